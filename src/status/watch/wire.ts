/**
 * The list of who watches as it travels: a row each, its moment in minutes before the bulletin's own,
 * so that 107 of them cost a few bytes each. Read on the phone, tolerantly: a row that is none is a
 * watch that nobody keeps.
 */

import { MINUTE_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import type { Watch } from '../model.ts';

/** Minutes since 1970. */
const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / MINUTE_MS);

/** Name, codes in one text (or `all`), minutes before `issuedAt`, and whose folder it lies in. */
type Row = [name: string, places: string, minutes: number, source: string];

/** @param issuedAt of the bulletin; a watch heard after it counts as heard with it */
export function packWatches(watches: readonly Watch[], issuedAt: string): Row[] {
  const issued = minuteOf(issuedAt);
  return watches.map(({ name, territories, heard, source }) => [
    name,
    territories === 'all' ? 'all' : territories.join(' '),
    Math.max(0, issued - minuteOf(heard)),
    source,
  ]);
}

/** The rows that can be read; none when there is no list. */
export function unpackWatches(rows: unknown, issuedAt: unknown): Watch[] {
  const issued = typeof issuedAt === 'string' ? minuteOf(issuedAt) : Number.NaN;
  if (!Array.isArray(rows) || !(issued > MOST_MINUTES)) return [];
  return rows.flatMap((row: unknown): Watch[] => {
    const [name, places, minutes, source]: unknown[] = Array.isArray(row) ? row : [];
    if (typeof name !== 'string' || typeof places !== 'string' || typeof source !== 'string') {
      return [];
    }
    if (typeof minutes !== 'number' || !(minutes >= 0 && minutes <= MOST_MINUTES)) return [];
    const codes = places.split(' ').filter(isTerritoryCode);
    if (places !== 'all' && codes.length === 0) return [];
    const territories = places === 'all' ? places : codes;
    return [{ name, territories, heard: instantOf((issued - minutes) * MINUTE_MS), source }];
  });
}

/** A year: whatever is older is no date but a fault. */
const MOST_MINUTES = 525_600;
