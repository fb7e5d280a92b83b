/** Whether a source that was tried may be watched, and where it should be looked for instead. */
import { lastOf } from '../../base/last.ts';
import { isAsListed } from '../../status/feeds/as-listed.ts';
import { rhythmAfter } from '../../status/feeds/rhythm.ts';
import { type Neglect, neglectOf, newsIn, ownDates } from '../../status/feeds/upkeep.ts';
import { siteOf } from '../troubles.ts';
import type { Answer } from './try-source.ts';
import type { Tried } from './try-sources.ts';
import { isOfComments, otherTerritories } from './whose.ts';

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
  /** What it holds is not what it is listed as: its silence would be judged by the rules of something else. */
  | 'format'
  /** What readers say below articles: no authority announces anything there. */
  | 'comments'
  /** News that nobody seems to keep any more, or of which nobody can tell. */
  | Neglect;

/** What nobody but a person can settle, who looks at the page: it is marked when they name it. */
type Doubt =
  /** A list of alerts with none in it: a page of error may be one as well. */
  | 'empty'
  /** It calls itself after other territories than those that it is listed for. */
  | 'elsewhere';

export interface Judgement {
  /** None: good. */
  objections: Objection[];
  doubts: Doubt[];
  /** UTC instant of its newest item; null when none is dated. */
  newest: string | null;
  /** Addresses to try in its place. */
  proposals: string[];
}

const secure = (address: string): string => address.replace(/^http:/, 'https:');

function doubtsOf(
  { territories }: Tried['source'],
  { title, format, items, alerts }: Extract<Answer, { is: 'read' }>,
  isNews: boolean,
): Doubt[] {
  // News without items are undated already; a calm page of states is one that gives its name.
  const isEmpty = items.length + alerts === 0 && !isNews && format !== 'statuspage';
  const isOfOthers = otherTerritories(title, territories).length > 0;
  return [
    ...(isEmpty ? (['empty'] as const) : []),
    ...(isOfOthers ? (['elsewhere'] as const) : []),
  ];
}

/** @param now when it answered */
export function judgeSource({ source, answer }: Tried, now: Date): Judgement {
  if (answer.is === 'closed' || answer.is === 'failed') {
    return { objections: [answer.is], doubts: [], newest: null, proposals: [] };
  }
  const { url, moved } = answer;
  const elsewhere = siteOf(url) !== siteOf(source.address);
  // A proposal keeps to https unless this source may do without.
  const written = (address: string) => (source.allowPrivate ? address : secure(address));
  if (answer.is !== 'read') {
    const feeds = answer.is === 'page' ? answer.feeds.map(written) : [];
    const proposals = feeds.filter((feed) => feed !== source.address);
    return { objections: [answer.is], doubts: [], newest: null, proposals };
  }
  const proposals = moved !== null || elsewhere ? [written(moved ?? url)] : [];
  const dates = ownDates(answer.items).sort();
  const newest = lastOf(dates) ?? null;
  const news = newsIn(source.format, answer);
  const neglect = news === null ? null : neglectOf(news, rhythmAfter(null, dates, now), now);
  const objections: Objection[] = [
    ...(elsewhere ? (['elsewhere'] as const) : []),
    ...(answer.complete ? [] : (['gaps'] as const)),
    ...(isAsListed(source.format, answer) ? [] : (['format'] as const)),
    ...(isOfComments(answer.title, answer.items) ? (['comments'] as const) : []),
    ...(neglect === null ? [] : [neglect]),
  ];
  return { objections, doubts: doubtsOf(source, answer, news !== null), newest, proposals };
}
