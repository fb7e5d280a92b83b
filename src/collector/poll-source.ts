/** One look at one source: its document, and the alerts that an index points to. */
import { createHash } from 'node:crypto';
import { HOUR_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import { isAhead } from '../directory/lead.ts';
import { DOCUMENT_TIMEOUT_MS, TooSlow, withDeadline } from '../host/deadline.ts';
import type { Log } from '../host/log.ts';
import { parseXml } from '../host/xml.ts';
import { isAsListed } from '../status/feeds/as-listed.ts';
import { toldIn } from '../status/feeds/corroborate.ts';
import { type DocumentReading, readDocument } from '../status/feeds/document.ts';
import type { ItemSeen } from '../status/feeds/entries.ts';
import type { KnownLine, TextRead } from '../status/feeds/prose.ts';
import type { AlertPage } from '../status/feeds/reading.ts';
import { rhythmAfter } from '../status/feeds/rhythm.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import { MAX_BYTES } from '../status/feeds/text.ts';
import { alertsIn, newsIn, ownDates } from '../status/feeds/upkeep.ts';
import type { Message } from '../status/message.ts';
import type { Remark } from '../status/remarks.ts';
import { mayBeAsked, waitBefore } from './backoff.ts';
import { basisOf, ofFinalAddress } from './basis.ts';
import { endsGone, withoutTheirEnd } from './ends-taken-back.ts';
import { type Got, get } from './http/get.ts';
import { detectInTime } from './in-time.ts';
import { NEW_ORIGIN, type SourceMemory } from './memory.ts';
import { openTexts, touchedTexts } from './open-questions.ts';
import { sourceOf } from './renamed.ts';
import { digestOfText } from './review.ts';
import { byServerTime } from './slow-clock.ts';
import { troubleOfAddress, troubleOfFault } from './troubles.ts';
import { leftUnjudged, waitingIn } from './waiting-texts.ts';

/** Alerts followed from one index. */
const MOST_PAGES = 100;
/** Of those read before whose index says nothing new, as many are asked again in one look. */
const MOST_ASKED_AGAIN = 25;
/** Requests at a time to one source. */
const AT_ONCE = 4;

/** "Not modified" is a server's word, and some say it for ever: so often a document is asked for whole, in milliseconds. */
const WHOLE_EVERY_MS = 6 * HOUR_MS;

export interface LookOptions {
  now: () => Date;
  log: Log;
  /** Milliseconds for each request. */
  patience: number;
  known: () => Promise<readonly KnownLine[]>;
  /** Which reader reads (`readerVersion`). */
  reader: () => Promise<string>;
  chance: () => number;
}

/** An item that tells of no emergency number, or of none any more. */
export interface ItemNow extends Pick<ItemSeen, 'words'> {
  /** Id of its source, and its identity there. */
  source: string;
  item: string;
}

interface Look {
  /** The source's document and its pages, by `pageKey`. */
  origins: Record<string, SourceMemory>;
  texts: TextRead[];
  /** Of the documents that say something new, every item that is none of these texts. */
  others: ItemNow[];
}

const pageKey = (source: ListedSource, page: string): string => `${source.id} ${page}`;

/**
 * Whether the same bytes once more would teach nothing. What was read by a clock that ran ahead was taken for older than
 * it is, and may have been kept from people as history.
 */
const isUnderstood = ({ ok, news, checkedAt }: SourceMemory, now: Date): boolean =>
  ok && news !== 'unread' && !isAhead(Date.parse(checkedAt ?? ''), now.getTime());

/** Whether its bytes were had lately enough for "not modified" to be believed; never at a time that has not come. */
function wasHadLately({ hadAt }: SourceMemory, now: Date): boolean {
  const age = now.getTime() - Date.parse(hadAt ?? '');
  return 0 <= age && age < WHOLE_EVERY_MS;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @param held memory that "not modified" would confirm; null for none */
async function fetched(
  source: ListedSource,
  address: string,
  held: SourceMemory | null,
  patience: number,
): Promise<Got> {
  const { etag, lastModified, url } = held ?? NEW_ORIGIN;
  const { allowPrivate } = source;
  const got = await get(address, { etag, lastModified, patience, limit: MAX_BYTES, allowPrivate });
  // Of another document than the one that is held.
  const strange = got.kind === 'unchanged' && got.url !== url;
  return strange ? fetched(source, address, null, patience) : got;
}

async function understood(
  source: ListedSource,
  got: Extract<Got, { kind: 'fresh' }>,
  held: SourceMemory,
  lines: readonly KnownLine[],
  { now }: LookOptions,
): Promise<DocumentReading> {
  return withDeadline(DOCUMENT_TIMEOUT_MS, () =>
    readDocument(got.bytes, got.type, {
      source: { ...source, address: got.url },
      parse: parseXml,
      detect: detectInTime,
      known: lines,
      now: now(),
      before: { ...held.remembered, at: held.checkedAt },
      lastModified: got.lastModified,
    }),
  );
}

interface Read extends Omit<Look, 'origins'> {
  origin: SourceMemory;
}

function failing(
  source: ListedSource,
  held: SourceMemory,
  options: LookOptions,
  fault: { code: string; detail: string; retryAfter?: number | null },
): Read {
  const failures = held.failures + 1;
  const attempt = { every: source.every * 1000, failures, retryAfter: fault.retryAfter ?? null };
  const wait = waitBefore(attempt, options.chance());
  options.log({
    level: 'warn',
    event: 'source-failed',
    subject: source.id,
    detail: `${fault.code}: ${fault.detail}. What it announced stays until it lapses; next try in ${Math.round(wait / 1000)} s.`,
    facts: { code: fault.code, failures, wait: Math.round(wait) },
  });
  const now = options.now().getTime();
  const waits = { askedAt: instantOf(now), notBefore: instantOf(now + wait) };
  // One that was gone is not well again because the network fails now.
  const trouble = troubleOfFault(fault.code) ?? held.trouble;
  return { origin: { ...held, ok: false, failures, trouble, ...waits }, texts: [], others: [] };
}

/** Read all the same, but somebody may want to look at the address or at `sources.json`. */
function unexpected({ format, address }: ListedSource, reading: DocumentReading): Remark[] {
  const seen = { ...reading, alerts: alertsIn(reading) };
  // Indexes of every format lead to alerts.
  if (reading.format === 'cap' || isAsListed(format, seen)) return [];
  const detail = `${address} holds ${reading.format ?? ''}, not ${format}`;
  return [{ code: 'unexpected-format', detail }];
}

/** One document of a source, as it now stands in memory. */
async function readOne(
  source: ListedSource,
  address: string,
  remembered: SourceMemory,
  options: LookOptions,
): Promise<Read> {
  const before = { ...remembered, address };
  const lines = await options.known();
  const basis = basisOf(source, lines, await options.reader());
  // Validators of a document that was not understood, or not as it would be now, would bring "not modified" for ever.
  const stands = isUnderstood(before, options.now()) && before.basis === basis;
  const known = stands && wasHadLately(before, options.now()) ? before : null;
  const asked = await fetched(source, address, known, options.patience);
  if (asked.kind === 'failed') return failing(source, before, options, asked);
  const now = options.now();
  const { held, wasBehind } = byServerTime(ofFinalAddress(asked.url, before), asked.servedAt, now);
  if (wasBehind !== null) logSlowClock(wasBehind, source, options);
  // "Not modified" since a reading that counts for none.
  const again = wasBehind !== null && asked.kind === 'unchanged';
  const got = again ? await fetched(source, address, null, options.patience) : asked;
  if (got.kind === 'failed') return failing(source, held, options, got);
  const attempt = { every: source.every * 1000, failures: 0, retryAfter: null };
  const notBefore = instantOf(now.getTime() + waitBefore(attempt, options.chance()));
  const trouble = troubleOfAddress(address, got);
  const askedAt = instantOf(now.getTime());
  const good = { ok: true, checkedAt: askedAt, failures: 0, trouble, askedAt, notBefore };
  if (got.kind === 'unchanged') return { origin: { ...held, ...good }, texts: [], others: [] };

  const digest = digestOf(got.bytes);
  const { etag, lastModified } = got;
  const validators = { etag, lastModified, hadAt: askedAt };
  const isSame = digest === held.digest && basis === held.basis;
  if (isSame && isUnderstood(held, now)) {
    return { origin: { ...held, ...good, ...validators }, texts: [], others: [] };
  }
  let reading: DocumentReading;
  try {
    reading = await understood(source, got, held, lines, options);
  } catch (error) {
    const code = error instanceof TooSlow ? 'too-slow' : 'unreadable';
    const detail = error instanceof Error ? error.message : String(error);
    return failing(source, held, options, { code, detail });
  }
  if (reading.problem !== null) return failing(source, held, options, reading.problem);
  // The same bytes read again, as their gaps may heal with time, say nothing new.
  const remarks = isSame ? [] : [...unexpected(source, reading), ...reading.remarks];
  logRemarks(remarks, source, options);
  const { pages, texts, items, complete } = reading;
  const told = texts.flatMap((text) => toldIn(text) ?? []);
  const news = newsIn(source.format, { ...reading, alerts: alertsIn(reading) });
  const rhythm = news === null ? held.rhythm : rhythmAfter(held.rhythm, ownDates(items), now);
  const shown = Object.fromEntries(texts.map((text) => [text.item, digestOfText(text)]));
  const ofWords = (message: Message): Message => {
    const words = message.format === 'text' ? shown[message.id] : undefined;
    return words === undefined ? message : { ...message, words };
  };
  const messages = reading.messages.map(ofWords);
  const inDoubt = reading.inDoubt.map(ofWords);
  const others = items
    .filter(({ id }) => shown[id] === undefined)
    .map(({ id, words }) => ({ source: source.id, item: id, words }));
  const gone = withoutTheirEnd(held, { messages, shown }, now);
  logRemarks(endsGone(held.open, gone, texts), source, options);
  const open = [...leftUnjudged(held.open, shown), ...openTexts(source, texts, inDoubt), ...gone];
  const touched = [...leftUnjudged(held.touched, shown), ...touchedTexts(source, texts)];
  const official = source.trust === 'official';
  const heard = { messages, inDoubt, told, shown, official, open, touched };
  const left = { remembered: reading.remembered, news: news ?? ('alerts' as const), rhythm };
  const by = { url: got.url, basis, digest, ...validators };
  const origin = { ...held, ...good, ...heard, pages, ...left, ...by };
  // Read in part: what was understood counts, but nobody may say that all was.
  return { origin: complete ? origin : { ...origin, ok: false }, texts, others };
}

function logSlowClock(minutes: number, { id }: ListedSource, { log }: LookOptions): void {
  const detail = `our clock was behind by about ${minutes} min and has been set right. What was read meanwhile is read anew.`;
  log({ level: 'warn', event: 'clock-was-behind', subject: id, detail, facts: { minutes } });
}

function logRemarks(remarks: readonly Remark[], { id }: ListedSource, { log }: LookOptions): void {
  for (const { code, detail } of remarks.slice(0, 20)) {
    log({ level: 'warn', event: 'source-remark', subject: id, detail, facts: { code } });
  }
}

/** A page to be asked for now, with what is remembered of it. */
interface Asked {
  page: AlertPage;
  held: SourceMemory;
}

/**
 * Which pages of an index are asked for now: those never read well, those of which the index says
 * something new, and of the others, as an alert may change under its address without a word in the
 * index, those that were not asked for longest.
 */
function pagesToAsk(pages: readonly Asked[], basis: string, now: Date): Set<Asked> {
  const isWaiting = ({ held, page }: Asked) =>
    held.failures > 0 && held.stamp === page.stamp && !mayBeAsked(held, now);
  const open = pages.filter((asked) => !isWaiting(asked));
  const isNews = ({ held, page }: Asked) =>
    !held.ok || held.stamp !== page.stamp || held.basis !== basis;
  // One that was asked by a clock that ran ahead was asked nobody knows when.
  const since = ({ held }: Asked) => {
    const at = Date.parse(held.checkedAt ?? '');
    return at <= now.getTime() ? at : 0;
  };
  const again = open.filter((asked) => !isNews(asked)).sort((a, b) => since(a) - since(b));
  return new Set([...open.filter(isNews), ...again.slice(0, MOST_ASKED_AGAIN)]);
}

/** The pages of an index, a few at a time. */
async function readPages(
  source: ListedSource,
  pages: readonly AlertPage[],
  held: Readonly<Record<string, SourceMemory>>,
  options: LookOptions,
): Promise<Look> {
  const look: Look = { origins: {}, texts: [], others: [] };
  const all = pages.slice(0, MOST_PAGES).map((page) => ({
    page,
    held: held[pageKey(source, page.address)] ?? NEW_ORIGIN,
  }));
  for (const { page, held: known } of all) look.origins[pageKey(source, page.address)] = known;
  const basis = basisOf(source, await options.known(), await options.reader());
  const waiting = [...pagesToAsk(all, basis, options.now())];
  const work = async (): Promise<void> => {
    for (let asked = waiting.shift(); asked !== undefined; asked = waiting.shift()) {
      const { page, held: known } = asked;
      const read = await readOne(source, page.address, known, options);
      look.origins[pageKey(source, page.address)] = { ...read.origin, stamp: page.stamp };
      look.texts.push(...read.texts);
      look.others.push(...read.others);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return look;
}

/**
 * Looks at a source once. Never throws; takes no longer than its requests' patience allows.
 * @param held what is remembered of the source: its own document under its id, its pages under `pageKey`
 */
export async function lookAt(
  source: ListedSource,
  held: Readonly<Record<string, SourceMemory>>,
  options: LookOptions,
): Promise<Look> {
  const main = await readOne(source, source.address, held[source.id] ?? NEW_ORIGIN, options);
  const { pages } = main.origin;
  const look = await readPages(source, pages, held, options);
  if (pages.length > MOST_PAGES) {
    const detail = `${pages.length} alerts listed; only the first ${MOST_PAGES} are read.`;
    logRemarks([{ code: 'too-many-pages', detail }], source, options);
    main.origin = { ...main.origin, ok: false };
  }
  // A page that its index lists no more takes no text of its own away from people.
  const gone = Object.entries(held).filter(
    ([key]) => key !== source.id && sourceOf(key) === source.id && look.origins[key] === undefined,
  );
  const { open, touched } = waitingIn([main.origin, ...gone.map(([, page]) => page)]);
  main.origin = { ...main.origin, open, touched };
  const well = main.origin.ok && Object.values(look.origins).every(({ ok }) => ok);
  const { unwellSince } = held[source.id] ?? NEW_ORIGIN;
  const at = instantOf(options.now().getTime());
  const origin = well
    ? { ...main.origin, wellAt: main.origin.checkedAt, unwellSince: null }
    : { ...main.origin, unwellSince: [unwellSince ?? at, at].sort()[0] ?? at };
  return {
    origins: { [source.id]: origin, ...look.origins },
    texts: [...main.texts, ...look.texts],
    others: [...main.others, ...look.others],
  };
}
