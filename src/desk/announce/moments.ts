/** Times as an officer chooses them, by the clock on the wall of the territory. */

import { readMoment } from '../../authoring/moment.ts';
import { MINUTE_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { dayIn, localInstant, timeIn } from '../../territories/zone.ts';
import type { AnnounceDraft } from './draft.ts';

const ROUNDED_TO = 5 * MINUTE_MS;

interface Clock {
  /** Milliseconds since 1970. */
  now: number;
  /** IANA zone of the territory. */
  zone: string;
}

/** When it began: the last five minutes for "now", since nobody knows it to the second. Null: unreadable. */
export function sinceInstant({ since }: Pick<AnnounceDraft, 'since'>, clock: Clock): string | null {
  const { now, zone } = clock;
  switch (since.kind) {
    case 'now':
      return instantOf(Math.floor(now / ROUNDED_TO) * ROUNDED_TO);
    case 'time':
      return readMoment(since.time, { ...clock, towards: 'past' });
    case 'moment':
      return localInstant(since.day, since.time, zone);
  }
}

/** When it should end; `unknown` when nobody can say, null for what cannot be read. */
export function untilInstant(
  { until }: Pick<AnnounceDraft, 'until'>,
  { now, zone }: Clock,
): string | 'unknown' | null {
  if (until.kind === 'unknown') return 'unknown';
  if (until.kind === 'moment') return localInstant(until.day, until.time, zone);
  const end = now + Number(until.kind) * 60 * MINUTE_MS;
  return instantOf(Math.floor(end / ROUNDED_TO) * ROUNDED_TO);
}

/** An instant as the two fields of a form, in the zone of the territory. */
export function fieldsOf(instant: string, zone: string): { day: string; time: string } {
  const ms = Date.parse(instant);
  return { day: dayIn(ms, zone), time: timeIn(ms, zone) };
}
