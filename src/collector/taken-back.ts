/**
 * An announcement that was read out of a text which somebody entitled found to be about no outage is taken back, and
 * phones are told so: if it were only left out, they would go on showing it for two days as what was last known.
 */
import { instantOf } from '../base/instant.ts';
import {
  chainKeys,
  identityIn,
  type ScopedKey,
  scopedKey,
  splitPart,
} from '../status/chain/key.ts';
import { retractedFrom } from '../status/chain/over.ts';
import type { Announcement } from '../status/model.ts';
import type { Decisions, Taken } from '../status/review/decision.ts';
import { common } from '../territories/scope.ts';
import { textId } from './review.ts';

/** What is known of texts at this moment. */
interface TextsNow {
  /** Whether an announcement in place was read out of a text that was dismissed, or that leans on one. */
  isDismissed: (announcement: Announcement) => boolean;
  /** Whether its text is listed and not dismissed: what it says is announced anew, as it says it. */
  isListed: (key: ScopedKey) => boolean;
  /** Whether its source is another collector's, whose word on it stands. */
  isOfOthers: (source: string) => boolean;
  /** Who took an announcement back, as citizens may read it. */
  dismissedBy: (announcement: Announcement) => string;
  now: Date;
}

/** Prose is sent by its source itself, and never takes anything back: people do. */
const isTakenBack = ({ id, certainty, phase, source }: Announcement): boolean =>
  certainty === 'probable' &&
  phase === 'retracted' &&
  identityIn(splitPart(id).key)?.sender === source.toLowerCase();

function takenBack(
  announcement: Announcement,
  { isListed, dismissedBy, now }: TextsNow,
): Announcement {
  const { unlistedSince: _, members, ...held } = announcement;
  // What another message of its chain goes on saying is known by that message from now on.
  const gone = (members ?? []).filter((key) => !isListed(scopedKey(held.nature, key)));
  return {
    ...retractedFrom(held),
    // Said of the text as it was sent then: should its source say the same again, that is no older word.
    ...{ endedAt: instantOf(now.getTime()), publisher: dismissedBy(announcement), link: '' },
    ...(gone.length > 0 ? { members: gone } : {}),
  };
}

/**
 * The announcements in place, those of dismissed texts as taken back. One whose text counts again is given up: it is
 * told anew where its source still lists it, and nothing says any more that it was a mistake. Nothing official, and no
 * exercise, is ever taken back so.
 */
export const withTakenBack = (
  announcements: readonly Announcement[],
  texts: TextsNow,
): Announcement[] =>
  announcements.flatMap((announcement) => {
    const { nature, id, certainty, source } = announcement;
    if (certainty !== 'probable') return [announcement];
    const before = isTakenBack(announcement);
    if (!texts.isDismissed(announcement)) {
      return before && !texts.isOfOthers(source) ? [] : [announcement];
    }
    const isTold = texts.isListed(scopedKey(nature, splitPart(id).key));
    if (isTold || nature === 'exercise') return [];
    return [before ? announcement : takenBack(announcement, texts)];
  });

/**
 * Names who dismissed a text: by the words that its source lists, by the text itself once they left, or whoever
 * dismissed one last that it leaned on, at the same place.
 */
export function dismissersOf(
  decisions: Decisions,
  digestOf: (source: string, item: string) => string | undefined,
): TextsNow['dismissedBy'] {
  const dismissals = [...decisions.values()]
    .flatMap(({ taken }) => taken)
    .filter(({ decision }) => decision.verdict === 'not-an-outage')
    .sort((a, b) => b.decision.version - a.decision.version);
  return (announcement) => {
    const named = chainKeys(announcement).flatMap((key) => identityIn(key) ?? []);
    const texts = new Set(named.map(({ sender, id }) => textId(sender, id)));
    const words = new Set(named.map(({ sender, id }) => digestOf(sender, id)));
    const isThere = ({ key }: Taken) =>
      key.territories === 'all' ||
      announcement.territories === 'all' ||
      common(announcement.territories, key.territories).length > 0;
    const found =
      dismissals.find(({ decision }) => words.has(decision.digest)) ??
      dismissals.find(({ decision }) => texts.has(decision.text)) ??
      dismissals.find(isThere);
    return found?.key.holder ?? announcement.publisher;
  };
}
