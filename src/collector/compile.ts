/** From what is remembered of every file and feed to the next bulletin. */

import { instantOf } from '../base/instant.ts';
import { compileBulletin, FAILING_LAPSES_MS, unusedBySource } from '../status/bulletin/bulletin.ts';
import { chainKeys, messageKey, type ScopedKey, scopedKey } from '../status/chain/key.ts';
import { isOver } from '../status/chain/over.ts';
import { isVouched } from '../status/chain/revoked.ts';
import type { Message, Reading } from '../status/message.ts';
import type { Announcement, Bulletin, SourceCheck, SourceTrouble, Watch } from '../status/model.ts';
import type { Remark } from '../status/remarks.ts';
import { isEndedByHand } from './ended-texts.ts';
import { withEndGone } from './ends-taken-back.ts';
import { bulletinFor, type HeldAnnouncement, heldAfter, withLost } from './held.ts';
import { leftOpen } from './left-open.ts';
import { withinLimits } from './limits.ts';
import type { SourceMemory } from './memory.ts';
import { othersOf, withTheirs } from './peers.ts';
import { withNewNames } from './renamed.ts';
import { withTakenBack } from './taken-back.ts';
import { mayBeBelieved } from './troubles.ts';

/** One source of ours: its files or pages, and how the whole of it was read. */
export interface Watched {
  check: SourceCheck;
  origins: readonly SourceMemory[];
}

interface News {
  watched: readonly Watched[];
  /** Who watches, by the keys of our own folder. */
  watches: readonly Watch[];
  /** Ids of sources watched once and no more. */
  former: ReadonlySet<string>;
  /** Whether every bulletin that is to be merged was had, and is a fresh one. */
  allHeard: boolean;
  /** Read out of texts that somebody found to be about no outage: what they announced is taken back. */
  dismissed: readonly Message[];
  /** Words of an announcement in place that were found so (`dismissedWords`): its text may be listed no more. */
  dismissedWords: (announcement: Announcement) => readonly string[];
  /** Who found the text of an announcement to be about no outage (`dismissersOf`). */
  dismissedBy: (announcement: Announcement) => string;
  /** An announcement as it stands once the ends that were signed are known (`withSignedEnds`). */
  asEnded: (announcement: Announcement) => Announcement;
  /** The bulletin in place. */
  published: Bulletin | null;
  /** What is remembered beside it (`heldBeside`). */
  held: readonly HeldAnnouncement[];
  /** Names of the keys that were revoked: phones are told, too. */
  revoked: readonly string[];
  /** Sources that are no witnesses by what a bulletin tells of them, and why (`Feeds.doubts`). */
  doubts: (bulletin: Bulletin) => ReadonlyMap<string, SourceTrouble>;
  /** What the folder of announcements leaves open by what is told of it, as sources that fail. */
  openBy: (told: readonly Announcement[]) => readonly SourceCheck[];
  /** How many announcements each key may have in the bulletin (`limitsOf`). */
  limits: ReadonlyMap<string, number>;
  now: Date;
  /** Milliseconds the bulletin is valid for. */
  validFor: number;
  sequence: number;
}

/** A message by its nature and its identity: an exercise and a real message never stand for each other. */
const keyOf = (message: Message): ScopedKey => scopedKey(message.nature, messageKey(message));

const keysOf = ({ nature, ...known }: Announcement): ScopedKey[] =>
  chainKeys(known).map((key) => scopedKey(nature, key));

/**
 * The last good messages of an origin. While it cannot be read, one without an expiry lapses a day
 * after it was last read well, like those of a source that fails as a whole.
 */
function messagesOf(origin: SourceMemory): Message[] {
  const { ok, checkedAt, messages } = origin;
  if (ok || checkedAt === null) return messages;
  const expires = instantOf(Date.parse(checkedAt) + FAILING_LAPSES_MS);
  return messages.map((message) =>
    message.content === null || message.content.expires !== null
      ? message
      : { ...message, content: { ...message.content, expires } },
  );
}

/** Keys of the messages that only an unreadable file or page vouches for. */
function unvouched(origins: readonly SourceMemory[]): Set<ScopedKey> {
  const vouched = new Set(origins.filter(({ ok }) => ok).flatMap((o) => o.messages.map(keyOf)));
  const all = origins.flatMap((origin) => origin.messages.map(keyOf));
  return new Set(all.filter((key) => !vouched.has(key)));
}

/**
 * A bulletin without what revoked keys announced: nothing carries it along as "no longer listed". What
 * another key said in the same chain comes back from its own file.
 */
function withoutRevoked(bulletin: Bulletin, revoked: ReadonlySet<string>): Bulletin {
  const announcements = bulletin.announcements.filter((a) => isVouched(a, revoked));
  return { ...bulletin, announcements };
}

/** A bulletin without the ends that were told of texts which are listed still: what is said of them is told anew. */
function withoutEndsByHand(bulletin: Bulletin, listed: ReadonlySet<ScopedKey>): Bulletin {
  const stays = (announcement: Announcement) =>
    !(isEndedByHand(announcement) && keysOf(announcement).some((key) => listed.has(key)));
  return { ...bulletin, announcements: bulletin.announcements.filter(stays) };
}

/**
 * Of the words of an announcement in place, those that were dismissed: by what its source lists now, or before. Where
 * no words are known, as an earlier version announced it, the text that is listed stands for them.
 */
function dismissedOf(
  announcement: Announcement,
  listed: ReadonlyMap<ScopedKey, string>,
  news: News,
  ours: ReadonlySet<string>,
): string[] {
  const { source, unlistedSince, phase, words } = announcement;
  const now = keysOf(announcement).flatMap((key) => listed.get(key) ?? []);
  // Of a source that only others read, it may be the text as it reads now.
  const isKnown = ours.has(source) || unlistedSince !== undefined || phase === 'retracted';
  const before = isKnown ? news.dismissedWords(announcement) : [];
  // Its article may have said something else before: that is nobody's to take back.
  return [...before, ...now.filter((digest) => words?.includes(digest) ?? true)];
}

/**
 * The bulletin in place as it counts now: with what it lost, with what was dismissed as taken back, and with what is
 * taken back no more as it was told before.
 */
function inPlaceNow(
  { published, held, now }: News,
  asKnown: (bulletin: Bulletin) => Bulletin,
  texts: Parameters<typeof withTakenBack>[1],
): Bulletin | null {
  const found = bulletinFor(published, held, now);
  if (found === null) return null;
  const remembered = (isTakenBack: boolean): Announcement[] =>
    asKnown({
      ...found,
      announcements: held
        .filter((one) => one.isTakenBack === isTakenBack)
        .map(({ announcement }) => announcement),
    }).announcements;
  const inPlace = asKnown(found);
  const told = withTakenBack(withLost(inPlace.announcements, remembered(false), now), texts);
  const isDismissedBefore = (announcement: Announcement) =>
    // Whoever reads its source now, what it said then was judged here.
    texts.dismissedOf({ ...announcement, unlistedSince: instantOf(now.getTime()) }).length > 0;
  const reopened = remembered(true).filter((announcement) => !isDismissedBefore(announcement));
  return { ...inPlace, announcements: withLost(told, reopened, now) };
}

/** Checks of sources, no witnesses among them that are in doubt by what phones are told. */
const withDoubts = (
  checks: readonly SourceCheck[],
  doubts: ReadonlyMap<string, SourceTrouble>,
): SourceCheck[] =>
  checks.map((check) => {
    const doubt = doubts.get(check.id);
    if (doubt === undefined || !mayBeBelieved(check.trouble ?? null)) return check;
    return { ...check, ok: false, trouble: doubt };
  });

/** Where something real that stands is left out of the bulletin, as sources that fail. */
function leftOutOf(checks: readonly SourceCheck[], leftOut: Compiled['leftOut']): SourceCheck[] {
  const standing = [...new Set([...leftOut.values()].flat())].filter(
    (announcement) => announcement.nature === 'actual' && !isOver(announcement),
  );
  // Also what is carried of a folder that is watched no more.
  return [...new Set(standing.map(({ source }) => source))].flatMap((id) => {
    const checkedAt = checks.find((check) => check.id === id)?.checkedAt ?? null;
    const own = standing.filter(({ source }) => source === id);
    return leftOpen({ id, checkedAt }, 'left-out', own);
  });
}

interface Compiled {
  bulletin: Bulletin;
  /** What is in no announcement, by source: it mixes exercise and real, or comes from the future. */
  unused: ReadonlyMap<string, readonly Remark[]>;
  /** What is left out of each key that has more than it may. */
  leftOut: ReadonlyMap<string, readonly Announcement[]>;
  /** What is to be remembered of it. */
  held: HeldAnnouncement[];
}

/**
 * The next bulletin. A source that can be read in part is compiled from all its parts, the faulty ones
 * as they last were: those announcements are marked, and the source is said to fail.
 */
export function compile(news: News): Compiled {
  const { former, now } = news;
  const revoked = new Set(news.revoked);
  const dismissed = new Map(news.dismissed.map((message) => [keyOf(message), message.words ?? '']));
  const ours = new Set(news.watched.map(({ check }) => check.id));
  const watched = news.watched.map(({ check, origins }) => ({
    check,
    origins: origins.map((origin) => ({
      ...origin,
      messages: origin.messages.filter((message) => !dismissed.has(keyOf(message))),
    })),
  }));
  const formerly = new Map(
    news.watched.map(({ check, origins }) => [check.id, origins.flatMap((o) => o.formerly)]),
  );
  const listed = new Set(
    watched.flatMap(({ origins }) => origins.flatMap((o) => o.messages.map(keyOf))),
  );
  const asKnown = (bulletin: Bulletin): Bulletin =>
    withoutEndsByHand(withoutRevoked(withNewNames(bulletin, formerly), revoked), listed);
  const published = inPlaceNow(news, asKnown, {
    dismissedOf: (announcement) => dismissedOf(announcement, dismissed, news, ours),
    isListed: (key) => listed.has(key),
    isOfOthers: (source) => !ours.has(source) && !former.has(source),
    dismissedBy: news.dismissedBy,
    now,
  });
  const checks = watched.map(({ check }) => check);
  const { alive, failing } = othersOf(published, checks, news);
  const theirs = new Set(alive.map(({ id }) => id));
  const own = watched.filter(({ check }) => !theirs.has(check.id));

  const readings = new Map<string, Reading>(
    own.map(({ check, origins }) => [
      check.id,
      { messages: origins.flatMap(messagesOf), remarks: [] },
    ]),
  );
  const previous = published && {
    ...published,
    announcements: published.announcements.filter(({ source }) => !theirs.has(source)),
  };
  const bulletin = compileBulletin({
    previous,
    readingsBySource: readings,
    checks: [
      ...own.map(({ check, origins }) => ({
        ...check,
        ok: check.ok || origins.some(({ ok }) => ok),
      })),
      ...failing,
    ],
    now,
    validForMinutes: news.validFor / 60_000,
    sequence: news.sequence,
  });

  const marked = new Map(own.map(({ check, origins }) => [check.id, unvouched(origins)]));
  const announcements = bulletin.announcements.map((announcement) => {
    const unvouchedFor = marked.get(announcement.source);
    const listed = announcement.unlistedSince === undefined && !isOver(announcement);
    return listed && keysOf(announcement).some((key) => unvouchedFor?.has(key))
      ? { ...announcement, sourceFailing: true }
      : announcement;
  });
  const honest = new Map(bulletin.sources.map((check) => [check.id, check]));
  const sources = own.map(({ check }) => {
    const compiled = honest.get(check.id);
    return check.ok && compiled !== undefined && !compiled.ok ? compiled : check;
  });
  const watches = [
    ...news.watches,
    ...(published?.watches ?? []).filter(({ source }) => theirs.has(source)),
  ];
  const listedBy = new Map(
    own.map(({ check, origins }) => [
      check.id,
      {
        messages: origins.flatMap(({ messages }) => messages),
        shown: Object.assign({}, ...origins.map(({ shown }) => shown)),
      },
    ]),
  );
  const { announcements: kept, leftOut } = withinLimits(announcements, news.limits, now);
  const told = withTheirs(
    kept,
    (published?.announcements ?? []).filter(({ source }) => theirs.has(source)),
  )
    .map(news.asEnded)
    .map((announcement) => {
      const reading = listedBy.get(announcement.source);
      return reading === undefined ? announcement : withEndGone(announcement, reading, now);
    });
  const whole = {
    ...bulletin,
    sources: [
      ...[...sources, ...failing, ...alive],
      ...[...leftOutOf(bulletin.sources, leftOut), ...news.openBy(told)],
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    announcements: told,
    ...(watches.length === 0 ? {} : { watches }),
    ...(revoked.size === 0 ? {} : { revoked: [...revoked].sort() }),
  };
  return {
    leftOut,
    held: heldAfter(
      news.held,
      told.filter(({ source }) => !theirs.has(source)),
      [...leftOut.values()].flat(),
    ),
    bulletin: { ...whole, sources: withDoubts(whole.sources, news.doubts(whole)) },
    unused: unusedBySource({ previous, readingsBySource: readings, now }),
  };
}
