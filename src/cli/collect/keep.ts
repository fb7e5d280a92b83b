/**
 * How long news is kept. Absence is not recovery: what a file or feed no longer says, or says no more
 * because it cannot be read, stays announced until its information lapses.
 */

import type { Message } from '../../status/message.ts';
import type { Announcement } from '../../status/model.ts';
import { KEPT_IN_SIGHT_MS, UNVERIFIED_AT_MOST_MS } from '../../status/situation.ts';
import type { KeptMessage, Origin } from './memory.ts';

const keyOf = ({ sender, id, sent }: Message): string => JSON.stringify([sender, id, sent]);

/**
 * What an origin holds after a good reading: the messages just read, and those read before that it
 * no longer lists, dated from the first reading without them.
 */
export function afterReading(
  held: readonly KeptMessage[],
  read: readonly Message[],
  now: Date,
): KeptMessage[] {
  const listed = new Set(read.map(keyOf));
  const gone = held.filter(({ message }) => !listed.has(keyOf(message)));
  return [
    ...read.map((message) => ({ message, absentSince: null })),
    ...gone.map(({ message, absentSince }) => ({
      message,
      absentSince: absentSince ?? now.toISOString(),
    })),
  ].filter((kept) => stillOfUse(kept, now));
}

/** Ids of a chain come back for as long as any announcement of it may be in sight. */
function stillOfUse({ message, absentSince }: KeptMessage, now: Date): boolean {
  if (absentSince === null) return true;
  const lapse = message.content?.expires ?? after(absentSince, UNVERIFIED_AT_MOST_MS);
  const last = Math.max(Date.parse(lapse), Date.parse(absentSince));
  return now.getTime() - last <= KEPT_IN_SIGHT_MS;
}

const after = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

/**
 * The messages of an origin as they may be announced now. One without an expiry of its own that
 * nobody vouches for any more (it left its feed, or the feed fails) is given one: 24 hours after it
 * was last seen.
 */
export function asAnnounced(origin: Origin): Message[] {
  return origin.messages.map(({ message, absentSince }) => {
    const unseenSince = absentSince ?? (origin.ok ? null : origin.checkedAt);
    const { content } = message;
    if (unseenSince === null || content === null || content.expires !== null) return message;
    return {
      ...message,
      content: { ...content, expires: after(unseenSince, UNVERIFIED_AT_MOST_MS) },
    };
  });
}

/**
 * Whether an announcement still belongs in the bulletin: 48 hours past its end, or past the lapse of
 * its information, phones have no more use for it.
 */
export function inSight(announcement: Announcement, now: Date): boolean {
  const { phase, endedAt, sent, expires, expectedEnd } = announcement;
  const lapse = expires ?? (phase === 'planned' ? expectedEnd : null);
  const over = phase === 'ended' ? (endedAt ?? sent) : lapse;
  return over === null || now.getTime() - Date.parse(over) <= KEPT_IN_SIGHT_MS;
}

/** Another collector's announcement, which nobody here can check again: it must lapse some day. */
export function borrowed(announcement: Announcement, seenAt: string): Announcement {
  if (announcement.phase === 'ended' || announcement.expires !== null) return announcement;
  return { ...announcement, expires: after(seenAt, UNVERIFIED_AT_MOST_MS) };
}
