/** Times as an officer types them: `18h05`, `18:05`, `2026-11-22 18:05`, `4h`, or an instant. */
import { DAY_MS, HOUR_MS } from '../base/durations.ts';
import { instantOf, toInstant } from '../base/instant.ts';
import { dayIn, localInstant } from '../territories/zone.ts';

interface MomentContext {
  /** Milliseconds since 1970. */
  now: number;
  /** IANA zone of the place. */
  zone: string;
  /** Where a bare time or duration points: `since` backwards from now, `until` forwards. */
  towards: 'past' | 'future';
}

const MOST_BARE_HOURS = 12;
const UNIT_MS = { min: 60_000, h: HOUR_MS, j: DAY_MS, d: DAY_MS } as const;

function durationMs(text: string): number | null {
  const [, amount, unit] = /^(\d{1,3})\s?(min|h|j|d)$/.exec(text) ?? [];
  if (unit === undefined || !(unit in UNIT_MS)) return null;
  // "18h" is as often six in the evening as eighteen hours: nobody may guess.
  if (unit === 'h' && Number(amount) > MOST_BARE_HOURS) return null;
  return Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS];
}

/** The nearest such time of day in the direction asked: today's, else yesterday's or tomorrow's. */
function timeOfDay(time: string, { now, zone, towards }: MomentContext): string | null {
  const step = towards === 'past' ? -DAY_MS : DAY_MS;
  for (const near of [now, now + step]) {
    const instant = localInstant(dayIn(near, zone), time, zone);
    if (instant === null) continue;
    const ms = Date.parse(instant);
    if (towards === 'past' ? ms <= now : ms > now) return instant;
  }
  return null;
}

/**
 * Reads a time as typed, by the clock of the place. A date without offset is local; a bare time of day
 * or a duration (`30min`, `4h` up to `12h`, `2j`) counts from now in the direction asked.
 * @returns a UTC instant, or null for what cannot be read
 */
export function readMoment(typed: string, context: MomentContext): string | null {
  const text = typed.trim().toLowerCase();
  if (text === 'now' || text === 'maintenant') return instantOf(context.now);
  const instant = toInstant(text);
  if (instant !== null) return instant;
  const duration = durationMs(text);
  if (duration !== null) {
    return instantOf(context.now + (context.towards === 'past' ? -duration : duration));
  }
  const [, day, hour, minute] =
    /^(?:(\d{4}-\d\d-\d\d)[t ])?(\d{1,2})(?:h|:|\sh\s)(\d\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return day === undefined ? timeOfDay(time, context) : localInstant(day, time, context.zone);
}
