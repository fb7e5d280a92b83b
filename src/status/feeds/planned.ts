/** The times of a planned interruption that was read out of prose. */
import { DAY_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { spanOfTime } from '../dates/zones.ts';
import type { PlannedWindow } from '../detect/model.ts';
import type { Content } from '../message.ts';

type Times = Pick<Content, 'onset' | 'expectedEnd' | 'expires'>;

/** When nobody said: a person is told that it comes, and its numbers are not known to work. */
const UNKNOWN: Times = { onset: null, expectedEnd: null, expires: null };

const DAY = 1440;

/** The first and last instant that a time of a day can be: two in the hour that autumn repeats. */
function at(day: string, minutes: number, zone: string): { from: string; to: string } | null {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + Math.floor(minutes / DAY) * DAY_MS);
  const [hour, minute] = [Math.floor((minutes % DAY) / 60), minutes % 60];
  const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return spanOfTime({ year, month, day: of, hour, minute, second: 0 }, zone);
}

/**
 * From a window on the clock of its place to instants. Without hours it is the whole of its days, and without an
 * end its information lapses a day after it begins: its end is never guessed.
 * @param zone IANA time zone of the place
 */
export function plannedTimes(window: PlannedWindow | undefined, zone: string): Times {
  if (window === undefined) return UNKNOWN;
  const { day, from, to } = window;
  const onset = at(day, from ?? 0, zone)?.from;
  if (onset === undefined) return UNKNOWN;
  const last = to ?? (from === null ? DAY : null);
  const expectedEnd = last === null ? null : (at(day, last, zone)?.to ?? null);
  return { onset, expectedEnd, expires: expectedEnd ?? instantOf(Date.parse(onset) + DAY_MS) };
}
