/** Over which territories a statement made at the desk watches, and what is known of it now. */

import { instantOf } from '../../base/instant.ts';
import type { Key } from '../../directory/model.ts';
import type { Bulletin } from '../../status/model.ts';
import { WATCH_LAPSES_MS, WATCH_LAPSES_SOON_MS } from '../../status/watch/lapse.ts';
import { codesIn, covers, type Scope } from '../../territories/scope.ts';

/** Where a holder is said to watch in the bulletin in place. */
function watchedBy({ holder }: Key, bulletin: Bulletin | null): Scope {
  const own = (bulletin?.watches ?? []).filter(({ name }) => name === holder);
  if (own.some(({ territories }) => territories === 'all')) return 'all';
  return own.flatMap(({ territories }) => territories);
}

/**
 * The places of a new statement, which replaces the one before: a préfecture's key watches over all
 * of its own; a national one keeps what it watches over already and adds the one chosen.
 */
export function placesToWatch(entry: Key, chosen: string, bulletin: Bulletin | null): Scope {
  if (entry.territories !== 'all') return entry.territories;
  const held = watchedBy(entry, bulletin);
  return held === 'all' ? held : [...new Set([...held, chosen])].sort();
}

/** The same without the one chosen, to watch over it no more. */
export function placesWithout(entry: Key, chosen: string, bulletin: Bulletin | null): Scope {
  const held = watchedBy(entry, bulletin);
  const all = codesIn(held);
  return [...new Set(all)].filter((code) => code !== chosen).sort();
}

export interface OwnWatch {
  /** UTC instants. */
  heard: string;
  lapses: string;
  soon: boolean;
}

/** What phones know of this key's holder for a territory; null when they know of no watch. */
export function ownWatch(
  entry: Key,
  territory: string,
  bulletin: Bulletin | null,
  now: Date,
): OwnWatch | null {
  const heard = (bulletin?.watches ?? [])
    .filter(({ name, territories: t }) => {
      return name === entry.holder && covers(t, territory);
    })
    .map((watch) => watch.heard)
    .sort()
    .at(-1);
  if (heard === undefined) return null;
  const lapses = Date.parse(heard) + WATCH_LAPSES_MS;
  if (lapses < now.getTime()) return null;
  const soon = lapses - now.getTime() <= WATCH_LAPSES_SOON_MS;
  return { heard, lapses: instantOf(lapses), soon };
}
