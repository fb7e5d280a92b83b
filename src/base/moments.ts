/** Instants as people read them. French writes "18 h 05", others "18:05", as clocks and signs in France do. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** One format for each language and form: making one takes longer than drawing a line of a page. */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** A date in the words of a language; in French the first of a month is its "1er", which no calendar writes. */
export function dateWords(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  at: Date | number,
): string {
  const words = dateFormat(locale, options).format(at);
  return locale.startsWith('fr') ? words.replace(/\b1 /, '1er ') : words;
}

const HOUR_24 = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const inZone = (timeZone: string | undefined) => (timeZone === undefined ? {} : { timeZone });

/** As clocks and signs show it: no language of ours parts hours and minutes by anything but a colon. */
function hourAndMinute(locale: string, hour: number, minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return locale.startsWith('fr')
    ? `${hour}\u00a0h\u00a0${two(minute)}`
    : `${two(hour)}:${two(minute)}`;
}

/**
 * The time of day by the device's own clock: "9 h 05", "09:05". A phone knows it without its calendar, which takes
 * long to be had.
 * @param locale BCP 47 tag
 */
export const timeOfDay = (locale: string, at: Date): string =>
  hourAndMinute(locale, at.getHours(), at.getMinutes());

/** The time of day by the clock of an IANA time zone. */
export function timeOfDayIn(locale: string, at: Date, zone: string): string {
  const parts = dateFormat('en', { ...HOUR_24, timeZone: zone }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return hourAndMinute(locale, part('hour'), part('minute'));
}

/**
 * The day and the time: "22 novembre 2026 à 19 h 07".
 * @param dateStyle `medium` gives "22 nov. 2026, 19 h 07"
 */
export function dayAndTime(
  locale: string,
  at: Date,
  { zone, dateStyle = 'long' }: { zone?: string; dateStyle?: 'long' | 'medium' } = {},
): string {
  const options = { dateStyle, timeStyle: 'short', ...inZone(zone) } as const;
  const words = dateWords(locale, options, at);
  if (!locale.startsWith('fr')) return words;
  return words
    .replace(
      /\d{1,2}:\d\d(?!.*\d:\d)/,
      zone === undefined ? timeOfDay(locale, at) : timeOfDayIn(locale, at, zone),
    )
    .replace(/\s+à\s+/, ' à ');
}
