/** How fast texts are read on one core, by the time of the processor: what else runs beside is not counted. */
import { detect } from '../../src/status/detect/detect.ts';
import type { FeedItem } from '../../src/status/detect/model.ts';

const MEASURED_MS = 2_000;
/** So long the reader goes on being compiled, and undone and compiled again as it meets more texts. */
const COMPILED_MS = 10_000;

/** Milliseconds that this program has had of the processor. */
const spent = (): number => process.cpuUsage().user / 1000;

const LONG = 4_000;
const HOSTILE = 40_000;

/** Reads the whole list again and again for a while; the clock is asked once a round. */
function readFor(items: readonly FeedItem[], ms: number): { read: number; ms: number } {
  const start = spent();
  let read = 0;
  while (spent() - start < ms) {
    for (const item of items) detect(item);
    read += items.length;
  }
  return { read, ms: spent() - start };
}

/**
 * Items a second, each of the list as often as any other. They are read for a while before, which is not
 * counted: a host's program runs for weeks.
 */
export function perSecond(items: readonly FeedItem[]): number {
  readFor(items, COMPILED_MS);
  const { read, ms } = readFor(items, MEASURED_MS);
  return (read * 1000) / ms;
}

/** Texts of 4,000 characters, made of the bodies of samples one after another. */
export function longItems(items: readonly FeedItem[]): FeedItem[] {
  const long: FeedItem[] = [];
  let body = '';
  for (const item of items) {
    body += `${item.body}\n`;
    if (body.length < LONG) continue;
    long.push({ ...item, body: body.slice(0, LONG) });
    body = '';
  }
  return long;
}

const fill = (piece: string) => piece.repeat(Math.ceil(HOSTILE / piece.length)).slice(0, HOSTILE);

/** Longest texts that are read, each made to be slow in its own way. */
const HOSTILES: readonly string[] = [
  fill('le 15 ne répond plus, '),
  fill('15 17 18 112 '),
  fill('ne plus pas '),
  fill('Rennes, Brest (29) ; '),
  fill('02 61 91 35 15 / '),
  fill('Samu (Nantes) 02 61 91 44 15 à Rennes, '),
  fill('Pompiers de Rennes : 02 61 91 35 18. '),
  fill('03 : Samu 04 65 71 03 15 | '),
  fill('<li>SAMU : 02 61 91 35 15</li>'),
  fill('« en panne » ('),
  fill('a'),
  fill('.'),
  fill('\n- Le 18 : 02 61 91 35 18 (Vannes)'),
  fill('jusqu’au 12 novembre à 18 h, '),
  `02 61 91 35 15 ${fill('1er et ')}`,
  `02 61 91 35 15 ${fill('secteur de ')}`,
];

/** Milliseconds that the slowest of them takes, the best of three times each. */
export function worstHostile(item: FeedItem): { ms: number; text: string } {
  const times = HOSTILES.map((body) => {
    const taken = [1, 2, 3].map(() => {
      const start = spent();
      detect({ ...item, body });
      return spent() - start;
    });
    return { ms: Math.min(...taken), text: body.slice(0, 20) };
  });
  return times.reduce((worst, time) => (time.ms > worst.ms ? time : worst));
}
