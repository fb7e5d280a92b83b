/** How often a feed brings something, so that one that has gone silent is told from one that has nothing to say. */
import { DAY_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';

/** What is known of how a feed is kept. */
export interface Rhythm {
  /** UTC instant of the newest item ever read there. */
  newest: string;
  /** Milliseconds that nine in ten of the pauses between two items do not exceed; null until that can be told. */
  usual: number | null;
}

/** Fewer dated items show no habit. */
const LEAST_ITEMS = 5;
/** A pause as long as so many usual ones is out of the ordinary. */
const TIMES_USUAL = 3;
/** Shorter than this no pause is: a long week-end is in every calendar. */
const SHORTEST_SILENCE_MS = 7 * DAY_MS;

/**
 * The rhythm of a feed after one more reading.
 * @param dates UTC instants of its items, in any order; what is ahead of `now` is no date of sending
 */
export function rhythmAfter(
  before: Rhythm | null,
  dates: readonly string[],
  now: Date,
): Rhythm | null {
  const times = [...new Set(dates.map((date) => Date.parse(date)))]
    .filter((time) => time <= now.getTime())
    .sort((a, b) => a - b);
  const last = times.at(-1);
  if (last === undefined) return before;
  const newest = [before?.newest ?? '', instantOf(last)].sort().at(-1) ?? '';
  const pauses = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((a, b) => a - b);
  const usual =
    times.length < LEAST_ITEMS ? undefined : pauses[Math.floor(0.9 * (pauses.length - 1))];
  return { newest, usual: usual ?? before?.usual ?? null };
}

/** Since when a feed has been silent for longer than is its way; null when it is not. */
export function silentSince(rhythm: Rhythm | null, now: Date): string | null {
  if (rhythm === null || rhythm.usual === null) return null;
  const most = Math.max(SHORTEST_SILENCE_MS, TIMES_USUAL * rhythm.usual);
  return now.getTime() - Date.parse(rhythm.newest) > most ? rhythm.newest : null;
}
