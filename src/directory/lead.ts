/**
 * What is dated ahead of every clock. Versions are clocks (seconds for the directory, milliseconds for
 * the bulletin), so one that was signed by a machine whose clock ran a year ahead would keep out all that
 * is signed after it, for a year (laws 4 and 5). It is shown like any other, and stands in nobody's way.
 */

import { MINUTE_MS } from '../base/durations.ts';

/** How far ahead of one's own clock anything may be dated: clocks differ by minutes, not by more. */
const LONGEST_LEAD_MS = 10 * MINUTE_MS;

/** Whether an instant lies further ahead than clocks differ; both in milliseconds since 1970. */
export const isAhead = (instant: number, now: number): boolean => instant > now + LONGEST_LEAD_MS;

/**
 * Whether the version that is held keeps out the one offered: it is newer, and not from the future.
 * Both, and `now`, in milliseconds since 1970.
 */
export const keepsOut = (held: number, offered: number, now: number): boolean =>
  held > offered && !isAhead(held, now);

/** What a document must not be older than: the version held, unless that one is from the future. */
export const floorOf = (held: number | null, now: number): number | null =>
  held === null || isAhead(held, now) ? null : held;

/**
 * The version after the one in place: seconds since 1970, which grow from one publication to the next
 * with nothing to remember. One from the future is gone back on: phones do not count it either.
 * @param inPlace null when nothing is published
 */
export function nextVersion(inPlace: number | null, now: Date): number {
  const counts = inPlace !== null && !isAhead(inPlace * 1000, now.getTime());
  return Math.max(Math.floor(now.getTime() / 1000), counts ? inPlace + 1 : 1);
}
