/**
 * How far a fallback line can be trusted. Derived each time, never stored: a confirmation ages, an
 * announcement ends, an outage is over, and nobody has to come back and edit a file for it.
 */
import { DAY_MS } from '../base/durations.ts';
import type { Area, Line, PublishedConfirmation, Source } from './model.ts';

/** Best first. */
export const TRUSTS = [
  'announced',
  'confirmed',
  'lapsed',
  'unconfirmed',
  'station',
  'past',
  'withdrawn',
] as const;

/**
 * `announced`: named in an announcement in force. `confirmed`: checked by someone entitled within
 * 12 months. `lapsed`: checked, longer ago. `unconfirmed`: only published. `station`: the own desk of
 * one station, whoever confirmed it. `past`: opened for an outage that is over, perhaps switched off.
 * `withdrawn`: switched off.
 */
export type Trust = (typeof TRUSTS)[number];

interface TrustContext {
  now: Date;
  /** E.164 numbers named by official announcements in force for the territory. */
  announcedNumbers: ReadonlySet<string>;
}

type Printed = Pick<Source, 'published'>;

/** What trust is derived from. Directories signed before `openUntil` existed do not have it. */
export interface TrustFacts extends Pick<Line, 'number' | 'kind' | 'withdrawn'> {
  area: Area;
  confirmation: Pick<PublishedConfirmation, 'on'> | null;
  openUntil?: string;
  source: Printed;
  alsoPublished: readonly Printed[];
}

/**
 * The trust of one line. Withdrawn wins over everything: when an announcement names a withdrawn
 * number again, that announcement's own replacement line is offered, not the line of the directory,
 * until someone edits the file.
 */
export function trustOf(line: TrustFacts, context: TrustContext): Trust {
  if (line.withdrawn !== null) return 'withdrawn';
  if (context.announcedNumbers.has(line.number)) return 'announced';
  const today = context.now.toISOString().slice(0, 10);
  if (line.kind === 'incident' && lastDayOf(line) < today) return 'past';
  if (isStation(line)) return 'station';
  if (line.confirmation === null) return 'unconfirmed';
  return lapsesAfter(line.confirmation.on) < today ? 'lapsed' : 'confirmed';
}

/**
 * What a confirmation rests on. `two-keys`: the signatures of two keys in different hands, verified
 * where it was published. `one-desk`: two people at one desk, on their word. `unsigned`: whatever its
 * file says, as all were before keys signed them.
 */
export type Strength = 'two-keys' | 'one-desk' | 'unsigned';

/** The strength of a confirmation whose attestations, if it has any, were verified. */
export function strengthOf({
  attestations = [],
  twoKeys,
  oneDesk,
}: Pick<PublishedConfirmation, 'attestations' | 'twoKeys' | 'oneDesk'>): Strength {
  if (twoKeys === true || attestations.length > 0) return 'two-keys';
  return oneDesk === true ? 'one-desk' : 'unsigned';
}

/** Whether the number is the own desk of one station: a brigade, a commissariat, a fire station. */
export function isStation({ area }: Pick<TrustFacts, 'area'>): boolean {
  return typeof area === 'object' && area !== null && area.station === true;
}

/** How many days a line opened for an outage counts as open, its first day among them. */
const OPEN_DAYS = 7;

/**
 * Last day on which a line opened for one outage counts as open; empty when nothing tells. The end
 * its source gave, else a week from its last publication; somebody who called it since and confirmed
 * it vouches for a week more. A month or a year counts from its first day, and no date as long ago:
 * the doubt is on the side of "perhaps switched off".
 */
export function lastDayOf({
  openUntil,
  source,
  alsoPublished,
  confirmation,
}: Pick<TrustFacts, 'openUntil' | 'source' | 'alsoPublished' | 'confirmation'>): string {
  const printed = [source, ...alsoPublished].map(({ published }) => firstDayOf(published));
  const end = openUntil ?? weekFrom(latest(printed));
  return latest([end, weekFrom(confirmation?.on ?? '')]);
}

/** First day of a day, a month or a year: `2021-06` gives `2021-06-01`. Empty for no date. */
const firstDayOf = (day: string): string => (day === '' ? '' : `${day}-01-01`.slice(0, 10));

const latest = (days: readonly string[]): string => [...days].sort().reverse()[0] ?? '';

function weekFrom(day: string): string {
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(instant)) return '';
  return new Date(instant + (OPEN_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
}

/** Last day (`2027-11-22`) on which a confirmation of that day (`2026-11-22`) counts as recent. */
export function lapsesAfter(confirmedOn: string): string {
  return `${String(Number(confirmedOn.slice(0, 4)) + 1).padStart(4, '0')}${confirmedOn.slice(4)}`;
}
