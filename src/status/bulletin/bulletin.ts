/**
 * Compiles what the sources say into the bulletin that phones poll. Absence is not recovery: what
 * a source no longer says is carried, marked, until its time is over, and never as restored.
 */

import { HOUR_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { floorOf, isAhead } from '../../directory/lead.ts';
import {
  chainKeys,
  type PartKey,
  partKey,
  type ScopedKey,
  scopedKey,
  splitPart,
  withoutVoucher,
} from '../chain/key.ts';
import { apart, mixedRemarks } from '../chain/nature.ts';
import { isOver, retractedFrom } from '../chain/over.ts';
import { type Ending, endings, settle } from '../chain/settle.ts';
import type { Message, Reading } from '../message.ts';
import type { Announcement, Bulletin, SourceCheck } from '../model.ts';
import { isGap, type Remark } from '../remarks.ts';

/** How long ended, expired and no longer listed announcements stay in the bulletin. */
const KEPT_IN_BULLETIN_MS = 48 * HOUR_MS;
/** Information without `expires` lapses this long after its source was last read well. */
export const FAILING_LAPSES_MS = 24 * HOUR_MS;

export interface Compilation {
  /** The bulletin published last; null for the first one. */
  previous: Bulletin | null;
  /**
   * What each source gave, by its id: all its messages, not only new ones. Missing when it could
   * not be read; beside a failing check, what could be read of it.
   */
  readingsBySource: ReadonlyMap<string, Reading>;
  /** Every source watched, in order of rank. */
  checks: readonly SourceCheck[];
  now: Date;
  validForMinutes: number;
  /** Number to give it; raised above the previous one if it is not. */
  sequence: number;
}

function since(instant: string | null | undefined, now: number): number {
  const ms = instant ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : now - ms;
}

/** An outage is not expected to last longer than this, whoever says so: a later end is a slip. */
export const LASTS_AT_MOST_MS = 31 * 24 * HOUR_MS;

/**
 * An announcement whose times are those that people live by: an expected end far away is no end, and
 * information lapses a month after it was sent or the outage begins, unless it is sent again.
 */
function bounded(a: Announcement): Announcement {
  const begins = a.onset === null ? 0 : Date.parse(a.onset);
  const latest = Math.max(Date.parse(a.sent), begins) + LASTS_AT_MOST_MS;
  const far = (instant: string | null) => instant !== null && Date.parse(instant) > latest;
  if (!far(a.expectedEnd) && !far(a.expires)) return a;
  const expectedEnd = far(a.expectedEnd) ? null : a.expectedEnd;
  return { ...a, expectedEnd, expires: far(a.expires) ? instantOf(latest) : a.expires };
}

/** Whether an announcement still belongs in a bulletin. */
function stillKept(a: Announcement, now: number): boolean {
  if (a.territories !== 'all' && a.territories.length === 0) return false;
  if (a.nature === 'exercise' && (since(a.expires, now) > 0 || a.unlistedSince !== undefined)) {
    return false;
  }
  return [a.endedAt, a.expires, a.unlistedSince].every(
    (instant) => since(instant, now) <= KEPT_IN_BULLETIN_MS,
  );
}

/** An earlier announcement whose source did not repeat it now. */
function carried(a: Announcement, check: SourceCheck | undefined, now: number): Announcement {
  if (check !== undefined && !check.ok) {
    const read = check.checkedAt ?? a.sent;
    const lapses = instantOf(Date.parse(read) + FAILING_LAPSES_MS);
    const expires = isOver(a) ? null : (a.expires ?? lapses);
    return { ...a, sourceFailing: true, expires };
  }
  if (isOver(a)) return { ...a, sourceFailing: false };
  // Feeds list what is new: a cut announced for a later day has left many before it begins.
  const isComing = a.phase === 'planned' && a.onset !== null && Date.parse(a.onset) > now;
  if (isComing) return { ...a, sourceFailing: false };
  const unlistedSince = a.unlistedSince ?? instantOf(now);
  return { ...a, sourceFailing: false, unlistedSince };
}

/** Every id by which this part of the chain may be known. */
function idsOf(a: Announcement): PartKey[] {
  const { part } = splitPart(a.id);
  return chainKeys(a).map((key) => partKey(key, part));
}

type Said = Pick<Compilation, 'previous' | 'readingsBySource' | 'now'>;

/** Sent later than now: nothing could ever change or end it, so it is not used before its time. */
const comesTooEarly = ({ sent }: { sent: string }, { now }: Said): boolean =>
  isAhead(Date.parse(sent), now.getTime());

function messagesOf(c: Said, source: string): readonly Message[] {
  const all = c.readingsBySource.get(source)?.messages ?? [];
  return all.filter((message) => !comesTooEarly(message, c));
}

/**
 * What the last bulletin holds, of one source or of all. One that was let in from the future is held as
 * of now: it does not vanish unsaid, and what comes next may change and end it.
 */
function heldOf(c: Said, source?: string): Announcement[] {
  return (c.previous?.announcements ?? [])
    .filter((a) => source === undefined || a.source === source)
    .map((a) => (comesTooEarly(a, c) ? { ...a, sent: instantOf(c.now.getTime()) } : a));
}

const tooEarlyRemark = ({ id, sender, sent }: Message): Remark => ({
  code: 'from-the-future',
  detail: `"${id}" of ${sender} says it was sent at ${sent}: ignored until then`,
});

/**
 * What is to be said of messages that are in no announcement, by source: those that mix exercise and
 * real, and those from the future. Only sources with such messages are listed.
 */
export function unusedBySource(c: Said): Map<string, Remark[]> {
  const told = [...c.readingsBySource].map(([source, { messages }]) => {
    const { mixed } = apart(messagesOf(c, source), heldOf(c, source));
    const early = messages.filter((message) => comesTooEarly(message, c)).map(tooEarlyRemark);
    return [source, [...mixedRemarks(mixed), ...early]] satisfies [string, Remark[]];
  });
  return new Map(told.filter(([, remarks]) => remarks.length > 0));
}

/** A source of which a real message was not used was not read well: nobody knows what it meant. */
function withoutGaps(c: Compilation, checks: readonly SourceCheck[]): SourceCheck[] {
  const unused = unusedBySource(c);
  return checks.map((check) => {
    const gap = unused.get(check.id)?.some(isGap) ?? false;
    return gap ? { ...check, ok: false, checkedAt: lastRead(c, check.id) } : check;
  });
}

const lastRead = ({ previous }: Compilation, source: string): string | null =>
  previous?.sources.find(({ id }) => id === source)?.checkedAt ?? null;

/**
 * The checks as they count: a source that brought no reading, or one that could not be read in
 * full, was not read well, whatever the connection said; it was last read well when it last was.
 */
function honestChecks(c: Compilation): SourceCheck[] {
  return c.checks.map((check) => {
    const reading = c.readingsBySource.get(check.id);
    const whole = reading !== undefined && !reading.remarks.some(isGap);
    if (!check.ok || whole) return check;
    return { ...check, ok: false, checkedAt: lastRead(c, check.id) };
  });
}

/**
 * The words of an end whose outage has left its feed: after its own, those of the outage, so that what was said to fail
 * is not forgotten with the end, should that be found to be none.
 */
function withEarlierWords(now: Announcement, held: Announcement): Pick<Announcement, 'words'> {
  if (now.phase !== 'ended' || held.phase !== 'ended' || now.words === undefined) return {};
  const [, ...earlier] = held.words ?? [];
  return { words: [...new Set([...now.words, ...earlier])] };
}

/**
 * What the sources that were read say now, each chain under the id it had in the last bulletin,
 * although the feed may have dropped its first messages meanwhile.
 */
function settledNow(c: Compilation, before: readonly Announcement[]): Announcement[] {
  const knownAs = new Map<ScopedKey, Announcement>();
  for (const a of before)
    for (const id of idsOf(a)) knownAs.set(scopedKey(a.nature, id, a.source), a);
  return c.checks.flatMap(({ id: source, ok }) =>
    settle(messagesOf(c, source), source, heldOf(c, source)).map((settled) => {
      const a = { ...settled, sourceFailing: !ok };
      const known = idsOf(a)
        .map((id) => knownAs.get(scopedKey(a.nature, id, a.source)))
        .find((id) => id !== undefined);
      if (known === undefined || known.id === a.id) return a;
      const members = (a.members ?? []).filter((id) => id !== known.id);
      return {
        ...{ ...a, ...withEarlierWords(a, known), id: known.id },
        members: [...new Set([...members, a.id])].sort(),
      };
    }),
  );
}

/** Ends or retracts an earlier announcement that a cancellation names, although it left its feed. */
function endedNow(c: Compilation): (a: Announcement) => Announcement {
  const ends = new Map<ScopedKey, Ending>();
  for (const { id: source, ok } of c.checks) {
    if (!ok) continue;
    for (const ending of endings(messagesOf(c, source), heldOf(c, source))) {
      const { nature } = ending;
      for (const key of ending.keys) ends.set(scopedKey(nature, key, source), ending);
    }
  }
  return (a) => {
    const end = chainKeys(a)
      .map((key) => ends.get(scopedKey(a.nature, key, a.source)))
      .find((found) => found !== undefined && found.endedAt >= a.sent);
    if (end === undefined || a.phase === 'retracted' || a.phase === end.phase) return a;
    const { unlistedSince: _, ...listed } = a;
    const rest = end.phase === 'retracted' ? retractedFrom(listed) : listed;
    const { phase, endedAt } = end;
    const signers = [...new Set([...(a.signers ?? []), ...end.signers])].sort();
    return {
      ...{ ...rest, phase, sent: endedAt, endedAt, expires: null },
      ...(signers.length > 0 ? { signers } : {}),
    };
  };
}

/** What two sources that carry the same message must agree on, to be told as one. */
function claimOf(a: Announcement): string {
  const { nature, sent, phase, territories, numbers, worksFrom, failsFrom, expectedEnd } = a;
  const message = withoutVoucher(a.id);
  return JSON.stringify([
    message,
    [nature, sent, phase, territories, numbers, worksFrom, failsFrom, expectedEnd],
    // A probable one gives none, whatever its message says.
    a.certainty === 'official' ? a.lines.map(({ service, number }) => [service, number]) : [],
  ]);
}

/**
 * One announcement a chain: official before probable, the newest word before an older one, at one
 * instant what goes on before what is over, listed before carried, then the source of higher rank. Nobody's word stands for another's: of a message that
 * several sources carry, each is told, unless they say the very same.
 */
function oneOfEach(announcements: readonly Announcement[], checks: readonly SourceCheck[]) {
  const rank = new Map(checks.map((check, i) => [check.id, i]));
  const worth = (a: Announcement) => [
    a.certainty === 'official' ? 0 : 1,
    -Date.parse(a.sent),
    isOver(a) ? 1 : 0,
    a.sourceFailing || a.unlistedSince !== undefined ? 1 : 0,
    rank.get(a.source) ?? checks.length,
  ];
  const bestBy = (keyOf: (a: Announcement) => string, all: readonly Announcement[]) => {
    const best = new Map<string, Announcement>();
    for (const a of all) {
      const key = keyOf(a);
      const held = best.get(key);
      if (held === undefined || comesBefore(worth(a), worth(held))) best.set(key, a);
    }
    return [...best.values()];
  };
  return bestBy(
    claimOf,
    bestBy(({ nature, id }) => scopedKey(nature, id), announcements),
  );
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at]);
  return (a[i] ?? 0) < (b[i] ?? 0);
}

/**
 * The next bulletin.
 *
 * - A source read well: its settled announcements; earlier ones it no longer lists are carried as
 *   `unlistedSince`. One it lists only in an older word keeps the newer word, marked likewise.
 * - A source that failed, or could be read in part: what was read of it, and its earlier
 *   announcements, marked `sourceFailing`, until they expire.
 * - A source no longer watched counts as one that no longer lists them.
 * - What mixes exercise and real is in none of them, nor what was sent later than now; its source was
 *   not read well.
 * - Ended, expired and unlisted ones leave 48 hours later; exercises at once when they expire or
 *   are no longer listed, whether or not the rest of their source could be read.
 */
export function compileBulletin(c: Compilation): Bulletin {
  const now = c.now.getTime();
  const before = heldOf(c);
  const checks = honestChecks(c);
  const fresh = settledNow(c, before);
  const said = new Map(
    fresh.flatMap((a) => idsOf(a).map((id) => [scopedKey(a.nature, id, a.source), a.sent])),
  );
  const byId = new Map(checks.map((check) => [check.id, check]));
  const all = fresh.map(bounded).filter((a) => stillKept(a, now));
  const cancelled = endedNow(c);
  for (const held of before) {
    const a = cancelled(held);
    const sent = said.get(scopedKey(a.nature, a.id, a.source));
    if (sent !== undefined && sent >= a.sent) continue;
    // Taken away, it is over, even where the rest of its source cannot be read: it never was anybody's news.
    if (sent === undefined && a.nature === 'exercise') continue;
    const kept = carried(a, byId.get(a.source), now);
    // Its source went back to an older word: an end that was said is not taken back by that.
    const wentBack = sent !== undefined && isOver(a);
    if (wentBack || stillKept(kept, now)) all.push(kept);
  }
  const announcements = oneOfEach(all, checks).sort((a, b) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : a.nature < b.nature ? -1 : 1,
  );
  return {
    format: 'repli-bulletin/1',
    sequence: Math.max(c.sequence, (floorOf(c.previous?.sequence ?? null, now) ?? 0) + 1),
    issuedAt: instantOf(now),
    validUntil: instantOf(now + c.validForMinutes * 60_000),
    sources: withoutGaps(c, checks),
    announcements,
  };
}
