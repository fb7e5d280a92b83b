/** What the readers' tests share. */
import { readFileSync } from 'node:fs';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { ParseXml } from '../cap/safe-xml.ts';
import { detect } from '../detect/detect.ts';
import { type DocumentReading, readDocument, readText } from './document.ts';
import type { ReadOptions } from './reading.ts';
import type { FeedSource } from './source.ts';

export const parse: ParseXml = (text) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');

export const PREFECTURE: FeedSource = {
  id: 'prefecture-35',
  name: "Préfecture d'Ille-et-Vilaine",
  kind: 'prefecture',
  territories: ['35'],
  trust: 'official',
  lang: 'fr',
  address: 'https://www.ille-et-vilaine.example/flux',
};

export const options = (source: Partial<FeedSource> = {}): ReadOptions => ({
  source: { ...PREFECTURE, ...source },
  parse,
  detect,
  known: [],
  now: new Date('2026-11-22T17:20:00Z'),
});

export const sample = (name: string): Buffer =>
  readFileSync(new URL(`./samples/${name}`, import.meta.url));

export const readSample = (name: string, source: Partial<FeedSource> = {}): DocumentReading =>
  readDocument(sample(name), '', options(source));

export const read = (text: string, source: Partial<FeedSource> = {}): DocumentReading =>
  readText(text, options(source));

/** An RSS document around items. */
export const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>x</title><link>https://x.example/</link>${items}</channel></rss>`;

export interface ItemSample {
  id?: string;
  title: string;
  body?: string;
  date?: string;
}

export const item = ({
  id = 'i',
  title,
  body = '',
  date = 'Sun, 22 Nov 2026 18:00:00 +0100',
}: ItemSample): string =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${body}</description>${date === '' ? '' : `<pubDate>${date}</pubDate>`}</item>`;
