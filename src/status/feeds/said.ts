/**
 * When the words of an item were said. Its date is its author's, and is kept by programs that know nothing
 * of what was changed since; the readings are ours. Where both together do not tell, nobody knows, and
 * nothing is taken for news, nor for old.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { lastOf } from '../../base/last.ts';
import type { Span } from '../dates/read.ts';
import type { Detection } from '../detect/model.ts';
import { isAheadOfNow, undated } from './dating.ts';
import type { Item } from './item.ts';
import { type KnownItem, type Met, type MetTopic, type Past, saidOfNumbers } from './met.ts';
import type { Order } from './prose.ts';

/** When words were said: `old` is too long ago to be news, null is unknown. */
type Sent = Span | 'old' | null;

/** When the words of one item were said, before anybody understood them. */
interface Dating {
  sent: Sent;
  /** To be remembered. */
  met: Met;
  /** What was last met of it; null when it is new here. */
  held: Met | null;
  /** When its date was moved without a change of its words; null when it was not. */
  touched: string | null;
  /** Whether these words are new here. */
  isNew: boolean;
  /** Whether the readings tell it, or nothing, but not its own date. */
  byReading: boolean;
  /** Its own date, if it can be one of sending. */
  own: Span | null;
}

interface DatingOptions {
  now: Date;
  past: Past;
  /** The newest of what the document, its server and its other items say of their last change. */
  changed: string | null;
}

/** Clocks differ by minutes. */
const CLOCKS_DIFFER_MS = 10 * MINUTE_MS;
/** No clock on earth is farther ahead of the universal one: a local time that was labelled as another's. */
const FARTHEST_ZONE_MS = 14 * HOUR_MS;
/** First published so long before its last date, a text was changed or was only saved again. */
const OLD_PAGE_MS = 7 * DAY_MS;

const ms = (instant: string): number => Date.parse(instant);
const before = (instant: string, length: number): string => instantOf(ms(instant) - length);

/** An exact enough time; a stretch longer than a day tells nothing. */
const within = (from: string, to: string): Span | null =>
  ms(to) - ms(from) > DAY_MS ? null : { from, to };

/** When words that are new here were said, and after which reading or date; `undated` when only readings tell. */
function newWords(
  { dated, first, says }: Item,
  held: Met | null,
  { now, past: { lastRead, maybeBack } }: DatingOptions,
): { sent: Span | null; from: string | null } | 'undated' {
  if (dated === null) return 'undated';
  const to = instantOf(now.getTime());
  const ahead = ms(dated.from) - now.getTime();
  if (ahead > 0) {
    if (ahead > FARTHEST_ZONE_MS) return 'undated';
    const lead = ahead > CLOCKS_DIFFER_MS ? FARTHEST_ZONE_MS : CLOCKS_DIFFER_MS;
    const from = lastOf([before(dated.from, lead), lastRead ?? ''].sort()) ?? to;
    return { sent: { from, to }, from: lastRead };
  }
  const isOldPage =
    says === undefined && first !== null && ms(dated.from) - ms(first.to) > OLD_PAGE_MS;
  // Only one that is changed under our eyes is known to say something new.
  const isSavedAgain = isOldPage && held === null && now.getTime() - ms(dated.to) <= DAY_MS;
  if (lastRead === null || dated.to >= lastRead) {
    return { sent: isSavedAgain ? null : dated, from: lastRead };
  }
  // It is dated before a reading that did not meet these words.
  if (held !== null) {
    const from = held.left ?? lastRead;
    return { sent: within(from, to), from };
  }
  if (ms(lastRead) - ms(dated.to) <= DAY_MS) {
    return { sent: { from: dated.from, to }, from: before(dated.from, 1000) };
  }
  return { sent: maybeBack ? null : within(lastRead, to), from: lastRead };
}

/** A cache may show the feed of before for so long. */
const CACHED_MS = HOUR_MS;

/**
 * The same words as in the reading before, unless it left and came back: under a newer date or none, or into a feed
 * that had no room for it, somebody put it there again.
 */
function isAsBefore(
  { item, words }: KnownItem,
  held: Met | null,
  { now, past }: DatingOptions,
): held is Met {
  if (held === null || held.words !== words) return false;
  if (held.left === undefined) return true;
  const scrolledBack = past.maybeBack || now.getTime() - ms(held.left) <= CACHED_MS;
  const isOld = item.dated !== null && held.dates !== null && item.dated.from <= held.dates.last;
  return scrolledBack && isOld;
}

/**
 * The last that is known of when words were there first: the reading that met them, or their own date, which was ahead of
 * that reading and has come since. Either it was dated ahead, or our clock was behind then: they are no older than that.
 */
function lastKnown(own: Span | null, { to }: Met, now: Date): string {
  return own !== null && own.from > to && ms(own.from) <= now.getTime() ? own.from : to;
}

/** What words that were met before were found to date from. */
function heldWords({ dated, says }: Item, held: Met, now: Date): Sent | 'undated' {
  if (dated === null) return 'undated';
  if (says !== undefined && ms(dated.from) <= now.getTime()) return dated;
  if (held.topic === undefined) {
    // It was not understood then: as for words that are new, with the readings that met these.
    if (held.from !== null && dated.to < held.from) return within(held.from, held.to);
    return dated.from <= held.to ? dated : 'undated';
  }
  if (held.topic.sent !== null) return held.topic.sent;
  return now.getTime() - ms(lastKnown(dated, held, now)) > DAY_MS ? 'old' : null;
}

const isByReading = (own: Span | null, sent: Sent, touched: string | null): boolean =>
  own === null || (touched === null && sent !== null && sent !== 'old' && sent.from !== own.from);

/** When the words of an item were said, by its date and by the readings. */
export function datingOf(known: KnownItem, options: DatingOptions): Dating {
  const { now, past, changed } = options;
  // A date that the reading made is none.
  const item = past.followsClock ? { ...known.item, dated: null, first: null } : known.item;
  const held = past.heldOf(known);
  const { dated, first } = known.item;
  const dates = dated === null ? null : { first: (first ?? dated).from, last: dated.from };
  const own = item.dated !== null && !isAheadOfNow(item.dated, now) ? item.dated : null;
  const to = instantOf(now.getTime());
  const byReadings = (met: Met): Sent =>
    undated({ now, met: { from: met.from, to: lastKnown(own, met, now) }, changed });
  const dating = (met: Met, sent: Sent, touched: string | null, isNew: boolean): Dating => ({
    ...{ sent, met, held, touched, own, isNew },
    byReading: isByReading(own, sent, touched),
  });
  if (isAsBefore(known, held, options)) {
    const { left: _, ...listed } = held;
    const met: Met = { ...listed, dates };
    const sent = heldWords(item, held, now);
    const moved =
      own !== null &&
      item.says === undefined &&
      held.dates !== null &&
      own.from > held.dates.last &&
      own.from > held.to;
    return dating(met, sent === 'undated' ? byReadings(met) : sent, moved ? to : null, false);
  }
  const told = newWords(item, held, options);
  const met: Met = {
    ...{ words: known.words, dates, to },
    from: told === 'undated' ? past.lastRead : told.from,
  };
  return dating(met, told === 'undated' ? byReadings(met) : told.sent, null, true);
}

const covers = (services: readonly string[] | undefined, all: readonly string[]): boolean =>
  services !== undefined && all.every((service) => services.includes(service));

/**
 * The dating of an item about emergency numbers, by what it was found to say.
 *
 * - Only its other words changed: what it says of the numbers is as old as it was.
 * - It said "over" before, of the same services: changed words end nothing that came since.
 * - "Over" under an old date: it ends nothing that came since that date.
 */
export function understood(
  dating: Dating,
  known: KnownItem,
  detection: Detection,
  now: Date,
): Dating {
  const { held, own } = dating;
  const { topic } = held ?? {};
  const said = saidOfNumbers(known, detection.claims);
  const over = detection.state === 'over' ? { over: detection.services } : {};
  const settled = (met: Met, sent: Sent, touched?: string): Dating => {
    const known: MetTopic = { said, sent: sent === 'old' ? null : sent, ...over };
    const all = touched === undefined ? known : { ...known, touched };
    return {
      ...{ ...dating, sent, touched: touched ?? null, met: { ...met, topic: all } },
      byReading: isByReading(own, sent, touched ?? null),
    };
  };
  if (!dating.isNew) return settled(dating.met, dating.sent, dating.touched ?? topic?.touched);
  if (held !== null && topic !== undefined && held.left === undefined) {
    if (topic.said === said && detection.claims.length > 0) {
      const { from, to } = held;
      const isOld = now.getTime() - ms(lastKnown(own, held, now)) > DAY_MS;
      const sent = topic.sent ?? (isOld ? 'old' : null);
      return settled({ ...dating.met, from, to }, sent, instantOf(now.getTime()));
    }
    if (detection.state === 'over' && covers(topic.over, detection.services) && topic.sent) {
      const sent = { from: topic.sent.from, to: dating.met.to };
      return settled({ ...dating.met, from: held.from }, sent);
    }
  }
  const isLate = own !== null && held === null && (dating.met.from ?? '') > own.to;
  if (detection.state === 'over' && isLate) {
    const from = before(own.from, 1000);
    return settled({ ...dating.met, from }, { from: own.from, to: dating.met.to });
  }
  return settled(dating.met, dating.sent);
}

/** The instant to tell of words that were said in a span: the nearest to their own date that the readings leave. */
export function toldAt({ own, met, touched }: Dating, sent: Span): string {
  if (own !== null && touched === null && own.from > sent.to) return sent.to;
  return met.from !== null && met.from > sent.from ? met.from : sent.from;
}

/** When to say that words were sent of which nobody knows when: no earlier than they may have been. */
export const sentAtLast = ({ own, met }: Dating, now: Date): string => lastKnown(own, met, now);

/** When words were said, as far as their order among others goes. */
export function orderOf({ own, met, touched }: Dating, sent: Span): Order {
  const { from, to } = met;
  const earliest = from !== null && sent.from <= from ? instantOf(ms(from) + 1000) : sent.from;
  const [latest = to] = [sent.to, to].sort();
  const isOwn =
    own !== null &&
    touched === null &&
    (own.from > to ? ms(own.from) - ms(to) <= FARTHEST_ZONE_MS : isSame(own, sent));
  return {
    from: earliest,
    to: lastOf([latest, sent.from].sort()) ?? latest,
    byAuthor: isOwn ? own : null,
  };
}

const isSame = (one: Span, other: Span): boolean => one.from === other.from && one.to === other.to;

/** When an item says itself that it was published, as far as that can be; else when readings met it. */
export function publishedAt({ own, met, sent }: Dating): string | null {
  if (own !== null) return [own.from, met.to].sort()[0] ?? met.to;
  return sent === null || sent === 'old' ? null : sent.from;
}

/**
 * When somebody changed an item, within a day, without its saying anything else of what goes on or is to
 * come; null when nobody did.
 */
export const touchedAt = ({ touched }: Dating, { state }: Detection, now: Date): string | null =>
  state === 'over' ||
  state === 'exercise' ||
  touched === null ||
  now.getTime() - ms(touched) > DAY_MS
    ? null
    : touched;
