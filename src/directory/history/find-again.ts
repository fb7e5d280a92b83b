/** Which line of a newer list is which line of an older one. Lines carry no identifier. */
import type { PublishedLine } from '../model.ts';
import { lineKey, type ShownLine } from './line-key.ts';

/** Ways to find a line again, the surest first: each gives a key that both sides must share. */
const WAYS: readonly ((line: ShownLine) => string)[] = [
  lineKey,
  ({ service, number, area }) => JSON.stringify([service, number, area?.label ?? '']),
  ({ service, number }) => JSON.stringify([service, number]),
  ({ number }) => number,
  ({ service, label, area }) => JSON.stringify([service, label, area?.label ?? '']),
];

/**
 * Pairs each newer line with at most one older one: by what it says, else by what the two share, the
 * closest first.
 * @param sides how a newer item may be looked at, in order: as it stands, as it was when taken in…;
 *   null when it has no such side
 */
export function findAgain<T>(
  before: readonly PublishedLine[],
  after: readonly T[],
  sides: readonly ((item: T) => ShownLine | null)[],
): Map<T, PublishedLine> {
  const pairs = new Map<T, PublishedLine>();
  const free = new Set(before);
  for (const key of WAYS) {
    for (const side of sides) {
      const waiting = new Map<string, PublishedLine[]>();
      for (const line of free) waiting.set(key(line), [...(waiting.get(key(line)) ?? []), line]);
      for (const item of after) {
        if (pairs.has(item)) continue;
        const line = side(item);
        const found = line === null ? undefined : waiting.get(key(line))?.shift();
        if (found === undefined) continue;
        pairs.set(item, found);
        free.delete(found);
      }
    }
  }
  return pairs;
}
