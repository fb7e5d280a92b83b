/**
 * Whether letters typed stand at the beginning of a word or name, as typed or with one typing
 * error: a letter too many, one missing, one for another, two swapped.
 */
import { LETTER } from './letters.ts';

/** Whether the letters typed, from `i` on, are those of `text` at `j`, which ends before `end`. */
function stands(typed: Uint8Array, i: number, text: Uint8Array, j: number, end: number): boolean {
  if (end - j < typed.length - i) return false;
  for (let k = i; k < typed.length; k += 1) {
    if (((text[j + k - i] ?? 0) & LETTER) !== typed[k]) return false;
  }
  return true;
}

/** Whether the text between `start` and `end` begins with exactly what was typed. */
export function begins(typed: Uint8Array, text: Uint8Array, start: number, end: number): boolean {
  return stands(typed, 0, text, start, end);
}

/**
 * How many letters of the text what was typed stands for, when exactly one error is granted; -1
 * when it does not fit. Of several readings the one that uses most of the text is kept.
 *
 * @param typed letters without word marks
 * @param text letters, of which those from `start` to `end` are compared
 */
export function usedWithOneError(
  typed: Uint8Array,
  text: Uint8Array,
  start: number,
  end: number,
): number {
  const length = typed.length;
  const most = Math.min(length, end - start);
  let p = 0;
  while (p < most && ((text[start + p] ?? 0) & LETTER) === typed[p]) p += 1;
  const at = start + p;
  if (at < end) {
    if (stands(typed, p, text, at + 1, end)) return length + 1;
    const swapped =
      at + 1 < end &&
      typed[p] === ((text[at + 1] ?? 0) & LETTER) &&
      typed[p + 1] === ((text[at] ?? 0) & LETTER);
    if (swapped && stands(typed, p + 2, text, at + 2, end)) return length;
    if (p < length && stands(typed, p + 1, text, at + 1, end)) return length;
  }
  return p < length && stands(typed, p + 1, text, at, end) ? length - 1 : -1;
}

/** Letters there are, and then some: a power of two. */
const RADIX = 64;

/**
 * For each three first letters (`headAt`): 2 when a text that begins so may begin with what was
 * typed, 1 when only with an error, 0 when not at all. Sorts out nearly all names at one look.
 */
export function headFits(typed: Uint8Array, forgives: boolean): Uint8Array {
  const fits = new Uint8Array(RADIX ** 3);
  const [a = 0, b = 0, c = 0, d = 0] = typed;
  const head = (x: number, y: number, z: number) => (x * RADIX + y) * RADIX + z;
  for (let any = 0; forgives && any < RADIX; any += 1) {
    fits[head(any, b, c)] = 1; // another first letter
    fits[head(any, a, b)] = 1; // the first one missing
    fits[head(b, c, any)] = 1; // one too many before the first
    fits[head(b, a, any)] = 1; // the first two swapped
    fits[head(a, any, c)] = 1; // then the same for the second
    fits[head(a, any, b)] = 1;
    fits[head(a, b, any)] = 1; // the error comes later
  }
  if (forgives) {
    fits[head(a, c, d)] = 1;
    fits[head(a, c, b)] = 1;
  }
  if (typed.length === 1) fits.fill(2, head(a, 0, 0), head(a + 1, 0, 0));
  else if (typed.length === 2) fits.fill(2, head(a, b, 0), head(a, b + 1, 0));
  else fits[head(a, b, c)] = 2;
  return fits;
}
