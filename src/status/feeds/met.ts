/**
 * What the readings before met of a document, item by item: in which words, and between which readings
 * those were first met. A date that an item gives is its author's word; this is what we saw ourselves.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../base/durations.ts';
import { fingerprint } from '../../base/fingerprint.ts';
import { instantOf } from '../../base/instant.ts';
import { isAhead } from '../../directory/lead.ts';
import type { Span } from '../dates/read.ts';
import { decodeEntities } from '../detect/text/entities.ts';
import type { Item } from './item.ts';

/** One item in the words that it was last met in. */
export interface Met {
  /** Fingerprint of its words. */
  words: string;
  /** They were said after this; null when nothing tells: they were there from the first reading on. */
  from: string | null;
  /** They were said by then: the reading that first met them. */
  to: string;
  /** The first and the last of the dates it gave when it was last read; null without any. */
  dates: { first: string; last: string } | null;
  /** What it said of emergency numbers; missing when it is about something else. */
  topic?: MetTopic;
  /** The reading that first missed it; missing while it is listed. */
  left?: string;
}

/** What an item about emergency numbers said. */
export interface MetTopic {
  /** Fingerprint of the sentences that speak of them. */
  said: string;
  /** When it said so; null when that cannot be known. */
  sent: Span | null;
  /** Of one that says "over": the services it speaks of. */
  over?: string[];
  /** When its date was last moved, or its other words changed, without its saying anything else. */
  touched?: string;
}

/** What the readings before leave of a document of prose. */
export interface MetDocument {
  /** By fingerprint of the item's identity; null when no reading before kept any. */
  items: Record<string, Met> | null;
  /** When its dates were last seen to be those of the reading; null when never. */
  clock: string | null;
  /** End of the last stretch whose items may have passed unread; null without any. */
  missed: string | null;
}

export const NOTHING_MET: MetDocument = { items: null, clock: null, missed: null };

/** One that left its document is known again when it comes back within this time. */
const KEPT_MS = 7 * DAY_MS;
/** Several items dated at one instant, no farther from the reading than this, are dated by it. */
const OF_READING_MS = MINUTE_MS;
/** A program that dates items as it lists them takes no longer. */
const ONE_INSTANT_MS = 2_000;
/** Fewer items show no window that older ones fall out of. */
const LEAST_WINDOW = 5;
/** An outage that goes on is told again within this time. */
const TOLD_AGAIN_MS = 6 * HOUR_MS;

/** An item with the fingerprints that it is known again by. */
export interface KnownItem<T extends Item = Item> {
  item: T;
  key: string;
  words: string;
}

/** Without markup, escaped or not: addresses of pictures change at every reading. */
function visibleWords(html: string): string {
  const once = decodeEntities(html.replace(/<[^<>]*>/g, ' '));
  return once
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Fingerprints the identity of an item, and its words as people see them. */
export const knownBy = <T extends Item>(item: T): KnownItem<T> => ({
  item,
  key: fingerprint(item.id),
  words: fingerprint(`${visibleWords(item.title)}\n${visibleWords(item.body)}`),
});

/**
 * Fingerprints the sentences of an item that speak of emergency numbers, by the words that were found to
 * say something of them: all of its words when none was.
 */
export function saidOfNumbers(
  { item, words }: KnownItem,
  claims: readonly { words: string }[],
): string {
  const sentences = `${visibleWords(item.title)}. ${visibleWords(item.body)}`.split(
    /[.!?\u2026;]+(?=\s|$)/,
  );
  const said = sentences.filter((sentence) =>
    claims.some((claim) => sentence.includes(claim.words)),
  );
  return said.length === 0 ? words : fingerprint(said.map((each) => each.trim()).join('\n'));
}

/** What to remember of an item that is about something else. */
export function offTopic({ topic: _, ...met }: Met): Met {
  return met;
}

/** What is known of the readings before when a document is read. */
export interface Past {
  /** When it was last read and its items were kept; null when never. */
  lastRead: string | null;
  /** What was last met under the same name, or of the same words where names change at every reading. */
  heldOf(known: KnownItem): Met | null;
  /** Whether items that were read before may have come back: there is room for them, or several came. */
  maybeBack: boolean;
  /** Whether its dates are those of the reading, and no item gives one of its own. */
  followsClock: boolean;
  /** To be remembered: see `MetDocument`. */
  clock: string | null;
  missed: string | null;
  /** Whether items may have passed unread lately. */
  isMissing: boolean;
  /** Records that items of this reading have taken on, by key. */
  taken: ReadonlySet<string>;
  /** All that were kept. */
  records: Readonly<Record<string, Met>>;
}

interface PastOptions {
  now: Date;
  /** When the document was last read, whether or not its items were kept; null when never. */
  at: string | null;
  before: MetDocument;
  /** Whether older items fall out of it as new ones come, as in a feed of news. */
  scrolls: boolean;
}

/** Clocks go back: what is from the future is not known. */
const isBefore = (instant: string, now: Date): boolean =>
  !isAhead(Date.parse(instant), now.getTime());

const ageOf = (instant: string, now: Date): number => now.getTime() - Date.parse(instant);

type Held = { known: KnownItem; met: Met | null };

/**
 * When the dates of a document were last those of its reading: all items that were known gave later dates
 * for the same words, or all are dated at one instant, that of the reading. Null for never, or no more.
 */
function clockIn(held: readonly Held[], { now, before, scrolls }: PastOptions): string | null {
  // Parts of a service that fail at once are dated at once, by whoever keeps its page.
  if (!scrolls) return null;
  const moved = held.flatMap(({ known: { item, words }, met }) =>
    met !== null && met.words === words && met.dates !== null && item.first !== null
      ? [item.first.from > met.dates.first]
      : [],
  );
  const times = held.map(({ known: { item } }) =>
    item.first === null || item.first.from !== item.first.to
      ? Number.NaN
      : Date.parse(item.first.from),
  );
  const newest = Math.max(...times);
  const atOnce =
    newest - Math.min(...times) <= ONE_INSTANT_MS &&
    Math.abs(now.getTime() - newest) <= OF_READING_MS;
  const stay = moved.some((each) => !each);
  const isOne =
    !stay && ((moved.length > 1 && moved.every(Boolean)) || (times.length > 1 && atOnce));
  if (isOne) return instantOf(now.getTime());
  // A document kept for a while by a cache keeps its dates as long.
  const { clock } = before;
  return clock !== null && stay && ageOf(clock, now) > HOUR_MS ? null : clock;
}

/** The newest date of what the reading before listed and this one does not; empty for none. */
function newestLost(records: Readonly<Record<string, Met>>, taken: ReadonlySet<string>): string {
  const dates = Object.entries(records).flatMap(([key, { left, dates }]) =>
    left === undefined && !taken.has(key) && dates !== null ? dates.last : [],
  );
  return dates.sort().pop() ?? '';
}

/** The end of a stretch since the last reading whose items nobody read; null when there is none. */
function missedIn(
  held: readonly Held[],
  at: string,
  taken: ReadonlySet<string>,
  { now, scrolls, before }: PastOptions,
): string | null {
  // Where most items are new, one that is older than what fell out is pinned, and shows no window.
  const isMostlyNew = 2 * held.filter(({ met }) => met === null).length >= held.length;
  const lost = isMostlyNew ? newestLost(before.items ?? {}, taken) : '';
  const reaches = ({ known, met }: Held) =>
    met !== null && met.left === undefined
      ? met.dates === null || met.dates.last >= lost
      : known.item.dated !== null && known.item.dated.to <= at;
  // Where nothing was listed nothing fell out, unless it is a long list that filled at once.
  const listed = Object.values(before.items ?? {}).some(({ left }) => left === undefined);
  const isWindow = held.length >= LEAST_WINDOW || (listed && ageOf(at, now) > HOUR_MS);
  if (!scrolls || held.length === 0 || !isWindow || held.some(reaches)) return null;
  const dates = held.flatMap(({ known }) => known.item.dated?.from ?? []);
  return [...dates, instantOf(now.getTime())].sort()[0] ?? null;
}

/** What the readings before tell of the items of this one. */
export function pastOf(items: readonly KnownItem[], options: PastOptions): Past {
  const { now, before } = options;
  const at = options.at !== null && isBefore(options.at, now) ? options.at : null;
  const lastRead = before.items === null ? null : at;
  const records = Object.fromEntries(
    Object.entries(lastRead === null ? {} : (before.items ?? {})).filter(([, met]) =>
      isBefore(met.to, now),
    ),
  );
  const here = new Set(items.map(({ key }) => key));
  const gone = Object.entries(records).filter(
    ([key, met]) => met.left === undefined && !here.has(key),
  );
  const renamed = new Map(gone.map(([key, met]) => [met.words, key]));
  const keyOf = ({ key, words, item }: KnownItem): string | null => {
    if (records[key] !== undefined) return key;
    const other = renamed.get(words);
    const dates = other === undefined ? null : (records[other]?.dates ?? null);
    return other !== undefined && (dates?.last ?? null) === (item.dated?.from ?? null)
      ? other
      : null;
  };
  const heldOf = (known: KnownItem): Met | null => records[keyOf(known) ?? ''] ?? null;
  const held = items.map((known) => ({ known, met: heldOf(known) }));
  const taken = new Set(items.flatMap((known) => keyOf(known) ?? []));
  const late = held.filter(
    ({ known: { item }, met }) =>
      met === null &&
      lastRead !== null &&
      item.dated !== null &&
      Date.parse(lastRead) - Date.parse(item.dated.to) > DAY_MS,
  );
  const clock = clockIn(held, options);
  const found = at === null ? null : missedIn(held, at, taken, options);
  const missed = found ?? before.missed;
  const begunAnew = at !== null && before.items === null && items.length > 0;
  return {
    lastRead,
    heldOf,
    maybeBack: late.length > 1 || gone.some(([key]) => !taken.has(key)),
    followsClock: clock !== null && Math.abs(ageOf(clock, now)) <= DAY_MS,
    clock,
    missed,
    isMissing:
      begunAnew ||
      found !== null ||
      (missed !== null && Math.abs(ageOf(missed, now)) <= TOLD_AGAIN_MS),
    taken,
    records,
  };
}

/** What to remember: the items of this reading, and those about emergency numbers that left lately. */
export function metAfter(
  now: Date,
  { taken, records, clock, missed }: Past,
  met: Readonly<Record<string, Met>>,
): MetDocument {
  const left = Object.entries(records).flatMap(([key, record]): [string, Met][] => {
    if (key in met || taken.has(key) || record.topic === undefined) return [];
    const since = record.left ?? instantOf(now.getTime());
    return ageOf(since, now) > KEPT_MS ? [] : [[key, { ...record, left: since }]];
  });
  return { items: { ...Object.fromEntries(left), ...met }, clock, missed };
}
