/**
 * Whether an announcement is made of a text that somebody else has decided of since its signer looked: two officers
 * who confirm one text at once would put two announcements of one outage on phones, and the end of one would leave the
 * other there.
 */
import { MINUTE_MS } from '../base/durations.ts';
import type { Key } from '../directory/model.ts';
import { peekSigner } from '../directory/peek-signer.ts';
import { textNamed } from '../host/review-files.ts';
import { type Decisions, placesDecided } from '../status/review/decided.ts';
import type { Taken } from '../status/review/decision.ts';
import type { OfText } from '../status/signed/announcement.ts';
import { peekAnnouncement } from '../status/signed/announcement.ts';
import { overlap } from '../territories/scope.ts';
import { messagesIn } from './admit/natures.ts';
import { type PublisherRefusal, refused } from './admit/refusal.ts';
import type { Kept } from './store/store.ts';

/** The decision of a text follows right behind the announcement that was made of it. */
const ON_ITS_WAY_MS = 2 * MINUTE_MS;

/** Who decided what, and when, for the words of a refusal. */
export const toldOf = ({ decision, key }: Taken): Record<string, string> => ({
  ...{ by: key.holder, at: decision.issuedAt, verdict: decision.verdict },
});

/** The text that a signed announcement says it was made from; null when it says none. */
function ofTextIn(body: string): OfText | null {
  const { text, digest, seen } = peekAnnouncement(body)?.ofText ?? {};
  return typeof text === 'string' && typeof digest === 'string' && typeof seen === 'number'
    ? { text, digest, seen }
    : null;
}

/**
 * Why an announcement may not be taken: its text was decided of since, in some of its places. What was decided of
 * other places of the same text stands in nobody's way.
 * @throws Error when the text that waits cannot be read
 */
export async function announcedTooLate(
  { kid, body }: Kept,
  { data, decisions }: { data: string; decisions: Decisions },
): Promise<PublisherRefusal | null> {
  const made = ofTextIn(body);
  const places = peekAnnouncement(body)?.territories;
  if (made === null || places === undefined) return null;
  const waiting = await textNamed(data, made.text);
  const scope = waiting?.digest === made.digest ? waiting.territories : places;
  const ids = new Set(messagesIn(body).map(({ id }) => id));
  const since = (decisions.get(made.digest)?.taken ?? []).find((one) => {
    const { version, announcement } = one.decision;
    const isOwn = announcement !== undefined && ids.has(announcement.id);
    const there = placesDecided(one, scope);
    const isThere = scope.length === 0 || overlap(there, places);
    return version > made.seen && !isOwn && isThere;
  });
  // Taken up again, it waits for somebody.
  if (since === undefined || since.decision.verdict === 'reopened') return null;
  return refused('decided-since', toldOf(since), kid).refusal;
}

/**
 * Why an announcement may not be taken beside one that came a moment before: it was made of the same words for some of
 * the same places, and the decision of its signer is still on its way.
 * @param held signed texts of what the same sender has published
 */
export function announcedJustNow(
  { kid, body }: Kept,
  held: readonly string[],
  { keys, now }: { keys: readonly Key[]; now: Date },
): PublisherRefusal | null {
  const made = ofTextIn(body);
  const places = peekAnnouncement(body)?.territories;
  if (made === null || places === undefined) return null;
  const ids = new Set(messagesIn(body).map(({ id }) => id));
  for (const other of held) {
    const peeked = peekAnnouncement(other);
    if (peeked === null || ofTextIn(other)?.digest !== made.digest) continue;
    const { issuedAt, sequence, territories } = peeked;
    const isNew = sequence > made.seen && now.getTime() - Date.parse(issuedAt) <= ON_ITS_WAY_MS;
    const isOwn = messagesIn(other).some(({ id }) => ids.has(id));
    if (!isNew || isOwn || !overlap(territories, places)) continue;
    const signer = peekSigner(other);
    const by = keys.find((key) => key.kid === signer)?.holder ?? signer ?? '';
    return refused('decided-since', { by, at: issuedAt, verdict: 'announced' }, kid).refusal;
  }
  return null;
}
