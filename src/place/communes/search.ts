/** Type-ahead over the communes: what was typed to names, closest first, then most inhabited. */

import { TERRITORIES } from '../territories.ts';
import { type CommuneIndex, communeAt, type NamedPlace, placeAt } from './index.ts';
import { wordsOf } from './query.ts';
import { type FitKind, type Fits, scan } from './scan.ts';

/** A name that fits, and every commune that bears it, the most inhabited first. */
export interface CommuneHit {
  /** How close it is to what was typed. */
  fit: FitKind | 'postcode';
  places: readonly NamedPlace[];
}

/** Longer than the number of arrondissements of Paris: enough for any screen. */
const MOST_HITS = 40;
/** Large towns that begin with what was typed come before near spellings, but only this many. */
const LIKELY_TOWNS = 2;

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

/** Reads `saint denis 93`, `93200 saint denis` or `saint denis reunion` as a name and a place. */
function* narrowed(
  index: CommuneIndex,
  words: readonly string[],
): Generator<{ words: readonly string[]; filter: Filter }> {
  const digits = words.find((word) => /^(?:\d{2,5}|2[ab])$/.test(word));
  if (digits !== undefined) {
    const byTerritory = territoryFilter(index, [digits.toUpperCase()]);
    const byPostcode = postcodeFilter(index, digits);
    const name = words.filter((word) => word !== digits);
    if (name.length === 0) return;
    yield {
      words: name,
      filter: (commune) => byTerritory(commune) || byPostcode(commune),
    };
    return;
  }
  for (let split = 1; split < words.length; split += 1) {
    const codes = territoriesNamed(words.slice(split));
    if (codes.length > 0) {
      yield { words: words.slice(0, split), filter: territoryFilter(index, codes) };
    }
  }
}

const of = (fits: Fits, fit: FitKind) => fits[fit].groups.map((group) => ({ group, fit }));

/** Everything that fits, best first; a name may come twice. See `LIKELY_TOWNS`. */
function ranked(fits: Fits): { group: number; fit: FitKind }[] {
  return [
    ...of(fits, 'begins').slice(0, LIKELY_TOWNS),
    ...of(fits, 'near'),
    ...of(fits, 'begins'),
    ...of(fits, 'words'),
    ...of(fits, 'near-begins'),
    ...of(fits, 'near-words'),
  ];
}

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

/**
 * Finds communes by what was typed so far: a name or its beginning, without minding accents,
 * hyphens, `st`, apostrophes, the order of words or one typing error; a postcode or its first two
 * digits or more; a name followed by a territory (`saint denis 974`, `valence drome`).
 *
 * Names come closest first and, as close, most inhabited first; the exact name is always first.
 * Homonyms share one hit. Never throws; of very long texts only the beginning is read.
 *
 * @param limit most hits, 40 at most
 */
export function searchCommunes(index: CommuneIndex, typed: string, limit = 10): CommuneHit[] {
  const most = Math.max(0, Math.min(limit, MOST_HITS));
  const words = wordsOf(typed);
  const all = words.join('');
  if (all === '' || most === 0) return [];
  if (/^\d+$/.test(all)) {
    return all.length >= 2 && all.length <= 5 ? byPostcode(index, all, most) : [];
  }

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
  add(of(fits, 'exact'));
  for (const { words: name, filter } of narrowed(index, words)) {
    const accepts = (group: number) =>
      entriesOf(index, group).some((entry) => filter(communeOf(index, entry)));
    const there = scan(index, name, most, accepts);
    for (const fit of ['exact', 'begins', 'words', 'near'] as const) add(of(there, fit), filter);
  }
  add(ranked(fits));
  return [...hits.values()];
}

/** Today's communes by population, then the names that only lead to one. */
function bySize(index: CommuneIndex, entries: readonly number[]): NamedPlace[] {
  const { names, sizes } = index.table;
  const rank = (entry: number) => (entry < names.length ? (sizes[entry] ?? 0) : -1);
  return [...entries].sort((a, b) => rank(b) - rank(a)).map((entry) => placeAt(index, entry));
}
