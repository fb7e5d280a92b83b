/** Announcements of sources that were given another id: they are the same sources, and go on with their chains. */
import { keyUnder } from '../status/chain/key.ts';
import type { Announcement, Bulletin } from '../status/model.ts';
import { NEW_ORIGIN, type SourceMemory } from './memory.ts';
import { waitingIn } from './waiting-texts.ts';

type Memories = Readonly<Record<string, SourceMemory>>;

/** The id of a source, from the name of one of its memories. */
export const sourceOf = (key: string): string => key.split(' ', 1)[0] ?? key;

/**
 * What is remembered, with the memory of a source that is listed under another id now, at the very same address,
 * under that one. What it said is read anew: who speaks is part of that. Its texts that wait for people wait on.
 */
export function renamedIn(
  held: Memories,
  listed: readonly { id: string; address: string }[],
): Memories {
  const ids = new Set(listed.map(({ id }) => id));
  const unmet = listed.filter(({ id }) => held[id] === undefined);
  const given = Object.entries(held).flatMap(([before, memory]) => {
    if (ids.has(before)) return [];
    const same = unmet.find(({ address }) => address === memory.address);
    return same === undefined ? [] : [{ before, after: same.id, memory }];
  });
  const kept = Object.entries(held).filter(
    ([key]) => !given.some(({ before }) => before === sourceOf(key)),
  );
  return Object.fromEntries([
    ...kept,
    ...given.map(({ before, after, memory }) => {
      const { address, url, remembered, rhythm, checkedAt, wellAt, unwellSince, formerly } = memory;
      const stays = { address, url, remembered, rhythm, checkedAt, wellAt, unwellSince };
      const own = Object.keys(held).filter((key) => sourceOf(key) === before);
      const waiting = waitingIn(own.flatMap((key) => held[key] ?? []));
      return [
        after,
        { ...NEW_ORIGIN, ...stays, ...waiting, formerly: [...formerly, before] },
      ] as const;
    }),
  ]);
}

/** An announcement under the id that its source has now; it is known by its former keys too. */
function under(source: string, announcement: Announcement): Announcement {
  const { id, members = [] } = announcement;
  const known = [id, ...members].map((key) => keyUnder(key, announcement.source, source));
  const added = known.filter((key) => key !== id && !members.includes(key));
  return { ...announcement, source, members: [...members, ...added].sort() };
}

/** @param formerly ids that each source had before, by the one that it has now */
export function withNewNames(
  bulletin: Bulletin,
  formerly: ReadonlyMap<string, readonly string[]>,
): Bulletin {
  const now = new Map(
    [...formerly].flatMap(([id, before]) => before.map((name) => [name, id] as const)),
  );
  for (const id of formerly.keys()) now.delete(id);
  if (now.size === 0) return bulletin;
  const announcements = bulletin.announcements.map((announcement) => {
    const source = now.get(announcement.source);
    return source === undefined ? announcement : under(source, announcement);
  });
  const sources = bulletin.sources.filter(({ id }) => !now.has(id));
  return { ...bulletin, sources, announcements };
}
