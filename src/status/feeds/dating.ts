/**
 * When an item was sent. What cannot be known is never taken for now: an outage of years ago would be
 * one of this minute, and a fresh one could not be told from it.
 */

import { zoneFor } from '../../territories/zone.ts';
import { type DateStyle, orderOfDates, readDate, type Span } from '../dates/read.ts';
import type { Remark } from '../remarks.ts';
import type { FeedSource } from './source.ts';

const DAY_MS = 24 * 3_600_000;

/** How the dates of a source are to be understood where they leave something out. */
export function styleFor(
  { territories, timeZone, dateOrder, lang }: FeedSource,
  language: string,
  texts: readonly string[],
): DateStyle {
  const abroad = territories !== 'all' && territories.length === 0;
  // Site builders leave their own "en-US" in French feeds; an English one may say which English.
  const spoken = lang === 'en' ? language || lang : lang;
  return {
    zone: timeZone ?? (abroad ? null : zoneFor(territories === 'all' ? 'all' : [...territories])),
    order: dateOrder ?? orderOfDates(texts, spoken),
  };
}

/** The oldest and the newest of several dates, and those that could not be read. */
export function newestOf(
  texts: readonly string[],
  style: DateStyle,
): { oldest: Span | null; newest: Span | null; unread: string[] } {
  let oldest: Span | null = null;
  let newest: Span | null = null;
  const unread: string[] = [];
  for (const text of texts) {
    const span = readDate(text, style);
    if (span === null) unread.push(text);
    else {
      if (oldest === null || span.from < oldest.from) oldest = span;
      if (newest === null || span.from > newest.from) newest = span;
    }
  }
  return { oldest, newest, unread };
}

/** One remark for all dates of a document that stand there and cannot be read. */
export function unreadDates(texts: readonly string[]): Remark[] {
  if (texts.length === 0) return [];
  const shown = [...new Set(texts)].slice(0, 3).map((text) => JSON.stringify(text.slice(0, 80)));
  const detail = `${texts.length} date(s) cannot be read, such as ${shown.join(', ')}`;
  return [{ code: 'bad-date', detail }];
}

interface Bounds {
  now: Date;
  /** When its document was last read without it, null for never, and when it was first met. */
  met: { from: string | null; to: string };
  /** The newest of what the document, its server and its other items say of their last change. */
  changed: string | null;
}

/**
 * The span in which an item that gives no date was sent.
 *
 * - It came between two readings: sent then.
 * - It is older than a day by what its document says of itself, or was met more than a day ago: too
 *   old to be news, `old`.
 * - Otherwise nobody knows: null.
 */
export function undated({ now, met, changed }: Bounds): Span | 'old' | null {
  const { from } = met;
  // A document that says it did not change since it was read without the item is wrong.
  const told = changed !== null && (from === null || changed > from) ? changed : met.to;
  const [to = met.to] = [told, met.to].sort();
  const [first, last] = [Date.parse(from ?? ''), Date.parse(to)];
  if (from !== null && last - first <= DAY_MS) return { from, to };
  return now.getTime() - last > DAY_MS ? 'old' : null;
}

/** Whether a date lies farther ahead than any local time written without its zone: no date of sending. */
export const isAheadOfNow = ({ from }: Span, now: Date): boolean =>
  Date.parse(from) > now.getTime() + DAY_MS;
