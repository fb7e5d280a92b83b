/** Instants as feeds write them. */
import { instantOf, toInstant } from '../cap/instant.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours from UTC of the zone names met in feeds: RFC 822 section 5.1, and Central Europe's. */
const ZONES: Readonly<Record<string, string>> = {
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  cet: '+01:00',
  cest: '+02:00',
  met: '+01:00',
  mest: '+02:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]{0,6}\.?,?\s+(\d{2}|\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:([a-z]{1,4})|([+-]\d\d):?(\d\d))$/i;

/**
 * Reads `Thu, 01 Jan 2026 05:09:13 +0000` (RSS 2.0: RFC 822, with two- or four-digit years).
 * @returns a UTC instant, or null: unreadable, or in a zone nobody here knows
 */
export function fromRfc822(text: string): string | null {
  const parts = RFC_822.exec(text.trim());
  if (parts === null) return null;
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '00'] = parts;
  const [zone = '', hours = '', minutes = ''] = parts.slice(7);
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const offset = hours === '' ? ZONES[zone.toLowerCase()] : `${hours}:${minutes}`;
  if (month === 0 || offset === undefined) return null;
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  const two = (n: string | number): string => String(n).padStart(2, '0');
  return toInstant(`${full}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset}`);
}

/** The last Sunday of a month at 01:00 UTC, when summer time begins (March) and ends (October). */
function changeOver(year: number, month: 2 | 9): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

/**
 * Reads a local time of Central Europe (Directive 2000/84/EC on summer time) for feeds that give no
 * offset. In the hour that comes twice in October the earlier instant is taken.
 * @returns a UTC instant, or null for a time that no calendar has
 */
export function fromCentralEurope(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
): string | null {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const date = new Date(asUtc);
  const real =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  if (!real || minute > 59 || year < 1970 || year > 9998) return null;
  const summer = asUtc - 2 * 3_600_000;
  const isSummer = summer >= changeOver(year, 2) && summer < changeOver(year, 9);
  return instantOf(isSummer ? summer : asUtc - 3_600_000);
}

/** Reads an Atom or JSON instant (RFC 3339) or an RSS one, whichever it is. */
export function feedInstant(text: string): string | null {
  return toInstant(text) ?? fromRfc822(text);
}
