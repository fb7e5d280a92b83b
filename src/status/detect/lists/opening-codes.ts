/**
 * Lines that open with the code of a territory, one after the other: « 03 : Samu 04… | pompiers 04… », « 21 ■ … »,
 * « Charente-Mme (17) 05… 05… ». All that such a line gives is of that territory.
 */
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

interface Opening {
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
  return { code: found.code, inBrackets: true, mayBeShort };
}

/** « 03 : … », « • 62 – … », « 65 Htes-Pyrénées | … »; not « 18 h 30 », « 16:20 », « 40 appels ». */
function leading(line: TextLine): Opening | null {
  const { tokens, kind } = line;
  let first = 0;
  while (tokens[first]?.kind === 'mark' && first < 2) first += 1;
  const found = codeAt(line, first);
  if (found === null) return null;
  const next = tokens[found.to];
  // « 08 -> Samu 03… »
  const arrow = next?.raw === '-' && tokens[found.to + 1]?.raw === '>' ? found.to + 1 : found.to;
  const marked =
    (AFTER_A_CODE.test(next?.raw ?? '') && tokens[arrow + 1]?.spaced !== false) ||
    // « 66 / Samu : 04… »
    (next?.raw === '/' &&
      labelSigns(line).some(({ from, spelt }) => spelt && from === found.to + 1));
  const cell = tokens.findIndex(({ raw }) => raw === '|');
  const inACell =
    kind === 'row' &&
    cell > found.to &&
    tokens
      .slice(found.to, cell)
      .every((token) => token.kind !== 'number' && token.kind !== 'phone') &&
    next?.capital === true;
  if (!marked && !inACell) return null;
  return { code: found.code, inBrackets: false, mayBeShort: SHORT_NUMBERS.test(found.code) };
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
 * For the lines of such a list their territory, by index; what follows one directly without a code is of it as well.
 *
 * @param named codes of every territory that the text names
 */
export function openingCodes(
  lines: readonly TextLine[],
  named: ReadonlySet<string>,
): ReadonlyMap<number, Opening> {
  const openings = lines.map((line) =>
    line.phones.length > 0 ? (inBrackets(line) ?? leading(line)) : null,
  );
  const listing = new Set(
    territoriesAmong(
      openings.flatMap((opening) => opening ?? []),
      named,
    ),
  );
  if (listing.size === 0) return new Map();
  const listed = new Map<number, Opening>();
  let last: Opening | null = null;
  openings.forEach((opening, at) => {
    const line = lines[at] as TextLine;
    if (line.phones.length === 0 || line.hour !== null) last = null;
    else if (opening !== null) last = listing.has(opening) ? opening : null;
    // « 43 : Samu 04… », with « police du Puy 04… » on a line of its own below.
    else if (line.places.some(({ kind }) => kind !== 'town')) last = null;
    if (last !== null) listed.set(at, last);
  });
  return listed;
}
