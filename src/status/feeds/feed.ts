/** Atom (RFC 4287), RSS 2.0 and RSS 1.0 into entries: free text, or pointers to CAP alerts. */
import { elementsOf, textOf, type XmlNode } from '../cap/safe-xml.ts';
import { lastOf } from '../last.ts';
import type { Remark } from '../message.ts';
import { feedInstant } from './dates.ts';
import { contentOf } from './markup.ts';

/** Entries read of one feed. Real ones hold 10 to 500. */
export const MAX_ENTRIES = 2_000;

export interface FeedEntry {
  /** `id`, `guid` or `rdf:about`, else the link, else the title; empty when there is none of them. */
  id: string;
  title: string;
  /** Plain text or simple HTML. */
  body: string;
  /** Absolute address or empty. */
  link: string;
  /** Newest of its dates, UTC; null when it gives none that can be read. */
  dated: string | null;
  /** Address of the CAP alert it stands for; empty when it is plain news. */
  cap: string;
  /** A CAP alert carried inside the entry itself. */
  alert: XmlNode | null;
}

export interface Feed {
  title: string;
  /** Two letters or empty. */
  lang: string;
  /** When the feed says it was last changed; null when it does not say. */
  dated: string | null;
  entries: FeedEntry[];
  remarks: Remark[];
}

const CAP_TYPE = /^application\/(cap\+xml|common-alerting-protocol\+xml)/i;
const CAP_NAMESPACE = /^urn:oasis:names:tc:emergency:cap:/;

/** Only the web: anything else (`javascript:`, `file:`) is no link; resolved against the feed's own. */
function webAddress(href: string, base: string): string {
  if (href === '' || href.length > 2_000) return '';
  try {
    const url = new URL(href, base === '' ? undefined : base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
  } catch {
    return '';
  }
}

/** Attributes are no part of the little DOM that readers share; elements have them all the same. */
function attribute(element: XmlNode, name: string): string {
  const get = (element as { getAttribute?: (name: string) => string | null }).getAttribute;
  return get?.call(element, name)?.trim() ?? '';
}

/** First child text among several names, in order of preference, whatever their prefix. */
function first(children: readonly XmlNode[], ...names: string[]): string {
  for (const name of names) {
    for (const child of children) {
      const text = child.localName === name ? textOf(child) : '';
      if (text !== '') return text;
    }
  }
  return '';
}

function newest(children: readonly XmlNode[]): string | null {
  const names = ['updated', 'published', 'pubDate', 'date', 'modified', 'issued', 'lastBuildDate'];
  const dates = children
    .filter((child) => names.includes(child.localName ?? ''))
    .flatMap((child) => feedInstant(textOf(child)) ?? []);
  return lastOf(dates.sort()) ?? null;
}

/** The fullest of its texts: feeds shorten `summary` and `description`, seldom `content`. */
function bodyOf(children: readonly XmlNode[]): string {
  const names = ['content', 'encoded', 'summary', 'description'];
  return children
    .filter((child) => names.includes(child.localName ?? ''))
    .map(contentOf)
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

interface Links {
  page: string;
  cap: string;
}

/** The address a `link` or `enclosure` gives, in whichever place its format puts it. */
const addressOf = (link: XmlNode): string =>
  attribute(link, 'href') || attribute(link, 'url') || textOf(link);

/** Atom `link`s by relation and type; RSS `link` text and `enclosure`. */
function linksOf(children: readonly XmlNode[], base: string): Links {
  const links: Links = { page: '', cap: '' };
  for (const child of children) {
    const { localName: name } = child;
    if (name !== 'link' && name !== 'enclosure') continue;
    const address = webAddress(addressOf(child), base);
    if (CAP_TYPE.test(attribute(child, 'type'))) links.cap ||= address;
    else if (name === 'link' && /^(alternate)?$/.test(attribute(child, 'rel')))
      links.page ||= address;
  }
  return links;
}

const isAlert = ({ localName, namespaceURI }: XmlNode): boolean =>
  localName === 'alert' && CAP_NAMESPACE.test(namespaceURI ?? '');

function entryOf(element: XmlNode, base: string): FeedEntry {
  const children = elementsOf(element);
  const links = linksOf(children, base);
  const title = first(children, 'title');
  const guid = first(children, 'id', 'guid') || attribute(element, 'rdf:about');
  const link = links.page || webAddress(/^https?:/.test(guid) ? guid : '', '');
  // An item with children in the CAP namespace describes an alert, and its link is that alert.
  const described = children.some((child) => CAP_NAMESPACE.test(child.namespaceURI ?? ''));
  return {
    id: (guid || link || title).slice(0, 500),
    title,
    body: bodyOf(children),
    link,
    dated: newest(children),
    cap: links.cap || (described ? link : ''),
    alert: children.flatMap(elementsOf).find(isAlert) ?? null,
  };
}

/**
 * Reads the root element of an Atom, RSS 2.0 or RSS 1.0 document.
 * @param root `feed`, `rss` or `RDF`
 * @param address where the feed came from, to resolve relative links; may be empty
 * @returns its entries in the order of the feed, at most `MAX_ENTRIES`; remarks `too-many-entries`
 *   (the rest was not read) and `no-channel`
 */
export function readFeed(root: XmlNode, address: string): Feed {
  const children = elementsOf(root);
  const channel = children.find((child) => child.localName === 'channel');
  const head = root.localName === 'feed' ? children : elementsOf(channel ?? root);
  const found = [...children, ...(channel === undefined ? [] : elementsOf(channel))].filter(
    (child) => child.localName === 'entry' || child.localName === 'item',
  );
  const remarks: Remark[] = [];
  if (root.localName !== 'feed' && channel === undefined) {
    remarks.push({ code: 'no-channel', detail: `<${root.localName}> holds no <channel>.` });
  }
  if (found.length > MAX_ENTRIES) {
    const detail = `${found.length} entries; only the first ${MAX_ENTRIES} were read.`;
    remarks.push({ code: 'too-many-entries', detail });
  }
  const own = head.filter((child) => child.localName === 'link').map(addressOf);
  const base = attribute(root, 'xml:base') || address || (own.find((link) => link !== '') ?? '');
  const lang = attribute(root, 'xml:lang') || first(head, 'language');
  return {
    title: first(head, 'title'),
    lang: /^[a-z]{2}\b/i.exec(lang)?.[0].toLowerCase() ?? '',
    dated: newest(head),
    entries: found.slice(0, MAX_ENTRIES).map((element) => entryOf(element, base)),
    remarks,
  };
}
