/** Who speaks for a territory, and when each was last heard. Runs on the phone: no schema library. */
import { TERRITORIES } from '../../territories/names.ts';
import { covers, type Scope } from '../../territories/scope.ts';
import type { Bulletin } from '../model.ts';
import { WATCH_AHEAD_MS, WATCH_LAPSES_MS } from './lapse.ts';

interface Watcher {
  name: string;
  /** When it was last heard; null if never. */
  heard: string | null;
  /** Whether it was heard lately enough for its silence to mean something. */
  counts: boolean;
}

interface Voice extends Watcher {
  places: Scope | undefined;
}

/**
 * Everybody who speaks for some territory. An official channel counts while it is read well; a key's
 * holder for thirty days after it was last heard.
 */
function voicesOf({ sources, watches = [] }: Bulletin, now: Date): Voice[] {
  const channels = sources.flatMap(({ speaksAs, territories, ok, checkedAt }): Voice[] =>
    typeof speaksAs === 'string'
      ? [
          {
            name: speaksAs,
            heard: checkedAt,
            counts: ok && checkedAt !== null,
            places: territories,
          },
        ]
      : [],
  );
  const holders = watches.map(({ name, territories, heard }): Voice => {
    const age = now.getTime() - Date.parse(heard);
    const counts = age <= WATCH_LAPSES_MS && age >= -WATCH_AHEAD_MS;
    return { name, heard, counts, places: territories };
  });
  return [...channels, ...holders];
}

const speaksFor = ({ places }: Voice, territory: string): boolean =>
  places !== undefined && covers(places, territory);

/** Those who count before the others, then whoever was heard last. */
const rank = ({ counts, heard }: Watcher): number =>
  (counts ? 1e15 : 0) + (heard === null ? 0 : Date.parse(heard) || 0);

/** Who speaks for a territory, each name once, those who count first. */
export function watchersOf(bulletin: Bulletin, territory: string, now: Date): Watcher[] {
  const best = new Map<string, Watcher>();
  for (const voice of voicesOf(bulletin, now)) {
    if (!speaksFor(voice, territory)) continue;
    const { places: _, ...watcher } = voice;
    const held = best.get(watcher.name);
    if (held === undefined || rank(watcher) > rank(held)) best.set(watcher.name, watcher);
  }
  return [...best.values()].sort((a, b) => rank(b) - rank(a));
}

/** Whether somebody who speaks for a territory was heard; for null, for every territory there is. */
export function isWatched(bulletin: Bulletin, territory: string | null, now: Date): boolean {
  const counting = voicesOf(bulletin, now).filter(({ counts }) => counts);
  const places = territory === null ? TERRITORIES.map(({ code }) => code) : [territory];
  return places.every((code) => counting.some((voice) => speaksFor(voice, code)));
}
