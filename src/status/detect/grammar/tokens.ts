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
}

/** An elided article or pronoun is a word of its own: « n'est » is « n' » and « est ». */
const TOKEN = /\p{L}[\p{L}\p{M}]*'?|\d+|[^\s\p{L}\d]/gu;

function wordToken(text: string, plain: string, start: number, spaced: boolean): WordToken {
  const raw = text.toLowerCase();
  const safe = raw.length === text.length ? raw : text;
  const capital = safe[0] !== text[0];
  return {
    kind: 'word',
    raw: safe,
    key: plain.slice(start, start + text.length),
    start,
    end: start + text.length,
    capital,
    shout: capital && text.length > 1 && text === text.toUpperCase(),
    spaced,
  };
}

/** Most characters are plain ones, told by their code alone. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || (code > 127 && /\s/.test(text[at] ?? ''));
}

function isDigit(found: string): boolean {
  const code = found.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function isLetter(found: string): boolean {
  const code = found.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || (found.charCodeAt(0) > 127 && /^\p{L}/u.test(found));
}

/** Cuts `text`, of which `plain` is the folded form; every telephone number found in it is one token. Linear in the text's length. */
export function tokenize(
  text: string,
  phones: readonly Phone[] = [],
  plain = fold(text),
): WordToken[] {
  const tokens: WordToken[] = [];
  let next = 0;
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    if (start < last) continue;
    while (next < phones.length && (phones[next]?.end ?? 0) <= start) next += 1;
    const phone = phones[next];
    const [found] = match;
    const spaced = start === 0 || isBlank(text, start - 1);
    if (phone !== undefined && start >= phone.start && start < phone.end) {
      const raw = text.slice(phone.start, phone.end);
      const shape = { raw, key: '\u00a4', start: phone.start, end: phone.end };
      tokens.push({ kind: 'phone', ...shape, capital: false, shout: false, spaced });
      last = phone.end;
      next += 1;
    } else if (isDigit(found)) {
      const shape = { raw: found, key: found, start, end: start + found.length };
      tokens.push({ kind: 'number', ...shape, capital: false, shout: false, spaced });
    } else if (isLetter(found)) {
      tokens.push(wordToken(found, plain, start, spaced));
    } else {
      const shape = { raw: found, key: found, start, end: start + found.length };
      tokens.push({ kind: 'mark', ...shape, capital: false, shout: false, spaced });
    }
  }
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
