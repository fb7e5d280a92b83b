/** Items of prose, with what is known of their document. */
import { lastOf } from '../../base/last.ts';
import { readDate } from '../dates/read.ts';
import { type Item, readItems } from './entries.ts';
import type { ReadOptions } from './reading.ts';

/**
 * @param document its language, and when it says that it was last changed
 */
export function readProseItems(
  items: readonly Item[],
  options: ReadOptions,
  document: { lang: string; changed: string | null },
) {
  const { source, detect, known, now, before, lastModified = '' } = options;
  const served = readDate(lastModified, { zone: 'UTC', order: null })?.to ?? null;
  const told = [document.changed, served].flatMap((instant) => instant ?? []).sort();
  return readItems(items, {
    source,
    detect,
    known,
    now,
    lang: document.lang,
    met: before?.met ?? {},
    lastRead: before?.at ?? null,
    changed: lastOf(told) ?? null,
  });
}
