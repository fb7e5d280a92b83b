/** Reminders of the yearly confirmation as calendars (RFC 5545), for whoever keeps the numbers of a territory. */

import { DAY_MS } from '../base/durations.ts';
import { folded } from '../base/folded.ts';
import { frenchTypography } from '../base/typography.ts';
import type { Directory, PublishedTerritory } from '../directory/model.ts';
import { lapsesAfter, trustOf } from '../directory/trust.ts';
import { frenchDay } from './french-day.ts';

/** How long before a confirmation lapses its reminder stands in the calendar, and rings. */
const AHEAD_DAYS = 30;

const NONE: ReadonlySet<string> = new Set();

const compact = (day: string): string => day.replaceAll('-', '');

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);

const textValue = (text: string): string =>
  frenchTypography(text)
    .replace(/[\\,;]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

interface Reminder {
  code: string;
  /** All day long. */
  day: string;
  summary: string;
  description: string;
}

/** One reminder for all that lapses on a day; for a territory without any confirmed line, one on the day of the file. */
function remindersOf(territory: PublishedTerritory, now: Date): Reminder[] {
  const { code, name, lines } = territory;
  const byDay = new Map<string, string[]>();
  for (const line of lines) {
    const { confirmation } = line;
    const trust = trustOf(line, { now, announcedNumbers: NONE });
    if (trust !== 'confirmed' || confirmation === null) continue;
    const day = lapsesAfter(confirmation.on);
    byDay.set(day, [...(byDay.get(day) ?? []), line.label]);
  }
  if (byDay.size === 0) {
    return [
      {
        code,
        day: now.toISOString().slice(0, 10),
        summary: `Numéros de secours à confirmer : ${name}`,
        description: 'Aucun numéro n’y est confirmé depuis un an ou moins.',
      },
    ];
  }
  return [...byDay].sort().map(([day, labels]) => ({
    code,
    day: daysBefore(day, AHEAD_DAYS),
    summary: `Numéros de secours à confirmer avant le ${frenchDay(day)} : ${name}`,
    description: `${labels.join('\n')}\nÀ deux, au bureau, et jamais pendant une panne.`,
  }));
}

function event(
  { code, day, summary, description }: Reminder,
  stamp: string,
  home: string,
): string[] {
  const host = URL.canParse(home) ? new URL(home).hostname : 'repli.invalid';
  return [
    'BEGIN:VEVENT',
    `UID:${code}-${compact(day)}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY;LANGUAGE=fr:${textValue(summary)}`,
    `DESCRIPTION;LANGUAGE=fr:${textValue(description)}`,
    ...(home === '' ? [] : [`URL:${home}/desk/`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(summary)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/**
 * The calendar of some territories: no digit of any number is in it.
 * @param code of the one territory; null for all
 * @param home address of the site without a slash at the end; empty where it is not known
 */
export function reminderCalendar(
  directory: Directory,
  { code, home, now }: { code: string | null; home: string; now: Date },
): string {
  const stamp = directory.issuedAt.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const own = directory.territories.filter((each) => code === null || each.code === code);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Repli//Confirmations//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Repli\\, confirmations',
    ...own.flatMap((territory) =>
      remindersOf(territory, now).flatMap((reminder) => event(reminder, stamp, home)),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
