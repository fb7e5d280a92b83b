/** Dates, times and telephone numbers as a reader of each language expects them. */
import { dateWords, timeOfDay } from '../base/moments.ts';

type MomentKey = `moment.${'today' | 'day'}${'' | 'Bare'}`;

/** The words for a moment in a language, and its tag for `Intl`. */
export interface Speaking {
  t: (key: MomentKey, values: Readonly<Record<string, string>>) => string;
  lang: string;
}

/**
 * The tag for `Intl`: digits as the phone's keys and the street signs have them, in every language,
 * since the numbers here are there to be dialled and read out.
 */
export const intlTag = (tag: string): string => `${tag}${tag.includes('-x-') ? '' : '-u-nu-latn'}`;

/**
 * An instant for a person at `now`, in the device's own time zone: the time alone on the same day,
 * with the day otherwise, since an old piece of news must look old.
 * `at`: after a verb, "à 18 h 42". `bare`: after "depuis" or a name, "18 h 42".
 */
export function momentOf(
  { t, lang }: Speaking,
  instant: string,
  now: Date,
  form: 'at' | 'bare' = 'at',
): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const time = timeOfDay(intlTag(lang), at);
  if (at.toDateString() === now.toDateString()) {
    return t(form === 'at' ? 'moment.today' : 'moment.todayBare', { time });
  }
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  const day = dateWords(intlTag(lang), { day: 'numeric', month: 'long', year }, at);
  return t(form === 'at' ? 'moment.day' : 'moment.dayBare', { day, time });
}

/**
 * The days that last from midnight to midnight, without a year: what is said of a day and of no hour of it. Empty
 * for any other time.
 */
export function wholeDays(lang: string, from: string | null, to: string | null): string {
  const ends = [new Date(from ?? ''), new Date(to ?? '')];
  if (!ends.every((at) => at.getHours() + at.getMinutes() === 0)) return '';
  const day = { day: 'numeric', month: 'long' } as const;
  // The midnight that ends them is of the day after.
  const days = ends.map((at, end) => dateWords(intlTag(lang), day, at.getTime() - end));
  return [...new Set(days)].join(' – ');
}

/** Days by language and day, as they were written first. */
const written = new Map<string, string>();
/** Those that the page which is being drawn asks for; null while none is. */
let asked: Map<string, string> | null = null;

/** A day, a month or a year, as precise as it was given: `2021-06` gives "juin 2021". */
export function looseDay(tag: string, day: string): string {
  const key = `${tag} ${day}`;
  const text = written.get(key) ?? writeDay(tag, day);
  written.set(key, text);
  asked?.set(day, text);
  return text;
}

/** Draws a page, and tells the days it wrote: by day, as they stand in it. */
export function withDays<T>(draw: () => T): { drawn: T; days: Record<string, string> } {
  const days = new Map<string, string>();
  const outer = asked;
  asked = days;
  try {
    return { drawn: draw(), days: Object.fromEntries(days) };
  } finally {
    asked = outer;
  }
}

/**
 * Takes the days of a drawn page over: a browser writes them the same, and its calendar, which takes
 * longer to be had than the rest of a page, is not needed for them.
 */
export function takeDays(tag: string, days: Readonly<Record<string, string>>): void {
  for (const [day, text] of Object.entries(days)) written.set(`${tag} ${day}`, text);
}

function writeDay(tag: string, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || Number.isNaN(year) || day === '') return '';
  if (month === undefined) return String(year);
  const at = new Date(Date.UTC(year, month - 1, date ?? 1));
  const form: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(date === undefined ? {} : { day: 'numeric' }),
  };
  return dateWords(intlTag(tag), form, at);
}

/**
 * Has the calendar of a worker ready. The first date a phone writes takes it longer than the rest of
 * a page; asked for while files are on their way, it costs nothing.
 */
export function prepareDates(tag: string): void {
  looseDay(tag, '2021-06-02');
}

/** The digits one by one, for screen readers: "0 2 6 1". */
export const spelled = (text: string): string => text.replace(/\D/g, '').split('').join(' ');
