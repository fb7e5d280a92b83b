/**
 * Names reduced to what people remember of them: no accents, no case, no hyphen, apostrophe or
 * space, but the places where words begin.
 */

/** Set on the first letter of each word. */
export const WORD_START = 0x40;
/** Takes the mark of a word's beginning off. */
export const LETTER = 0x3f;
/** `0` is letter 27, after `a` (1) to `z` (26). */
const DIGIT_ZERO = 27;

/** Letters of a few signs that Unicode does not take apart. */
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** For UTF-16 units up to U+017F: the one or two letters of each, low byte first; 0 for a gap. */
const TABLE = makeTable();

function letterOf(sign: string): number {
  if (/^[a-z]$/.test(sign)) return sign.charCodeAt(0) - 0x60;
  return /^\d$/.test(sign) ? Number(sign) + DIGIT_ZERO : 0;
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x180);
  for (let unit = 0; unit < table.length; unit += 1) {
    const small = String.fromCharCode(unit).toLowerCase();
    const plain = LIGATURES[small] ?? small.normalize('NFD');
    const first = letterOf(plain.charAt(0));
    const second = LIGATURES[small] === undefined ? 0 : letterOf(plain.charAt(1));
    table[unit] = first | (second << 8);
  }
  return table;
}

/**
 * Writes the letters of a name.
 *
 * @param units UTF-16 units, `from` up to `to`.
 * @param out where to write, from `at` on; twice the name's length is always enough.
 * @returns the place after the last letter.
 */
export function writeLetters(
  units: ArrayLike<number>,
  from: number,
  to: number,
  out: Uint8Array,
  at: number,
): number {
  let end = at;
  let mark = WORD_START;
  for (let i = from; i < to; i += 1) {
    const letters = TABLE[units[i] ?? 0] ?? 0;
    if (letters === 0) {
      mark = WORD_START;
      continue;
    }
    out[end] = (letters & 0xff) | mark;
    end += 1;
    if (letters > 0xff) {
      out[end] = letters >> 8;
      end += 1;
    }
    mark = 0;
  }
  return end;
}

/** The letters of a text typed, without word marks. */
export function typedLetters(text: string): Uint8Array {
  const units = Uint16Array.from(text, (sign) => sign.charCodeAt(0));
  const out = new Uint8Array(units.length * 2);
  const end = writeLetters(units, 0, units.length, out, 0);
  return out.subarray(0, end).map((letter) => letter & LETTER);
}

/** Which letters occur from a place to another, one bit each; all digits share one. */
export function letterSet(letters: Uint8Array, from = 0, to = letters.length): number {
  let set = 0;
  for (let i = from; i < to; i += 1) {
    const letter = (letters[i] ?? 0) & LETTER;
    set |= 1 << Math.min(letter, DIGIT_ZERO);
  }
  return set;
}

/** The three letters at a place as one number of 18 bits; 0 stands for those past the end. */
export function headAt(letters: Uint8Array, at: number, end: number): number {
  let head = 0;
  for (let i = at; i < at + 3; i += 1) {
    head = (head << 6) | (i < end ? (letters[i] ?? 0) & LETTER : 0);
  }
  return head;
}

const [L, A, E, S] = [12, 1, 5, 19];

/** Letters of the article a name begins with, `le`, `la`, `les` or `l'`; 0 when it has none. */
export function articleLength(letters: Uint8Array, start: number, end: number): number {
  if (letters[start] !== (L | WORD_START)) return 0;
  let next = start + 1;
  while (next < end && (letters[next] ?? 0) < WORD_START) next += 1;
  if (next === end) return 0;
  const [second, third] = [letters[start + 1], letters[start + 2]];
  const length = next - start;
  const article =
    length === 1 ||
    (length === 2 && (second === A || second === E)) ||
    (length === 3 && second === E && third === S);
  return article ? length : 0;
}
