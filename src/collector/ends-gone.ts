/**
 * Ends and cancellations that an official source said and lists no more, while it goes on listing what they ended.
 * Phones were told the end, and keep it: but what the source says now is the outage alone, so that nothing is well
 * there until an end is said again. Texts have a mechanism of their own (`ends-taken-back.ts`), as people judge them.
 */
import { chainKeys, partKey, type ScopedKey, scopedKey, splitPart } from '../status/chain/key.ts';
import { isOver } from '../status/chain/over.ts';
import { settle } from '../status/chain/settle.ts';
import type { Message } from '../status/message.ts';
import type { Announcement } from '../status/model.ts';
import { mayStand } from './unended.ts';

const keysOf = ({ nature, id, ...known }: Announcement): ScopedKey[] => {
  const { part } = splitPart(id);
  return chainKeys({ id, ...known }).map((key) => scopedKey(nature, partKey(key, part)));
};

/**
 * What a source lists as going on or to come, and was told to be over by a later word of its own that it does not list.
 * @param told what a bulletin tells of it: an end stays there as long as an older word of its chain is listed
 * @param messages what the source lists
 */
export function listedWithoutEnd(
  told: readonly Announcement[],
  messages: readonly Message[],
  source: string,
  now: Date,
): Announcement[] {
  const ends = new Map(
    told
      .filter((announcement) => announcement.source === source && isOver(announcement))
      .flatMap((announcement) => keysOf(announcement).map((key) => [key, announcement.sent])),
  );
  if (ends.size === 0) return [];
  const official = messages.filter(({ format }) => format !== 'text');
  return settle(official, source).filter(
    (announcement) =>
      mayStand(announcement, now.getTime()) &&
      keysOf(announcement).some((key) => (ends.get(key) ?? '') > announcement.sent),
  );
}
