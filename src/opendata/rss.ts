/** The same feeds as RSS 2.0, for readers that know no other. */

import { frenchTypography } from '../base/typography.ts';
import { emptyElement, textElement } from '../base/xml-text.ts';
import { type SyndicatedEntry, type SyndicatedFeed, tagUri } from './atom.ts';

/** A date as RFC 822 writes it. */
const dated = (instant: string): string => new Date(instant).toUTCString();

/** Minutes after which a reader may ask again. */
const TTL = '1';

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

function item(self: string, entry: SyndicatedEntry): string {
  const { cap } = entry;
  return [
    '<item>\n',
    textElement('title', frenchTypography(entry.title)),
    textElement('link', entry.link),
    textElement('description', frenchTypography(entry.summary)),
    textElement('guid', tagUri(self, `${entry.name}/${entry.updated}`), { isPermaLink: 'false' }),
    textElement('pubDate', dated(entry.updated)),
    ...entry.categories.map(({ label }) => textElement('category', label)),
    textElement('source', entry.author, { url: self }),
    cap === null || !URL.canParse(cap.address)
      ? ''
      : emptyElement('enclosure', {
          url: cap.address,
          length: String(bytesIn(cap.xml)),
          type: 'application/cap+xml',
        }),
    '</item>\n',
  ].join('');
}

/** The feed of some entries, newest first. */
export function rssText(head: SyndicatedFeed, entries: readonly SyndicatedEntry[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n',
    textElement('title', frenchTypography(head.title)),
    textElement('link', head.page),
    textElement('description', frenchTypography(head.subtitle)),
    textElement('language', 'fr'),
    textElement('lastBuildDate', dated(head.updated)),
    textElement('ttl', TTL),
    emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: head.self }),
    ...entries.map((entry) => item(head.self, entry)),
    '</channel>\n</rss>\n',
  ].join('');
}
