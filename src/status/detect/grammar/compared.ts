/**
 * What is only compared with: « comme en 2021 », « trois ans après la panne du 2 juin », « le scénario de juin 2021 se
 * répète ». Whatever such a stretch names, a day, a failing or a memory, is not what the text tells of today.
 */
import { oncePer } from '../../../base/once.ts';
import { COMPARING, COUNTED, EARLIER, SPANS_OF_TIME, TO_THEN } from '../lexicon/compared.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/numbers.ts';
import { keysOf, type WordToken } from './tokens.ts';

/** In tokens, end excluded. */
interface Stretch {
  from: number;
  to: number;
}

/** A comparison is short; what goes on longer is told for itself. */
const LONGEST = 14;

const isShortNumber = (tokens: readonly WordToken[], at: number): boolean =>
  /^1(?:[578]|12)$/.test(tokens[at]?.key ?? '') && !MONTHS.has(tokens[at + 1]?.key ?? '');

/** Where a stretch ends: at a mark, or before « le 15 », which the text speaks of today. */
function endOf(tokens: readonly WordToken[], from: number): number {
  const limit = Math.min(tokens.length, from + LONGEST);
  for (let at = from + 1; at < limit; at += 1) {
    const { kind, raw, key } = tokens[at] as WordToken;
    if (kind === 'mark' && /^[.,;:!?()–—]$/.test(raw)) return at;
    if (/^(?:les?|l')$/.test(key) && isShortNumber(tokens, at + 1)) return at;
  }
  return limit;
}

const namesThen = (tokens: readonly WordToken[], { from, to }: Stretch): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ key }) =>
        MONTHS.has(key) || WEEKDAYS.has(key) || EARLIER.has(key) || /^(?:19|20)\d\d$/.test(key),
    );

/** « Trois ans après … », « deux mois plus tard ». */
function opensSince(tokens: readonly WordToken[], at: number): boolean {
  const key = (step: number) => tokens[at + step]?.key ?? '';
  const counted = tokens[at]?.kind === 'number' || COUNTED.has(key(0));
  if (!counted || !SPANS_OF_TIME.has(key(1))) return false;
  const then = key(2) === 'jour' || key(2) === 'presque' ? 4 : 2;
  return key(then) === 'apres' || (key(2) === 'plus' && key(3) === 'tard');
}

/** « …, le 15 est de nouveau en panne »: the sentence goes on with a number; else it looks back. */
function speaksOfANumber(tokens: readonly WordToken[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + LONGEST); at += 1) {
    if (/^[.;!?]$/.test(tokens[at]?.raw ?? '')) return false;
    if (isShortNumber(tokens, at)) return true;
  }
  return false;
}

/** « Comme en 2021 », « la plus grave depuis celle de 2021 », « rappelle la panne de juin 2021 ». */
function opensComparison(tokens: readonly WordToken[], at: number): boolean {
  const { key } = tokens[at] as WordToken;
  if (key === 'comme') return !/^(?:si|quoi)$/.test(tokens[at + 1]?.key ?? '');
  if (!COMPARING.has(key)) return false;
  return TO_THEN.test(keysOf(tokens, at + 1, at + 5));
}

const REPEATS = /^(?:se (?:repete|rejoue|reproduit)|recommence|bis)\b/;

/** « Le scénario de juin 2021 se répète ». */
function opensAnother(tokens: readonly WordToken[], at: number): boolean {
  if (!/^(?:scenario|histoire|panne)$/.test(tokens[at]?.key ?? '')) return false;
  for (let to = at + 2; to < Math.min(tokens.length, at + 8); to += 1)
    if (REPEATS.test(keysOf(tokens, to, to + 2))) return true;
  return false;
}

/** Stretches of a line that are only compared with, in reading order. Found once for each. */
export const comparedIn: (tokens: readonly WordToken[]) => readonly Stretch[] = oncePer(
  (tokens: readonly WordToken[]) => {
    const found: Stretch[] = [];
    let last = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      if (at < last || tokens[at]?.kind === 'mark') continue;
      const since = opensSince(tokens, at);
      if (!since && !opensComparison(tokens, at) && !opensAnother(tokens, at)) continue;
      const stretch = { from: at, to: endOf(tokens, at) };
      if (since ? !speaksOfANumber(tokens, stretch.to) : !namesThen(tokens, stretch)) continue;
      found.push(stretch);
      last = stretch.to;
    }
    return found;
  },
);

/** Whether a token of a line or clause stands in such a stretch. */
export const isCompared = (tokens: readonly WordToken[], at: number): boolean =>
  comparedIn(tokens).some(({ from, to }) => from <= at && at < to);
