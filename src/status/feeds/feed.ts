/** Atom (RFC 4287), RSS 2.0 and RSS 1.0 into entries: free text, or pointers to CAP alerts. */
import { elementsOf, textOf, type XmlNode } from '../cap/safe-xml.ts';
import type { DateStyle, Span } from '../dates/read.ts';
import type { Remark } from '../remarks.ts';
import { creditsOf } from './credits.ts';
import { newestOf, styleFor, unreadDates } from './dating.ts';
import { identified } from './identity.ts';
import {
  asAlert,
  attribute,
  baseWithin,
  hrefOf,
  linksOf,
  resolvedAddress,
  type XmlBase,
} from './links.ts';
import { contentOf } from './markup.ts';
import type { FeedSource } from './source.ts';
import { plainTitle } from './title.ts';

/** Entries read of one feed. Real ones hold 10 to 500. */
export const MAX_ENTRIES = 2_000;

export interface FeedEntry {
  /** `id`, `guid` or `rdf:about`, else the link, else the title, else its words; empty without any. */
  id: string;
  title: string;
  /** Plain text or simple HTML. */
  body: string;
  /** Absolute address or empty. */
  link: string;
  /** Whose words it says that they are: author, agency, source. */
  credits: string[];
  /** Newest of its dates; null when it gives none that can be read. */
  dated: Span | null;
  /** Oldest of its dates, likewise. */
  first: Span | null;
  /** Addresses of the CAP alerts it stands for; none when it is plain news. */
  caps: string[];
  /** Its dates and title as written: what changes when the alerts it stands for do. */
  stamp: string;
  /** CAP alerts carried inside the entry itself. */
  alerts: XmlNode[];
}

interface Feed {
  title: string;
  /** Two letters or empty. */
  lang: string;
  /** When the feed says it was last changed; null when it does not say. */
  dated: Span | null;
  entries: FeedEntry[];
  remarks: Remark[];
}

const CAP_NAMESPACE = /^urn:oasis:names:tc:emergency:cap:/;
/** In lower case: loose feeds write `<pubdate>`. */
const DATES = new Set(
  'updated published pubdate date modified issued created lastbuilddate'.split(' '),
);
const LONGEST_STAMP = 300;

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

/** Its own text, or that of the elements in it: `<pubDate><time datetime="…">…</time></pubDate>`. */
function dateText(element: XmlNode): string {
  const own = textOf(element);
  const [inner] = own === '' ? elementsOf(element) : [];
  if (inner === undefined) return own;
  return attribute(inner, 'datetime') || attribute(inner, 'content') || dateText(inner);
}

/** Every date that stands among them, as written. */
const datesOf = (children: readonly XmlNode[]): string[] =>
  children
    .filter((child) => DATES.has((child.localName ?? '').toLowerCase()))
    .map(dateText)
    .filter((text) => text !== '');

/** The fullest of its texts: feeds shorten `summary` and `description`, seldom `content`. */
function bodyOf(children: readonly XmlNode[]): string {
  const names = ['content', 'encoded', 'summary', 'description'];
  return children
    .filter((child) => names.includes(child.localName ?? ''))
    .map(contentOf)
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

const isAlert = ({ localName, namespaceURI }: XmlNode): boolean =>
  localName === 'alert' && CAP_NAMESPACE.test(namespaceURI ?? '');

const webOnly = (name: string): string => (/^https?:/.test(name) ? name : '');

/** A `guid` that is said to be the item's own address, written in full or from the root of its site. */
function permalinkOf(children: readonly XmlNode[], place: XmlBase): string {
  const guid = children.find(
    (child) => child.localName === 'guid' && attribute(child, 'isPermaLink') !== 'false',
  );
  const text = guid === undefined ? '' : textOf(guid);
  return /^(https?:|\/)/.test(text) ? resolvedAddress(text, place.base) : '';
}

interface Read {
  entry: FeedEntry;
  /** Dates that cannot be read, as written. */
  unread: string[];
  /** Links to alerts that lead nowhere, as written. */
  lost: string[];
}

function entryOf(element: XmlNode, around: XmlBase, style: DateStyle): Read {
  const children = elementsOf(element);
  const place = baseWithin(element, around);
  const { page, caps, lost } = linksOf(element, place);
  const title = plainTitle(first(children, 'title'));
  const guid = first(children, 'id', 'guid') || attribute(element, 'rdf:about');
  const link = page || permalinkOf(children, place) || resolvedAddress(webOnly(guid), '');
  const alerts = [...children, ...children.flatMap(elementsOf)].filter(isAlert);
  const texts = datesOf(children);
  const { oldest, newest, unread } = newestOf(texts, style);
  // An item with children in the CAP namespace describes an alert, and its link is that alert.
  const described =
    alerts.length === 0 && children.some((child) => CAP_NAMESPACE.test(child.namespaceURI ?? ''));
  if (described && caps.length + lost.length === 0) {
    const alert = asAlert(link, place);
    if (alert === '') lost.push(guid || title);
    else caps.push(alert);
  }
  const stamp = [...texts, title].join(' ').slice(0, LONGEST_STAMP);
  const body = bodyOf(children);
  const credits = creditsOf(children);
  return {
    entry: {
      id: guid,
      title,
      body,
      link,
      credits,
      dated: newest,
      first: oldest,
      caps,
      stamp,
      alerts,
    },
    unread,
    lost,
  };
}

interface Placed {
  element: XmlNode;
  place: XmlBase;
}

/** Entries wherever they stand, each where its links hold; nothing that is in one is another. */
function entriesIn(parent: XmlNode, place: XmlBase): Placed[] {
  return elementsOf(parent).flatMap((element) =>
    element.localName === 'entry' || element.localName === 'item'
      ? [{ element, place }]
      : entriesIn(element, baseWithin(element, place)),
  );
}

/** Where the feed was read; one that came from nowhere known is where it says it is. */
function placeOf(head: readonly XmlNode[], address: string): XmlBase {
  const links = head.filter(({ localName }) => localName === 'link');
  const own = [...links.filter((link) => attribute(link, 'rel') === 'self'), ...links]
    .map((link) => resolvedAddress(hrefOf(link), ''))
    .find((link) => link !== '');
  const base = address || (own ?? '');
  return { base, secure: base.startsWith('https:') };
}

function remarksOf(root: XmlNode, found: readonly XmlNode[], read: readonly Read[]): Remark[] {
  const remarks: Remark[] = [];
  const channel = elementsOf(root).some(({ localName }) => localName === 'channel');
  if (root.localName !== 'feed' && !channel && found.length === 0) {
    remarks.push({ code: 'no-channel', detail: `<${root.localName}> holds no <channel>.` });
  }
  if (found.length > MAX_ENTRIES) {
    const detail = `${found.length} entries; only the first ${MAX_ENTRIES} were read.`;
    remarks.push({ code: 'too-many-entries', detail });
  }
  const lost = read.flatMap((entry) => entry.lost);
  if (lost.length > 0) {
    const shown = lost.slice(0, 3).map((href) => JSON.stringify(href.slice(0, 120)));
    const detail = `${lost.length} link(s) to alerts lead nowhere: ${shown.join(', ')}`;
    remarks.push({ code: 'bad-link', detail });
  }
  // What stands for an alert needs no date of its own.
  const texts = read.filter(({ entry }) => entry.caps.length + entry.alerts.length === 0);
  return [...remarks, ...unreadDates(texts.flatMap(({ unread }) => unread))];
}

/**
 * Reads the root element of an Atom, RSS 2.0 or RSS 1.0 document.
 * @param root `feed`, `rss` or `RDF`
 * @param source whose feed it is: its address resolves relative links, its clock and language the dates
 * @returns its entries in the order of the feed, at most `MAX_ENTRIES`; remarks `too-many-entries`
 *   (the rest was not read), `no-channel`, `bad-link`, `bad-date` and `repeated-identity`
 */
export function readFeed(root: XmlNode, source: FeedSource): Feed {
  const children = elementsOf(root);
  const channels = children.filter(({ localName }) => localName === 'channel');
  const [channel] = channels;
  const head = root.localName === 'feed' ? children : elementsOf(channel ?? root);
  const here = baseWithin(root, placeOf(head, source.address));
  const found = entriesIn(root, here);
  const elements = found.map(({ element }) => element);
  const taken = found.slice(0, MAX_ENTRIES);
  const language = attribute(root, 'xml:lang') || first(head, 'language');
  const texts = taken.flatMap(({ element }) => datesOf(elementsOf(element)));
  const style = styleFor(source, language, texts);
  const read = taken.map(({ element, place }) => entryOf(element, place, style));
  const { items: entries, remarks } = identified(read.map(({ entry }) => entry));
  return {
    title: plainTitle(first(head, 'title')),
    lang: /^[a-z]{2}\b/i.exec(language)?.[0].toLowerCase() ?? '',
    dated: newestOf(datesOf(head), style).newest,
    entries,
    remarks: [...remarksOf(root, elements, read), ...remarks],
  };
}
