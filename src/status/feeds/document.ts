/** One fetched document of a source, whatever its format, into messages, drafts and further addresses. */

import { instantOf } from '../cap/instant.ts';
import { readAlert, readCap } from '../cap/read.ts';
import { type ParseXml, parseSafely, type XmlNode } from '../cap/safe-xml.ts';
import { UNREADABLE } from '../codes.ts';
import type { Detection, FeedItem } from '../detect/model.ts';
import type { Content, Message, Reading, Remark } from '../message.ts';
import { alertswissAlerts } from './alertswiss.ts';
import { type FeedEntry, MAX_ENTRIES, readFeed } from './feed.ts';
import { detectFormat, type JsonFormat, type XmlFormat } from './format.ts';
import { mowasAlerts, mowasPages } from './mowas.ts';
import { nwsAlerts } from './nws.ts';
import { type Draft, type KnownLine, linkProse, readProse } from './prose.ts';
import type { FeedSource } from './source.ts';
import { type StatusEntry, statusEntries } from './statuspage.ts';
import { readStructured, type StructuredAlert } from './structured.ts';
import { decodeText, MAX_BYTES } from './text.ts';

export type Format = XmlFormat | JsonFormat;

export interface ReadOptions {
  source: FeedSource;
  parse: ParseXml;
  detect: (item: FeedItem) => Detection;
  /** Lines of the directory that are not withdrawn. */
  known: readonly KnownLine[];
  /** When this was read: items dated later, or not dated at all, count as sent now. */
  now: Date;
  /** When an item without a date was first met; null for one never met. */
  firstMet?: (id: string) => string | null;
}

export interface DocumentReading extends Reading {
  /** Null when the document was not understood. */
  format: Format | null;
  drafts: Draft[];
  /** Addresses of the alerts that an index points to, to be read as documents of the same source. */
  pages: string[];
  /** Why nothing could be read; null when the document was understood. */
  problem: Remark | null;
  /** False when a part was left out, by a limit or because it could not be understood. */
  complete: boolean;
}

/** A feed is text of people; alerts alone never come near this. */
const FEED_LIMITS = { maxChars: MAX_BYTES / 2, maxDepth: 64 };

/** Whether a remark means that something was left unread. */
const isGap = ({ code }: Remark): boolean => code === 'too-many-entries' || UNREADABLE.has(code);

const refused = (problem: Remark, remarks: Remark[] = []): DocumentReading => ({
  format: null,
  messages: [],
  remarks,
  drafts: [],
  pages: [],
  problem,
  complete: false,
});

/** NINA's way to say that no warning is in force. */
const NO_WARNING: DocumentReading = {
  format: 'mowas-index',
  messages: [],
  remarks: [],
  drafts: [],
  pages: [],
  problem: null,
  complete: true,
};

type Part = Pick<DocumentReading, 'messages' | 'remarks'> &
  Partial<Pick<DocumentReading, 'drafts' | 'pages' | 'problem'>>;

/** Numbers of older items are history, not work for the desk. */
const DRAFTED_WITHIN_MS = 7 * 24 * 3_600_000;

/** Farther ahead than any local time written without its zone. */
const AHEAD_AT_MOST_MS = 24 * 3_600_000;

/**
 * The instant of an item: its own, or the one it was first met at. One dated more than a day ahead is
 * sent now; below that feeds are left as they are, for their items keep their order among themselves.
 */
function sentOf(entry: Pick<FeedEntry, 'id' | 'dated'>, options: ReadOptions): string {
  const now = options.now.getTime();
  const own = entry.dated ?? options.firstMet?.(entry.id) ?? null;
  return own === null || Date.parse(own) > now + AHEAD_AT_MOST_MS ? instantOf(now) : own;
}

function detected(
  entry: FeedEntry | StatusEntry,
  sent: string,
  lang: string,
  options: ReadOptions,
) {
  const { source, detect } = options;
  const [only] = source.territories === 'all' ? [] : source.territories;
  const alone = source.territories !== 'all' && source.territories.length === 1;
  const item: FeedItem = {
    id: entry.id,
    source: { kind: source.kind, departement: alone ? (only ?? null) : null },
    lang: lang || source.lang,
    published: sent,
    title: entry.title,
    body: entry.body,
  };
  const detection = detect(item);
  // The words tell whether it is about emergency numbers, the page's own status how things stand.
  const told = 'says' in entry && !['none', 'exercise'].includes(detection.state);
  return { item, detection: told ? { ...detection, state: entry.says } : detection };
}

function readEntries(
  entries: readonly (FeedEntry | StatusEntry)[],
  lang: string,
  options: ReadOptions,
): Part {
  const messages: Message[] = [];
  const drafts: Draft[] = [];
  const pages = new Set<string>();
  const remarks: Remark[] = [];
  for (const entry of entries) {
    if ('alert' in entry && entry.alert !== null) {
      const alert = readAlert(entry.alert, { ownTerritories: options.source.territories });
      messages.push(...alert.messages);
      remarks.push(...alert.remarks);
      continue;
    }
    if (entry.cap !== '') {
      pages.add(entry.cap);
      continue;
    }
    if (entry.id === '') {
      remarks.push({ code: 'no-identity', detail: 'an item without id, link and title' });
      continue;
    }
    const sent = sentOf(entry, options);
    const { item, detection } = detected(entry, sent, lang, options);
    const prose = { item, detection, sent, link: entry.link };
    const reading = readProse(prose, options.source, options.known);
    if (reading === null) continue;
    messages.push(reading.message);
    const age = options.now.getTime() - Date.parse(sent);
    if (reading.draft !== null && age <= DRAFTED_WITHIN_MS) drafts.push(reading.draft);
  }
  return { messages: linkProse(messages), remarks, drafts, pages: [...pages] };
}

function readAlerts(alerts: readonly StructuredAlert[], source: FeedSource): Part {
  const readings = alerts.slice(0, MAX_ENTRIES).map((alert) => readStructured(alert, source));
  return {
    messages: readings.flatMap(({ messages }) => messages),
    remarks: [...tooMany(alerts.length), ...readings.flatMap(({ remarks }) => remarks)],
  };
}

const tooMany = (count: number): Remark[] =>
  count <= MAX_ENTRIES
    ? []
    : [
        {
          code: 'too-many-entries',
          detail: `${count} entries; only the first ${MAX_ENTRIES} were read.`,
        },
      ];

function readJson(format: JsonFormat, value: unknown, options: ReadOptions): Part {
  const { source } = options;
  switch (format) {
    case 'nws':
      return readAlerts(nwsAlerts(value), source);
    case 'mowas':
      return readAlerts(mowasAlerts(value), source);
    case 'alertswiss':
      return readAlerts(alertswissAlerts(value), source);
    case 'mowas-index': {
      const pages = mowasPages(value, source.address);
      return { messages: [], remarks: tooMany(pages.length), pages: pages.slice(0, MAX_ENTRIES) };
    }
    case 'statuspage': {
      const { entries } = statusEntries(value);
      const part = readEntries(entries.slice(0, MAX_ENTRIES), '', options);
      return { ...part, remarks: [...tooMany(entries.length), ...part.remarks] };
    }
  }
}

function readNews(root: XmlNode, options: ReadOptions): Part {
  const feed = readFeed(root, options.source.address);
  const part = readEntries(feed.entries, feed.lang, options);
  return { ...part, remarks: [...feed.remarks, ...part.remarks] };
}

/**
 * A source speaks for its own territories, and only an authority's word is official: what else a
 * structured alert says is cut to that.
 */
function entitled(message: Message, source: FeedSource): Message {
  const { content } = message;
  if (content === null || message.format === 'text') return message;
  const { territories } = source;
  let where: Content['territories'] = content.territories;
  if (territories !== 'all') {
    where = where === 'all' ? [...territories] : where.filter((c) => territories.includes(c));
  }
  const certainty = source.trust === 'official' ? content.certainty : 'probable';
  const lines = certainty === 'official' ? content.lines : [];
  return { ...message, content: { ...content, territories: where, certainty, lines } };
}

/** Reads a decoded document; see `readDocument`. */
export function readText(text: string, options: ReadOptions): DocumentReading {
  const found = detectFormat(text);
  if (found.kind === 'unknown') {
    const nothing = found.remark.code === 'empty-list' && options.source.format === 'mowas';
    return nothing ? NO_WARNING : refused(found.remark);
  }
  let part: Part;
  if (found.kind === 'json') {
    part = readJson(found.format, found.value, options);
  } else if (found.format === 'cap') {
    part = readCap(text, options.parse, { ownTerritories: options.source.territories });
  } else {
    const parsed = parseSafely(text, options.parse, FEED_LIMITS);
    if ('refused' in parsed) return refused(parsed.refused);
    part = readNews(parsed.root, options);
  }
  const { remarks } = part;
  const incomplete = remarks.find(isGap);
  // A single alert that was not understood is a document that was not understood.
  if (incomplete && found.format === 'cap' && part.messages.length === 0)
    return refused(incomplete);
  return {
    format: found.format,
    messages: part.messages.map((message) => entitled(message, options.source)),
    remarks,
    drafts: part.drafts ?? [],
    pages: part.pages ?? [],
    problem: null,
    complete: incomplete === undefined,
  };
}

/**
 * Reads one document of a source. Pure; never throws.
 * @param bytes as fetched, after decompression
 * @param contentType the header, empty when unknown: only its charset is heard
 * @returns messages (structured alerts as they say, prose as `probable` without numbers to call),
 *   drafts for the desk, addresses to read next; or `problem`, which names what was met instead
 */
export function readDocument(
  bytes: Uint8Array,
  contentType: string,
  options: ReadOptions,
): DocumentReading {
  const decoded = decodeText(bytes, contentType);
  if (!decoded.ok) return refused(decoded.remark);
  const reading = readText(decoded.text, options);
  return { ...reading, remarks: [...decoded.remarks, ...reading.remarks] };
}
