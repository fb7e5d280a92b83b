/** A block of text as words, figures, telephone numbers and marks. */
import { fold } from '../text/fold.ts';
import type { Phone } from '../text/phones.ts';

export interface WordToken {
  kind: 'word' | 'number' | 'phone' | 'mark';
  /** Lower case, accents kept. */
  raw: string;
  /** Lower case without accents. */
  key: string;
  start: number;
  end: number;
  /** Written with a capital, or all in capitals. */
  capital: boolean;
  /** All in capitals: accents may have been left out. */
  shout: boolean;
  /** A blank stands before it. */
  spaced: boolean;
  /** The same for all words spelt so, to find at once what is known of them; -1 when nothing is kept. */
  id: number;
}

/** An elided article or pronoun is a word of its own: « n'est » is « n' » and « est ». */
const TOKEN = /\p{L}[\p{L}\p{M}]*'?|\d+|[^\s\p{L}\d]/uy;

const BLANK = 0;
const MARK = 1;
const DIGIT = 2;
const LETTER = 3;
/** No sign of ours: looked at by the pattern above. */
const RARE = 4;

/** What the characters of nearly every text are, by their code: up to the letters of European languages. */
const SORTS: readonly number[] = Array.from({ length: 0x180 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/\s/.test(sign)) return BLANK;
  if (/\d/.test(sign)) return DIGIT;
  return /\p{L}/u.test(sign) ? LETTER : MARK;
});

function sortAt(text: string, at: number): number {
  if (at >= text.length) return BLANK;
  const code = text.charCodeAt(at);
  return code < SORTS.length ? (SORTS[code] ?? RARE) : RARE;
}

/** Where the token that begins at `start` ends; `start` itself at a blank. */
function endAt(text: string, start: number): number {
  const sort = sortAt(text, start);
  if (sort === BLANK) return start;
  let end = start + 1;
  if (sort === MARK) return end;
  if (sort !== RARE) while (sortAt(text, end) === sort) end += 1;
  if (sort === DIGIT) return end;
  // An accent may follow its letter as a sign of its own.
  if (sort === RARE || sortAt(text, end) === RARE) {
    TOKEN.lastIndex = start;
    return start + (TOKEN.exec(text)?.[0].length ?? 0);
  }
  return text[end] === "'" ? end + 1 : end;
}

type Spelling = Pick<WordToken, 'kind' | 'raw' | 'key' | 'capital' | 'shout' | 'id'>;

function spellingOf(text: string, id: number): Spelling {
  if (!/^\p{L}/u.test(text)) {
    const kind = /^\d/.test(text) ? 'number' : 'mark';
    return { kind, raw: text, key: text, capital: false, shout: false, id };
  }
  const lower = text.toLowerCase();
  const raw = lower.length === text.length ? lower : text;
  const capital = raw[0] !== text[0];
  const shout = capital && text.length > 1 && text === text.toUpperCase();
  return { kind: 'word', raw, key: fold(text), capital, shout, id };
}

/** So many spellings are kept in mind; their `id` is less. */
export const MOST_SPELLINGS = 20_000;
const spellings = new Map<string, Spelling>();

/** How a word, figure or mark is read: worked out once for each, since texts repeat their words. */
function spelt(text: string): Spelling {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  if (spellings.size >= MOST_SPELLINGS) return spellingOf(text, -1);
  const spelling = spellingOf(text, spellings.size);
  spellings.set(text, spelling);
  return spelling;
}

/** The one place where tokens are made: what all have in the same order is read faster. */
function tokenOf(spelling: Spelling, start: number, end: number, spaced: boolean): WordToken {
  const { kind, raw, key, capital, shout, id } = spelling;
  return { kind, raw, key, start, end, capital, shout, spaced, id };
}

function phoneOf(text: string, { start, end }: Phone): Spelling {
  const raw = text.slice(start, end);
  return { kind: 'phone', raw, key: '\u00a4', capital: false, shout: false, id: -1 };
}

/** Cuts `text`; every telephone number found in it is one token. Linear in the text's length. */
export function tokenize(text: string, phones: readonly Phone[] = []): WordToken[] {
  const tokens: WordToken[] = [];
  let next = 0;
  let spaced = true;
  for (let at = 0; at < text.length; ) {
    const end = endAt(text, at);
    if (end === at) {
      spaced = true;
      at += 1;
      continue;
    }
    while (next < phones.length && (phones[next]?.end ?? 0) <= at) next += 1;
    const phone = phones[next];
    if (phone !== undefined && at >= phone.start) {
      // The two digits of a neighbour line, « … 01 ou 02 », begin at the blank before.
      tokens.push(tokenOf(phoneOf(text, phone), phone.start, phone.end, spaced));
      next += 1;
      at = phone.end;
    } else {
      tokens.push(tokenOf(spelt(text.slice(at, end)), at, end, spaced));
      at = end;
    }
    // A control character parts words as a blank does.
    spaced = text.charCodeAt(at - 1) < 32;
  }
  if (!text.includes('-')) return tokens;
  return tokens.filter((token, at) => !isHyphen(token, tokens[at - 1], tokens[at + 1]));
}

/** « sapeurs-pompiers », « Ille-et-Vilaine »: the hyphen inside a compound is no mark. */
function isHyphen(
  token: WordToken,
  before: WordToken | undefined,
  after: WordToken | undefined,
): boolean {
  if (token.raw !== '-' || before === undefined || after === undefined) return false;
  return !token.spaced && !after.spaced && before.kind === 'word' && after.kind === 'word';
}

/** Words and marks of a stretch as one text, folded, a blank between each: what a pattern over several is asked of. */
export function keysOf(tokens: readonly WordToken[], from: number, to: number): string {
  const first = Math.max(0, from);
  let said = tokens[first]?.key ?? '';
  if (to <= first) return '';
  for (let at = first + 1; at < to && at < tokens.length; at += 1) said += ` ${tokens[at]?.key}`;
  return said;
}
