/** Several collectors may run: whoever writes carries what the others announced. */

import { DAY_MS, MINUTE_MS } from '../base/durations.ts';
import { isAhead } from '../directory/lead.ts';
import { type ScopedKey, scopedKey } from '../status/chain/key.ts';
import type { Announcement, Bulletin, SourceCheck } from '../status/model.ts';

/** Another collector that has not read its source for this long has stopped, in milliseconds. */
const STOPPED_AFTER = 15 * MINUTE_MS;
/** And after this long its source is no longer spoken of. */
const FORGOTTEN_AFTER = DAY_MS;

const since = (instant: string | null): number =>
  instant === null ? Number.NEGATIVE_INFINITY : Date.parse(instant);

/** When a source was read; a reading of a time that has not come is none: some clock ran ahead. */
const readAt = ({ checkedAt }: SourceCheck, now: Date): number =>
  isAhead(since(checkedAt), now.getTime()) ? since(null) : since(checkedAt);

interface Others {
  /** Sources that another collector read lately: theirs is the word on them. */
  alive: SourceCheck[];
  /** Sources whose collector has stopped: they fail. */
  stopped: SourceCheck[];
}

/**
 * Which sources of the bulletin in place are another collector's: those that we do not watch, and those
 * that we cannot read while it read them after us. What is no newer than our own last good reading is
 * our own word, come back.
 * @param former ids that we watched once and watch no more: they are not another's
 */
export function othersOf(
  published: Bulletin | null,
  ours: readonly SourceCheck[],
  former: ReadonlySet<string>,
  now: Date,
): Others {
  const own = new Map(ours.map((check) => [check.id, check]));
  const others: Others = { alive: [], stopped: [] };
  for (const theirs of published?.sources ?? []) {
    const alive = theirs.ok && now.getTime() - readAt(theirs, now) <= STOPPED_AFTER;
    const mine = own.get(theirs.id);
    if (mine !== undefined) {
      const news = readAt(theirs, now) > readAt(mine, now);
      if (!mine.ok && alive && news) others.alive.push(theirs);
    } else if (!former.has(theirs.id)) {
      if (alive) others.alive.push(theirs);
      else if (now.getTime() - since(theirs.checkedAt) <= FORGOTTEN_AFTER)
        others.stopped.push({ ...theirs, ok: false });
    }
  }
  return others;
}

/**
 * Adds the others' announcements to ours: one a chain, the newest word, ours among equals. Ordered by
 * identity, so that equal news makes equal bytes.
 */
export function withTheirs(
  ours: readonly Announcement[],
  theirs: readonly Announcement[],
): Announcement[] {
  const chain = ({ nature, id }: Announcement): ScopedKey => scopedKey(nature, id);
  const merged = new Map(ours.map((announcement) => [chain(announcement), announcement]));
  for (const announcement of theirs) {
    const held = merged.get(chain(announcement));
    if (held === undefined || since(announcement.sent) > since(held.sent)) {
      merged.set(chain(announcement), announcement);
    }
  }
  return [...merged.values()].sort((a, b) => (chain(a) < chain(b) ? -1 : 1));
}

/**
 * Several bulletins as one: the highest number, the newest check of each source and who watches by it, the
 * newest word of each chain. Null for none.
 */
export function combine(bulletins: readonly (Bulletin | null)[], now: Date): Bulletin | null {
  const held = bulletins.filter((bulletin) => bulletin !== null);
  return held.reduce<Bulletin | null>((all, bulletin) => {
    if (all === null) return bulletin;
    const checks = new Map(all.sources.map((check) => [check.id, check]));
    // Who watches by a folder is the word of whoever read that folder last.
    const lastRead = new Map(all.sources.map(({ id }) => [id, all]));
    for (const check of bulletin.sources) {
      const other = checks.get(check.id);
      if (other === undefined || readAt(check, now) > readAt(other, now)) {
        checks.set(check.id, check);
        lastRead.set(check.id, bulletin);
      }
    }
    const [newer, older] = all.sequence >= bulletin.sequence ? [all, bulletin] : [bulletin, all];
    return {
      ...newer,
      sources: [...checks.values()],
      announcements: withTheirs(newer.announcements, older.announcements),
      watches: [...lastRead].flatMap(([id, { watches = [] }]) =>
        watches.filter(({ source }) => source === id),
      ),
    };
  }, null);
}
