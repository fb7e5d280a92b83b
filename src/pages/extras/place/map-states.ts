/** What the map tells of each territory, and the way from one to the next. Pure. */
import type { Announcement } from '../../../status/model.ts';
import { numbersOut } from '../../../status/outage-parts.ts';
import type { Situation } from '../../../status/situation/situation.ts';

/** `outage`: announced and in force; `doubt`: possible, planned or last known. */
export type MapState = 'outage' | 'doubt';

/** Territories that announcements name, with the worst that is said of each; none means nothing. */
export function mapStates(everywhere: Situation, codes: readonly string[]): Map<string, MapState> {
  const states = new Map<string, MapState>();
  const mark = (announcements: readonly Announcement[], state: MapState) => {
    // One that says only what works is no outage.
    for (const { territories } of announcements.filter((a) => numbersOut(a) !== null)) {
      for (const code of territories === 'all' ? codes : territories) states.set(code, state);
    }
  };
  const { official, probable, planned, lastKnown } = everywhere;
  mark([...planned, ...probable, ...lastKnown.map((known) => known.announcement)], 'doubt');
  mark(official, 'outage');
  return states;
}

export interface Spot {
  code: string;
  x: number;
  y: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * The territory that an arrow key leads to: the nearest one that way, what lies aside counting
 * double. Null when there is none that way or the key is no arrow.
 */
export function neighbour(spots: readonly Spot[], from: string, key: string): string | null {
  const direction = DIRECTIONS[key];
  const start = spots.find(({ code }) => code === from);
  if (direction === undefined || start === undefined) return null;
  const [dx, dy] = direction;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { code, x, y } of spots) {
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    // Within a quarter turn of the arrow.
    if (code === from || ahead <= 0 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      best = code;
    }
  }
  return best;
}
