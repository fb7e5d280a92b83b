/** Type-ahead over the communes: what was typed to names, closest first, then most inhabited. */

import { TERRITORIES } from '../../territories/names.ts';
import {
  type CommuneIndex,
  communeAt,
  type NamedPlace,
  placeAt,
  territoryOfCommune,
} from './index.ts';
import { sizeOfEntry, spokenOfEntry } from './layout.ts';
import { readingsOf, wordsOf } from './query.ts';
import { type FitKind, type Fits, scan, wholeNames } from './scan.ts';
import { sizeClass } from './size.ts';
import type { SpokenPlace } from './spoken.ts';

/** A name that fits, and all that bear it, the most inhabited first. */
export interface CommuneHit {
  /** How close it is to what was typed. */
  fit: FitKind | 'postcode';
  /** Communes of that name, of today or before. */
  places: readonly NamedPlace[];
  /** Places that people call so and no list of communes holds. */
  spoken: readonly SpokenPlace[];
  /** Whether the first spoken place weighs more than the communes. */
  spokenFirst: boolean;
}

/** Longer than the number of arrondissements of Paris: enough for any screen. */
const MOST_HITS = 40;
/** Towns that begin with what was typed come before near spellings: only so large, only so many. */
const LIKELY_TOWN = sizeClass(10_000);
const LIKELY_TOWNS = 2;
/** Of fewer letters, what begins so is likelier than a near spelling. */
const NEAR_FIRST_FROM = 5;

type Filter = (commune: number) => boolean;

/** Communes of some territory or postcode, and the territories meant if spoken places count too. */
interface Narrowing {
  commune: Filter;
  territories: readonly string[];
}

/** Whether an entry of the search is where the rest of the text says. */
function lies(index: CommuneIndex, entry: number, { commune, territories }: Narrowing): boolean {
  const spoken = spokenOfEntry(index.table, entry);
  if (spoken === undefined) return commune(communeOf(index, entry));
  return spoken.targets.some((target) =>
    territories.includes(territoryOfCommune(target) ?? target),
  );
}

/** The commune (its place in the table) that a commune's name, of today or before, leads to. */
function communeOf({ table }: CommuneIndex, entry: number): number {
  const alias = entry - table.names.length;
  return alias < 0 ? entry : (table.aliases.communes[alias] ?? 0);
}

function entriesOf(index: CommuneIndex, group: number): number[] {
  const entries: number[] = [];
  for (
    let entry = index.firstEntries[group] ?? -1;
    entry >= 0;
    entry = index.nextEntries[entry] ?? -1
  ) {
    entries.push(entry);
  }
  return entries;
}

function territoryFilter({ table }: CommuneIndex, codes: readonly string[]): Filter {
  const ranges = codes
    .map((code) => table.territories.indexOf(code))
    .filter((t) => t >= 0)
    .map((t) => [table.firsts[t] ?? 0, table.firsts[t + 1] ?? 0] as const);
  return (commune) => ranges.some(([from, to]) => commune >= from && commune < to);
}

function postcodeFilter({ table }: CommuneIndex, digits: string): Filter {
  return (commune) => {
    const end = table.postcodeStarts[commune + 1] ?? 0;
    for (let i = table.postcodeStarts[commune] ?? 0; i < end; i += 1) {
      if (table.postcodes[i]?.startsWith(digits)) return true;
    }
    return false;
  };
}

/** Names of the territories as typed letters, to tell homonyms apart: `saint denis reunion`. */
const TERRITORY_LETTERS = TERRITORIES.map(({ code, name }) => [code, wordsOf(name)] as const);

/** Territories whose name begins with these words, its article left out or not. */
function territoriesNamed(words: readonly string[]): string[] {
  const typed = words.join('');
  if (typed.length < 3) return [];
  return TERRITORY_LETTERS.filter(([, name]) =>
    [0, 1].some((skipped) => name.slice(skipped).join('').startsWith(typed)),
  ).map(([code]) => code);
}

interface Narrowed {
  words: readonly string[];
  narrowing: Narrowing;
}

/** Reads `saint denis 93`, `93200 saint denis` or `saint denis reunion` as a name and a place. */
function narrowed(index: CommuneIndex, words: readonly string[]): Narrowed[] {
  const digits = words.find((word) => /^(?:\d{2,5}|2[ab])$/.test(word));
  if (digits !== undefined) {
    const name = words.filter((word) => word !== digits);
    const territories = [digits.toUpperCase()];
    const byTerritory = territoryFilter(index, territories);
    const byPostcode = postcodeFilter(index, digits);
    const commune: Filter = (at) => byTerritory(at) || byPostcode(at);
    return name.length === 0 ? [] : [{ words: name, narrowing: { commune, territories } }];
  }
  return words.slice(1).flatMap((_, i) => {
    const territories = territoriesNamed(words.slice(i + 1));
    if (territories.length === 0) return [];
    const commune = territoryFilter(index, territories);
    return [{ words: words.slice(0, i + 1), narrowing: { commune, territories } }];
  });
}

const of = (fits: Fits, ...kinds: FitKind[]) =>
  kinds.flatMap((fit) => fits[fit].groups.map((group) => ({ group, fit })));

/** Communes by the beginning of their postcode, the most inhabited first. */
function byPostcode(index: CommuneIndex, digits: string, limit: number): CommuneHit[] {
  const { sizes, names } = index.table;
  const accepts = postcodeFilter(index, digits);
  const found: number[] = [];
  for (let commune = 0; commune < names.length; commune += 1) {
    if (accepts(commune)) found.push(commune);
  }
  return found
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))
    .slice(0, limit)
    .map((commune) => ({
      fit: 'postcode',
      places: [{ commune: communeAt(index, commune), alias: null }],
      spoken: [],
      spokenFirst: false,
    }));
}

/** Finds the names for one reading of what was typed. */
function searchNames(index: CommuneIndex, words: readonly string[], most: number): CommuneHit[] {
  const hits = new Map<number, CommuneHit>();
  // A spoken place has several names; it is offered by the first that fits.
  const told = new Set<SpokenPlace>();
  const add = (found: readonly { group: number; fit: FitKind }[], narrowing?: Narrowing) => {
    for (const { group, fit } of found) {
      if (hits.size >= most) return;
      if (hits.has(group)) continue;
      const entries = entriesOf(index, group).filter((entry) => {
        const spoken = spokenOfEntry(index.table, entry);
        if (spoken !== undefined && told.has(spoken)) return false;
        return narrowing === undefined || lies(index, entry, narrowing);
      });
      if (entries.length === 0) continue;
      const hit = hitOf(index, fit, entries);
      for (const place of hit.spoken) told.add(place);
      hits.set(group, hit);
    }
  };
  const fits = scan(index, words, most, () => true);
  const likely = of(fits, 'begins').filter(({ group }) => (index.towns[group] ?? 0) >= LIKELY_TOWN);
  const there = narrowed(index, words).map(({ words: name, narrowing }) => {
    const accepts = (group: number) =>
      entriesOf(index, group).some((entry) => lies(index, entry, narrowing));
    return { narrowing, fits: scan(index, name, most, accepts) };
  });
  add(of(fits, 'exact'));
  for (const { fits: own, narrowing } of there) add(of(own, 'exact'), narrowing);
  add(likely.slice(0, LIKELY_TOWNS));
  const long = words.join('').length >= NEAR_FIRST_FROM;
  add(long ? of(fits, 'near', 'begins') : of(fits, 'begins', 'near'));
  for (const { fits: own, narrowing } of there) {
    add(of(own, 'begins', 'words', 'near'), narrowing);
  }
  add(of(fits, 'words', 'near-begins', 'near-words'));
  return [...hits.values()];
}

/**
 * Finds communes and spoken places by what was typed so far: a name or its beginning, without minding accents,
 * hyphens, `st`, apostrophes, the order of words or one typing error; a postcode or its first two
 * digits or more; a name with a territory (`saint denis 974`, `valence drome`).
 *
 * Names come closest first and, as close, most inhabited first; the exact name is always first.
 * Homonyms share one hit. Never throws; of very long texts only the beginning is read.
 *
 * @param limit most hits, 40 at most
 */
export function searchCommunes(index: CommuneIndex, typed: string, limit = 10): CommuneHit[] {
  const most = Math.max(0, Math.min(limit, MOST_HITS));
  const all = wordsOf(typed).join('');
  if (all === '' || most === 0) return [];
  if (/^\d+$/.test(all)) {
    return all.length >= 2 && all.length <= 5 ? byPostcode(index, all, most) : [];
  }
  for (const words of readingsOf(typed)) {
    const hits = searchNames(index, words, most);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** What is called exactly so, words given as `wordsOf` gives them; much quicker than a search. */
export function searchWhole(index: CommuneIndex, words: readonly string[]): CommuneHit[] {
  return wholeNames(index, words).map((group) => hitOf(index, 'exact', entriesOf(index, group)));
}

/** What bears a name, the most inhabited first; names that only lead to a commune come last. */
function hitOf(index: CommuneIndex, fit: FitKind, entries: readonly number[]): CommuneHit {
  const { table } = index;
  const rank = (entry: number) => {
    const size = sizeOfEntry(table, entry);
    return size === 0 && entry >= table.names.length ? -1 : size;
  };
  const ordered = [...entries].sort((a, b) => rank(b) - rank(a));
  const [first] = ordered;
  return {
    fit,
    places: ordered
      .filter((entry) => spokenOfEntry(table, entry) === undefined)
      .map((entry) => placeAt(index, entry)),
    spoken: [...new Set(ordered.flatMap((entry) => spokenOfEntry(table, entry) ?? []))],
    spokenFirst: first !== undefined && spokenOfEntry(table, first) !== undefined,
  };
}
