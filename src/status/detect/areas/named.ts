/** Areas that one line names: its towns and the lists of them, its territories, and what may be a name. */
import type { TextLine } from '../grammar/lines.ts';
import { inStretch, mayCover } from '../grammar/stretch.ts';
import { AREA_PARTS } from '../lexicon/places/offices.ts';
import { areaKey } from '../lists/area-key.ts';
import { inOneList } from '../lists/listing.ts';
import { asWritten, writtenAt } from '../lists/names.ts';
import { isPartOfOne } from '../lists/parts.ts';
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
  /** The same as it is compared. */
  key: string;
  /** Null where it is known from the text as a whole. */
  spot: AreaSpot | null;
  /** How many towns of one list it joins. */
  joined: number;
  /** The first of them; null for a name that is one by its place alone. */
  town: Town | null;
}

/** An area with its first token. */
interface Named {
  from: number;
  candidate: Candidate;
}

/** By their first tokens. */
interface KnownOfLine {
  towns: readonly Named[];
  territories: readonly Named[];
}

/** Towns of one list that are taken together. */
const MOST_JOINED = 6;

export const unseen = (kind: Candidate['kind'], area: string): Candidate => ({
  kind,
  area,
  key: areaKey(area),
  spot: null,
  joined: 0,
  town: null,
});

const seen = (
  kind: Candidate['kind'],
  area: string,
  spot: AreaSpot,
  joined = 1,
  town: Town | null = null,
): Named => ({
  from: spot.from,
  candidate: { kind, area, key: areaKey(area), spot, joined, town },
});

/** Each town of a line, and each run of those that one list joins. */
const townsNamed = (line: TextLine, index: number): Named[] =>
  townsOf(line).flatMap((town, at, towns) => {
    const found: Named[] = [];
    let last = town;
    for (const next of towns.slice(at, at + MOST_JOINED)) {
      if (next !== town && !inOneList(line, last, next)) break;
      last = next;
      const area = next === town ? asWritten(town.text) : writtenAt(line, town.from, next.to);
      const spot = { line: index, from: town.from, to: next.to };
      found.push(seen('town', area, spot, found.length + 1, town));
    }
    return found;
  });

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

const territoriesNamed = (line: TextLine, index: number): Named[] =>
  line.places
    .filter(({ kind, codes }) => codes.length === 1 && kind !== 'town' && kind !== 'abroad')
    .map(({ codes, from, to }) => seen('territory', codes[0] as string, { line: index, from, to }));

const knownByLine = new WeakMap<TextLine, KnownOfLine>();

function knownOf(line: TextLine, index: number): KnownOfLine {
  const known = knownByLine.get(line);
  if (known !== undefined) return known;
  const names = { towns: townsNamed(line, index), territories: territoriesNamed(line, index) };
  knownByLine.set(line, names);
  return names;
}

/** The areas of a line of which a stretch holds the first token, in reading order. Found once for each line. */
export const namedIn = (
  line: TextLine,
  index: number,
  which: keyof KnownOfLine,
  from: number,
  to: number,
): Candidate[] => inStretch(knownOf(line, index)[which], from, to).map((named) => named.candidate);

/** Spans of one stretch that are looked at. */
const MOST_SPANS_NEAR = 16;

const candidateOfSpan = new WeakMap<NameSpan, Candidate>();

function nameOf(line: TextLine, index: number, span: NameSpan): Candidate {
  const known = candidateOfSpan.get(span);
  if (known !== undefined) return known;
  const area = asWritten(writtenAt(line, span.from, span.to));
  const { candidate } = seen('town', area, { line: index, ...span });
  candidateOfSpan.set(span, candidate);
  return candidate;
}

/**
 * Names of a line that nobody knows, of which a stretch holds the first token: those that begin nearest to a token,
 * nearest first.
 */
export const mayBeNames = (
  line: TextLine,
  index: number,
  from: number,
  to: number,
  near: number,
): Candidate[] =>
  [...inStretch(spansOf(line), from, to)]
    .sort((one, other) => Math.abs(one.from - near) - Math.abs(other.from - near))
    .slice(0, MOST_SPANS_NEAR)
    .filter((span) => !isWhole(line, span))
    .map((span) => nameOf(line, index, span));
