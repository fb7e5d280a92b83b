/**
 * A directory as a phone reads it: tolerant of what can be left out, strict on the rest. Where a
 * part cannot be read, what the phone held of it before stays in its place: a host's slip never
 * takes a number off the screen (law 1), and never brings a withdrawn one back (law 4).
 */

import { isCallableNationally } from '../territories/callable-number.ts';
import { territoryName } from '../territories/names.ts';
import type {
  Caution,
  Deducible,
  Directory,
  Line,
  LocalFact,
  PublishedConfirmation,
  PublishedLine,
  PublishedNumber,
  PublishedTerritory,
  Source,
} from './model.ts';
import {
  anyText,
  communeCode,
  count,
  day,
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
  wholeList,
} from './reading.ts';

const kind = oneOf<Line['kind']>({ permanent: 1, incident: 1 });
const means = oneOf<PublishedNumber['by'][number]>({ voice: 1, text: 1, video: 1, app: 1 });

const caution = oneOf<Caution>({
  'weak-source': 1,
  'may-be-stale': 1,
  'did-not-answer': 1,
  'second-choice': 1,
  shared: 1,
  'prefer-112': 1,
});
const deducible = oneOf<Deducible>({
  area: 1,
  network: 1,
  onBehalfOf: 1,
  published: 1,
  withdrawn: 1,
});

const source: Reader<Source> = (value) => {
  if (!isRecord(value)) return undefined;
  const publisher = filledText(value['publisher']);
  // Law 4: every number says who published it.
  if (publisher === undefined) return undefined;
  return {
    publisher,
    onBehalfOf: anyText(value['onBehalfOf']) ?? '',
    url: webAddress(value['url']) ?? '',
    published: textLike(/^(\d{4}(-\d\d(-\d\d)?)?)?$/)(value['published']) ?? '',
  };
};

/** One that cannot be read is none: the line is then offered as unconfirmed, and says so. */
const confirmation: Reader<PublishedConfirmation> = (value) => {
  if (!isRecord(value)) return undefined;
  const by = filledText(value['by']);
  const on = day(value['on']);
  const method = filledText(value['method']);
  if (by === undefined || on === undefined || method === undefined) return undefined;
  return {
    by,
    on,
    method,
    ...(value['oneDesk'] === true ? { oneDesk: true } : {}),
    ...(value['twoKeys'] === true ? { twoKeys: true } : {}),
  };
};

/** Null for the whole territory: never put in place of an area that cannot be read. */
const area: Reader<PublishedLine['area']> = (value) => {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const label = filledText(value['label']);
  const communes = wholeList(communeCode)(value['communes']);
  if (label === undefined || communes === undefined) return undefined;
  // Whatever the word was, somebody said that it is one station.
  return (value['station'] ?? false) === false
    ? { label, communes }
    : { label, communes, station: true };
};

type Later = Pick<PublishedLine, 'openUntil' | 'cautions' | 'remark' | 'deduced'>;

/** Longest remark of the model. */
const LONGEST_REMARK = 160;

/** What came to the format later, where it says something that can be read. */
function later(value: Record<string, unknown>): Later {
  const openUntil = day(value['openUntil']);
  const cautions = listOf(caution)(value['cautions']) ?? [];
  const remark = filledText(value['remark'])?.trim().slice(0, LONGEST_REMARK);
  const deduced = listOf(deducible)(value['deduced']) ?? [];
  return {
    ...(openUntil === undefined ? {} : { openUntil }),
    ...(cautions.length === 0 ? {} : { cautions }),
    ...(remark === undefined ? {} : { remark }),
    ...(deduced.length === 0 ? {} : { deduced }),
  };
}

const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : reader(value);

const line: Reader<PublishedLine> = (value) => {
  if (!isRecord(value)) return undefined;
  const read = {
    service: service(value['service']),
    number: fullNumber(value['number']),
    area: area(value['area']),
    kind: kind(value['kind']),
    source: source(value['source']),
    withdrawn: orNull(day)(value['withdrawn'] ?? null),
  };
  if (
    read.service === undefined ||
    read.number === undefined ||
    read.area === undefined ||
    read.kind === undefined ||
    read.source === undefined ||
    read.withdrawn === undefined
  ) {
    return undefined;
  }
  return {
    service: read.service,
    number: read.number,
    label: filledText(value['label']) ?? read.source.publisher,
    area: read.area,
    kind: read.kind,
    network: network(value['network']) ?? 'unknown',
    source: read.source,
    alsoPublished: listOf(source)(value['alsoPublished']) ?? [],
    confirmation: confirmation(value['confirmation']) ?? null,
    withdrawn: read.withdrawn,
    ...later(value),
  };
};

const standing = oneOf<LocalFact['standing']>({ confirmed: 1, unconfirmed: 1 });

const localFact: Reader<LocalFact> = (value) => {
  if (!isRecord(value)) return undefined;
  const codes = wholeList(territoryCode)(value['in']);
  const read = { standing: standing(value['standing']), source: source(value['source']) };
  if (codes === undefined || read.standing === undefined || read.source === undefined) {
    return undefined;
  }
  return { in: codes, standing: read.standing, source: read.source };
};

const shortNumber: Reader<string> = (value) =>
  typeof value === 'string' && isCallableNationally(value) ? value : undefined;

const nationalNumber: Reader<PublishedNumber> = (value) => {
  if (!isRecord(value)) return undefined;
  const { territories, callable } = value;
  const where = territories === 'all' ? 'all' : wholeList(territoryCode)(territories);
  const read = {
    number: shortNumber(value['number']),
    id: textLike(/^[a-z0-9-]+$/)(value['id']),
    reaches: filledText(value['reaches']),
    by: listOf(means)(value['by']),
  };
  if (read.number === undefined || read.id === undefined || read.reaches === undefined) {
    return undefined;
  }
  if (read.by === undefined || read.by.length === 0 || where === undefined) return undefined;
  if (callable !== undefined && typeof callable !== 'boolean') return undefined;
  const localFacts = listOf(localFact)(value['localFacts']) ?? [];
  return {
    number: read.number,
    id: read.id,
    // Which words of a list it may be is the host's matter: nothing on a phone depends on it.
    reaches: read.reaches as PublishedNumber['reaches'],
    by: read.by,
    territories: where,
    standIns: listOf(textLike(/^\d{2,10}$/))(value['standIns']) ?? [],
    callable: callable ?? true,
    ...(localFacts.length === 0 ? {} : { localFacts }),
    source: source(value['source']) ?? { publisher: '', onBehalfOf: '', url: '', published: '' },
  };
};

/** Lines held before that stand in for those that cannot be read now. */
function standIns(
  unreadable: readonly unknown[],
  read: readonly PublishedLine[],
  held: readonly PublishedLine[],
): PublishedLine[] {
  const said = new Set<unknown>(read.map(({ number }) => number));
  for (const part of unreadable) {
    // Whatever the word of its withdrawal was, it was one.
    if (isRecord(part) && (part['withdrawn'] ?? null) !== null) said.add(part['number']);
  }
  return held.filter(({ number }) => !said.has(number));
}

function linesOf(value: unknown, held: readonly PublishedLine[]): PublishedLine[] {
  if (!Array.isArray(value)) return [...held];
  const read: PublishedLine[] = [];
  const unreadable: unknown[] = [];
  for (const part of value as unknown[]) {
    const own = line(part);
    if (own === undefined) unreadable.push(part);
    else read.push(own);
  }
  return unreadable.length === 0 ? read : [...read, ...standIns(unreadable, read, held)];
}

/** Says of parts whether one was left out because nobody may call its number. */
function marked(
  { refusedNumbers }: Record<string, unknown>,
  parts: unknown,
  isRefused: (number: unknown) => boolean,
): { refusedNumbers?: true } {
  // Kept from one reading to the next: the part itself is gone then.
  const some =
    refusedNumbers === true ||
    (Array.isArray(parts) && parts.some((part) => isRecord(part) && isRefused(part['number'])));
  return some ? { refusedNumbers: true } : {};
}

function territory(
  value: unknown,
  heldOnes: ReadonlyMap<string, PublishedTerritory>,
  updated: string,
): PublishedTerritory | undefined {
  const code = isRecord(value) ? territoryCode(value['code']) : undefined;
  if (!isRecord(value) || code === undefined) return undefined;
  const held = heldOnes.get(code);
  const { name, website } = isRecord(value['prefecture']) ? value['prefecture'] : {};
  return {
    code,
    name: filledText(value['name']) ?? territoryName(code),
    prefecture: { name: anyText(name) ?? '', website: webAddress(website) ?? '' },
    lines: linesOf(value['lines'], held?.lines ?? []),
    updated: day(value['updated']) ?? updated,
    ...marked(value, value['lines'], isRefusedNumber),
  };
}

/** Parts read, and in place of those that could not be what was held under names not read now. */
function withHeld<T>(
  values: readonly unknown[],
  reader: Reader<T>,
  held: readonly T[],
  nameOf: (part: T) => string,
): T[] {
  const read = listOf(reader)(values) ?? [];
  if (read.length === values.length) return read;
  const names = new Set(read.map(nameOf));
  return [...read, ...held.filter((part) => !names.has(nameOf(part)))];
}

/**
 * Whether all that a page shows of a directory can be read: the lines of its territory, if it is
 * about one, and the national numbers. Cheap enough for each drawing.
 */
export function isWhole(directory: Directory, code: string | null): boolean {
  const place: unknown = directory.territories.find((t) => t?.code === code);
  const lines: unknown = code === null ? [] : isRecord(place) ? place['lines'] : undefined;
  const numbers: unknown = directory.national?.numbers;
  return wholeList(line)(lines) !== undefined && wholeList(nationalNumber)(numbers) !== undefined;
}

/**
 * A verified document as a directory, or null when it is none of this format or has no list of
 * territories or of national numbers. Never throws.
 *
 * @param held the directory this phone holds, verified before; null when it holds none
 */
export function readDirectory(document: unknown, held: Directory | null): Directory | null {
  if (!isRecord(document) || document['format'] !== 'repli-directory/1') return null;
  const version = count(document['version']);
  const issuedAt = instant(document['issuedAt']);
  const validUntil = instant(document['validUntil']);
  const { territories, national } = document;
  if (version === undefined || issuedAt === undefined || validUntil === undefined) return null;
  if (!Array.isArray(territories) || !isRecord(national)) return null;
  if (!Array.isArray(national['numbers'])) return null;
  const today = issuedAt.slice(0, 10);
  const heldOnes = new Map(held?.territories.map((t) => [t.code, t]));
  const places = withHeld(
    territories,
    (value) => territory(value, heldOnes, today),
    held?.territories ?? [],
    ({ code }) => code,
  );
  const numbers = withHeld(
    national['numbers'],
    nationalNumber,
    held?.national.numbers ?? [],
    ({ number }) => number,
  );
  if (places.length === 0) return null;
  if (numbers.length === 0 && national['numbers'].length > 0) return null;
  return {
    format: 'repli-directory/1',
    version,
    issuedAt,
    validUntil,
    territories: places,
    national: {
      numbers,
      updated: day(national['updated']) ?? today,
      ...marked(
        national,
        national['numbers'],
        (number) => typeof number === 'string' && !isCallableNationally(number),
      ),
    },
  };
}
