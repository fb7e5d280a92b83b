/** Whether a feed of news is kept: the one judgement of who tries a source and of who watches it. */
import { DAY_MS } from '../../base/durations.ts';
import { lastOf } from '../../base/last.ts';
import type { Message } from '../message.ts';
import type { ItemSeen } from './entries.ts';
import type { AlertPage } from './reading.ts';
import { type Rhythm, silentSince } from './rhythm.ts';

/** News older than this is kept by nobody, whatever its rhythm. */
const OLDEST_MS = 90 * DAY_MS;

const NEWS_FORMATS: ReadonlySet<string> = new Set(['atom', 'rss', 'rss1']);

/** What is looked at of a document that was read. */
interface Seen {
  /** What it is. */
  format: string | null;
  items: readonly ItemSeen[];
  /** Alerts that it holds or points to. */
  alerts: number;
}

/** How many alerts a document holds or points to. */
export const alertsIn = (read: {
  messages: readonly Message[];
  pages: readonly AlertPage[];
}): number => read.messages.filter(({ format }) => format !== 'text').length + read.pages.length;

/** How a feed of news stands: the newest date that one of its items gives itself; null when none gives any. */
interface NewsState {
  newest: string | null;
}

/** What tells that nobody keeps a feed any more, or that nobody can tell. */
export type Neglect = 'undated' | 'silent';

/**
 * Dates that items give themselves. One that a reading gave to an undated item tells when it was met, and would
 * make a feed without dates look as fresh as its last reading.
 */
export const ownDates = (items: readonly ItemSeen[]): string[] =>
  items.flatMap(({ published, datedByItself }) =>
    datedByItself && published !== null ? [published] : [],
  );

/**
 * A document as news; null for alerts, which come when there is something to warn of: their silence shows nothing.
 * An empty list is one of alerts only where `sources.json` says so.
 * @param expected the format that `sources.json` gives
 */
export function newsIn(expected: string | undefined, seen: Seen): NewsState | null {
  const { format, items, alerts } = seen;
  const isNews = items.length > 0 || (alerts === 0 && expected !== 'cap');
  if (!NEWS_FORMATS.has(format ?? '') || !isNews) return null;
  return { newest: lastOf(ownDates(items).sort()) ?? null };
}

/** Why the silence of a feed of news means nothing now; null when it does. */
export function neglectOf({ newest }: NewsState, rhythm: Rhythm | null, now: Date): Neglect | null {
  if (newest === null) return 'undated';
  const old = now.getTime() - Date.parse(newest) > OLDEST_MS;
  return old || silentSince(rhythm, now) !== null ? 'silent' : null;
}
