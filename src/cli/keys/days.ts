/** Days of a key's life, `2026-11-22`. */
import { DAY_MS } from '../../base/durations.ts';
import { messages, told } from '../../base/messages.ts';
import { UsageError } from '../../host/io.ts';

/** Two years: short enough that a lost key fades, long enough that nobody is caught out at night. */
export const YEARS = 2;
/** How long a key and its successor both count. */
export const OVERLAP_DAYS = 30;

/** The day a number of days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day a number of years later; 28 February for the 29th. */
export function yearsAfter(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return daysAfter(later, 0).slice(4) === day.slice(4) ? later : later.replace(/29$/, '28');
}

const WORDS = messages({
  fr: {
    day: (option: string, given: string) =>
      `--${option} « ${given} » : attendu un jour, par exemple 2027-06-30.`,
    ahead: (option: string, given: string) => `--${option} ${given} : attendu un jour à venir.`,
  },
  en: {
    day: (option, given) => `--${option} "${given}": expected a day, such as 2027-06-30.`,
    ahead: (option, given) => `--${option} ${given}: expected a day to come.`,
  },
});

/** @throws UsageError for anything but a day of the calendar */
export function dayFrom(text: string, option: string): string {
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(ms) && daysAfter(text, 0) === text) {
    return text;
  }
  throw new UsageError(told(WORDS, (words) => words.day(option, text)));
}

/** @throws UsageError for anything but a day after the one given */
export function dayToCome(text: string, option: string, today: string): string {
  const day = dayFrom(text, option);
  if (day > today) return day;
  throw new UsageError(told(WORDS, (words) => words.ahead(option, day)));
}
