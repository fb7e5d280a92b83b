/** Areas that a number may hold for, as its text names them: each town or sector near it, each territory, or all. */
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { areaKey, isTerritory } from '../lists/area-key.ts';
import type { ListEntry } from '../lists/entry.ts';
import { asWritten } from '../lists/names.ts';
import type { Placing } from '../lists/placing.ts';
import { type Candidate, mayBeNames, namedIn, unseen } from './named.ts';

/** A place that is named further from a number, in tokens, is another's. */
const FURTHEST = 60;
/** The same of a name that nobody knows. */
const NEAR = 30;
/** Lines above a number that may head it. */
const MOST_ABOVE = 3;
/** Those of them in which a name that nobody knows may. */
const MOST_ABOVE_NAMES = 2;
/** Clauses that tell of a failing. */
const MOST_CLAUSES = 6;
const MOST_TERRITORIES = 12;
const MOST_TOWNS = 12;
const MOST_NAMES = 10;

/** Lines above that give no number, nearest first. */
export function headingsOf(lines: readonly TextLine[], line: number): number[] {
  const above: number[] = [];
  for (let at = line - 1; at >= 0 && above.length < MOST_ABOVE; at -= 1) {
    const { phones, tokens } = lines[at] as TextLine;
    if (phones.length === 0 && tokens.length > 0) above.push(at);
  }
  return above;
}

/** What the other lines of a text name that may hold for the numbers of one: nearest first. */
interface Elsewhere {
  towns: readonly Candidate[];
  names: readonly Candidate[];
  territories: readonly Candidate[];
}

/** The first of each name. */
function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  // « Le », « En »: nothing is left of it.
  for (const candidate of candidates)
    if (candidate.key !== '' && !found.has(candidate.key)) found.set(candidate.key, candidate);
  return [...found.values()];
}

function findElsewhere({ lines, failingAt }: Placing, index: number): Elsewhere {
  const heads = headingsOf(lines, index);
  // Where a text tells of one sector, its title or what it says to fail names it.
  const afar = [
    { line: 0, from: 0, to: lines[0]?.tokens.length ?? 0 },
    ...failingAt.slice(0, MOST_CLAUSES),
  ].filter(({ line }) => line !== index && !heads.includes(line));
  const over = (most: number, to: number) =>
    heads.slice(0, most).map((line) => ({ line, from: 0, to }));
  const nearest = (one: Candidate, other: Candidate) =>
    Math.abs((one.spot?.line ?? 0) - index) - Math.abs((other.spot?.line ?? 0) - index);
  const named = (which: 'towns' | 'territories', places: typeof afar) =>
    eachOnce(
      places
        .flatMap(({ line, from, to }) => namedIn(lines[line] as TextLine, line, which, from, to))
        .sort(nearest),
    );
  const names = [...over(MOST_ABOVE_NAMES, NEAR), ...afar].flatMap(({ line, from, to }) =>
    mayBeNames(lines[line] as TextLine, line, from, to, from),
  );
  return {
    towns: named('towns', [...over(MOST_ABOVE, FURTHEST), ...afar]),
    names: eachOnce(names.sort(nearest)),
    territories: named('territories', over(MOST_ABOVE, FURTHEST)),
  };
}

const found = oncePer((_: Placing) => new Map<number, Elsewhere>());

/** Found once for each line. */
function elsewhereOf(placing: Placing, line: number): Elsewhere {
  const lines = found(placing);
  const known = lines.get(line);
  if (known !== undefined) return known;
  const elsewhere = findElsewhere(placing, line);
  lines.set(line, elsewhere);
  return elsewhere;
}

/**
 * Every area that an entry may hold for; the one for all first.
 *
 * @param ruled the area that the rules give it, which is one of them whatever its words are
 */
export function candidatesOf(entry: ListEntry, placing: Placing, ruled: string): Candidate[] {
  const { label, line: index, at } = entry;
  const { lines, departements, area, policeArea, gendarmerieArea, samuArea } = placing;
  const line = lines[index] as TextLine;
  const elsewhere = elsewhereOf(placing, index);
  const nearest = (one: Candidate, other: Candidate) =>
    Math.abs((one.spot?.from ?? 0) - at) - Math.abs((other.spot?.from ?? 0) - at);
  const beside = (which: 'towns' | 'territories') =>
    namedIn(line, index, which, at - FURTHEST, at + FURTHEST).sort(nearest);
  const told = [ruled, label.town, area, policeArea, gendarmerieArea, samuArea]
    .filter((name) => name !== '' && !isTerritory(name))
    .map((name) => unseen('town', asWritten(name)));
  const towns = eachOnce([...beside('towns'), ...elsewhere.towns, ...told]);
  const known = new Set(towns.map(({ key }) => key));
  const names = eachOnce([
    ...mayBeNames(line, index, at - NEAR, at + NEAR, at),
    ...elsewhere.names,
  ]).filter(({ key }) => !known.has(key));
  const codes = [...label.codes, ...departements, ...(isTerritory(ruled) ? [ruled] : [])];
  const territories = eachOnce([
    ...beside('territories'),
    ...elsewhere.territories,
    ...codes.map((code) => unseen('territory', code)),
  ]).filter(
    // Where one alone is hit, what is of the whole of it holds wherever the announcement does; one that is not hit is
    // whose the number is if the rules say so.
    ({ area: code }) =>
      code === ruled ||
      (departements.length !== 1 && (departements.length === 0 || departements.includes(code))),
  );
  const few = [
    ...territories.slice(0, MOST_TERRITORIES),
    ...towns.slice(0, MOST_TOWNS),
    ...names.slice(0, MOST_NAMES),
  ];
  const own = areaKey(ruled);
  const isOwn = ({ key }: Candidate) => key === own;
  const left = few.some(isOwn)
    ? []
    : [...territories, ...towns, ...names].filter(isOwn).slice(0, 1);
  return [unseen('all', ''), ...few, ...left];
}
