/** Items of prose, of a feed or a status page, into messages, and texts for people. */

import { DAY_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { lastOf } from '../../base/last.ts';
import { PROBABLE_LAPSES_MS } from '../chain/settle.ts';
import type { Span } from '../dates/read.ts';
import type { Detection, FeedItem, OwnStatus } from '../detect/model.ts';
import { beyondReach } from '../detect/text/normalise.ts';
import type { Message } from '../message.ts';
import type { Remark } from '../remarks.ts';
import { isAheadOfNow, type Met, undated } from './dating.ts';
import { type KnownLine, linkProse, readProse, type TextRead } from './prose.ts';
import type { FeedSource } from './source.ts';
import { hasWords, wordsOfAddress } from './words.ts';

/** One item of free text. */
export interface Item {
  id: string;
  title: string;
  /** Plain text or simple HTML. */
  body: string;
  /** Absolute address or empty. */
  link: string;
  /** Newest of its dates; null when it gives none that can be read. */
  dated: Span | null;
  /** Whose words it says that they are: author, agency, source. */
  credits?: readonly string[];
  /** What a status page's own status says of it. */
  says?: OwnStatus;
}

/** Reads one item; null when that took longer than it may. */
export type Detect = (item: FeedItem) => Detection | null;

interface ItemOptions {
  source: FeedSource;
  detect: Detect;
  /** Lines of the directory that are not withdrawn. */
  known: readonly KnownLine[];
  now: Date;
  /** Language of the document; empty when it does not say. */
  lang: string;
  /** Undated items that readings before met, by id. */
  met: Readonly<Record<string, Met>>;
  /** When the document was last read; null when never. */
  lastRead: string | null;
  /** When the document or its server says that it was last changed; null when neither does. */
  changed: string | null;
}

/** One item as it was met and understood, also when it is about something else. */
export interface ItemSeen {
  title: string;
  /** UTC instant; null when nothing tells it. */
  published: string | null;
  /** Whether it gives that date itself; otherwise two readings do, between which it came. */
  datedByItself: boolean;
  /** Null when it could not be read. */
  detection: Detection | null;
}

interface ItemsRead {
  messages: Message[];
  /** What texts in doubt tell, for when others bear them out. */
  inDoubt: Message[];
  /** Every text about emergency numbers, shown or for people. */
  texts: TextRead[];
  /** Every item, whatever it is about. */
  items: ItemSeen[];
  remarks: Remark[];
  /** Undated items about emergency numbers, to be known again. */
  met: Record<string, Met>;
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 80));

function detected(item: Item, sent: string, { source, detect, lang }: ItemOptions) {
  const [only] = source.territories === 'all' ? [] : source.territories;
  const alone = source.territories !== 'all' && source.territories.length === 1;
  const asked: FeedItem = {
    id: item.id,
    source: { kind: source.kind, departement: alone ? (only ?? null) : null },
    lang: lang || source.lang,
    published: sent,
    title: item.title,
    body: item.body,
    ...(item.says === undefined ? {} : { status: item.says }),
  };
  const detection = detect(asked);
  if (detection === null) return null;
  return { item: asked, detection };
}

/** What was said before is no news: the end of a long text that nobody read hides none. */
const NEWS_FOR_MS = 7 * DAY_MS;

/** Words of an item that the detector does not reach may tell of an outage; null when it reaches all. */
function tooLong(item: Item, published: string | null, now: Date): Remark | null {
  if (published !== null && now.getTime() - Date.parse(published) > NEWS_FOR_MS) return null;
  const { title, body } = beyondReach(item);
  if (!hasWords(title) && !hasWords(body)) return null;
  const detail = `${shown(item.title)} is too long: its last ${title.length + body.length} characters were not read`;
  return { code: 'too-long', detail };
}

/** An item with words to read: its own, else those of its address. Null when there are none at all. */
function worded<T extends Item>(item: T): T | null {
  if (hasWords(item.title) || hasWords(item.body)) return item;
  const title = wordsOfAddress(item.link);
  return title === '' ? null : { ...item, title };
}

/** The newest of what the document says of itself; its items bear it out or belie it. */
function lastChange(items: readonly Item[], { changed, now }: ItemOptions): string | null {
  if (changed === null) return null;
  const own = items.flatMap(({ dated }) =>
    dated === null || isAheadOfNow(dated, now) ? [] : dated.from,
  );
  return lastOf([changed, ...own].sort()) ?? null;
}

/** Information of an item whose time is not known to the minute holds as if it were of the last one. */
function lapsing(message: Message, { from, to }: Span): Message {
  if (from === to || message.content === null || message.content.phase === 'ended') return message;
  const expires = instantOf(Date.parse(to) + PROBABLE_LAPSES_MS);
  return { ...message, content: { ...message.content, expires } };
}

/** An end that is believed ends what was in doubt as well. */
function linked({ messages, inDoubt }: ItemsRead): Pick<ItemsRead, 'messages' | 'inDoubt'> {
  const all = linkProse([...messages, ...inDoubt]);
  return { messages: all.slice(0, messages.length), inDoubt: all.slice(messages.length) };
}

/**
 * Reads items of prose. Those about emergency numbers that nobody can date are a gap, `no-date`: they
 * are not announced, as they may be years old, and the source is no witness that all is well.
 */
export function readItems(items: readonly Item[], options: ItemOptions): ItemsRead {
  const { source, known, now } = options;
  const read: ItemsRead = { messages: [], inDoubt: [], texts: [], items: [], remarks: [], met: {} };
  const changed = lastChange(items, options);
  for (const given of items) {
    const item = worded(given);
    if (item === null) {
      const detail = `an item without title, text or words in its address: ${shown(given.id)}`;
      read.remarks.push({ code: 'no-words', detail });
      continue;
    }
    const own = item.dated !== null && !isAheadOfNow(item.dated, now) ? item.dated : null;
    const dating = own ?? undated({ ...options, met: options.met[item.id] ?? null, changed });
    const sent = 'met' in dating ? dating.sent : dating;
    const at = sent === null || sent === 'old' ? instantOf(now.getTime()) : sent.from;
    const prose = detected(item, at, options);
    const published = sent === null || sent === 'old' ? null : sent.from;
    read.items.push({
      ...{ title: item.title, published, datedByItself: own !== null },
      detection: prose?.detection ?? null,
    });
    const unread = sent === 'old' ? null : tooLong(item, published, now);
    if (unread !== null) read.remarks.push(unread);
    if (prose === null) {
      const detail = `${shown(item.title)} takes too long to read: what it says is not known`;
      read.remarks.push({ code: 'too-slow', detail });
      continue;
    }
    if (prose.detection.shelf === 'none') continue;
    if ('met' in dating) read.met[item.id] = dating.met;
    if (sent === 'old') continue;
    if (sent === null) {
      const detail = `nothing tells when ${shown(item.title)} was published; it is not announced`;
      read.remarks.push({ code: 'no-date', detail });
      continue;
    }
    if (own === null) {
      const detail = `${shown(item.title)} gives no date; taken as of ${sent.from}`;
      read.remarks.push({ code: 'dated-by-reading', detail });
    }
    const { link, credits = [] } = item;
    const reading = readProse({ ...prose, sent: sent.from, link, credits }, source, known);
    if (reading === null) continue;
    read.texts.push(reading.text);
    if (reading.message !== null) read.messages.push(lapsing(reading.message, sent));
    if (reading.inDoubt !== null) read.inDoubt.push(lapsing(reading.inDoubt, sent));
  }
  return { ...read, ...linked(read) };
}
