/** Type-ahead over the communes: what was typed to names, closest first, then most inhabited. */

import { TERRITORIES } from '../territories.ts';
import { type CommuneIndex, communeAt, type NamedPlace, placeAt } from './index.ts';
import { readingsOf, wordsOf } from './query.ts';
import { type FitKind, type Fits, scan } from './scan.ts';
import { sizeClass } from './size.ts';

/** A name that fits, and every commune that bears it, the most inhabited first. */
export interface CommuneHit {
  /** How close it is to what was typed. */
  fit: FitKind | 'postcode';
  places: readonly NamedPlace[];
}

/** Longer than the number of arrondissements of Paris: enough for any screen. */
const MOST_HITS = 40;
/** Towns that begin with what was typed come before near spellings: only so large, only so many. */
const LIKELY_TOWN = sizeClass(10_000);
const LIKELY_TOWNS = 2;
/** Of fewer letters, what begins so is likelier than a near spelling. */
const NEAR_FIRST_FROM = 5;

type Filter = (commune: number) => boolean;

/** The communes (places in the table) that an entry of the search leads to. */
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
const TERRITORY_LETTERS = [...TERRITORIES].map(([code, name]) => [code, wordsOf(name)] as const);

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
  filter: Filter;
}

/** Reads `saint denis 93`, `93200 saint denis` or `saint denis reunion` as a name and a place. */
function narrowed(index: CommuneIndex, words: readonly string[]): Narrowed[] {
  const digits = words.find((word) => /^(?:\d{2,5}|2[ab])$/.test(word));
  if (digits !== undefined) {
    const name = words.filter((word) => word !== digits);
    const byTerritory = territoryFilter(index, [digits.toUpperCase()]);
    const byPostcode = postcodeFilter(index, digits);
    const filter: Filter = (commune) => byTerritory(commune) || byPostcode(commune);
    return name.length === 0 ? [] : [{ words: name, filter }];
  }
  return words.slice(1).flatMap((_, i) => {
    const codes = territoriesNamed(words.slice(i + 1));
    return codes.length === 0
      ? []
      : [{ words: words.slice(0, i + 1), filter: territoryFilter(index, codes) }];
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
    }));
}

/** Finds the names for one reading of what was typed. */
function searchNames(index: CommuneIndex, words: readonly string[], most: number): CommuneHit[] {
  const hits = new Map<number, CommuneHit>();
  const add = (found: readonly { group: number; fit: FitKind }[], filter?: Filter) => {
    for (const { group, fit } of found) {
      if (hits.size >= most) return;
      if (hits.has(group)) continue;
      const entries = entriesOf(index, group).filter(
        (entry) => filter === undefined || filter(communeOf(index, entry)),
      );
      hits.set(group, { fit, places: bySize(index, entries) });
    }
  };
  const fits = scan(index, words, most, () => true);
  const likely = of(fits, 'begins').filter(({ group }) => (index.sizes[group] ?? 0) >= LIKELY_TOWN);
  const there = narrowed(index, words).map(({ words: name, filter }) => {
    const accepts = (group: number) =>
      entriesOf(index, group).some((entry) => filter(communeOf(index, entry)));
    return { filter, fits: scan(index, name, most, accepts) };
  });
  add(of(fits, 'exact'));
  for (const { fits: own, filter } of there) add(of(own, 'exact'), filter);
  add(likely.slice(0, LIKELY_TOWNS));
  const long = words.join('').length >= NEAR_FIRST_FROM;
  add(long ? of(fits, 'near', 'begins') : of(fits, 'begins', 'near'));
  for (const { fits: own, filter } of there) add(of(own, 'begins', 'words', 'near'), filter);
  add(of(fits, 'words', 'near-begins', 'near-words'));
  return [...hits.values()];
}

/**
 * Finds communes by what was typed so far: a name or its beginning, without minding accents,
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

/** Today's communes by population, then the names that only lead to one. */
function bySize(index: CommuneIndex, entries: readonly number[]): NamedPlace[] {
  const { names, sizes } = index.table;
  const rank = (entry: number) => (entry < names.length ? (sizes[entry] ?? 0) : -1);
  return [...entries].sort((a, b) => rank(b) - rank(a)).map((entry) => placeAt(index, entry));
}
