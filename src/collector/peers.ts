/** Several collectors may run: whoever writes carries what the others announced. */

import { DAY_MS, MINUTE_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import { isAhead } from '../directory/lead.ts';
import { type ScopedKey, scopedKey } from '../status/chain/key.ts';
import type { Announcement, Bulletin, SourceCheck } from '../status/model.ts';

/** Another collector that has not read its source for this long has stopped, in milliseconds. */
const STOPPED_AFTER = 15 * MINUTE_MS;
/** And after it has told of its source no more for this long, whether it could read it or not, that is let go. */
const FORGOTTEN_AFTER = DAY_MS;

const since = (instant: string | null): number =>
  instant === null ? Number.NEGATIVE_INFINITY : Date.parse(instant);

/** When a source was read; a reading of a time that has not come is none: some clock ran ahead. */
const readAt = ({ checkedAt }: SourceCheck, now: Date): number =>
  isAhead(since(checkedAt), now.getTime()) ? since(null) : since(checkedAt);

interface Others {
  /** Sources that another collector read lately: theirs is the word on them. */
  alive: SourceCheck[];
  /** Sources that another collector cannot read, or whose collector has stopped: they fail here as they do there. */
  failing: SourceCheck[];
}

/** By what is known of sources that are another's. */
interface Knowledge {
  /** Ids that we watched once and watch no more: they are not another's. */
  former: ReadonlySet<string>;
  /** Whether every bulletin that is to be merged was had, and is a fresh one. */
  allHeard: boolean;
  now: Date;
}

/**
 * Which sources of the bulletin in place are another collector's: those that we do not watch, and those
 * that we cannot read while it read them after us. What is no newer than our own last good reading is
 * our own word, come back. None is let go while somebody who is to be heard is not: it may be theirs.
 * @param published as `combine` gives it
 */
export function othersOf(
  published: Bulletin | null,
  ours: readonly SourceCheck[],
  { former, allHeard, now }: Knowledge,
): Others {
  const own = new Map(ours.map((check) => [check.id, check]));
  const others: Others = { alive: [], failing: [] };
  for (const theirs of published?.sources ?? []) {
    const alive = theirs.ok && now.getTime() - readAt(theirs, now) <= STOPPED_AFTER;
    const mine = own.get(theirs.id);
    if (mine !== undefined) {
      const news = readAt(theirs, now) > readAt(mine, now);
      if (!mine.ok && alive && news) others.alive.push(theirs);
    } else if (!former.has(theirs.id)) {
      if (alive) others.alive.push(theirs);
      else if (!allHeard || now.getTime() - since(theirs.toldAt ?? null) <= FORGOTTEN_AFTER)
        others.failing.push({ ...theirs, ok: false });
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

/** A bulletin whose checks say when each was told by whoever watches: never at a time that has not come. */
function withTimes(bulletin: Bulletin, now: Date): Bulletin {
  const at = instantOf(now.getTime());
  const sources = bulletin.sources.map((check) => {
    const { toldAt = bulletin.issuedAt } = check;
    return { ...check, toldAt: [toldAt, at].sort()[0] ?? at };
  });
  return { ...bulletin, sources };
}

/** Which of two checks of one source stands: the newest reading; of one reading, the word that it failed since. */
function standing(held: SourceCheck, offered: SourceCheck, now: Date): SourceCheck {
  const [before, after] = [readAt(held, now), readAt(offered, now)];
  const stands = after > before || (after === before && held.ok && !offered.ok) ? offered : held;
  const [, toldAt = ''] = [held.toldAt ?? '', offered.toldAt ?? ''].sort();
  return { ...stands, toldAt };
}

/**
 * Several bulletins as one: the highest number, the newest check of each source and who watches by it, the
 * newest word of each chain. Null for none.
 */
export function combine(bulletins: readonly (Bulletin | null)[], now: Date): Bulletin | null {
  const held = bulletins.flatMap((one) => (one === null ? [] : withTimes(one, now)));
  return held.reduce<Bulletin | null>((all, bulletin) => {
    if (all === null) return bulletin;
    const checks = new Map(all.sources.map((check) => [check.id, check]));
    // Who watches by a folder is the word of whoever read that folder last.
    const lastRead = new Map(all.sources.map(({ id }) => [id, all]));
    for (const check of bulletin.sources) {
      const other = checks.get(check.id);
      checks.set(check.id, other === undefined ? check : standing(other, check, now));
      if (other === undefined || readAt(check, now) > readAt(other, now))
        lastRead.set(check.id, bulletin);
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
