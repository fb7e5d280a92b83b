/**
 * Dates as real feeds write them, in whatever notation: read whole or not at all. A piece that is not
 * understood makes the date unreadable; nothing is ever guessed, and nothing ever falls back to now.
 */
import { instantOf, toInstant } from '../../base/instant.ts';
import { decodeEntities } from '../detect/text/entities.ts';
import { fullYear, type Token, tokensOf } from './tokens.ts';
import { isDay, spanOfDay, spanOfTime } from './zones.ts';

/** When something was: UTC instants, the same two when one alone can be meant. */
export interface Span {
  from: string;
  to: string;
}

/** Which comes first in 03/04/2021. */
export type DateOrder = 'day-first' | 'month-first';

/** What a text does not say itself. */
export interface DateStyle {
  /** IANA zone of a time that is written without one; null when nobody knows it. */
  zone: string | null;
  /** Null when nobody knows: such a date is then unreadable. */
  order: DateOrder | null;
}

type Day = { year: number; month: number; day: number };
type Of<K extends Token['kind']> = Extract<Token, { kind: K }>;

/** Longest text taken for a date. */
const LONGEST = 200;
/**
 * No feed is older. What machines write for "no date" (1 January 1970, year 1) is none, and a warning
 * dated by it would be over before it was read.
 */
const FIRST = '1995-01-01T00:00:00Z';
/** No feed is dated later: a number that leads there is none of seconds or milliseconds. */
const LAST_EPOCH_MS = Date.UTC(2100, 0, 1);

const at = (instant: string | null): Span | null =>
  instant === null ? null : { from: instant, to: instant };

/** Seconds, milliseconds or microseconds since 1970, also as `@…` and `/Date(…)/`. */
function epoch(text: string): Span | null {
  const [, digits = '', fraction = ''] =
    /^(?:@|\/?date\()?(\d{9,10}|\d{13}|\d{16})(\.\d{1,9})?(?:[+-]\d{4})?\)?\/?$/i.exec(text) ?? [];
  if (digits === '') return null;
  if (fraction !== '' && digits.length > 10) return null;
  const ms = Number(digits) * ({ 13: 1, 16: 0.001 }[digits.length] ?? 1000);
  return ms <= LAST_EPOCH_MS ? at(instantOf(ms)) : null;
}

/** Machines put the exact instant beside the words for people: `<time datetime="…">`. */
function tagged(text: string): string {
  const [, value = ''] =
    /<[a-z][^<>]*?\s(?:datetime|content)\s*=\s*["']([^"'<>]*)["']/i.exec(text) ?? [];
  return value;
}

const sole = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Whether no weekday beside it says that it is another day. */
const agrees = (day: Day, words: readonly Of<'word'>[]): boolean =>
  words.every(
    ({ weekdays, mayBeFiller }) =>
      weekdays.size === 0 || mayBeFiller || weekdays.has(weekdayOf(day)),
  );

/**
 * The day, where the weekdays beside it are its own. Otherwise one of them is a slip of the hand, and nobody knows
 * which: "Mon, 30 Nov 2025" is as likely a Monday of 2026 as the Sunday that it would be.
 */
const ifAgreed = (day: Day | null, words: readonly Of<'word'>[]): Day | null =>
  day !== null && agrees(day, words) ? day : null;

/** `03/04/2021`: by what only one reading allows, then by the weekday beside it, then by the order. */
function dayOfFigures(
  { first, second, year }: Of<'figures'>,
  words: readonly Of<'word'>[],
  order: DateOrder | null,
): Day | null {
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  const possible = [dayFirst, monthFirst].filter(isDay);
  if (possible.length < 2 || first === second) return ifAgreed(possible[0] ?? null, words);
  const weekdays = new Set(words.flatMap((word) => [...word.weekdays]));
  const fitting = sole(possible.filter((day) => weekdays.has(weekdayOf(day))));
  if (fitting !== null) return ifAgreed(fitting, words);
  if (order === null) return null;
  return ifAgreed(order === 'day-first' ? dayFirst : monthFirst, words);
}

/** `2 juin 2021`, `Jun 02 2021`, `2 Jun 21`, `2021 June 2`: the month by its name, two numbers beside it. */
function dayOfWords(words: readonly Of<'word'>[], numbers: readonly Of<'number'>[]): Day | null {
  const [one, other, ...more] = numbers;
  if (one === undefined || other === undefined || more.length > 0) return null;
  const named = words.filter(({ month }) => month !== null);
  // "mar." is Tuesday or March: where both stand, the weekday comes first.
  const sure = named.filter(({ weekdays }) => weekdays.size === 0);
  const naming = sure.length > 0 ? sure : named.slice(-1);
  const month = sole([...new Set(naming.map((word) => word.month))]);
  if (month === null) return null;
  const [year, day] = one.digits >= 3 && other.digits < 3 ? [one, other] : [other, one];
  if (day.digits > 2) return null;
  const found = { year: fullYear(year.value, year.digits), month, day: day.value };
  return ifAgreed(
    found,
    words.filter((word) => !naming.includes(word)),
  );
}

function dayOf(tokens: readonly Token[], order: DateOrder | null): Day | null {
  const days = tokens.filter((token): token is Of<'day'> => token.kind === 'day');
  const figures = tokens.filter((token): token is Of<'figures'> => token.kind === 'figures');
  const words = tokens.filter((token): token is Of<'word'> => token.kind === 'word');
  const numbers = tokens.filter((token): token is Of<'number'> => token.kind === 'number');
  const named = words.some(({ month, weekdays }) => month !== null && weekdays.size === 0);
  if (days.length + figures.length === 0) return dayOfWords(words, numbers);
  if (days.length + figures.length > 1 || named || numbers.length > 0) return null;
  const [day] = days;
  if (day !== undefined) return ifAgreed(day, words);
  const [figure] = figures;
  return figure === undefined ? null : dayOfFigures(figure, words, order);
}

function resolve(tokens: readonly Token[] | null, { zone, order }: DateStyle): Span | null {
  if (tokens === null) return null;
  const day = dayOf(tokens, order);
  const times = tokens.filter((token): token is Of<'time'> => token.kind === 'time');
  if (day === null || times.length > 1) return null;
  const zones = tokens.flatMap((token) => (token.kind === 'zone' ? [token.zone] : []));
  // "+02:00[Europe/Paris]": the offset is the exact one.
  const own = zones.find((each) => typeof each === 'number') ?? zones[0] ?? zone;
  const [time] = times;
  if (time === undefined) return spanOfDay(day, own);
  return own === null ? null : spanOfTime({ ...day, ...time }, own);
}

/**
 * Reads a date: RFC 3339 and 822 with all that is written in their place, SQL, Unix `date`, seconds
 * since 1970, figures, and words of seven languages.
 * @returns the instant, the whole day when no time of day stands there, or both hours where autumn repeats
 *   one; null when any of it is not understood, or could be two different days, or when the weekday beside it is that of another day
 */
export function readDate(text: string, style: DateStyle): Span | null {
  if (text.length > LONGEST * 5) return null;
  const exactly = tagged(text);
  const beside = exactly === '' ? null : readDate(exactly, style);
  if (beside !== null) return beside;
  const clean = decodeEntities(text.replace(/<[^<>]*>/g, ' ')).trim();
  if (clean === '' || clean.length > LONGEST) return null;
  const found = at(toInstant(clean)) ?? epoch(clean) ?? resolve(tokensOf(clean), style);
  return found !== null && found.from >= FIRST ? found : null;
}

/** `en-us` and its like write the month first, other languages the day; English alone may be either. */
function orderOfLanguage(language: string): DateOrder | null {
  const name = language.toLowerCase().replace('_', '-');
  if (/^en-(us|ph|ca)\b/.test(name)) return 'month-first';
  return /^(en)?$/.test(name) ? null : 'day-first';
}

/**
 * The order of the figures in one source's dates: what those of its dates show that only one order
 * allows, else the habit of its language. Null when nobody can tell.
 * @param language `fr`, `en-US`…
 */
export function orderOfDates(texts: readonly string[], language: string): DateOrder | null {
  const habit = orderOfLanguage(language);
  const shown = new Set<DateOrder>();
  for (const text of texts) {
    const [, first, second] =
      /(?:^|\D)(\d{1,2})[-/](\d{1,2})[-/](?:\d{4}|\d\d)(?!\d)/.exec(text) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) shown.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) shown.add('month-first');
    // Only a program set to American English writes AM and PM where English is not spoken.
    if (first !== undefined && !/^en\b/i.test(language) && /\d\s?[ap]\.?m\b/i.test(text)) {
      shown.add('month-first');
    }
  }
  const [only] = shown;
  if (shown.size === 1) return only ?? null;
  // Both: a slip of one hand where the habit is shown too, else nobody knows.
  return shown.size === 0 || habit === 'day-first' ? habit : null;
}
