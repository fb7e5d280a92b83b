/** One fetched document of a source, whatever its format, into messages, texts for people and further addresses. */
import { voucherOfSource } from '../chain/key.ts';
import type { Message, Reading } from '../message.ts';
import { isGap, type Remark } from '../remarks.ts';
import type { ItemSeen } from './entries.ts';
import { detectFormat } from './format.ts';
import { type Format, JSON_FORMATS } from './formats/all.ts';
import type { TextRead } from './prose.ts';
import {
  type AlertPage,
  NOTHING_REMEMBERED,
  type ReadOptions,
  type Remembered,
} from './reading.ts';
import { type FeedSource, isOfOthers, ownPart } from './source.ts';
import { decodeText } from './text.ts';

export interface DocumentReading extends Reading {
  /** Null when the document was not understood. */
  format: Format | null;
  /** What it calls itself, as people read it; empty when it does not say. */
  title: string;
  /** What texts in doubt tell: for nobody, until independent ones bear them out. */
  inDoubt: Message[];
  /** Texts about emergency numbers, each with its shelf: those in doubt are for people alone. */
  texts: TextRead[];
  /** Items of prose, whatever they are about. */
  items: ItemSeen[];
  /** Alerts that an index points to, to be read as documents of the same source. */
  pages: AlertPage[];
  /** For the next reading. */
  remembered: Remembered;
  /** Why nothing could be read; null when the document was understood. */
  problem: Remark | null;
  /** False when there is a gap: a part was left out, by a limit or because it could not be used. */
  complete: boolean;
}

const refused = (problem: Remark): DocumentReading => ({
  format: null,
  title: '',
  messages: [],
  remarks: [],
  inDoubt: [],
  texts: [],
  items: [],
  pages: [],
  remembered: NOTHING_REMEMBERED,
  problem,
  complete: false,
});

/** NINA's way to say that no warning is in force. */
const NO_WARNING: DocumentReading = {
  format: 'mowas-index',
  title: '',
  messages: [],
  remarks: [],
  inDoubt: [],
  texts: [],
  items: [],
  pages: [],
  remembered: NOTHING_REMEMBERED,
  problem: null,
  complete: true,
};

/**
 * A source vouches for what it carries, speaks for its own territories, and only an authority's word is
 * official: what else a message says is cut to that. Of others alone it says nothing.
 */
function entitled(carried: Message, source: FeedSource): Message {
  const message = { ...carried, voucher: voucherOfSource(source.id) };
  const { content } = message;
  if (content === null) return message;
  if (isOfOthers(source, content.territories)) return { ...message, content: null };
  const own = ownPart(source, content.territories);
  const where = own === 'all' ? 'all' : [...own];
  const certainty = source.trust === 'official' ? content.certainty : 'probable';
  const lines = certainty === 'official' ? content.lines : [];
  return { ...message, content: { ...content, territories: where, certainty, lines } };
}

/** What a source says of others alone, for whoever looks after it. */
function ofOthers(messages: readonly Message[], source: FeedSource): Remark[] {
  return messages.flatMap(({ id, content }) => {
    if (content === null || !isOfOthers(source, content.territories)) return [];
    const about = content.territories === 'all' ? 'all' : content.territories.join(' ');
    const detail = `${JSON.stringify(id.slice(0, 80))} is about ${about}, which this source does not speak for; it is not announced`;
    return [{ code: 'of-others', detail }];
  });
}

/** A list of nothing, from a source whose format says so when nothing is in force. */
const isNothingInForce = ({ code }: Remark, source: FeedSource): boolean =>
  code === 'empty-list' &&
  JSON_FORMATS.some(
    ({ emptyListOf }) => emptyListOf !== undefined && emptyListOf === source.format,
  );

/** Reads a decoded document; see `readDocument`. */
export function readText(text: string, options: ReadOptions): DocumentReading {
  const found = detectFormat(text);
  if (found.kind === 'unknown') {
    return isNothingInForce(found.remark, options.source) ? NO_WARNING : refused(found.remark);
  }
  const read =
    found.kind === 'json'
      ? found.format.read(found.value, options)
      : found.format.read(text, options);
  if ('code' in read) return refused(read);
  const {
    remarks,
    messages,
    title = '',
    inDoubt = [],
    texts = [],
    items = [],
    pages = [],
    remembered = NOTHING_REMEMBERED,
  } = read;
  return {
    format: found.format.name,
    title,
    messages: messages.map((message) => entitled(message, options.source)),
    inDoubt: inDoubt.map((message) => entitled(message, options.source)),
    remarks: [...remarks, ...ofOthers(messages, options.source)],
    texts,
    items,
    pages,
    remembered,
    problem: null,
    complete: !remarks.some(isGap),
  };
}

/**
 * Reads one document of a source. Pure; never throws.
 * @param bytes as fetched, after decompression
 * @param contentType the header, empty when unknown: only its charset is heard
 * @returns messages (structured alerts as they say, prose as `probable` without numbers to call),
 *   texts for the desk, addresses to read next; or `problem`, which names what was met instead
 */
export function readDocument(
  bytes: Uint8Array,
  contentType: string,
  options: ReadOptions,
): DocumentReading {
  const decoded = decodeText(bytes, contentType);
  if (!decoded.ok) return refused(decoded.remark);
  const reading = readText(decoded.text, options);
  return { ...reading, remarks: [...decoded.remarks, ...reading.remarks] };
}
