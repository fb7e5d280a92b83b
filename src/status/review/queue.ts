/** The queue of texts for people: which there are, for whom, in which order. */
import { overlap, type Scope } from '../../territories/scope.ts';
import {
  type Decisions,
  decidedInParts,
  decidedOf,
  decidedParts,
  lapsedOf,
  lastVersionOf,
} from './decided.ts';
import type { OnPhones, QueuedText, ReviewText } from './model.ts';

/**
 * Texts with what was decided of them, the newest first.
 * @param phones what phones are told of a text; null when nobody knows
 */
export function queueOf(
  texts: readonly ReviewText[],
  decisions: Decisions,
  phones: ((text: ReviewText) => OnPhones) | null = null,
): QueuedText[] {
  return texts
    .map((text) => {
      const lapsed = lapsedOf(text, decisions);
      const parts = decidedParts(text, decisions);
      const last = lastVersionOf(text, decisions);
      return {
        ...{ ...text, decided: decidedOf(text, decisions) },
        ...(parts.length === 0 ? {} : { parts }),
        ...(last === 0 ? {} : { last }),
        ...(lapsed === null ? {} : { lapsed }),
        ...(phones === null ? {} : { phones: phones(text) }),
      };
    })
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

type Placed = Pick<QueuedText, 'id' | 'published'>;

/** The newest first; of the same moment, in the order of their ids, so that each has one place. */
const isBefore = (one: Placed, other: Placed): boolean =>
  one.published === other.published ? one.id < other.id : one.published > other.published;

/**
 * Those that speak of one of the places; a text about nowhere that is known is everybody's. One of which everything
 * is decided that is of these places waits there for nobody, whoever it waits for elsewhere.
 */
export const about = (queue: readonly QueuedText[], places: Scope): QueuedText[] =>
  queue
    .filter(({ territories }) => territories.length === 0 || overlap(territories, places))
    .map((text) => {
      const decided = text.decided ?? decidedInParts(text, text.parts ?? [], places);
      return decided === text.decided ? text : { ...text, decided };
    });

/** Texts given out at a time. */
const MOST_LISTED = 200;

/** Where a part of the queue ends. A place, so that a text which is decided meanwhile hides none after it. */
const PLACE = /^(waiting|decided) (\S+) (\S+)$/;

const placeOf = ({ decided, published, id }: QueuedText): string =>
  `${decided === null ? 'waiting' : 'decided'} ${published} ${id}`;

/** Whether a text comes after a place; after one that is none, all do. */
function isAfter(text: QueuedText, place: string): boolean {
  const [, stood, published, id] = PLACE.exec(place) ?? [];
  if (published === undefined || id === undefined) return true;
  if ((text.decided === null) !== (stood === 'waiting')) return text.decided !== null;
  return isBefore({ published, id }, text);
}

/** A part of a queue, and what the whole of it is: nobody takes the part for all there is. */
interface QueuePart<T = QueuedText> {
  texts: T[];
  /** How many wait in the whole queue, and how many there are with those decided. */
  waiting: number;
  total: number;
  /** Where the next part begins; null when this is the last. */
  next: string | null;
}

/** The same as the service gives it. */
export interface ServedPart<T = QueuedText> extends QueuePart<T> {
  /** Files and folders of the whole queue that can be used for nothing: a text may be missing, or a decision. */
  faulty: number;
}

/**
 * As many as are given out at a time: those that wait before those that are decided.
 * @param after `next` of the part before; empty for the first
 */
export function partOf(queue: readonly QueuedText[], after: string): QueuePart {
  const open = waiting(queue);
  const ordered = [...open, ...queue.filter(({ decided }) => decided !== null)];
  const rest = ordered.filter((text) => isAfter(text, after));
  const texts = rest.slice(0, MOST_LISTED);
  const last = texts.at(-1);
  const next = last !== undefined && rest.length > texts.length ? placeOf(last) : null;
  return { texts, waiting: open.length, total: queue.length, next };
}

/** Those that wait for somebody. */
export const waiting = (queue: readonly QueuedText[]): QueuedText[] =>
  queue.filter(({ decided }) => decided === null);
