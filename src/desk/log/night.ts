/** A night as a report speaks of it: from noon to noon, by the clock of the territory. */

import { DAY_MS } from '../../base/durations.ts';
import { dateFormat } from '../../base/moments.ts';
import { dayIn, localInstant, timeIn } from '../../territories/zone.ts';

export interface Night {
  /** Day on which it begins, `2026-11-27`. */
  day: string;
  /** UTC instants: from this one on, and before that one. */
  from: string;
  to: string;
}

const NOON = '12:00';

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The night that begins on a day; null for what is no day. */
export function nightOf(day: string, zone: string): Night | null {
  const from = /^\d{4}-\d\d-\d\d$/.test(day) ? localInstant(day, NOON, zone) : null;
  if (from === null) return null;
  const to = localInstant(dayAfter(day, 1), NOON, zone);
  return to === null ? null : { day, from, to };
}

/** Day on which the night began that runs now, or that ended last. */
export function nightBefore(now: Date, zone: string): string {
  const today = dayIn(now.getTime(), zone);
  return timeIn(now.getTime(), zone) < NOON ? dayAfter(today, -1) : today;
}

export const isIn = ({ from, to }: Pick<Night, 'from' | 'to'>, at: string): boolean =>
  Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to);

/** "UTC+1", "UTC−4", "UTC": what the clock of a zone is ahead of universal time at an instant. */
export function offsetSaid(at: string, zone: string): string {
  const parts = dateFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const name = parts.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value;
  return (name ?? '').replace('GMT', 'UTC').replace('-', '−');
}
