/** Areas that a number may hold for, as its text names them: each town or sector near it, each territory, or all. */
import type { TextLine } from '../grammar/lines.ts';
import { inStretch, mayCover } from '../grammar/stretch.ts';
import { AREA_PARTS } from '../lexicon/places/offices.ts';
import { areaKey, isTerritory } from '../lists/area-key.ts';
import type { ListEntry } from '../lists/entry.ts';
import { inOneList } from '../lists/listing.ts';
import { asWritten, writtenAt } from '../lists/names.ts';
import { isPartOfOne } from '../lists/parts.ts';
import type { Placing } from '../lists/placing.ts';
import type { Town } from '../lists/town.ts';
import { townsOf } from '../lists/towns.ts';
import { type NameSpan, spansOf } from './spans.ts';

/** Where an area stands, in tokens of a line, end excluded. */
export interface AreaSpot {
  line: number;
  from: number;
  to: number;
}

export interface Candidate {
  /** `all`: wherever the announcement holds. */
  kind: 'all' | 'territory' | 'town';
  /** As a number's area is given: empty, an INSEE code, or a town or sector as written. */
  area: string;
  /** Null where it is known from the text as a whole. */
  spot: AreaSpot | null;
  /** How many towns of one list it joins. */
  joined: number;
  /** The first of them; null for a name that is one by its place alone. */
  town: Town | null;
}

/** A place that is named further from a number, in tokens, is another's. */
const FURTHEST = 60;
/** The same of a name that nobody knows. */
const NEAR = 30;
/** Towns of one list that are taken together. */
const MOST_JOINED = 6;
/** Lines above a number that may head it. */
const MOST_ABOVE = 3;
/** Clauses that tell of a failing. */
const MOST_CLAUSES = 6;
const MOST_TERRITORIES = 12;
const MOST_TOWNS = 12;
const MOST_NAMES = 10;
/** Spans of one line that are looked at. */
const MOST_SPANS = 16;

const UNSEEN = { spot: null, joined: 0, town: null };

/** Lines above that give no number, nearest first. */
export function headingsOf(lines: readonly TextLine[], line: number): number[] {
  const above: number[] = [];
  for (let at = line - 1; at >= 0 && above.length < MOST_ABOVE; at -= 1) {
    const { phones, tokens } = lines[at] as TextLine;
    if (phones.length === 0 && tokens.length > 0) above.push(at);
  }
  return above;
}

/** Each town of a stretch, and each run of those that one list joins. */
function townsIn(line: TextLine, index: number, from: number, to: number): Candidate[] {
  const towns = inStretch(townsOf(line), from, to);
  return towns.flatMap((town, at) => {
    const found: Candidate[] = [];
    let last = town;
    for (const next of towns.slice(at, at + MOST_JOINED)) {
      if (next !== town && !inOneList(line, last, next)) break;
      last = next;
      const area = next === town ? asWritten(town.text) : writtenAt(line, town.from, next.to);
      const spot = { line: index, from: town.from, to: next.to };
      found.push({ kind: 'town', area, spot, joined: found.length + 1, town });
    }
    return found;
  });
}

/** « L'Ille-et-Vilaine », « la Bretagne »: a whole territory by its name, where no « Nord » is a side of one. */
const isWhole = (line: TextLine, { from, to }: NameSpan): boolean =>
  mayCover(line.places, from).some(
    (place) =>
      (place.kind === 'departement' || place.kind === 'region') &&
      place.from <= from &&
      to <= place.to &&
      !isPartOfOne(line, place.from, place.to) &&
      !AREA_PARTS.has(line.tokens[from]?.key ?? ''),
  );

/** Names of a stretch that nobody knows: those that begin nearest to a token. */
function namesIn(
  line: TextLine,
  index: number,
  from: number,
  to: number,
  near = from,
): Candidate[] {
  return [...inStretch(spansOf(line), from, to)]
    .sort((one, other) => Math.abs(one.from - near) - Math.abs(other.from - near))
    .slice(0, MOST_SPANS)
    .filter((span) => !isWhole(line, span))
    .map((span) => ({
      ...UNSEEN,
      kind: 'town',
      area: asWritten(writtenAt(line, span.from, span.to)),
      spot: { line: index, ...span },
      joined: 1,
    }));
}

function territoriesIn(line: TextLine, index: number, from: number, to: number): Candidate[] {
  return inStretch(line.places, from, to)
    .filter(({ kind, codes }) => codes.length === 1 && kind !== 'town' && kind !== 'abroad')
    .map((place) => ({
      ...UNSEEN,
      kind: 'territory',
      area: place.codes[0] as string,
      spot: { line: index, from: place.from, to: place.to },
      joined: 1,
    }));
}

/** How far a candidate stands from a number, to choose between two of one name. */
function farness({ spot }: Candidate, { line, at }: ListEntry): number {
  if (spot === null) return Number.MAX_SAFE_INTEGER;
  const lines = Math.abs(spot.line - line);
  return lines === 0 ? Math.abs(spot.from - at) : FURTHEST * (1 + lines);
}

/** The nearest of each name, nearest first. */
function nearestOf(candidates: readonly Candidate[], entry: ListEntry): Candidate[] {
  const sorted = candidates
    .map((candidate) => ({ candidate, far: farness(candidate, entry) }))
    .sort((one, other) => one.far - other.far);
  const found = new Map<string, Candidate>();
  for (const { candidate } of sorted) {
    const key = areaKey(candidate.area);
    // « Le », « En »: nothing is left of it.
    if (key !== '' && !found.has(key)) found.set(key, candidate);
  }
  return [...found.values()];
}

/**
 * Every area that an entry may hold for; the one for all first.
 *
 * @param ruled the area that the rules give it, which is one of them whatever its words are
 */
export function candidatesOf(entry: ListEntry, placing: Placing, ruled: string): Candidate[] {
  const { label, line: index, at } = entry;
  const { lines, departements } = placing;
  const line = lines[index] as TextLine;
  const heads = headingsOf(lines, index);
  const over = (found: typeof townsIn, most: number, to: number) =>
    heads.slice(0, most).flatMap((head) => found(lines[head] as TextLine, head, 0, to));
  // Where a text tells of one sector, its title or what it says to fail names it.
  const far = [
    ...lines.slice(0, 1).map(({ tokens }) => ({ line: 0, from: 0, to: tokens.length })),
    ...placing.failingAt.slice(0, MOST_CLAUSES),
  ].filter(({ line: other }) => other !== index && !heads.includes(other));
  const afar = (found: typeof townsIn) =>
    far.flatMap(({ line: other, from, to }) => found(lines[other] as TextLine, other, from, to));
  const { area, policeArea, gendarmerieArea, samuArea } = placing;
  const told = [ruled, label.town, area, policeArea, gendarmerieArea, samuArea]
    .filter((name) => name !== '' && !isTerritory(name))
    .map((name): Candidate => ({ ...UNSEEN, kind: 'town', area: asWritten(name) }));
  const nearest = nearestOf(
    [
      ...townsIn(line, index, at - FURTHEST, at + FURTHEST),
      ...over(townsIn, MOST_ABOVE, FURTHEST),
      ...afar(townsIn),
      ...told,
    ],
    entry,
  );
  const towns = nearest.slice(0, MOST_TOWNS);
  const known = new Set(nearest.map((town) => areaKey(town.area)));
  const names = nearestOf(
    [
      ...namesIn(line, index, at - NEAR, at + NEAR, at),
      ...over(namesIn, 2, NEAR),
      ...afar(namesIn),
    ],
    entry,
  ).filter((name) => !known.has(areaKey(name.area)));
  const codes = [...label.codes, ...departements, ...(isTerritory(ruled) ? [ruled] : [])];
  const territories = nearestOf(
    [
      ...territoriesIn(line, index, at - FURTHEST, at + FURTHEST),
      ...over(territoriesIn, MOST_ABOVE, FURTHEST),
      ...codes.map((code): Candidate => ({ ...UNSEEN, kind: 'territory', area: code })),
    ],
    entry,
  ).filter(
    // Where one alone is hit, what is of the whole of it holds wherever the announcement does; one that is not hit is
    // whose the number is if the rules say so.
    ({ area: code }) =>
      code === ruled ||
      (departements.length !== 1 && (departements.length === 0 || departements.includes(code))),
  );
  const few = [...territories.slice(0, MOST_TERRITORIES), ...towns, ...names.slice(0, MOST_NAMES)];
  const own = areaKey(ruled);
  const left = few.some((one) => areaKey(one.area) === own)
    ? []
    : [...territories, ...nearest, ...names].filter((one) => areaKey(one.area) === own).slice(0, 1);
  return [{ ...UNSEEN, kind: 'all', area: '' }, ...few, ...left];
}
