/** The queue of texts for people: which there are, for whom, in which order. */
import { overlap, type Scope } from '../../territories/scope.ts';
import { type Decisions, decidedOf } from './decision.ts';
import type { QueuedText, ReviewText } from './model.ts';

/** Texts with what was decided of them, the newest first. */
export function queueOf(texts: readonly ReviewText[], decisions: Decisions): QueuedText[] {
  return texts
    .map((text) => ({ ...text, decided: decidedOf(text, decisions) }))
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
}

/** Those that speak of one of the places; a text about nowhere that is known is everybody's. */
export const about = <T extends Pick<ReviewText, 'territories'>>(
  queue: readonly T[],
  places: Scope,
): T[] =>
  queue.filter(({ territories }) => territories.length === 0 || overlap(territories, places));

/** Texts given out at a time. */
const MOST_LISTED = 200;

/** As many as are given out at a time: those that wait before those that are decided. */
export const inQueue = (queue: readonly QueuedText[]): QueuedText[] =>
  [...waiting(queue), ...queue.filter(({ decided }) => decided !== null)].slice(0, MOST_LISTED);

/** Those that wait for somebody. */
export const waiting = (queue: readonly QueuedText[]): QueuedText[] =>
  queue.filter(({ decided }) => decided === null);
