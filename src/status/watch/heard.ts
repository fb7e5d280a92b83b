/** From the signs that keys gave to who watches over which territories, and when each was last heard. */
import { MINUTE_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import type { Watch } from '../model.ts';
import { WATCH_LAPSES_MS } from './lapse.ts';
import type { Presence } from './presence.ts';

/** A territory by its code, or the whole country. */
type Place = string;

const placesOf = ({ territories }: Presence): readonly Place[] =>
  territories === 'all' ? ['all'] : territories;

const instant = ({ at }: Presence): number => Date.parse(at);

/**
 * When one key was last heard for each place. Its newest statement says where it watches; every
 * announcement signed while that holds renews it everywhere, and by itself speaks for the places it
 * names. What was signed before the newest statement is replaced by it.
 */
function heardOf(signs: readonly Presence[]): Map<Place, number> {
  const inOrder = [...signs].sort((a, b) => instant(a) - instant(b));
  const statement = inOrder.findLast(({ kind }) => kind === 'statement');
  const since = statement === undefined ? Number.NEGATIVE_INFINITY : instant(statement);
  const heard = new Map<Place, number>();
  const stated = statement === undefined ? [] : placesOf(statement);
  for (const place of stated) heard.set(place, since);
  let held = since;
  for (const sign of inOrder) {
    const at = instant(sign);
    if (sign.kind === 'statement' || at < since) continue;
    if (at - held <= WATCH_LAPSES_MS) {
      held = at;
      for (const place of stated) heard.set(place, at);
    }
    for (const place of placesOf(sign)) heard.set(place, at);
  }
  return heard;
}

/**
 * Who watches now: what lapsed is left out. Keys of one holder count as one, heard when the later of
 * them was.
 * @param source id in the bulletin of the folder that the signs lie in
 */
export function watchesOf(signs: readonly Presence[], source: string, now: Date): Watch[] {
  const byHolder = new Map<string, Map<Place, number>>();
  for (const kid of new Set(signs.map((sign) => sign.kid))) {
    const own = signs.filter((sign) => sign.kid === kid);
    const holder = own.at(-1)?.holder ?? '';
    const places = byHolder.get(holder) ?? new Map<Place, number>();
    byHolder.set(holder, places);
    for (const [place, at] of heardOf(own)) places.set(place, Math.max(at, places.get(place) ?? 0));
  }
  return [...byHolder].flatMap(([name, places]) =>
    grouped(places, now.getTime()).map((group) => ({ name, ...group, source })),
  );
}

/** Places heard in the same minute as one entry; the whole country as one of its own. */
function grouped(places: ReadonlyMap<Place, number>, now: number) {
  const groups = new Map<string, { territories: 'all' | string[]; heard: string }>();
  for (const [place, at] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (now - at > WATCH_LAPSES_MS) continue;
    const heard = instantOf(Math.floor(Math.min(at, now) / MINUTE_MS) * MINUTE_MS);
    if (place === 'all') groups.set('all', { territories: 'all', heard });
    else {
      const group = groups.get(heard);
      if (group === undefined) groups.set(heard, { territories: [place], heard });
      else if (group.territories !== 'all') group.territories.push(place);
    }
  }
  return [...groups.values()];
}
