/** Days of a key's life, `2026-11-22`. */

import { DAY_MS } from '../../base/durations.ts';

/** How many days before its end a key says so. */
const TOLD_DAYS = 30;

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** From today, for two years: what a request asks for; the host decides. */
export function daysOfKey(now: Date): { from: string; until: string } {
  const later = new Date(now);
  later.setUTCFullYear(now.getUTCFullYear() + 2);
  return { from: dayOf(now), until: dayOf(later) };
}

/**
 * Days that are left of a key that ends soon: 0 on its last day. Null for one that does not end soon, or
 * has ended.
 */
export function daysLeft({ until }: { until: string }, now: Date): number | null {
  const left = Math.round(
    (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${dayOf(now)}T00:00:00Z`)) / DAY_MS,
  );
  return left >= 0 && left <= TOLD_DAYS ? left : null;
}
