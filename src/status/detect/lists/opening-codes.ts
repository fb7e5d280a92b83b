/**
 * Lines that open with the code of a territory, one after the other: « 03 : Samu 04… | pompiers 04… », « 21 ■ … »,
 * « Charente-Mme (17) 05… 05… »; or parts of one line that do, « 67 → 03… · 68 → 03… ou 03… ». All that such a line
 * or part gives is of that territory.
 */
import { lastOf, lastThat } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { labelSigns } from './signs.ts';

/** One line alone may open with any figure; lines that follow one another, each with a code of its own, are a list. */
const FEWEST = 2;
/** Words and marks of a name before its code. */
const LONGEST_NAME = 7;
const AFTER_A_CODE = /^[:>→–—|=)■▪●•·☎-]$/;
/** « 15 : 04… », « 17 : 04… »: short numbers as often as territories. */
const SHORT_NUMBERS = /^1[5-8]$/;

/** Between parts of a line. */
const PARTS = /^[;·•|]$/;
/** « 16 / 15 → 05… », « 23 / 18+112 -> 05… »: for which short number. */
const ANY_SHORT_NUMBER = /^(?:1[578]|112|114)$/;

interface Opening {
  /** Token of the line from which on it holds. */
  from: number;
  code: string;
  /** In brackets after a name, which may be an abbreviation that reads as another territory's. */
  inBrackets: boolean;
  /** It may be a short number: « 15 : 04… », « Pompiers (18) »; not « Charente-Mme (17) ». */
  mayBeShort: boolean;
}

/** The code that stands at token `at`, with the token after it; null for any other figure. */
function codeAt({ tokens }: TextLine, at: number): { code: string; to: number } | null {
  const [figure, letter] = [tokens[at], tokens[at + 1]];
  if (figure?.kind !== 'number') return null;
  const corsica = figure.key === '2' && letter?.spaced === false && /^[ab]$/.test(letter.key);
  const code = corsica ? `2${letter.key.toUpperCase()}` : figure.key;
  return isTerritoryCode(code) ? { code, to: corsica ? at + 2 : at + 1 } : null;
}

const firstPhone = ({ tokens }: TextLine): number =>
  tokens.findIndex(({ kind }) => kind === 'phone');

/** « Charente-Mme (17) », « Vienne (86) ». */
function inBrackets(line: TextLine): Opening | null {
  const { tokens } = line;
  const to = Math.min(LONGEST_NAME, firstPhone(line));
  const open = tokens.findIndex(({ raw }, at) => at > 0 && at < to && raw === '(');
  if (
    open < 1 ||
    !tokens.slice(0, open).every(({ kind, raw }) => kind === 'word' || /^[-•·*]$/.test(raw))
  )
    return null;
  const found = codeAt(line, open + 1);
  if (found === null || tokens[found.to]?.raw !== ')') return null;
  const ofAPlace = inStretch(line.places, 0, open).some(({ kind }) => kind !== 'town');
  const mayBeShort = SHORT_NUMBERS.test(found.code) && !ofAPlace;
  return { from: 0, code: found.code, inBrackets: true, mayBeShort };
}

/** « / Samu », « / 15 → », « Comminges / CRRA »: what parts a code from whose number it is, at most a name between. */
function leadsToAService(line: TextLine, from: number): boolean {
  const { tokens } = line;
  let at = from;
  while (at < from + LONGEST_NAME && tokens[at]?.kind === 'word') at += 1;
  if (tokens[at]?.raw !== '/' || (at > from && tokens[from]?.capital !== true)) return false;
  const next = tokens[at + 1];
  // No « 18/112 ».
  const shortNumber = next?.spaced === true && ANY_SHORT_NUMBER.test(next.key);
  return shortNumber || labelSigns(line).some(({ from: sign, spelt }) => spelt && sign === at + 1);
}

/** « 03 : … », « • 62 – … », « 65 Htes-Pyrénées | … » at a token; not « 18 h 30 », « 16:20 », « 40 appels ». */
function leading(line: TextLine, from: number): Opening | null {
  const { tokens, kind } = line;
  let first = from;
  while (tokens[first]?.kind === 'mark' && first < from + 2) first += 1;
  const found = codeAt(line, first);
  if (found === null) return null;
  const next = tokens[found.to];
  // « 08 -> Samu 03… »
  const arrow = next?.raw === '-' && tokens[found.to + 1]?.raw === '>' ? found.to + 1 : found.to;
  const marked =
    (AFTER_A_CODE.test(next?.raw ?? '') && tokens[arrow + 1]?.spaced !== false) ||
    leadsToAService(line, found.to);
  const cell = tokens.findIndex(({ raw }, at) => at > from && raw === '|');
  const inACell =
    kind === 'row' &&
    from === 0 &&
    cell > found.to &&
    tokens
      .slice(found.to, cell)
      .every((token) => token.kind !== 'number' && token.kind !== 'phone') &&
    next?.capital === true;
  if (!marked && !inACell) return null;
  return { from, code: found.code, inBrackets: false, mayBeShort: SHORT_NUMBERS.test(found.code) };
}

/** Every opening of a line, in reading order: its own, and those of its parts. */
function openingsOf(line: TextLine): Opening[] {
  if (line.phones.length === 0) return [];
  const own = inBrackets(line) ?? leading(line, 0);
  if (own?.inBrackets || line.kind === 'row') return own === null ? [] : [own];
  const parts = line.tokens.flatMap(({ raw }, at) =>
    PARTS.test(raw) ? (leading(line, at + 1) ?? []) : [],
  );
  return own === null ? parts : [own, ...parts];
}

/**
 * Openings that are a list of territories. « 15 : » is the Cantal's where the text names it, it opens one line and
 * others are surer; « 15 : », « 17 : », « 18 : » below each territory are short numbers.
 */
function territoriesAmong(found: readonly Opening[], named: ReadonlySet<string>): Opening[] {
  const sure = found.filter(({ mayBeShort }) => !mayBeShort);
  const short = found.filter(({ mayBeShort }) => mayBeShort);
  const once = short.filter(
    ({ code }) => named.has(code) && short.filter((other) => other.code === code).length === 1,
  );
  const all = once.length === short.length && short.length <= sure.length ? found : sure;
  const codes = new Set(all.map(({ code }) => code));
  // « 01 - Samu », « 02 - Pompiers »: a list that is numbered names none of them.
  const some = [...codes].some((code) => named.has(code));
  return sure.length > 0 && codes.size >= FEWEST && some ? [...all] : [];
}

/**
 * The territory of each number of such a list, by its line and token; what follows a line of it directly without a
 * code is of it as well.
 *
 * @param named codes of every territory that the text names
 */
export function openingCodes(
  lines: readonly TextLine[],
  named: ReadonlySet<string>,
): (line: number, at: number) => Opening | undefined {
  const openings = lines.map(openingsOf);
  const listing = new Set(territoriesAmong(openings.flat(), named));
  if (listing.size === 0) return () => undefined;
  const listed = new Map<number, readonly Opening[]>();
  let last: Opening | undefined;
  openings.forEach((own, at) => {
    const line = lines[at] as TextLine;
    const found = own.filter((opening) => listing.has(opening));
    if (line.phones.length === 0 || line.hour !== null) last = undefined;
    else if (own[0]?.from === 0) last = listing.has(own[0]) ? own[0] : undefined;
    // « 43 : Samu 04… », with « police du Puy 04… » on a line of its own below.
    else if (line.places.some(({ kind }) => kind !== 'town')) last = undefined;
    // What stands before the first part that opens with one is of the line above, or of none.
    const before = last === undefined ? [] : [{ ...last, from: 0 }];
    if (found.length > 0 || before.length > 0) listed.set(at, [...before, ...found]);
    last = lastOf(found) ?? last;
  });
  return (line, at) => lastThat(listed.get(line) ?? [], ({ from }) => from <= at);
}
