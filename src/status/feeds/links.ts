/** Addresses of entries: of the page they are about, and of the CAP alerts they point to. */
import { elementsOf, textOf, type XmlNode } from '../cap/safe-xml.ts';

interface Links {
  /** Absolute, or empty. */
  page: string;
  /** Absolute addresses of CAP alerts. */
  caps: string[];
  /** Links to alerts as written that lead nowhere on the web. */
  lost: string[];
}

/** Where an element stands. */
export interface XmlBase {
  /** Address that relative links are written against. */
  base: string;
  /** Whether its document came by https: then no alert of it is asked for by the open road. */
  secure: boolean;
}

const CAP_TYPE = /^application\/(cap\+xml|common-alerting-protocol\+xml)/i;
const CAP_NAME = /\.cap(\.xml)?$/i;

/** Attributes are no part of the little DOM that readers share; elements have them all the same. */
export function attribute(element: XmlNode, name: string): string {
  const get = (element as { getAttribute?: (name: string) => string | null }).getAttribute;
  return get?.call(element, name)?.trim() ?? '';
}

/** An address taken apart; null for a text that is none. */
export function addressOf(href: string, base = ''): URL | null {
  try {
    return new URL(href, base === '' ? undefined : base);
  } catch {
    return null;
  }
}

/** Only the web: anything else (`javascript:`, `file:`) is no link. Empty when it leads nowhere. */
export function resolvedAddress(href: string, base: string): string {
  const url = href === '' || href.length > 2_000 ? null : addressOf(href, base);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : '';
}

/** The place inside an element: its `xml:base` against the one around it (XML Base, section 4). */
export function baseWithin(element: XmlNode, around: XmlBase): XmlBase {
  const own = resolvedAddress(attribute(element, 'xml:base'), around.base);
  return own === '' ? around : { ...around, base: own };
}

function alertAddress(href: string, { base, secure }: XmlBase): string {
  const address = resolvedAddress(href, base);
  return secure ? address.replace(/^http:/, 'https:') : address;
}

/** The address a `link` or `enclosure` gives, in whichever place its format puts it. */
export const hrefOf = (link: XmlNode): string =>
  attribute(link, 'href') || attribute(link, 'url') || textOf(link);

function isToAlert(link: XmlNode, href: string): boolean {
  return CAP_TYPE.test(attribute(link, 'type')) || CAP_NAME.test(href.replace(/[?#].*$/, ''));
}

/**
 * Atom `link`s by relation and type; RSS `link` text and `enclosure`.
 * @param place that holds inside the entry
 */
export function linksOf(entry: XmlNode, place: XmlBase): Links {
  const links: Links = { page: '', caps: [], lost: [] };
  for (const child of elementsOf(entry)) {
    const { localName: name } = child;
    if (name !== 'link' && name !== 'enclosure') continue;
    const own = baseWithin(child, place);
    const href = hrefOf(child);
    if (isToAlert(child, href)) {
      const address = alertAddress(href, own);
      if (address === '') links.lost.push(href);
      else if (!links.caps.includes(address)) links.caps.push(address);
    } else if (name === 'link' && /^(alternate)?$/.test(attribute(child, 'rel'))) {
      links.page ||= resolvedAddress(href, own.base);
    }
  }
  return links;
}

/** A link that stands for the alert although nothing at it says so. */
export const asAlert = (page: string, place: XmlBase): string => alertAddress(page, place);
