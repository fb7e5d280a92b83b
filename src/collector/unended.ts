/**
 * Official announcements whose information has lapsed while they lie where they are published and nobody said an end:
 * they may go on, so that nothing is well in their territories, although phones forget them.
 */
import { LASTS_AT_MOST_MS } from '../status/bulletin/bulletin.ts';
import { isOver } from '../status/chain/over.ts';
import { settle } from '../status/chain/settle.ts';
import type { Message } from '../status/message.ts';
import type { Announcement } from '../status/model.ts';

const isPast = (instant: string | null, now: number): boolean =>
  instant !== null && Date.parse(instant) <= now;

/** Whether what was sent then, of an outage that began then, may go on: a month later it is an archive. */
export function isNews(
  { sent, onset }: Pick<Announcement, 'sent' | 'onset'>,
  now: number,
): boolean {
  const begun = Math.max(Date.parse(sent), onset === null ? 0 : Date.parse(onset));
  return now - begun <= LASTS_AT_MOST_MS;
}

/** Whether an announcement tells of something real that nobody said to be over, begun or to come, and that may go on. */
export const mayStand = (announcement: Announcement, now: number): boolean =>
  announcement.nature === 'actual' && !isOver(announcement) && isNews(announcement, now);

/** Whether a planned cut has begun, as far as anybody knows. */
const hasBegun = ({ phase, onset }: Announcement, now: number): boolean =>
  phase === 'ongoing' || onset === null || Date.parse(onset) <= now;

/**
 * Whether the hours of a planned cut were the word on its end. What an authority signs is ended by what it signs; an
 * article about works to come is written once, and has said until when they last.
 */
const isEndedByItsHours = ({ certainty, phase, onset, expectedEnd }: Announcement): boolean =>
  certainty === 'probable' && phase === 'planned' && onset !== null && expectedEnd !== null;

/**
 * Whether the information on an outage has lapsed although its end was never said. Whoever gave the time, or guessed it
 * where none was given, it is the end of the information and not of the outage (CAP 1.2, 3.2.2). So is the hour until
 * which a cut was to last.
 */
export function isUnended(announcement: Announcement, now: number): boolean {
  const { phase, expires, expectedEnd } = announcement;
  const lapsed = isPast(expires, now) || (phase === 'planned' && isPast(expectedEnd, now));
  const unended = hasBegun(announcement, now) && !isEndedByItsHours(announcement);
  return unended && lapsed && mayStand(announcement, now);
}

/** What a folder leaves open: its announcements that lapsed without an end. */
export const unendedIn = (
  messages: readonly Message[],
  folder: string,
  now: Date,
): Announcement[] => settle(messages, folder).filter((a) => isUnended(a, now.getTime()));
