/** Several collectors may run: whoever writes carries what the others announced. */
import type { Announcement, Bulletin, SourceCheck } from '../../status/model.ts';
import { borrowed, inSight } from './keep.ts';

/** Another collector that has not read its source for this long has stopped, in milliseconds. */
const STOPPED_AFTER = 15 * 60_000;
/** And after this long it is no longer spoken of. */
const FORGOTTEN_AFTER = 24 * 60 * 60_000;

const chain = ({ nature, id }: Announcement): string => `${nature} ${id}`;

const since = (instant: string | null): number =>
  instant === null ? Number.NEGATIVE_INFINITY : Date.parse(instant);

/**
 * Our announcements and those of the bulletin already out, one a chain (the newest account of it, ours
 * among equals), without those that no phone needs any more. Ordered by identity, so that equal news
 * makes equal bytes.
 */
export function mergeAnnouncements(
  ours: readonly Announcement[],
  published: Bulletin | null,
  now: Date,
): Announcement[] {
  const merged = new Map(ours.map((announcement) => [chain(announcement), announcement]));
  for (const theirs of published?.announcements ?? []) {
    const own = merged.get(chain(theirs));
    if (own === undefined) {
      merged.set(chain(theirs), borrowed(theirs, published?.issuedAt ?? theirs.sent));
    } else if (since(theirs.sent) > since(own.sent)) {
      merged.set(chain(theirs), theirs);
    }
  }
  return [...merged.values()]
    .filter((announcement) => inSight(announcement, now))
    .sort((a, b) => (chain(a) < chain(b) ? -1 : 1));
}

/**
 * Our sources and those that only another collector watches. Of one watched by both, the newest good
 * reading counts. One that its collector has not read for 15 minutes is said to fail.
 * @param former ids this collector watched once and watches no more: they are not another's
 */
export function mergeSources(
  ours: readonly SourceCheck[],
  published: Bulletin | null,
  former: ReadonlySet<string>,
  now: Date,
): SourceCheck[] {
  const merged = new Map(ours.map((source) => [source.id, source]));
  for (const theirs of published?.sources ?? []) {
    const age = now.getTime() - since(theirs.checkedAt);
    const alive = theirs.ok && age <= STOPPED_AFTER;
    const own = merged.get(theirs.id);
    if (own !== undefined) {
      // Not newer than our own last good reading: our own word, come back.
      const news = since(theirs.checkedAt) > since(own.checkedAt);
      if (!own.ok && alive && news) {
        merged.set(theirs.id, { ...own, ok: true, checkedAt: theirs.checkedAt });
      }
    } else if (!former.has(theirs.id) && age <= FORGOTTEN_AFTER) {
      merged.set(theirs.id, { ...theirs, ok: alive });
    }
  }
  return [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
