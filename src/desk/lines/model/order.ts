/** The lines in the order of the work there is with them: stale ones first. */
import { SERVICES } from '../../../directory/model.ts';
import { lapsesAfter } from '../../../directory/trust.ts';
import type { DraftLine } from './draft.ts';
import { dayRead, numberRead, standingConfirmation } from './form.ts';

/** `soon`: confirmed, and lapses within sixty days. */
export const STANDINGS = ['unconfirmed', 'lapsed', 'soon', 'confirmed', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

const SOON_DAYS = 60;

/** A number of days later, as a day. */
const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/**
 * How a line stands on a day.
 * @param today `2026-11-22`
 */
export function standingOf({ form }: DraftLine, territory: string, today: string): Standing {
  if (form.withdrawn !== null) return 'withdrawn';
  const confirmation = standingConfirmation(form, territory);
  if (confirmation === null) return 'unconfirmed';
  const last = lapsesAfter(confirmation.on);
  if (last < today) return 'lapsed';
  return last <= daysAfter(today, SOON_DAYS) ? 'soon' : 'confirmed';
}

export interface StandingLine {
  line: DraftLine;
  standing: Standing;
}

/** All lines with their standing: stale first, then by service, place and number; withdrawn last. */
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
