/**
 * Law 4: what is read out of prose is probable, and no number found there can be dialled. A number
 * that the directory already holds, named by an authority's own text, is told to be announced; all
 * others are for people to judge.
 */

import { oneLine } from '../../base/one-line.ts';
import type { Service } from '../../directory/model.ts';
import { covers, type Scope, within } from '../../territories/scope.ts';
import { zoneFor } from '../../territories/zone.ts';
import type { Span } from '../dates/read.ts';
import {
  type Detection,
  DOUBT,
  type FeedItem,
  type FoundNumber,
  NUMBER_OF,
} from '../detect/model.ts';
import { plainLines } from '../detect/text/normalise.ts';
import type { Content, Message, MessageReference } from '../message.ts';
import { plannedTimes } from './planned.ts';
import { type FeedSource, isOfOthers, ownPart } from './source.ts';

/** A number of the directory, as far as prose is concerned. */
export interface KnownLine {
  number: string;
  service: Service;
  territory: string;
}

interface ProseItem {
  item: FeedItem;
  /** UTC instant. */
  sent: string;
  link: string;
  credits?: readonly string[];
  detection: Detection;
}

/** A text about emergency numbers and how it was understood; one in doubt is for people alone. */
export interface TextRead
  extends Pick<
    Detection,
    | 'shelf'
    | 'state'
    | 'confidence'
    | 'services'
    | 'departements'
    | 'national'
    | 'advice'
    | 'claims'
    | 'reasons'
    | 'failsNow'
  > {
  source: string;
  /** Whether its source is an official one. */
  official: boolean;
  item: string;
  publisher: string;
  /** The whole of it, on one line. */
  title: string;
  link: string;
  /** UTC instant of the item. */
  published: string;
  /** By when it was published, where that is known less exactly. */
  sentBy: string;
  /** When somebody touched what phones are shown of it: should that be over by then, it may say it of now. */
  touched?: string;
  /** What it is about. */
  territories: Scope;
  /** Nothing in it tells where: its territories are merely those that its source speaks for. */
  isUnplaced?: true;
  numbers: FoundNumber[];
  /** Its words without markup, one block a line: all that were read. */
  text: string;
  /** Whose words its item says that they are: author, agency, source. */
  credits: readonly string[];
}

interface ProseReading {
  text: TextRead;
  /** Null for a text in doubt: phones are never told of it by itself. */
  message: Message | null;
  /** What a text in doubt would tell if others bore it out; null for any other. */
  inDoubt: Message | null;
}

const PHASES: Readonly<Record<Exclude<Detection['state'], 'none'>, Content['phase']>> = {
  ongoing: 'ongoing',
  exercise: 'ongoing',
  over: 'ended',
  planned: 'planned',
};

/**
 * Of a title. Whoever passes posts on puts all of one there, and what decides may stand at its end: people judge
 * these words, so none that are read may be left out of them.
 */
const LONGEST_TITLE = 40_000;

/** Authorities whose own text may name a line of the directory as the one to call. */
const AUTHORITIES: readonly FeedSource['kind'][] = [
  'prefecture',
  'sdis',
  'ars',
  'samu',
  'gendarmerie',
  'police',
];

/** What a text is about, whoever speaks for these places; all that the source speaks for where it does not say. */
function territoriesOf(detection: Detection, source: FeedSource): Content['territories'] {
  // A foreign system speaks for no territory here, whatever "the whole country" means there.
  if (source.territories !== 'all' && source.territories.length === 0) return [];
  if (detection.national) return 'all';
  if (detection.departements.length > 0) return detection.departements;
  return source.territories === 'all' ? 'all' : [...source.territories];
}

/**
 * Whether nothing tells where it is: « le 15 en panne dans le Vexin », by who speaks for several territories. It is
 * unknown then, and never everywhere: no phone is told, of an end neither, which would silence what goes on elsewhere.
 */
function isUnplaced({ national, departements }: Detection, source: FeedSource): boolean {
  const several = source.territories === 'all' || source.territories.length > 1;
  return several && !national && departements.length === 0;
}

/** Lines of the directory, in one of the territories, that an authority's own text names. */
function namedLines(
  detection: Detection,
  source: FeedSource,
  territories: Content['territories'],
  known: readonly KnownLine[],
): KnownLine[] {
  const heard = source.trust === 'official' && AUTHORITIES.includes(source.kind);
  if (!heard || detection.state !== 'ongoing') return [];
  const found = detection.replacements;
  return known.filter(
    (line) =>
      covers(territories, line.territory) &&
      found.some(({ number, service }) => number === line.number && isFor(service, line.service)),
  );
}

/** Whoever keeps the peace: a text may call the line of one by the other's name. */
const OF_THE_PEACE: ReadonlySet<string> = new Set(['police', 'gendarmerie']);

/** Whether a line that a text gives for a service is given for what the directory has it for: no Samu's for a fire. */
const isFor = (given: FoundNumber['service'], own: Service): boolean =>
  given === 'any' ||
  own === 'any' ||
  given === own ||
  (OF_THE_PEACE.has(given) && OF_THE_PEACE.has(own));

function contentOf(prose: ProseItem, source: FeedSource, known: readonly KnownLine[]): Content {
  const { detection, link } = prose;
  const own = ownPart(source, territoriesOf(detection, source));
  const territories = own === 'all' ? 'all' : [...own];
  const state = detection.state === 'none' ? 'ongoing' : PHASES[detection.state];
  const numbers: Content['numbers'] = {};
  for (const service of detection.services) numbers[NUMBER_OF[service]] = 'disrupted';
  const named = namedLines(detection, source, territories, known).map(({ number }) => number);
  return {
    phase: state,
    certainty: 'probable',
    territories,
    numbers,
    worksFrom: [],
    failsFrom: [],
    lines: [],
    advice: [...detection.advice],
    publisher: source.name,
    link,
    ...plannedTimes(detection.window, source.timeZone ?? zoneFor(territories)),
    ...(named.length > 0 ? { named: [...new Set(named)].sort() } : {}),
  };
}

/** The words of an item as people read them, without markup, one block a line: all that are read. */
export const wordsOfItem = ({ title, body }: Pick<FeedItem, 'title' | 'body'>) => ({
  title: oneLine(title, LONGEST_TITLE),
  text: plainLines(body).join('\n'),
});

function textOf(
  { detection, item, link, credits = [], sent }: ProseItem,
  source: FeedSource,
): TextRead {
  const { shelf, state, confidence, services, departements, national, advice } = detection;
  const { claims, reasons, failsNow } = detection;
  const territories = territoriesOf(detection, source);
  const unplaced = isUnplaced(detection, source);
  return {
    source: source.id,
    official: source.trust === 'official',
    item: item.id,
    publisher: source.name,
    ...wordsOfItem(item),
    link,
    published: sent,
    sentBy: sent,
    territories,
    // Whoever speaks there may say so too: until then people look, and no phone is told.
    shelf: shelf === 'probable' && (unplaced || isOfOthers(source, territories)) ? 'review' : shelf,
    ...(unplaced ? { isUnplaced: true as const } : {}),
    state,
    confidence,
    services,
    departements,
    national,
    advice,
    numbers: detection.replacements,
    credits,
    claims,
    ...(failsNow === undefined ? {} : { failsNow }),
    reasons: unplaced ? [`${DOUBT}nothing tells where it is`, ...reasons] : reasons,
  };
}

/**
 * One item of prose as a message, or null when it is about something else.
 * @param known lines of the directory that are not withdrawn
 */
export function readProse(
  prose: ProseItem,
  source: FeedSource,
  known: readonly KnownLine[],
): ProseReading | null {
  const { detection, item, sent } = prose;
  if (detection.shelf === 'none') return null;
  const text = textOf(prose, source);
  const nowhere = text.isUnplaced === true || isOfOthers(source, text.territories);
  if (detection.state === 'none' || nowhere) {
    return { text, message: null, inDoubt: null };
  }
  const told: Message = {
    format: 'text',
    sender: source.id,
    id: item.id,
    sent,
    nature: detection.state === 'exercise' ? 'exercise' : 'actual',
    type: 'alert',
    references: [],
    content: contentOf(prose, source, known),
  };
  return detection.shelf === 'probable'
    ? { text, message: told, inDoubt: null }
    : { text, message: null, inDoubt: told };
}

/** A text of which nobody knows when it was said: for people alone, and no voice for another. */
export const forPeople = (text: TextRead): TextRead => ({
  ...text,
  shelf: 'review',
  reasons: [`${DOUBT}nothing tells when it was said`, ...text.reasons],
});

/** When an item was said: at the earliest and at the latest, by its date and by the readings together. */
export interface Order extends Span {
  /** Its own date, while nothing shows that it is not of these words: one clock orders what it dates. */
  byAuthor: Span | null;
}

/** By id of the item; one that is missing was said at the instant it gives. */
type Orders = ReadonlyMap<string, Order>;

function orderIn({ id, sent }: Message, orders: Orders): Order {
  const at = { from: sent, to: sent };
  return orders.get(id) ?? { ...at, byAuthor: at };
}

/** Whether a message was surely said before another. Where nobody knows, it may go on. */
function isBefore(start: Order, end: Order): boolean {
  if (start.to < end.from) return true;
  const contradicted = end.to < start.from;
  const { byAuthor: first } = start;
  const { byAuthor: second } = end;
  return !contradicted && first !== null && second !== null && first.to < second.from;
}

/** Whether an end that was said speaks of all that an earlier item said to fail. */
function ends(end: Message, start: Message, orders: Orders): boolean {
  if (end.format !== 'text' || start.format !== 'text') return false;
  if (end.content?.phase !== 'ended' || start.content === null) return false;
  if (start.content.phase === 'ended' || start.nature !== end.nature) return false;
  // What is still to begin was not what came back.
  if (start.content.phase === 'planned' && (start.content.onset ?? '') > end.sent) return false;
  if (!within(start.content.territories, end.content.territories)) return false;
  if (!isBefore(orderIn(start, orders), orderIn(end, orders))) return false;
  const restored = Object.keys(end.content.numbers);
  return (
    restored.length === 0 ||
    Object.keys(start.content.numbers).every((number) => restored.includes(number))
  );
}

/**
 * Links items of one source: an item that says "over" refers to the earlier ones whose places and
 * numbers it covers, so that they end with it. A part restored ends nothing by itself.
 * @param orders when each was said, where that is not the instant it gives
 */
export function linkProse(messages: readonly Message[], orders: Orders = new Map()): Message[] {
  return messages.map((message) => {
    const ended = messages.filter((other) => other !== message && ends(message, other, orders));
    if (ended.length === 0) return message;
    const references: MessageReference[] = ended.map(({ sender, id, sent }) => ({
      sender,
      id,
      sent,
    }));
    return { ...message, type: 'update', references };
  });
}
