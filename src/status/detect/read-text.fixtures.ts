/** Texts read as the tests of the reader need them: from one source, under one title, with what a test changes. */
import { detect, detectedIn } from './detect.ts';
import type { Detection, FeedItem } from './model.ts';
import { understand } from './read.ts';

type Change = Partial<FeedItem>;

interface TextReader {
  item: (body: string, change?: Change) => FeedItem;
  read: (body: string, change?: Change) => Detection;
  /** Numbers to call: « service last-four-digits area », the area left out where it is the whole announcement's. */
  numbers: (body: string, change?: Change) => string[];
  /** The same as the rules alone read them, before they are weighed. */
  ruled: (body: string, change?: Change) => string[];
}

/** An item whose numbers are read by the rules alone, as they are before they are weighed. */
export const byRules = (item: FeedItem): Detection =>
  detectedIn(understand(item), { weighed: false });

const shortly = ({ replacements }: Detection): string[] =>
  replacements.map(({ service, number, area }) => `${service} ${number.slice(-4)} ${area}`.trim());

/** Reads bodies of one source, published on a Wednesday evening in October 2026. */
export function readerOf(from: Pick<FeedItem, 'source' | 'title'>): TextReader {
  const item: TextReader['item'] = (body, change) => ({
    id: 'x',
    lang: 'fr',
    published: '2026-10-07T18:42:00+02:00',
    ...from,
    body,
    ...change,
  });
  const read: TextReader['read'] = (body, change) => detect(item(body, change));
  return {
    item,
    read,
    numbers: (body, change) => shortly(read(body, change)),
    ruled: (body, change) => shortly(byRules(item(body, change))),
  };
}
