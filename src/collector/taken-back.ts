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
import { PROBABLE_LAPSES_MS } from '../status/chain/settle.ts';
import type { Announcement } from '../status/model.ts';
import type { Decisions } from '../status/review/decided.ts';
import type { Taken } from '../status/review/decision.ts';
import { common } from '../territories/scope.ts';
import { textId } from './review.ts';

/** What is known of texts at this moment. */
interface TextsNow {
  /** Of the words that an announcement in place was read out of, those that were dismissed, or that lean on such. */
  dismissedOf: (announcement: Announcement) => readonly string[];
  /** Whether its text is listed and not dismissed: what it says is announced anew, as it says it. */
  isListed: (key: ScopedKey) => boolean;
  /** Whether its source is another collector's, whose word on it stands. */
  isOfOthers: (source: string) => boolean;
  /** Who took an announcement back, as citizens may read it. */
  dismissedBy: (announcement: Announcement) => string;
  now: Date;
}

/** Prose is sent by its source itself, and never takes anything back: people do. */
export const isTakenBack = ({ id, certainty, phase, source }: Announcement): boolean =>
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
 * Whether only the end of an announcement was dismissed: the words that stand, and not those of the outage itself. An
 * end that somebody signed is no text's.
 */
const isEndAlone = (
  { phase, words = [], signers }: Announcement,
  dismissed: readonly string[],
): boolean =>
  phase === 'ended' &&
  signers === undefined &&
  dismissed.some((digest) => digest === words[0]) &&
  words.some((digest) => !dismissed.includes(digest));

/** An announcement whose end ended nothing: as it was said last, by a source that lists it no more. */
function withoutItsEnd(
  announcement: Announcement,
  dismissed: readonly string[],
  now: Date,
): Announcement {
  const { words = [], sent } = announcement;
  return {
    ...announcement,
    ...{ phase: 'ongoing', endedAt: null, unlistedSince: instantOf(now.getTime()) },
    expires: instantOf(Date.parse(sent) + PROBABLE_LAPSES_MS),
    words: words.filter((digest) => !dismissed.includes(digest)),
  };
}

/**
 * The announcements in place, those of dismissed texts as taken back, or as going on where only their end was. One whose text counts again is given up: it is
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
    const dismissed = texts.dismissedOf(announcement);
    if (dismissed.length === 0) {
      return before && !texts.isOfOthers(source) ? [] : [announcement];
    }
    const isTold = texts.isListed(scopedKey(nature, splitPart(id).key));
    if (isTold || nature === 'exercise') return [];
    if (isEndAlone(announcement, dismissed)) {
      return [withoutItsEnd(announcement, dismissed, texts.now)];
    }
    return [before ? announcement : takenBack(announcement, texts)];
  });

/**
 * Names who dismissed what an announcement was read out of: by its words, by its text, or whoever dismissed one last
 * that it leaned on, at the same place.
 */
export function dismissersOf(decisions: Decisions): TextsNow['dismissedBy'] {
  const dismissals = [...decisions.values()]
    .flatMap(({ taken }) => taken)
    .filter(({ decision }) => decision.verdict === 'not-an-outage')
    .sort((a, b) => b.decision.version - a.decision.version);
  return (announcement) => {
    const named = chainKeys(announcement).flatMap((key) => identityIn(key) ?? []);
    const texts = new Set(named.map(({ sender, id }) => textId(sender, id)));
    const words = new Set(announcement.words);
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
