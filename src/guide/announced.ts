/** What official announcements in force say of one short number, where the emergency is. */

import type { ShortNumber } from '../directory/model.ts';
import type { Announcement } from '../status/model.ts';
import { covers } from '../territories/scope.ts';
import type { AnnouncedMeans, Attribution, GuideInput, Why } from './model.ts';

export interface AnnouncedOfNumber {
  /** Announced as down, and nobody says to try it all the same. */
  skip: boolean;
  means: AnnouncedMeans;
  /** The announcements' word for each thing they say; null when they do not say it. */
  why: {
    /** The number is hit. */
    hit: Why | null;
    /** It passes or fails from some phones. */
    means: Why | null;
    /** Text 114. */
    text: Why | null;
  };
}

/** Who says it, and whether they still do. */
export function attribution(a: Announcement, standing: Attribution['standing']): Attribution {
  return { publisher: a.publisher, sent: a.sent, link: a.link, standing };
}

/** Newest first, by instant. */
export function newestFirst(announcements: readonly Announcement[]): Announcement[] {
  return [...announcements].sort((a, b) => Date.parse(b.sent) - Date.parse(a.sent));
}

/** True for an announcement about the territory; with no place chosen, only a national one is. */
export function isAbout(territory: string | null, { territories }: Announcement): boolean {
  return territory === null ? territories === 'all' : covers(territories, territory);
}

/** True for what an authority itself put in codes, about a real outage (laws 3 and 4). */
export const isOfficial = (a: Announcement): boolean =>
  a.certainty === 'official' && a.nature === 'actual';

/** An outage that names no number may be of any of them. */
function hits(number: string, { numbers }: Announcement): boolean {
  if (Object.keys(numbers).length === 0) return true;
  const state = numbers[number as ShortNumber];
  return state === 'down' || state === 'disrupted';
}

const worksFrom = (a: Announcement): string[] => [
  ...a.worksFrom,
  ...a.advice.flatMap((code) =>
    code === 'landline' ? ['fixed'] : code === 'mobile' ? ['mobile'] : [],
  ),
];

/**
 * Landline or mobile is never assumed: on 2 June 2021 officials said landline in the evening, and
 * mobile the next day. Of each means the newest word stands. Said to fail from every phone, a
 * number has no phone to avoid.
 */
function meansOf(newest: readonly Announcement[]): AnnouncedMeans {
  const words = new Map<string, 'works' | 'fails'>();
  for (const a of newest) {
    for (const means of worksFrom(a)) if (!words.has(means)) words.set(means, 'works');
    for (const means of a.failsFrom) if (!words.has(means)) words.set(means, 'fails');
  }
  const that = (word: string) => [...words].filter(([, w]) => w === word).map(([means]) => means);
  const notFrom = that('fails');
  const everywhere = notFrom.includes('fixed') && notFrom.includes('mobile');
  return { from: that('works'), notFrom: everywhere ? [] : notFrom };
}

/**
 * What is said of a short number by the official announcements in force about the territory.
 * Probable, planned, ended and last-known ones and exercises say nothing here: they never change
 * the order of a plan.
 */
export function saidOf(number: string, { situation, territory }: GuideInput): AnnouncedOfNumber {
  const speaking = newestFirst(
    situation.official.filter((a) => isOfficial(a) && isAbout(territory, a) && hits(number, a)),
  );
  const why = (says: (a: Announcement) => boolean): Why | null => {
    const a = speaking.find(says);
    return a === undefined ? null : { from: 'announcement', by: attribution(a, 'in-force') };
  };
  return {
    skip:
      speaking.some((a) => a.numbers[number as ShortNumber] === 'down') &&
      !speaking.some((a) => a.advice.includes('retry')),
    means: meansOf(speaking),
    why: {
      hit: why(() => true),
      means: why((a) => worksFrom(a).length + a.failsFrom.length > 0),
      text: why((a) => a.advice.includes('sms114')),
    },
  };
}
