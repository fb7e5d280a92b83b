/**
 * What is known of every territory at one moment, worked out of the bulletin by the host: for the pages of others,
 * which show it without the program that verifies and reads a bulletin. Whoever reads it goes by its times.
 */

import { TERRITORIES } from '../../territories/names.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { numbersOut } from '../outage-parts.ts';
import { type Situation, situationFor } from '../situation/situation.ts';

/** `lastKnown`: may still go on, and nobody vouches for it any more. */
const STANDINGS = ['official', 'lastKnown', 'probable', 'planned', 'ended'] as const;
type Standing = (typeof STANDINGS)[number];

/** A real announcement, with only what is told of it elsewhere: of its numbers, those that are out of order. */
export interface StatedOutage
  extends Pick<
    Announcement,
    | 'certainty'
    | 'territories'
    | 'numbers'
    | 'worksFrom'
    | 'failsFrom'
    | 'lines'
    | 'publisher'
    | 'link'
    | 'sent'
    | 'onset'
    | 'expectedEnd'
    | 'endedAt'
  > {
  standing: Standing;
}

export interface States {
  format: 'repli-states/1';
  /** Those of the bulletin. */
  issuedAt: string;
  validUntil: string;
  /** Codes of the territories where nothing is announced and somebody who would announce it was heard (law 2). */
  clear: readonly string[];
  /** Why silence means nothing elsewhere; a territory in neither list has something announced. */
  doubt: Readonly<Record<'partial' | 'none' | 'nobody', readonly string[]>>;
  /** Never an exercise, nor what was taken back, nor what says only that numbers work: that is no outage. */
  outages: readonly StatedOutage[];
}

/** The states that a bulletin tells of at this moment. */
export function statesOf(bulletin: Bulletin, now: Date): States {
  const known = (code: string | null) => situationFor(code, bulletin, { lastPoll: 'ok' }, now);
  const situations = TERRITORIES.map(({ code }) => known(code));
  const codesWhere = (holds: (situation: Situation) => boolean): string[] =>
    situations.flatMap((each) => (each.territory !== null && holds(each) ? [each.territory] : []));
  const everywhere = known(null);
  return {
    format: 'repli-states/1',
    issuedAt: bulletin.issuedAt,
    validUntil: bulletin.validUntil,
    clear: codesWhere(({ allClear }) => allClear),
    doubt: {
      partial: codesWhere(({ coverage }) => coverage === 'partial'),
      none: codesWhere(({ coverage }) => coverage === 'none'),
      nobody: codesWhere(({ coverage }) => coverage === 'nobody'),
    },
    outages: STANDINGS.flatMap((standing) =>
      announcedAs(standing, everywhere)
        .filter((announcement) => numbersOut(announcement) !== null)
        .map((announcement) => stated(standing, announcement)),
    ),
  };
}

const announcedAs = (standing: Standing, situation: Situation): readonly Announcement[] =>
  standing === 'lastKnown'
    ? situation.lastKnown.map(({ announcement }) => announcement)
    : situation[standing];

/** A line counts only while its announcement does, or as what was given during the outage. */
const stated = (standing: Standing, a: Announcement): StatedOutage => ({
  standing,
  certainty: a.certainty,
  territories: a.territories,
  numbers: Object.fromEntries(Object.entries(a.numbers).filter(([, state]) => state !== 'works')),
  worksFrom: a.worksFrom,
  failsFrom: a.failsFrom,
  lines: standing === 'official' ? a.lines : [],
  publisher: a.publisher,
  link: a.link,
  sent: a.sent,
  onset: a.onset,
  expectedEnd: a.expectedEnd,
  endedAt: a.endedAt,
});
