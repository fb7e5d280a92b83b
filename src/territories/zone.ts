/** The clock of a territory: an officer types, and people read, the time on the wall there. */

import { capInstant, instantOf } from '../base/instant.ts';
import { dayAndTime } from '../base/moments.ts';
import type { Scope } from './scope.ts';

/** IANA time zones; the mainland and the national level keep that of Paris. */
const OVERSEAS_ZONES: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};
const PARIS = 'Europe/Paris';

/** IANA time zone for a place of announcement; that of the first when territories differ. */
export function zoneFor(territories: Scope): string {
  const [first] = territories === 'all' ? [] : territories;
  return OVERSEAS_ZONES[first ?? ''] ?? PARIS;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** One formatter a zone: a long feed asks for thousands of times, and making one is slow. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const held = clocks.get(zone);
  if (held !== undefined) return held;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, clock);
  return clock;
}

/** Local date and time in a zone, `2026-11-22T18:05:00`, of milliseconds since 1970. */
function wallClock(ms: number, zone: string): string {
  const parts = clockOf(zone).formatToParts(ms);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  return `${part('year')}-${part('month')}-${part('day')}T${time}`;
}

/** Day in a zone, `2026-11-22`. */
export function dayIn(ms: number, zone: string): string {
  return wallClock(ms, zone).slice(0, 10);
}

/** Time of day in a zone, `18:05`. */
export function timeIn(ms: number, zone: string): string {
  return wallClock(ms, zone).slice(11, 16);
}

/** An instant by the clock of a zone, with its offset: `2026-11-22T18:05:00+01:00`. */
export function instantThere(ms: number, zone: string): string {
  const wall = wallClock(ms, zone);
  const ahead = Math.round((Date.parse(`${wall}Z`) - ms) / 60_000);
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${wall}${ahead < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/**
 * UTC instants of a local date (`2026-11-22`) and time (`18:05`), in order: none for one that does not exist
 * (30 February, 25:00, the hour that spring skips), two in the hour that autumn repeats.
 */
export function localInstants(day: string, time: string, zone: string): string[] {
  const wanted = `${day}T${time.padStart(5, '0')}:00`;
  const asUtc = Date.parse(`${wanted}Z`);
  if (Number.isNaN(asUtc)) return [];
  // The offset that holds half a day before or after; most days both are one and the same.
  const offsets = [-1, 1].map((side) => {
    const near = asUtc + side * 43_200_000;
    return Date.parse(`${wallClock(near, zone)}Z`) - near;
  });
  const found = offsets
    .map((offset) => asUtc - offset)
    .filter((ms) => wallClock(ms, zone) === wanted)
    .sort((a, b) => a - b);
  return [...new Set(found)].map(instantOf);
}

/** UTC instant of a local date and time, of an hour that autumn repeats the first; null for one that does not exist. */
export const localInstant = (day: string, time: string, zone: string): string | null =>
  localInstants(day, time, zone)[0] ?? null;

/** A UTC instant in words for a reader of `locale`, by the clock of the place; Z-less CAP form if none. */
export function momentIn(locale: string, instant: string, zone: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? capInstant(instant) : dayAndTime(locale, at, { zone });
}
