/**
 * A bulletin as a phone reads it: tolerant of what can be left out, strict on the rest. A part that
 * cannot be read takes nothing else with it, and is a gap: from then on nothing is said to be clear
 * for the territories it may have spoken of (law 2).
 */
import type { ShortNumber } from '../../directory/model.ts';
import {
  anyText,
  count,
  filledText,
  fullNumber,
  instant,
  isRecord,
  isRefusedNumber,
  listOf,
  network,
  oneOf,
  type Reader,
  service,
  territoryCode,
  textLike,
  webAddress,
} from '../../directory/reading.ts';
import { isOver, retractedFrom } from '../chain/over.ts';
import type {
  AnnouncedState,
  Announcement,
  Bulletin,
  ReplacementLine,
  SourceCheck,
  Watch,
} from '../model.ts';
import type { Unlisted } from '../situation/model.ts';
import { unpackWatches } from '../watch/wire.ts';

const nature = oneOf<Announcement['nature']>({ actual: 1, exercise: 1 });
const phase = oneOf<Announcement['phase']>({ planned: 1, ongoing: 1, ended: 1, retracted: 1 });
const certainty = oneOf<Announcement['certainty']>({ official: 1, probable: 1 });
const state = oneOf<AnnouncedState>({ works: 1, disrupted: 1, down: 1 });
const means = textLike(/^(fixed|mobile|operator:.{1,40})$/);
const advice = oneOf<Announcement['advice'][number]>({
  mobile: 1,
  landline: 1,
  retry: 1,
  sms114: 1,
});
const NUMBERS: Readonly<Record<ShortNumber, 1>> = {
  '15': 1,
  '17': 1,
  '18': 1,
  '112': 1,
  '114': 1,
  '196': 1,
};

type Where = 'all' | string[];

/** The text whose end its source lists no more. */
const endGone: Reader<NonNullable<Announcement['endGone']>> = (value) => {
  if (!isRecord(value)) return undefined;
  const [item, digest] = [filledText(value['item']), filledText(value['digest'])];
  const [published, since] = [instant(value['published']), instant(value['since'])];
  const isWhole = item !== undefined && digest !== undefined;
  if (!isWhole || published === undefined || since === undefined) return undefined;
  return { item, digest, published, since };
};

/** Where a part holds, and whether all of it could be read; undefined when nothing could. */
function whereOf(value: unknown): { where: Where; whole: boolean } | undefined {
  if (value === 'all') return { where: 'all', whole: true };
  const where = listOf(territoryCode)(value);
  if (where === undefined || where.length === 0) return undefined;
  return { where, whole: where.length === (value as unknown[]).length };
}

/** The states of the numbers Repli follows; a number it does not know says nothing to it. */
function numbersOf(
  value: unknown,
): { numbers: Announcement['numbers']; whole: boolean } | undefined {
  if (!isRecord(value)) return undefined;
  const numbers: Announcement['numbers'] = {};
  let whole = true;
  for (const number of Object.keys(NUMBERS) as ShortNumber[]) {
    if (!(number in value)) continue;
    const read = state(value[number]);
    if (read === undefined) whole = false;
    else numbers[number] = read;
  }
  return { numbers, whole };
}

const replacementLine: Reader<ReplacementLine> = (value) => {
  if (!isRecord(value)) return undefined;
  const read = { service: service(value['service']), number: fullNumber(value['number']) };
  const area = value['area'] === undefined ? '' : anyText(value['area']);
  // A line without its area would be offered where it does not answer.
  if (read.service === undefined || read.number === undefined || area === undefined)
    return undefined;
  return {
    service: read.service,
    number: read.number,
    area,
    network: network(value['network']) ?? 'unknown',
  };
};

/** What was read of an announcement, if it can be used, and where something of it was not. */
interface ReadAnnouncement {
  announcement: Announcement | null;
  gap: Where | null;
}

/** Reads one announcement, packed or full. Never throws. */
function readAnnouncement(value: unknown): ReadAnnouncement {
  if (!isRecord(value)) return { announcement: null, gap: 'all' };
  const own = {
    id: filledText(value['id']),
    sent: instant(value['sent']),
    nature: nature(value['nature']),
    phase: value['retracted'] === true ? 'retracted' : phase(value['phase']),
    certainty: certainty(value['certainty']),
    publisher: filledText(value['publisher']),
  };
  const places = whereOf(value['territories']);
  const states = numbersOf(value['numbers'] ?? {});
  // An exercise that cannot be read is none; it says nothing of what is real.
  const gap = own.nature === 'exercise' ? null : (places?.where ?? 'all');
  if (
    own.id === undefined ||
    own.sent === undefined ||
    own.nature === undefined ||
    own.phase === undefined ||
    own.certainty === undefined ||
    own.publisher === undefined ||
    places === undefined ||
    states === undefined
  ) {
    return { announcement: null, gap };
  }
  const lines: unknown = own.certainty === 'official' ? value['lines'] : [];
  const isRefused = (line: unknown) => isRecord(line) && isRefusedNumber(line['number']);
  // Kept from one reading to the next: the line itself is gone then.
  const refused =
    value['refusedNumbers'] === true || (Array.isArray(lines) && lines.some(isRefused));
  const whole = places.whole && states.whole;
  const unlistedSince = instant(value['unlistedSince']);
  const named = listOf(fullNumber)(value['named']);
  const members = listOf(filledText)(value['members']);
  const signers = listOf(filledText)(value['signers']);
  const words = listOf(filledText)(value['words']);
  const gone = endGone(value['endGone']);
  const announcement: Announcement = {
    id: own.id,
    sent: own.sent,
    nature: own.nature,
    phase: own.phase,
    certainty: own.certainty,
    territories: places.where,
    numbers: states.numbers,
    worksFrom: listOf(means)(value['worksFrom']) ?? [],
    failsFrom: listOf(means)(value['failsFrom']) ?? [],
    // Law 4: numbers read out of free text are never dialable.
    lines: listOf(replacementLine)(lines) ?? [],
    advice: listOf(advice)(value['advice']) ?? [],
    publisher: own.publisher,
    link: webAddress(value['link']) ?? '',
    source: anyText(value['source']) ?? '',
    onset: instant(value['onset']) ?? null,
    expectedEnd: instant(value['expectedEnd']) ?? null,
    expires: instant(value['expires']) ?? null,
    endedAt: isOver({ phase: own.phase }) ? (instant(value['endedAt']) ?? own.sent) : null,
    sourceFailing: value['sourceFailing'] !== undefined && value['sourceFailing'] !== false,
    ...(named === undefined ? {} : { named }),
    ...(unlistedSince === undefined ? {} : { unlistedSince }),
    ...(members === undefined ? {} : { members }),
    ...(signers === undefined ? {} : { signers }),
    ...(words === undefined ? {} : { words }),
    ...(gone === undefined ? {} : { endGone: gone }),
    ...(refused ? { refusedNumbers: true as const } : {}),
  };
  // Whatever else stands in a retraction, it claims nothing: nothing of it can be missing.
  if (own.phase === 'retracted') return { announcement: retractedFrom(announcement), gap: null };
  return { announcement, gap: whole || gap === null ? null : places.whole ? places.where : 'all' };
}

/** A check that cannot be read is one that failed, of a source that may watch anywhere. */
function readCheck(value: unknown): SourceCheck {
  const { id, ok, checkedAt, territories, speaksAs, toldAt } = isRecord(value) ? value : {};
  const where = territories === undefined ? undefined : whereOfSource(territories);
  const voice = filledText(speaksAs);
  const told = instant(toldAt);
  const lost = territories !== undefined && where?.whole !== true;
  const well = ok === true && !lost && filledText(id) !== undefined;
  return {
    id: filledText(id) ?? UNREADABLE_PART,
    ok: well,
    checkedAt: instant(checkedAt) ?? null,
    ...(where === undefined || lost ? {} : { territories: where.where }),
    ...(voice === undefined ? {} : { speaksAs: voice }),
    ...(told === undefined ? {} : { toldAt: told }),
  };
}

/** A source may speak for no territory at all: a foreign warning system. */
const whereOfSource = (value: unknown) =>
  Array.isArray(value) && value.length === 0 ? { where: [], whole: true } : whereOf(value);

/** A watch that cannot be read is one that nobody keeps. */
const readWatch: Reader<Watch> = (value) => {
  if (!isRecord(value)) return undefined;
  const name = filledText(value['name']);
  const heard = instant(value['heard']);
  const source = filledText(value['source']);
  const territories = whereOf(value['territories'])?.where;
  return name === undefined ||
    heard === undefined ||
    source === undefined ||
    territories === undefined
    ? undefined
    : { name, territories, heard, source };
};

/** Name of the source that stands for what could not be read: it failed, so nothing is clear there. */
export const UNREADABLE_PART = 'unreadable';

/**
 * A verified document as a full bulletin, or null when it is none of this format at all. Takes a
 * packed one, a full one and one that a phone kept; never throws.
 */
export function unpackBulletin(document: unknown): Bulletin | null {
  if (!isRecord(document) || document['format'] !== 'repli-bulletin/1') return null;
  const sequence = count(document['sequence']);
  const issuedAt = instant(document['issuedAt']);
  const validUntil = instant(document['validUntil']);
  const { sources, announcements } = document;
  if (sequence === undefined || issuedAt === undefined || validUntil === undefined) return null;
  if (!Array.isArray(sources) || !Array.isArray(announcements)) return null;
  const read = announcements.map(readAnnouncement);
  const rows = unpackWatches(document['watching'], issuedAt);
  const watches = [...rows, ...(listOf(readWatch)(document['watches']) ?? [])];
  const revoked = listOf(filledText)(document['revoked']) ?? [];
  const gaps = read.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  return {
    format: 'repli-bulletin/1',
    sequence,
    issuedAt,
    validUntil,
    sources: [...sources.map(readCheck), ...gaps.map(unreadable)],
    announcements: read.flatMap(({ announcement }) => announcement ?? []),
    ...(watches.length === 0 ? {} : { watches }),
    ...(revoked.length === 0 ? {} : { revoked }),
  };
}

const unreadable = (territories: Where): SourceCheck => ({
  id: UNREADABLE_PART,
  ok: false,
  checkedAt: null,
  territories,
});

/** What a phone kept of announcements that left the bulletin; what cannot be read is left out. */
export const readUnlisted: Reader<Unlisted> = (value) => {
  if (!isRecord(value)) return undefined;
  const { announcement } = readAnnouncement(value['announcement']);
  const lastListed = instant(value['lastListed']);
  if (announcement === null || lastListed === undefined) return undefined;
  return { announcement, lastListed };
};
