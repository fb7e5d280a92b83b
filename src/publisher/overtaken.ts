/**
 * Whether what lies in the data folder is a later word than a version that is to be written there: a command or
 * the forge may have put it there, and anybody may send again what was once signed.
 */
import type { Key } from '../directory/model.ts';
import { readDecisions } from '../host/decision-files.ts';
import { textIfThere } from '../host/if-there.ts';
import { sequenceInPlace } from '../host/in-place.ts';
import { queueFaultSaid } from '../host/queue-faults.ts';
import { textNamed } from '../host/review-files.ts';
import { type Decisions, placesDecided } from '../status/review/decided.ts';
import { peekDecision, type Taken } from '../status/review/decision.ts';
import { ANNOUNCEMENT_FORMAT, peekAnnouncement } from '../status/signed/announcement.ts';
import { WATCH_FORMAT } from '../status/watch/signed.ts';
import { overlap } from '../territories/scope.ts';
import { isAheadOfHost } from './admit/offer.ts';
import { type PublisherRefusal, refused } from './admit/refusal.ts';
import { announcedTooLate, toldOf } from './decided-since.ts';
import type { Kept } from './store/store.ts';

/** What there is to compare with. */
export interface FolderNow {
  /** The data folder. */
  data: string;
  keys: readonly Key[];
  now: Date;
}

const FORMATS = { announcement: ANNOUNCEMENT_FORMAT, watch: WATCH_FORMAT } as const;

/**
 * Whether two signed texts carry one CAP message: it may be signed anew, but never becomes another one. What is
 * said next has an identifier of its own.
 */
export const sameMessage = (one: string, other: string): boolean =>
  peekAnnouncement(one)?.xml === peekAnnouncement(other)?.xml;

/**
 * Why an announcement or a statement may not be written to its file: another lies there that is as new.
 * @throws Error when what lies there cannot be read
 */
export async function overtakenFile(
  kind: keyof typeof FORMATS,
  path: string,
  kept: Kept,
  { keys, now }: FolderNow,
): Promise<PublisherRefusal | null> {
  const there = await textIfThere(path);
  if (there === kept.body) return null;
  const held = await sequenceInPlace(path, { format: FORMATS[kind], keys, now });
  if (held === null) return null;
  if (kind === 'announcement' && there !== null && !sameMessage(there, kept.body)) {
    return refused('identifier-in-use', { id: kept.id }, kept.kid).refusal;
  }
  if (held < kept.version) return null;
  const versions = { held: String(held), offered: String(kept.version), id: kept.id };
  return refused('rolled-back', versions, kept.kid).refusal;
}

/** @throws Error when what was decided cannot be read */
async function decisionsIn({ data, keys, now }: FolderNow): Promise<Decisions> {
  const { decisions, faults } = await readDecisions(data, keys, now);
  const unread = faults.find(({ why }) => why === 'decisions-unread');
  if (unread !== undefined) throw new Error(`${unread.file}: ${queueFaultSaid(unread, 'en')}`);
  return decisions;
}

/**
 * Why an announcement that was made of a text may not be taken: somebody decided of that text since.
 * @throws Error when what was decided cannot be read
 */
export const overtakenText = async (
  kept: Kept,
  folder: FolderNow,
): Promise<PublisherRefusal | null> =>
  announcedTooLate(kept, { data: folder.data, decisions: await decisionsIn(folder) });

/**
 * Why a decision may not be taken: another on the same words is as new, or newer than what its signer had seen, of this
 * text or of one that reads the same, and of some of the same places; one that is lost counts too, as nothing older than
 * it would stand. Or its number is
 * ahead of the clock and does not come right after one in place: that of a decision that was made by a clock running
 * fast, which nobody could decide after until its time has come.
 * @throws Error when what was decided cannot be read
 */
export async function overtakenDecision(
  kept: Kept,
  { data, keys, now }: FolderNow,
): Promise<PublisherRefusal | null> {
  const own = peekDecision(kept.body);
  if (own === null) return null;
  const decisions = await decisionsIn({ data, keys, now });
  const text = await textNamed(data, own.text);
  const words = decisions.get(own.digest);
  const key = keys.find(({ kid }) => kid === kept.kid);
  const scope = text?.digest === own.digest && key !== undefined ? text.territories : null;
  const ofOwnPlaces = (one: Taken) =>
    scope === null ||
    key === undefined ||
    scope.length === 0 ||
    overlap(placesDecided(one, scope), placesDecided({ decision: own, key }, scope));
  const all = (words?.taken ?? []).filter(ofOwnPlaces);
  const isOwn = ({ decision, key }: Taken) =>
    key.kid === kept.kid &&
    decision.version === own.version &&
    decision.text === own.text &&
    decision.verdict === own.verdict;
  const seen = Math.min(own.seen ?? own.version, own.version);
  const unseen = all.find(
    (one) => !isOwn(one) && (one.decision.version > seen || one.decision.version >= own.version),
  );
  if (unseen !== undefined) return refused('decided-since', toldOf(unseen), kept.kid).refusal;
  const lost = words?.lost ?? 0;
  if (lost >= own.version) return refused('decided-since', {}, kept.kid).refusal;
  if (all.some(isOwn) || !isAheadOfHost(own.version, own.issuedAt, now)) return null;
  const last = Math.max(words?.lost ?? 0, ...all.map(({ decision }) => decision.version));
  const { issuedAt } = own;
  return own.version === last + 1
    ? null
    : refused('ahead-of-clock', { issuedAt }, kept.kid).refusal;
}
