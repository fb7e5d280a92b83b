/**
 * Stretches of a line that may name a town or sector, whether or not anybody knows the name: each begins where a name
 * can begin and ends where one can end. Far more than are names; which one is a number's own is weighed.
 */
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import type { WordToken } from '../grammar/tokens.ts';
import {
  AREA_NOUNS,
  AREA_PARTS,
  AROUND,
  INSIDE_NAMES,
  LINE_WORDS,
  NOT_A_TOWN,
  OFFICES,
  PLAIN_SECTORS,
} from '../lexicon/places/offices.ts';
import {
  BEFORE_A_NAME,
  DETERMINERS,
  ENVIRONS,
  NAME_JOINTS,
  NO_PLACES,
  TO_PLACES,
} from '../lexicon/places/spans.ts';
import { ofAStreet } from '../lists/around-a-name.ts';
import { hyphened } from '../lists/names.ts';

export interface NameSpan {
  /** Tokens, end excluded. */
  from: number;
  to: number;
}

const MOST_TOKENS = 18;
/** Of a line that holds more, the first. */
const MOST_SPANS = 1000;
/** Words in small letters that a name may hold besides those of sectors: « le versant sud et les autres villages ». */
const MOST_SMALL = 4;

/** Every such stretch of a line, by its first token, shorter ones first. Found once for each line. */
export const spansOf: (line: TextLine) => readonly NameSpan[] = oncePer(findSpans);

const isNoPlace = ({ kind, key }: WordToken): boolean =>
  kind !== 'word' ||
  isLittle(key) ||
  NO_PLACES.has(key) ||
  ((LINE_WORDS.has(key) || NOT_A_TOWN.has(key)) && !ofASector(key));

function findSpans(line: TextLine): NameSpan[] {
  const numbers = new Set<number>();
  for (const { from, to } of line.mentions) for (let at = from; at < to; at += 1) numbers.add(at);
  const spans: NameSpan[] = [];
  for (let from = 0; from < line.tokens.length && spans.length < MOST_SPANS; from += 1) {
    // « Commissariat (place de la République) »
    if (ofAStreet(line, from)) continue;
    for (const to of endsFrom(line, from)) {
      // « Le Samu », « les pompiers »: a service by name is no place; nor are « la Nuit », « les Urgences ».
      let all = true;
      for (let at = from; at < to && all; at += 1)
        all = numbers.has(at) || isNoPlace(line.tokens[at] as WordToken);
      if (!all) spans.push({ from, to });
    }
  }
  return spans;
}

const ofASector = (key: string): boolean =>
  AREA_NOUNS.has(key) ||
  AREA_PARTS.has(key) ||
  AROUND.has(key) ||
  PLAIN_SECTORS.has(key) ||
  ENVIRONS.has(key);

/** « Le », « Pour »: a name may begin or go on with one, and none ends so. */
const isLittle = (key: string): boolean =>
  INSIDE_NAMES.has(key) || TO_PLACES.has(key) || DETERMINERS.has(key);

/** Whether a name may begin at a token: by its capital or its meaning, or in small letters after « pour les … ». */
function beginning(line: TextLine, at: number): 'named' | 'small' | null {
  const { tokens } = line;
  const token = tokens[at] as WordToken;
  const before = tokens[at - 1];
  if (token.kind !== 'word' || hyphened(line, at) || BEFORE_A_NAME.has(token.key)) return null;
  // « Le centre de Figeac » is a house, « Centre-Bretagne » a part.
  if (token.capital || (ofASector(token.key) && !OFFICES.has(token.key))) return 'named';
  if (isLittle(token.key)) return null;
  const lead = DETERMINERS.has(before?.key ?? '') ? tokens[at - 2] : before;
  return before?.raw === '(' || TO_PLACES.has(lead?.key ?? '') ? 'small' : null;
}

type Step =
  /** Ends what may be a name. */
  | 'stop'
  /** Belongs to a name that goes on after it. */
  | 'on'
  /** May be its last word. */
  | 'word'
  /** The same in small letters, of no known sector. */
  | 'small';

function stepOver(tokens: readonly WordToken[], at: number, small: number, freely: boolean): Step {
  const { kind, key, raw, capital, spaced } = tokens[at] as WordToken;
  const before = tokens[at - 1] as WordToken;
  if (kind === 'mark') {
    if (raw === '.') return /^ste?$/.test(before.key) ? 'on' : 'stop';
    return NAME_JOINTS.has(raw) ? 'on' : 'stop';
  }
  if (kind !== 'word') return 'stop';
  if (isLittle(key)) return 'on';
  // « Cilaos est isolé »
  if (key === 'est' && !capital && tokens[at + 1]?.kind === 'word') return 'stop';
  if (capital || ofASector(key) || !spaced) return 'word';
  // « Et façade maritime », « les communes voisines », « de Contes à Coaraze »
  const led =
    NAME_JOINTS.has(before.key) ||
    NAME_JOINTS.has(tokens[at - 2]?.key ?? '') ||
    DETERMINERS.has(before.key) ||
    ofASector(before.key) ||
    TO_PLACES.has(before.key);
  if (led || (freely && small < 3)) return small < MOST_SMALL ? 'small' : 'stop';
  return 'stop';
}

/** Whether a name may end with the word at a token: not before what hyphens or a second capital join to it. */
function mayEnd(tokens: readonly WordToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  const joined = !next.spaced && (next.raw === '-' || next.kind === 'word');
  if (joined) return next.raw === '-' && tokens[at + 2]?.spaced === true;
  return !(next.kind === 'word' && next.capital && tokens[at]?.capital === true);
}

/** Where a bracket ends that opens at a token, end excluded; the token itself where none does. */
function pastBracket(tokens: readonly WordToken[], open: number, limit: number): number {
  for (let at = open + 1; at < tokens.length && at < limit; at += 1) {
    if (tokens[at]?.raw === ')') return at + 1;
    if (tokens[at]?.kind === 'phone') return open;
  }
  return open;
}

/** Ends that a name which begins there may have, shortest first. */
function endsFrom(line: TextLine, from: number): number[] {
  const how = beginning(line, from);
  if (how === null) return [];
  const { tokens } = line;
  const ends: number[] = [];
  const limit = Math.min(tokens.length, from + MOST_TOKENS);
  let small = how === 'small' ? 1 : 0;
  for (let at = from; at < limit; at += 1) {
    if (at > from && tokens[at]?.raw === '(') {
      // « Nord (Haguenau, Wissembourg, Saverne) »
      const past = pastBracket(tokens, at, limit);
      if (past === at) break;
      ends.push(past);
      at = past - 1;
      continue;
    }
    const little = isLittle(tokens[at]?.key ?? '');
    const step =
      at === from ? (little ? 'on' : 'word') : stepOver(tokens, at, small, how === 'small');
    if (step === 'stop') break;
    if (step === 'small') small += 1;
    if (step !== 'on' && mayEnd(tokens, at)) ends.push(at + 1);
  }
  return ends;
}
