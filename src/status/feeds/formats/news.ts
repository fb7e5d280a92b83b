/** Atom and RSS: items of prose, alerts that they carry, and pages that they point to. */
import { readAlert } from '../../cap/read.ts';
import { parseSafely, type XmlNode } from '../../cap/safe-xml.ts';
import { capOptions } from '../alerts.ts';
import { type FeedEntry, readFeed } from '../feed.ts';
import { readProseItems } from '../prose-items.ts';
import type { AlertPage, FormatReading, ReadOptions } from '../reading.ts';
import { MAX_BYTES } from '../text.ts';
import type { XmlFormat } from './format.ts';

/** A feed is text of people; alerts alone never come near this. */
const FEED_LIMITS = { maxChars: MAX_BYTES / 2, maxDepth: 64 };

/** Alerts that entries carry inside them, and those they point to. */
function readPointers(
  entries: readonly FeedEntry[],
  options: ReadOptions,
): FormatReading & { pages: AlertPage[] } {
  const pages = new Map<string, AlertPage>();
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

function readNews(root: XmlNode, options: ReadOptions): FormatReading {
  const feed = readFeed(root, options.source);
  const isPointer = ({ caps, alerts }: FeedEntry) => caps.length + alerts.length > 0;
  const pointers = readPointers(feed.entries.filter(isPointer), options);
  const items = feed.entries.filter((entry) => !isPointer(entry));
  const document = { lang: feed.lang, changed: feed.dated?.to ?? null, scrolls: true };
  const read = readProseItems(items, options, document);
  return {
    title: feed.title,
    messages: [...pointers.messages, ...read.messages],
    remarks: [...feed.remarks, ...pointers.remarks, ...read.remarks],
    inDoubt: read.inDoubt,
    texts: read.texts,
    items: read.items,
    pages: pointers.pages,
    remembered: { ...read.met, incidents: {} },
  };
}

function read(text: string, options: ReadOptions): ReturnType<XmlFormat['read']> {
  const parsed = parseSafely(text, options.parse, FEED_LIMITS);
  if ('refused' in parsed) return parsed.refused;
  const news = readNews(parsed.root, options);
  return { ...news, remarks: [...parsed.remarks, ...news.remarks] };
}

export const atom = { name: 'atom', roots: ['feed'], read } as const satisfies XmlFormat;
export const rss = { name: 'rss', roots: ['rss'], read } as const satisfies XmlFormat;
export const rss1 = { name: 'rss1', roots: ['rdf'], read } as const satisfies XmlFormat;
