/**
 * When each word of an announcement first stood in the bulletin that phones read. Kept beside the bulletin
 * (`/status/seen.json`) for who writes down afterwards what happened; phones never ask for it.
 */

import * as v from 'valibot';
import { DAY_MS } from '../../base/durations.ts';
import { TerritoryCode } from '../../directory/model.ts';
import { chainKeys, type MessageKey, wordKey } from '../chain/key.ts';
import { type Announcement, type Bulletin, Instant } from '../model.ts';

export const SEEN_FORMAT = 'repli-seen/1';

const FirstSeen = v.object({
  /** The announcement's identity, and the further messages of its chain, as the bulletin has them. */
  id: v.string(),
  members: v.exactOptional(v.array(v.string())),
  /** Instant of the message: each word of a chain is seen apart. */
  sent: Instant,
  nature: v.picklist(['actual', 'exercise']),
  /** What it said and where, in the bulletin's codes: it may have come another way than the service. */
  phase: v.picklist(['planned', 'ongoing', 'ended', 'retracted']),
  certainty: v.picklist(['official', 'probable']),
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  publisher: v.string(),
  /** When the bulletin that first held it was written. */
  at: Instant,
  /** It stood there before anybody noted it: `at` is the latest that it can have been. */
  atLatest: v.exactOptional(v.literal(true)),
});
export type FirstSeen = v.InferOutput<typeof FirstSeen>;

export const Seen = v.object({
  format: v.literal(SEEN_FORMAT),
  /** What came before is not in here, whether it was seen or not. */
  since: Instant,
  messages: v.array(FirstSeen),
});
export type Seen = v.InferOutput<typeof Seen>;

/** How long it is kept: a report on a night is written within weeks. */
export const SEEN_KEPT_MS = 31 * DAY_MS;
/** A feed that changes its words every minute does not fill the disk. */
export const SEEN_MOST = 1_000;

/**
 * The record with what a new bulletin shows first; the same object when that is nothing.
 * @param held the record so far; null when there is none
 * @param before the bulletin that this one replaced; null for the first
 * @param at UTC instant at which the new one was in place
 */
export function seenWith(
  held: Seen | null,
  before: Pick<Bulletin, 'announcements'> | null,
  { announcements }: Pick<Bulletin, 'announcements'>,
  at: string,
): Seen {
  const record: Seen = held ?? { format: SEEN_FORMAT, since: at, messages: [] };
  const known = new Set(record.messages.map(wordKey));
  const earlier = new Set((before?.announcements ?? []).map(wordKey));
  const fresh = announcements
    .filter((announcement) => !known.has(wordKey(announcement)))
    .map((announcement): FirstSeen => {
      const { id, members = [], sent, nature } = announcement;
      const { phase, certainty, territories, publisher } = announcement;
      return {
        ...{ id, sent, nature, phase, certainty, territories, publisher, at },
        ...(members.length === 0 ? {} : { members }),
        ...(earlier.has(wordKey(announcement)) ? { atLatest: true } : {}),
      };
    });
  if (fresh.length === 0 && held !== null) return held;
  return bounded({ ...record, messages: [...record.messages, ...fresh] }, announcements, at);
}

/** Without what is too old or too much; what still stands in the bulletin stays, or it would count as new. */
function bounded(record: Seen, listed: readonly Announcement[], at: string): Seen {
  const standing = new Set(listed.map(wordKey));
  const oldest = Date.parse(at) - SEEN_KEPT_MS;
  const gone = record.messages.filter((message) => !standing.has(wordKey(message)));
  const tooMany = new Set(gone.slice(0, Math.max(0, record.messages.length - SEEN_MOST)));
  const dropped = gone.filter((message) => tooMany.has(message) || Date.parse(message.at) < oldest);
  if (dropped.length === 0) return record;
  const drop = new Set(dropped);
  const since = [record.since, ...dropped.map((gone) => gone.at)].sort().at(-1) ?? record.since;
  return { ...record, since, messages: record.messages.filter((message) => !drop.has(message)) };
}

/** Reads a record; null for anything else. */
export function readSeen(text: string): Seen | null {
  try {
    const parsed = v.safeParse(Seen, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/**
 * What is known of when phones could first read a message.
 * `replaced`: a later word of its chain came before any bulletin held it. `unknown`: it is older than the
 * record, or there is none.
 */
export type Sighting =
  | { state: 'seen' | 'seen-at-latest'; at: string }
  | { state: 'not-yet' | 'replaced' | 'unknown' };

/**
 * @param key the message as the bulletin knows it (`messageKey`)
 * @param sent UTC instant of the message
 */
export function sightingOf(
  seen: Seen | null,
  { key, sent, nature }: { key: MessageKey; sent: string; nature: Announcement['nature'] },
): Sighting {
  if (seen === null) return { state: 'unknown' };
  const chain = seen.messages.filter(
    (message) => message.nature === nature && chainKeys(message).includes(key),
  );
  const own = chain.find((message) => Date.parse(message.sent) === Date.parse(sent));
  if (own !== undefined) return asNoted(own);
  if (Date.parse(sent) < Date.parse(seen.since)) return { state: 'unknown' };
  const later = chain.some((message) => Date.parse(message.sent) > Date.parse(sent));
  return { state: later ? 'replaced' : 'not-yet' };
}

/** When a noted message was seen, as exactly as it is known. */
export const asNoted = ({ at, atLatest }: FirstSeen): Sighting => ({
  state: atLatest === true ? 'seen-at-latest' : 'seen',
  at,
});
