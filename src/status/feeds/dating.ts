/**
 * When an item was sent. What cannot be known is never taken for now: an outage of years ago would be
 * one of this minute, and a fresh one could not be told from it.
 */

import { instantOf } from '../../base/instant.ts';
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

/** The newest of several dates, and those that could not be read. */
export function newestOf(
  texts: readonly string[],
  style: DateStyle,
): { newest: Span | null; unread: string[] } {
  let newest: Span | null = null;
  const unread: string[] = [];
  for (const text of texts) {
    const span = readDate(text, style);
    if (span === null) unread.push(text);
    else if (newest === null || span.from > newest.from) newest = span;
  }
  return { newest, unread };
}

/** One remark for all dates of a document that stand there and cannot be read. */
export function unreadDates(texts: readonly string[]): Remark[] {
  if (texts.length === 0) return [];
  const shown = [...new Set(texts)].slice(0, 3).map((text) => JSON.stringify(text.slice(0, 80)));
  const detail = `${texts.length} date(s) cannot be read, such as ${shown.join(', ')}`;
  return [{ code: 'bad-date', detail }];
}

/** What is known of an item without a date from the readings before. */
export interface Met {
  /** When its document was last read without it; null when it was there from the first reading on. */
  from: string | null;
  /** When it was first met. */
  to: string;
}

interface Bounds {
  now: Date;
  /** Null when it was never met before. */
  met: Met | null;
  /** When its document was last read; null when never. */
  lastRead: string | null;
  /** The newest of what the document, its server and its other items say of their last change. */
  changed: string | null;
}

/**
 * An item that gives no date, as it is to be remembered, and the span in which it was sent.
 *
 * - It came between two readings: sent then.
 * - It is older than a day by what its document says of itself, or was met more than a day ago: too
 *   old to be news, `old`.
 * - Otherwise nobody knows: null.
 */
export function undated({ now, met, lastRead, changed }: Bounds): {
  met: Met;
  sent: Span | 'old' | null;
} {
  const seen: Met = met ?? { from: lastRead, to: instantOf(now.getTime()) };
  const { from } = seen;
  // A document that says it did not change since it was read without the item is wrong.
  const told = changed !== null && (from === null || changed > from) ? changed : seen.to;
  const [to = seen.to] = [told, seen.to].sort();
  const [first, last] = [Date.parse(from ?? ''), Date.parse(to)];
  if (from !== null && last - first <= DAY_MS) return { met: seen, sent: { from, to } };
  const old = now.getTime() - last > DAY_MS;
  return { met: seen, sent: old ? 'old' : null };
}

/** Whether a date lies farther ahead than any local time written without its zone: no date of sending. */
export const isAheadOfNow = ({ from }: Span, now: Date): boolean =>
  Date.parse(from) > now.getTime() + DAY_MS;
