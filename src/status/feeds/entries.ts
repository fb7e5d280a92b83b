/** Items of prose, of a feed or a status page, into messages, and texts for people. */

import { DAY_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { lastOf } from '../../base/last.ts';
import { instantThere, zoneFor } from '../../territories/zone.ts';
import { PROBABLE_LAPSES_MS } from '../chain/settle.ts';
import type { Span } from '../dates/read.ts';
import type { Detection, FeedItem } from '../detect/model.ts';
import { beyondReach } from '../detect/text/normalise.ts';
import type { Message } from '../message.ts';
import type { Remark } from '../remarks.ts';
import { isAheadOfNow } from './dating.ts';
import type { Item } from './item.ts';
import {
  knownBy,
  type Met,
  type MetDocument,
  metAfter,
  offTopic,
  type Past,
  pastOf,
} from './met.ts';
import {
  forPeople,
  type KnownLine,
  linkProse,
  type Order,
  readProse,
  type TextRead,
  wordsOfItem,
} from './prose.ts';
import {
  datingOf,
  orderOf,
  publishedAt,
  sentAtLast,
  toldAt,
  touchedAt,
  understood,
} from './said.ts';
import type { FeedSource } from './source.ts';
import { hasWords, wordsOfAddress } from './words.ts';

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
  /** What the readings before met. */
  before: MetDocument;
  /** When the document was last read; null when never. */
  at: string | null;
  /** Whether older items fall out of it as new ones come. */
  scrolls: boolean;
  /** When the document or its server says that it was last changed; null when neither does. */
  changed: string | null;
}

/** One item as it was met and understood, also when it is about something else. */
export interface ItemSeen {
  id: string;
  title: string;
  /** UTC instant, of its own date never later than its words were first met; null when nothing tells it. */
  published: string | null;
  /** Whether it gives that date itself; otherwise two readings do, between which it came. */
  datedByItself: boolean;
  /** Null when it could not be read. */
  detection: Detection | null;
  /** Its words as people read them, for who has a former version of them. */
  words: () => Pick<TextRead, 'title' | 'text'>;
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
  /** What the next reading is to know of this one. */
  met: MetDocument;
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 80));

function detected(item: Item, sent: string, { source, detect, lang }: ItemOptions) {
  const [only] = source.territories === 'all' ? [] : source.territories;
  const alone = source.territories !== 'all' && source.territories.length === 1;
  const asked: FeedItem = {
    id: item.id,
    source: { kind: source.kind, departement: alone ? (only ?? null) : null },
    lang: lang || source.lang,
    // « Demain » is counted from the day that it was there.
    published: instantThere(Date.parse(sent), source.timeZone ?? zoneFor(source.territories)),
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
  if (message.content.expires !== null) return message;
  const expires = instantOf(Date.parse(to) + PROBABLE_LAPSES_MS);
  return { ...message, content: { ...message.content, expires } };
}

/** An end that is believed ends what was in doubt as well. */
function linked(
  { messages, inDoubt }: Pick<ItemsRead, 'messages' | 'inDoubt'>,
  orders: ReadonlyMap<string, Order>,
): Pick<ItemsRead, 'messages' | 'inDoubt'> {
  const all = linkProse([...messages, ...inDoubt], orders);
  return { messages: all.slice(0, messages.length), inDoubt: all.slice(messages.length) };
}

/** What the document as a whole shows. */
function remarksOn({ followsClock, isMissing }: Past): Remark[] {
  const remarks: Remark[] = [];
  if (followsClock) {
    const detail = 'its dates are those of the reading: they count as none';
    remarks.push({ code: 'follows-clock', detail });
  }
  if (isMissing) {
    const detail = 'items may have come and gone before anybody read them';
    remarks.push({ code: 'missed-items', detail });
  }
  return remarks;
}

/** What is said of a text that was touched, and that no phone is shown. */
export const touchedAgain = (title: string): Remark => {
  const detail = `${shown(title)} was changed and says what it said: of when is not known`;
  return { code: 'touched-again', detail };
};

/** Ids of what is told to go on, by messages that are linked. */
function goingOn(messages: readonly Message[], now: Date): Set<string> {
  const ended = new Set(messages.flatMap(({ references }) => references.map(({ id }) => id)));
  const lasts = ({ sent, content }: Message) =>
    content?.expires == null
      ? now.getTime() - Date.parse(sent) <= PROBABLE_LAPSES_MS
      : Date.parse(content.expires) >= now.getTime();
  return new Set(
    messages.flatMap((message) => (lasts(message) && !ended.has(message.id) ? message.id : [])),
  );
}

/**
 * Texts that somebody touched without their saying anything else: where no phone is told of them, they may
 * say it of now, and people look. Where phones are, the text says when: only who knows the ends that people signed
 * knows whether it goes on there.
 */
function withTouched(read: ItemsRead, touched: ReadonlyMap<string, string>, now: Date): ItemsRead {
  const announced = goingOn(read.messages, now);
  const remarks: Remark[] = [];
  const texts = read.texts.map((text) => {
    const published = touched.get(text.item);
    if (published === undefined) return text;
    if (announced.has(text.item)) return { ...text, touched: published };
    remarks.push(touchedAgain(text.title));
    return forPeople({ ...text, published, sentBy: published });
  });
  return { ...read, texts, remarks: [...read.remarks, ...remarks] };
}

/**
 * Reads items of prose. Those about emergency numbers that nobody can date are a gap, `no-date`: people
 * look at them and no phone is told, as they may be years old, and the source is no witness that all is
 * well.
 */
export function readItems(given: readonly Item[], options: ItemOptions): ItemsRead {
  const { source, known: lines, now } = options;
  const read: Omit<ItemsRead, 'met'> = {
    ...{ messages: [], inDoubt: [], texts: [], items: [], remarks: [] },
  };
  const met: Record<string, Met> = {};
  const orders = new Map<string, Order>();
  const touched = new Map<string, string>();
  const changed = lastChange(given, options);
  const items = given.flatMap((item) => {
    const readable = worded(item);
    if (readable !== null) return [knownBy(readable)];
    const detail = `an item without title, text or words in its address: ${shown(item.id)}`;
    read.remarks.push({ code: 'no-words', detail });
    return [];
  });
  const past = pastOf(items, options);
  read.remarks.push(...remarksOn(past));
  for (const each of items) {
    const { item, key } = each;
    const dated = datingOf(each, { now, past, changed });
    const at = dated.sent === null || dated.sent === 'old' ? null : dated.sent.from;
    const prose = detected(item, at ?? instantOf(now.getTime()), options);
    met[key] = dated.met;
    read.items.push({
      ...{ id: item.id, title: item.title, published: publishedAt(dated) },
      datedByItself: dated.own !== null,
      detection: prose?.detection ?? null,
      words: () => wordsOfItem(item),
    });
    const unread = dated.sent === 'old' ? null : tooLong(item, publishedAt(dated), now);
    if (unread !== null) read.remarks.push(unread);
    if (prose === null) {
      // What nobody understood is as new to the next reading.
      if (dated.held === null) delete met[key];
      else met[key] = dated.held;
      const detail = `${shown(item.title)} takes too long to read: what it says is not known`;
      read.remarks.push({ code: 'too-slow', detail });
      continue;
    }
    if (prose.detection.shelf === 'none') {
      met[key] = offTopic(dated.met);
      continue;
    }
    const { link, credits = [] } = item;
    const dating = understood(dated, each, prose.detection, now);
    const { sent } = dating;
    met[key] = dating.met;
    const touch = touchedAt(dating, prose.detection, now);
    if (touch !== null) touched.set(item.id, touch);
    if (sent === 'old' && touch === null) continue;
    if (sent === null || sent === 'old') {
      const text = { ...prose, sent: touch ?? sentAtLast(dating, now), link, credits };
      const reading = readProse(text, source, lines);
      if (reading !== null) read.texts.push(forPeople(reading.text));
      if (touch !== null) continue;
      const detail = `nothing tells when ${shown(item.title)} was published; it is not announced`;
      read.remarks.push({ code: 'no-date', detail });
      continue;
    }
    const told = toldAt(dating, sent);
    if (dating.byReading) {
      const detail = `${shown(item.title)} gives no date of these words; taken as of ${told}`;
      read.remarks.push({ code: 'dated-by-reading', detail });
    }
    orders.set(item.id, orderOf(dating, sent));
    const reading = readProse({ ...prose, sent: told, link, credits }, source, lines);
    if (reading === null) continue;
    read.texts.push({ ...reading.text, sentBy: sent.to });
    if (reading.message !== null) read.messages.push(lapsing(reading.message, sent));
    if (reading.inDoubt !== null) read.inDoubt.push(lapsing(reading.inDoubt, sent));
  }
  const all = { ...read, ...linked(read, orders), met: metAfter(now, past, met) };
  return withTouched(all, touched, now);
}
