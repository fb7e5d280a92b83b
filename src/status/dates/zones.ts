/** Time zones as dates name them, and the instants of local times. */

import { MINUTE_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { lastOf } from '../../base/last.ts';
import { localInstants } from '../../territories/zone.ts';

/** Minutes east of UTC, or the name of a zone whose offset depends on the day. */
export type Zone = number | string;

const H = 60;
/** RFC 822 section 5.1, Europe's, and those of the French territories. */
const NAMED: Readonly<Record<string, Zone>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  zulu: 0,
  wet: 0,
  west: H,
  bst: H,
  cet: H,
  met: H,
  mez: H,
  hnec: H,
  cest: 2 * H,
  mest: 2 * H,
  mesz: 2 * H,
  heec: 2 * H,
  eet: 2 * H,
  eest: 3 * H,
  msk: 3 * H,
  est: -5 * H,
  edt: -4 * H,
  cst: -6 * H,
  cdt: -5 * H,
  mst: -7 * H,
  mdt: -6 * H,
  pst: -8 * H,
  pdt: -7 * H,
  ast: -4 * H,
  gft: -3 * H,
  pmst: -3 * H,
  pmdt: -2 * H,
  ret: 4 * H,
  eat: 3 * H,
  wft: 12 * H,
  taht: -10 * H,
  nct: 11 * H,
  paris: 'Europe/Paris',
  metropole: 'Europe/Paris',
};

/** Whether the time zone data base knows the name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** A zone by the name a date carries, in lower case: `cest`, `z`, `europe/paris`. Null when unknown. */
export function zoneNamed(name: string): Zone | null {
  const known = NAMED[name];
  if (known !== undefined) return known;
  // RFC 5322 section 4.3: nobody ever wrote the letters of RFC 822 the same way; they say nothing.
  if (/^[a-ik-y]$/.test(name)) return 0;
  return name.includes('/') && name.length <= 40 && isZone(name) ? name : null;
}

interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Whether a calendar has this day. */
export function isDay({ year, month, day }: Pick<LocalTime, 'year' | 'month' | 'day'>): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1970 && year <= 9998 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

/**
 * The UTC instants that a local time of a calendar can be: two in the hour that autumn repeats. A time in
 * the hour that spring skips is taken as the clock shows it after the change.
 */
export function spanOfTime(local: LocalTime, zone: Zone): { from: string; to: string } | null {
  const { year, month, day, hour, minute, second } = local;
  if (!isDay(local) || hour > 24 || minute > 59 || second > 60) return null;
  if (hour === 24 && minute + second > 0) return null;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  if (typeof zone === 'number') {
    const instant = instantOf(asUtc - zone * MINUTE_MS);
    return { from: instant, to: instant };
  }
  const seconds = (asUtc / 1000) % 60;
  const whole = new Date(asUtc - seconds * 1000);
  const found = [0, H].flatMap((later) => {
    const at = new Date(whole.getTime() + later * MINUTE_MS);
    const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
    const instants = localInstants(at.toISOString().slice(0, 10), time, zone);
    return instants.length === 0 ? [] : [instants];
  })[0];
  const exactly = (instant: string) => instantOf(Date.parse(instant) + seconds * 1000);
  const [first] = found ?? [];
  const last = lastOf(found ?? []);
  return first === undefined || last === undefined
    ? null
    : { from: exactly(first), to: exactly(last) };
}

/** First and last instant of a local day that also lie in the UTC day of the same name, as far as they can. */
export function spanOfDay(
  day: Pick<LocalTime, 'year' | 'month' | 'day'>,
  zone: Zone | null,
): { from: string; to: string } | null {
  if (!isDay(day)) return null;
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  const start = spanOfTime({ ...day, hour: 0, minute: 0, second: 0 }, zone ?? 0);
  const end = spanOfTime({ ...day, hour: 23, minute: 59, second: 59 }, zone ?? -12 * H);
  if (start === null || end === null) return null;
  return { from: instantOf(Math.max(midnight, Date.parse(start.from))), to: end.to };
}
