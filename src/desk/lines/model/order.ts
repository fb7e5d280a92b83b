/** The lines in the order of the work there is with them: stale ones first. */
import { DAY_MS } from '../../../base/durations.ts';
import { SERVICES } from '../../../directory/model.ts';
import { lapsesAfter, trustOf } from '../../../directory/trust.ts';
import type { DraftLine } from './draft.ts';
import { dayRead, numberRead, rawLine, standingConfirmation } from './form.ts';

/**
 * The trusts of the directory, as work: `soon` is confirmed, and lapses within sixty days. A line of a
 * past outage comes first of all, since it may send people to a dead number.
 */
export const STANDINGS = [
  'past',
  'unconfirmed',
  'lapsed',
  'soon',
  'confirmed',
  'station',
  'withdrawn',
] as const;
export type ConfirmationStanding = (typeof STANDINGS)[number];

const SOON_DAYS = 60;

/** A number of days later, as a day. */
const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

const NOBODY: ReadonlySet<string> = new Set();

/**
 * How a line stands on a day: as phones and `repli check` have it.
 * @param today `2026-11-22`
 */
export function standingOf(
  { form }: DraftLine,
  territory: string,
  today: string,
): ConfirmationStanding {
  const now = new Date(`${today}T12:00:00Z`);
  const trust = trustOf(rawLine(form, territory), { now, announcedNumbers: NOBODY });
  if (trust === 'announced') return 'confirmed';
  return trust === 'confirmed' && lapsesSoon(form, territory, today) ? 'soon' : trust;
}

function lapsesSoon(form: DraftLine['form'], territory: string, today: string): boolean {
  const confirmation = standingConfirmation(form, territory);
  return confirmation !== null && lapsesAfter(confirmation.on) <= daysAfter(today, SOON_DAYS);
}

/** Whether somebody should call the number: nobody ever did, or long ago, or it may be cut off. */
export function awaitsCall(
  { line, standing }: StandingLine,
  territory: string,
  today: string,
): boolean {
  if (standing !== 'station') return standing !== 'withdrawn' && standing !== 'confirmed';
  return (
    standingConfirmation(line.form, territory) === null || lapsesSoon(line.form, territory, today)
  );
}

export interface StandingLine {
  line: DraftLine;
  standing: ConfirmationStanding;
}

/** All lines with their standing: in the order of the standings, then by service, place and number; withdrawn last. */
export function inOrderOfWork(
  lines: readonly DraftLine[],
  territory: string,
  today: string,
): StandingLine[] {
  const ranks: readonly string[] = SERVICES;
  const serviceRank = ({ form }: DraftLine) => ranks.indexOf(form.service);
  return lines
    .map((line) => ({ line, standing: standingOf(line, territory, today) }))
    .sort(
      (a, b) =>
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
        serviceRank(a.line) - serviceRank(b.line) ||
        a.line.form.areaLabel.localeCompare(b.line.form.areaLabel, 'fr') ||
        Number(a.line.id) - Number(b.line.id),
    );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Whether a line is meant by what was typed: every word is in its name, place, service or number.
 * @param serviceName the service in the language spoken
 */
export function isMeant(
  { form }: DraftLine,
  typed: string,
  territory: string,
  serviceName: string,
): boolean {
  const digits = numberRead(form.number, territory).replace(/\D/g, '');
  const text = plain(
    [form.label, form.areaLabel, form.communes, form.publisher, serviceName].join(' '),
  );
  const asNumber = typed.replace(/[\s.\-+()]/g, '');
  if (/^\d+$/.test(asNumber)) {
    return digits.includes(asNumber.replace(/^0/, '')) || text.includes(asNumber);
  }
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The day a line was withdrawn, `2026-11-22`, however it was typed; empty while it is in use. */
export const withdrawnOn = ({ form }: DraftLine): string =>
  form.withdrawn === null ? '' : dayRead(form.withdrawn);
