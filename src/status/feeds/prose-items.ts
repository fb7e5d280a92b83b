/** Items of prose, with what is known of their document. */
import { lastOf } from '../../base/last.ts';
import { readDate } from '../dates/read.ts';
import { readItems } from './entries.ts';
import type { Item } from './item.ts';
import { NOTHING_MET } from './met.ts';
import type { ReadOptions } from './reading.ts';

/**
 * @param document its language, when it says that it was last changed, and whether older items fall out
 *   of it as new ones come
 */
export function readProseItems(
  items: readonly Item[],
  options: ReadOptions,
  document: { lang: string; changed: string | null; scrolls: boolean },
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
    before: before ?? NOTHING_MET,
    at: before?.at ?? null,
    scrolls: document.scrolls,
    changed: lastOf(told) ?? null,
  });
}
