/** Dates, times and telephone numbers as a reader of each language expects them. */
import type { Translate } from './setup.ts';

/** The words of a language and its tag for `Intl`. */
export interface Speaking {
  t: Translate;
  lang: string;
}

const HOUR_24 = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/**
 * The tag for `Intl`: digits as the phone's keys and the street signs have them, in every language,
 * since the numbers here are there to be dialled and read out.
 */
export const intlTag = (tag: string): string => `${tag}${tag.includes('-x-') ? '' : '-u-nu-latn'}`;

const formats = new Map<string, Intl.DateTimeFormat>();

/** One format for each language and form: making one takes longer than drawing a line. */
function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(intlTag(tag), options);
    formats.set(key, format);
  }
  return format;
}

/** French writes "18 h 42"; others "18:42", as clocks and signs in France do. */
function timeOf(tag: string, at: Date): string {
  const parts = formatOf(tag, HOUR_24).formatToParts(at);
  if (!tag.startsWith('fr')) return parts.map(({ value }) => value).join('');
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${Number(part('hour'))}\u00a0h\u00a0${part('minute')}`;
}

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
  const time = timeOf(lang, at);
  if (at.toDateString() === now.toDateString()) {
    return t(form === 'at' ? 'moment.today' : 'moment.todayBare', { time });
  }
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  const day = new Intl.DateTimeFormat(intlTag(lang), {
    day: 'numeric',
    month: 'long',
    ...year,
  }).format(at);
  return t(form === 'at' ? 'moment.day' : 'moment.dayBare', { day, time });
}

/** A day, a month or a year, as precise as it was given: `2021-06` gives "juin 2021". */
export function looseDay(tag: string, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || Number.isNaN(year) || day === '') return '';
  if (month === undefined) return String(year);
  const at = new Date(Date.UTC(year, month - 1, date ?? 1));
  return formatOf(tag, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(date === undefined ? {} : { day: 'numeric' }),
  }).format(at);
}

/**
 * Has the browser's calendar ready. The first date a phone writes takes it longer than the rest of
 * a page; asked for while files are on their way, it costs nothing.
 */
export function prepareDates(tag: string): void {
  looseDay(tag, '2021-06-02');
}

/** The digits one by one, for screen readers: "0 2 6 1". */
export const spelled = (text: string): string => text.replace(/\D/g, '').split('').join(' ');
