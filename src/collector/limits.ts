/** One key cannot fill the bulletin of everybody. */
import type { Key } from '../directory/model.ts';
import { isOver } from '../status/chain/over.ts';
import type { Announcement } from '../status/model.ts';
import { TERRITORIES } from '../territories/names.ts';

/** Announcements that a key may have in the bulletin beside one for each of its territories. */
const BESIDES = 10;

/** How many announcements each key may have in the bulletin. */
export function limitsOf(keys: readonly Pick<Key, 'kid' | 'territories'>[]): Map<string, number> {
  return new Map(
    keys.map(({ kid, territories }) => [
      kid,
      BESIDES + (territories === 'all' ? TERRITORIES.length : territories.length),
    ]),
  );
}

interface Limited {
  announcements: Announcement[];
  /** Keys that have more than they may, and how many of theirs are left out. */
  leftOut: ReadonlyMap<string, number>;
}

/**
 * The announcements less those beyond the limit of a key that signed them: what is in force stays before
 * what is over, the newest before the older.
 */
export function withinLimits(
  announcements: readonly Announcement[],
  limits: ReadonlyMap<string, number>,
): Limited {
  const rank = (a: Announcement) => (isOver(a) ? 1 : 0);
  const bySize = [...announcements].sort(
    (a, b) => rank(a) - rank(b) || (a.sent < b.sent ? 1 : a.sent > b.sent ? -1 : 0),
  );
  const counts = new Map<string, number>();
  const leftOut = new Map<string, number>();
  const stays = new Set(
    bySize.filter(({ signers = [] }) => {
      const full = signers.find((kid) => (counts.get(kid) ?? 0) >= (limits.get(kid) ?? BESIDES));
      if (full !== undefined) leftOut.set(full, (leftOut.get(full) ?? 0) + 1);
      else for (const kid of signers) counts.set(kid, (counts.get(kid) ?? 0) + 1);
      return full === undefined;
    }),
  );
  return { announcements: announcements.filter((a) => stays.has(a)), leftOut };
}
