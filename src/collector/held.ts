/**
 * What was announced and never said to be over, as the memory of the collector holds it beside the bulletin in place:
 * a bulletin that is lost takes nothing away from phones, nor does one that was written by a clock running ahead; and
 * what was taken back by a dismissal is there to be told again, should that be taken back itself.
 */
import { instantOf } from '../base/instant.ts';
import { isAhead } from '../directory/lead.ts';
import { chainKeys, type ScopedKey, scopedKey } from '../status/chain/key.ts';
import { isOver } from '../status/chain/over.ts';
import type { Announcement, Bulletin } from '../status/model.ts';
import type { CollectorMemory } from './memory.ts';
import { isTakenBack } from './taken-back.ts';

export type HeldAnnouncement = CollectorMemory['held'][number];

/** So many are remembered: those that were told last. */
const MOST_HELD = 500;

const keysOf = ({ nature, ...known }: Announcement): ScopedKey[] =>
  chainKeys(known).map((key) => scopedKey(nature, key));

/** Finds what is said of the chain of an announcement, among others. */
function sameChain(among: readonly Announcement[]): (a: Announcement) => Announcement | undefined {
  const byKey = new Map(among.flatMap((a) => keysOf(a).map((key) => [key, a] as const)));
  return (announcement) => {
    for (const key of keysOf(announcement)) {
      const found = byKey.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** What was seen to leave its feed at a time that has not come left it at some time before now. */
const leftByNow = (announcement: Announcement, now: Date): Announcement => {
  const { unlistedSince } = announcement;
  return unlistedSince === undefined || Date.parse(unlistedSince) <= now.getTime()
    ? announcement
    : { ...announcement, unlistedSince: instantOf(now.getTime()) };
};

/** Announcements, with those remembered of which they say nothing. */
export function withLost(
  told: readonly Announcement[],
  held: readonly Announcement[],
  now: Date,
): Announcement[] {
  const find = sameChain(told);
  const lost = held.filter((announcement) => find(announcement) === undefined);
  return [...told, ...lost].map((announcement) => leftByNow(announcement, now));
}

/** The bulletin in place, or an empty one that stands for it where there is none although something was announced. */
export const bulletinFor = (
  published: Bulletin | null,
  held: readonly HeldAnnouncement[],
  now: Date,
): Bulletin | null =>
  published !== null || held.length === 0
    ? published
    : {
        ...{ format: 'repli-bulletin/1', sequence: 0, sources: [], announcements: [] },
        ...{ issuedAt: instantOf(now.getTime()), validUntil: instantOf(now.getTime()) },
      };

/**
 * What is remembered and counts beside the bulletin in place. One that another collector wrote since holds all that it
 * knew of: what it left out was over.
 */
export function heldBeside(
  { held, sequence }: Pick<CollectorMemory, 'held' | 'sequence'>,
  inPlace: Pick<Bulletin, 'sequence'> | null,
  now: Date,
): readonly HeldAnnouncement[] {
  const latest = inPlace?.sequence ?? 0;
  const isNewer = latest > sequence && !isAhead(latest, now.getTime());
  return isNewer ? held.filter((one) => one.isTakenBack) : held;
}

/**
 * What to remember after a round: all that it told as going on, what a person took back as it was before, and what it
 * told nothing of. An announcement that lapsed comes back in no bulletin, as its times stay what they are.
 * @param told by this collector, and by no other
 * @param leftOut what the limits of keys took out of that: what is over there is over
 */
export function heldAfter(
  before: readonly HeldAnnouncement[],
  told: readonly Announcement[],
  leftOut: readonly Announcement[],
): HeldAnnouncement[] {
  const find = sameChain([...leftOut.filter(isOver), ...told]);
  const kept = before.flatMap((one): HeldAnnouncement[] => {
    const found = find(one.announcement);
    if (found === undefined) return [one];
    return isTakenBack(found) ? [{ ...one, isTakenBack: true }] : [];
  });
  const going = told
    .filter((announcement) => announcement.nature === 'actual' && !isOver(announcement))
    .map((announcement) => ({ announcement, isTakenBack: false }));
  return [...kept, ...going].slice(-MOST_HELD);
}
