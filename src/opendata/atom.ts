/** Feeds as Atom (RFC 4287), whatever they tell of. */

import { frenchTypography } from '../base/typography.ts';
import { emptyElement, textElement } from '../base/xml-text.ts';
import { LICENCE } from './addresses.ts';

/** What a feed says of itself. Addresses may be relative where the site does not know its own. */
export interface SyndicatedFeed {
  self: string;
  /** The page that a person reads about the same. */
  page: string;
  title: string;
  subtitle: string;
  /** Instant. */
  updated: string;
}

export interface SyndicatedEntry {
  /** What tells it from every other of the site. */
  name: string;
  title: string;
  /** Instants. */
  updated: string;
  published: string;
  summary: string;
  link: string;
  author: string;
  categories: readonly { term: string; label: string }[];
  /** A CAP message: where it lies, and its whole text; null where there is none. */
  cap: { address: string; xml: string } | null;
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname : 'repli.invalid';

/** A name that nothing else has, whoever publishes: RFC 4151, from the project's first day. */
export const tagUri = (address: string, name: string): string =>
  `tag:${hostOf(address)},2026-11-22:${name}`;

const withoutDeclaration = (xml: string): string => xml.replace(/^<\?xml[^>]*>\s*/, '');

const entryText = (self: string, entry: SyndicatedEntry): string =>
  [
    '<entry>\n',
    textElement('id', tagUri(self, entry.name)),
    textElement('title', frenchTypography(entry.title)),
    textElement('updated', entry.updated),
    textElement('published', entry.published),
    `<author>\n${textElement('name', entry.author)}</author>\n`,
    ...entry.categories.map(({ term, label }) => emptyElement('category', { term, label })),
    textElement('summary', frenchTypography(entry.summary)),
    emptyElement('link', { rel: 'alternate', href: entry.link }),
    entry.cap === null
      ? ''
      : emptyElement('link', {
          rel: 'related',
          type: 'application/cap+xml',
          href: entry.cap.address,
        }),
    entry.cap === null
      ? ''
      : `<content type="application/cap+xml">${withoutDeclaration(entry.cap.xml)}</content>\n`,
    '</entry>\n',
  ].join('');

/** The feed of some entries, newest first. */
export function atomText(head: SyndicatedFeed, entries: readonly SyndicatedEntry[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n',
    textElement('id', tagUri(head.self, head.self.split('/').slice(-2).join('/'))),
    textElement('title', frenchTypography(head.title)),
    textElement('subtitle', frenchTypography(head.subtitle)),
    textElement('updated', head.updated),
    `<author>\n${textElement('name', 'Repli')}</author>\n`,
    textElement('rights', LICENCE.title),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: head.page }),
    emptyElement('link', { rel: 'license', href: LICENCE.address }),
    ...entries.map((entry) => entryText(head.self, entry)),
    '</feed>\n',
  ].join('');
}
