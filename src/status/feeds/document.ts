/** One fetched document of a source, whatever its format, into messages, drafts and further addresses. */

import { lastOf } from '../../base/last.ts';
import { readAlert, readCap } from '../cap/read.ts';
import { type ParseXml, parseSafely, type XmlNode } from '../cap/safe-xml.ts';
import { readDate } from '../dates/read.ts';
import { voucherOfSource } from '../linked.ts';
import type { Content, Message, Reading } from '../message.ts';
import { isGap, type Remark } from '../remarks.ts';
import { type Met, styleFor } from './dating.ts';
import { type Detect, type Item, readItems } from './entries.ts';
import { type FeedEntry, MAX_ENTRIES, readFeed } from './feed.ts';
import { detectFormat, type JsonFormat, type XmlFormat } from './format.ts';
import { alertswissAlerts } from './formats/alertswiss.ts';
import { mowasAlerts, mowasPages } from './formats/mowas.ts';
import { nwsAlerts } from './formats/nws.ts';
import { type Incident, statusEndings } from './formats/status-endings.ts';
import { statusPage } from './formats/statuspage.ts';
import type { Draft, KnownLine } from './prose.ts';
import type { FeedSource } from './source.ts';
import { readStructured, type StructuredAlert } from './structured.ts';
import { decodeText, MAX_BYTES } from './text.ts';

export type Format = XmlFormat | JsonFormat;

/** What a reading leaves to the next one of the same document. */
export interface Remembered {
  /** Items about emergency numbers that give no date, by id. */
  met: Record<string, Met>;
  /** Incidents of a status page, by id. */
  incidents: Record<string, Incident>;
}

export const NOTHING_REMEMBERED: Remembered = { met: {}, incidents: {} };

export interface ReadOptions {
  source: FeedSource;
  parse: ParseXml;
  detect: Detect;
  /** Lines of the directory that are not withdrawn. */
  known: readonly KnownLine[];
  /** When this was read. */
  now: Date;
  /** The reading before of the same document; none for one that is read by itself. */
  before?: Remembered & { at: string | null };
  /** The server's `Last-Modified`; empty when it gave none. */
  lastModified?: string;
}

/** An alert that an index points to. */
export interface Page {
  address: string;
  /** What the index says of it that changes when it does: its dates and title. Empty when it says nothing. */
  stamp: string;
}

export interface DocumentReading extends Reading {
  /** Null when the document was not understood. */
  format: Format | null;
  drafts: Draft[];
  /** Alerts that an index points to, to be read as documents of the same source. */
  pages: Page[];
  /** For the next reading. */
  remembered: Remembered;
  /** Why nothing could be read; null when the document was understood. */
  problem: Remark | null;
  /** False when there is a gap: a part was left out, by a limit or because it could not be used. */
  complete: boolean;
}

/** A feed is text of people; alerts alone never come near this. */
const FEED_LIMITS = { maxChars: MAX_BYTES / 2, maxDepth: 64 };

const refused = (problem: Remark): DocumentReading => ({
  format: null,
  messages: [],
  remarks: [],
  drafts: [],
  pages: [],
  remembered: NOTHING_REMEMBERED,
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
  remembered: NOTHING_REMEMBERED,
  problem: null,
  complete: true,
};

type Part = Pick<DocumentReading, 'messages' | 'remarks'> &
  Partial<Pick<DocumentReading, 'drafts' | 'pages' | 'remembered'>>;

/** Items of prose, with what is known of their document. */
function readProseItems(
  items: readonly Item[],
  options: ReadOptions,
  document: { lang: string; changed: string | null },
) {
  const { source, detect, known, now, before, lastModified = '' } = options;
  const served = readDate(lastModified, { zone: 'UTC', order: null })?.to ?? null;
  const told = [document.changed, served].flatMap((instant) => instant ?? []).sort();
  return readItems(items, {
    source,
    detect,
    known,
    now,
    lang: document.lang,
    met: before?.met ?? {},
    lastRead: before?.at ?? null,
    changed: lastOf(told) ?? null,
  });
}

/** Alerts that entries carry inside them, and those they point to. */
function readPointers(
  entries: readonly FeedEntry[],
  options: ReadOptions,
): Required<Omit<Part, 'drafts' | 'remembered'>> {
  const pages = new Map<string, Page>();
  const alerts = entries.flatMap((entry) => entry.alerts);
  for (const { caps, stamp, alerts: own } of entries) {
    for (const address of own.length > 0 ? [] : caps) pages.set(address, { address, stamp });
  }
  const readings = alerts.map((alert) => readAlert(alert, capOptions(options.source)));
  return {
    messages: readings.flatMap(({ messages }) => messages),
    remarks: readings.flatMap(({ remarks }) => remarks),
    pages: [...pages.values()],
  };
}

/** CAP of a source whose times may lack their zone. */
const capOptions = (source: FeedSource) => ({
  ownTerritories: source.territories,
  dates: styleFor(source, '', []),
});

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
      const { pages, remarks } = mowasPages(value, source.address);
      return {
        messages: [],
        remarks: [...tooMany(pages.length), ...remarks],
        pages: pages.slice(0, MAX_ENTRIES).map((address) => ({ address, stamp: '' })),
      };
    }
    case 'statuspage':
      return readStatusPage(value, options);
  }
}

function readStatusPage(value: unknown, options: ReadOptions): Part {
  const { source, now, before } = options;
  const page = statusPage(value, styleFor(source, '', []));
  const items = [...page.incidents, ...page.faults];
  const document = { lang: '', changed: page.changed?.to ?? null };
  const read = readProseItems(items.slice(0, MAX_ENTRIES), options, document);
  const remarks = [...tooMany(items.length), ...page.remarks, ...read.remarks];
  const { messages, incidents } = statusEndings(page, {
    sender: source.id,
    now,
    messages: read.messages,
    before: before?.incidents ?? {},
    whole: !remarks.some(isGap),
  });
  return {
    messages: [...read.messages, ...messages],
    remarks,
    drafts: read.drafts,
    remembered: { met: read.met, incidents },
  };
}

function readNews(root: XmlNode, options: ReadOptions): Part {
  const feed = readFeed(root, options.source);
  const isPointer = ({ caps, alerts }: FeedEntry) => caps.length + alerts.length > 0;
  const pointers = readPointers(feed.entries.filter(isPointer), options);
  const items = feed.entries.filter((entry) => !isPointer(entry));
  const document = { lang: feed.lang, changed: feed.dated?.to ?? null };
  const read = readProseItems(items, options, document);
  return {
    messages: [...pointers.messages, ...read.messages],
    remarks: [...feed.remarks, ...pointers.remarks, ...read.remarks],
    drafts: read.drafts,
    pages: pointers.pages,
    remembered: { met: read.met, incidents: {} },
  };
}

/**
 * A source vouches for what it carries, speaks for its own territories, and only an authority's word is
 * official: what else a structured alert says is cut to that.
 */
function entitled(carried: Message, source: FeedSource): Message {
  const message = { ...carried, voucher: voucherOfSource(source.id) };
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
    part = readCap(text, options.parse, capOptions(options.source));
  } else {
    const parsed = parseSafely(text, options.parse, FEED_LIMITS);
    if ('refused' in parsed) return refused(parsed.refused);
    const news = readNews(parsed.root, options);
    part = { ...news, remarks: [...parsed.remarks, ...news.remarks] };
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
    remembered: part.remembered ?? NOTHING_REMEMBERED,
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
