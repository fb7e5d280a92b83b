/** When a source may be asked again. */

import { MINUTE_MS } from '../base/durations.ts';

/** An outage does not wait for a source's good day: a failing one is asked every ten minutes at least. */
const LONGEST = 10 * MINUTE_MS;
/** A server that asks for more than an hour of peace gets an hour; milliseconds. */
const LONGEST_PEACE = 60 * MINUTE_MS;

interface Attempt {
  /** Milliseconds between two looks at a healthy source. */
  every: number;
  /** Failures in a row, 0 after a success. */
  failures: number;
  /** Seconds asked for by `Retry-After`, or null. */
  retryAfter: number | null;
}

/**
 * Milliseconds until the next look: the source's own pace, doubled at each failure in a row, with a
 * quarter of jitter either way, so that collectors that start together do not stay together.
 * @param chance a number from 0 to 1, as `Math.random` gives it
 */
export function waitBefore({ every, failures, retryAfter }: Attempt, chance: number): number {
  const doubled = every * 2 ** Math.min(failures, 16);
  const calm = failures === 0 ? every : Math.max(every, Math.min(doubled, LONGEST));
  const jittered = calm * (0.75 + chance / 2);
  const asked = Math.min((retryAfter ?? 0) * 1000, LONGEST_PEACE);
  return Math.max(jittered, asked);
}

/**
 * Whether a source may be asked now: its wait is over, or was counted from a moment that has not come. The clock ran
 * ahead then and was set right since, and nobody has asked that source for longer than it was to be left in peace.
 */
export function mayBeAsked(
  { askedAt, notBefore }: { askedAt: string | null; notBefore: string | null },
  now: Date,
): boolean {
  if (askedAt === null || notBefore === null) return true;
  return Date.parse(notBefore) <= now.getTime() || Date.parse(askedAt) > now.getTime();
}
