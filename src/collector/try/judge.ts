/** Whether a source that was tried may be watched, and where it should be looked for instead. */
import { DAY_MS } from '../../base/durations.ts';
import { lastOf } from '../../base/last.ts';
import { rhythmAfter, silentSince } from '../../status/feeds/rhythm.ts';
import { siteOf } from '../troubles.ts';
import type { Tried } from './try-sources.ts';

/** News older than this is kept by nobody, whatever its rhythm. */
const OLDEST_MS = 90 * DAY_MS;

/** Why it is not to be watched as it stands. */
type Objection =
  | 'closed'
  | 'failed'
  | 'page'
  | 'unreadable'
  /** Another site answers: somebody has to find that it is the authority's too. */
  | 'elsewhere'
  /** Something of it could not be used: it would never count as well read. */
  | 'gaps'
  /** News without a single item that can be dated. */
  | 'undated'
  /** Nobody seems to keep it any more. */
  | 'silent';

export interface Judgement {
  /** None: good. */
  objections: Objection[];
  /** UTC instant of its newest item; null when none is dated. */
  newest: string | null;
  /** Addresses to try in its place. */
  proposals: string[];
}

const secure = (address: string): string => address.replace(/^http:/, 'https:');

/** @param now when it answered */
export function judgeSource({ source, answer }: Tried, now: Date): Judgement {
  if (answer.is === 'closed' || answer.is === 'failed') {
    return { objections: [answer.is], newest: null, proposals: [] };
  }
  const { url, moved } = answer;
  const elsewhere = siteOf(url) !== siteOf(source.address);
  // A proposal keeps to https unless this source may do without.
  const written = (address: string) => (source.allowPrivate ? address : secure(address));
  if (answer.is !== 'read') {
    const feeds = answer.is === 'page' ? answer.feeds.map(written) : [];
    const proposals = feeds.filter((feed) => feed !== source.address);
    return { objections: [answer.is], newest: null, proposals };
  }
  const proposals = moved !== null || elsewhere ? [written(moved ?? url)] : [];
  const dates = answer.items.flatMap(({ published }) => published ?? []).sort();
  const newest = lastOf(dates.filter((date) => Date.parse(date) <= now.getTime())) ?? null;
  const isNews = answer.alerts === 0 && source.format === 'feed';
  const kept =
    newest !== null &&
    now.getTime() - Date.parse(newest) <= OLDEST_MS &&
    silentSince(rhythmAfter(null, dates, now), now) === null;
  const objections: Objection[] = [
    ...(elsewhere ? (['elsewhere'] as const) : []),
    ...(answer.complete ? [] : (['gaps'] as const)),
    ...(isNews && newest === null ? (['undated'] as const) : []),
    ...(isNews && newest !== null && !kept ? (['silent'] as const) : []),
  ];
  return { objections, newest, proposals };
}
