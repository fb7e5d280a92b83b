/** Days to come that a text names, each of a range too: « du 14 au 16 octobre », « demain », « jeudi ». */
import { findDays, type Today } from '../grammar/dates.ts';
import type { WordToken } from '../grammar/tokens.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/numbers.ts';

const IN_ORDER = [...WEEKDAYS];
const LINKS = /^(?:au|et|ou|to|and|bis|und|[,/–—-])$/;
/** More days than that in one range are no cut that is to come. */
const LONGEST_RANGE = 31;

const isFigure = (token: WordToken | undefined): boolean =>
  token?.kind === 'number' && token.key.length <= 2;
const isYear = (token: WordToken | undefined): boolean => /^20\d\d$/.test(token?.key ?? '');

/** Where the words before the figure of a day begin: « le mardi » of « le mardi 14 ». */
function leadOf(tokens: readonly WordToken[], figure: number): number {
  let at = figure;
  if (WEEKDAYS.has(tokens[at - 1]?.key ?? '')) at -= 1;
  return /^(?:le|du|the|den)$/.test(tokens[at - 1]?.key ?? '') ? at - 1 : at;
}

/** Figures of days before a month, the last first, and where all of it begins. */
function figuresBefore(
  tokens: readonly WordToken[],
  month: number,
): { figures: { token: WordToken; linkedBy: string }[]; begin: number } {
  const figures: { token: WordToken; linkedBy: string }[] = [];
  let begin = month;
  let linkedBy = '';
  for (let at = month - 1; at >= 0; ) {
    if (/^(?:er|st|nd|rd|th|\.)$/.test(tokens[at]?.key ?? '')) at -= 1;
    const token = tokens[at];
    if (token === undefined || !isFigure(token)) break;
    figures.push({ token, linkedBy });
    begin = leadOf(tokens, at);
    linkedBy = tokens[begin - 1]?.key ?? '';
    if (!LINKS.test(linkedBy)) break;
    at = begin - 2;
  }
  return { figures, begin };
}

/** « 14 au 16 »: the days between as well. */
const filledRange = (first: number, last: number): number[] =>
  last <= first || last - first > LONGEST_RANGE
    ? [first, last]
    : Array.from({ length: last - first + 1 }, (_, more) => first + more);

/** A day and its month, of any number of days: how far each is. Null where no month of a date stands. */
function datedAt(
  tokens: readonly WordToken[],
  month: number,
  today: Today,
): { days: number[]; begin: number; end: number } | null {
  const name = tokens[month];
  if (name === undefined || !MONTHS.has(name.key)) return null;
  const { figures, begin } = figuresBefore(tokens, month);
  if (figures.length === 0) return null;
  const year = tokens[month + 1];
  const dated = year !== undefined && isYear(year) ? [name, year] : [name];
  const days: number[] = [];
  let later: { far: number; linkedBy: string } | null = null;
  for (const { token, linkedBy } of figures) {
    const [far] = findDays([token, ...dated], today);
    if (far === undefined) continue;
    const isRange = later !== null && /^(?:au|to|bis|[–—-])$/.test(linkedBy);
    days.push(...(isRange && later !== null ? filledRange(far, later.far) : [far]));
    later = { far, linkedBy };
  }
  return { days, begin, end: month + dated.length };
}

const OF_TODAY = /^(?:jour|matin|soir|apres|nuit|soiree|journee)$/;

/** « Demain », « ce soir », « jeudi »: a day without a date. A coming night is of two. */
function relativeAt(tokens: readonly WordToken[], at: number, today: Today): number[] {
  const [key, next] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? ''];
  if (/^(?:demain|tomorrow|morgen)$/.test(key)) return [tokens[at - 1]?.key === 'apres' ? 2 : 1];
  if (key === 'tonight' || (key === 'cette' && next === 'nuit')) return [0, 1];
  if (key === 'nuit' && next === 'prochaine') return [0, 1];
  if (/^(?:aujourd'?|today|heute)$/.test(key)) return [0];
  if (/^(?:ce|cet|cette)$/.test(key) && OF_TODAY.test(next)) return [0];
  if (!WEEKDAYS.has(key) || isFigure(tokens[at + 1])) return [];
  const wanted = IN_ORDER.indexOf(key) % 7;
  const far = (wanted - ((new Date(today.time).getUTCDay() + 6) % 7) + 7) % 7;
  return [far === 0 && /^prochaine?$/.test(next) ? 7 : far];
}

/** The month that ends a date which may begin at a token; dates are short. */
function nextMonth(tokens: readonly WordToken[], from: number): number | null {
  for (let at = from + 1; at < Math.min(tokens.length, from + 14); at += 1)
    if (MONTHS.has(tokens[at]?.key ?? '')) return at;
  return null;
}

/** Days that words date: distances from the day of publication, today and later. */
export function datedDays(tokens: readonly WordToken[], today: Today): number[] {
  const days: number[] = [];
  const rest: WordToken[][] = [];
  let piece: WordToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const month = nextMonth(tokens, at);
    const dated = month === null ? null : datedAt(tokens, month, today);
    if (dated !== null && dated.begin <= at) {
      // « Avant le 15 avril » is till when something else is to be done.
      if (tokens[at - 1]?.key !== 'avant') days.push(...dated.days);
      rest.push(piece);
      piece = [];
      at = dated.end;
    } else {
      piece.push(...tokens.slice(at, at + 1));
      at += 1;
    }
  }
  for (const other of [...rest, piece]) days.push(...findDays(other, today));
  return days.filter((day) => day >= 0);
}

/** Days that words name by where they lie from the day of publication, or by their weekday alone. */
export const relativeDays = (tokens: readonly WordToken[], today: Today): number[] =>
  tokens.flatMap((_, at) => relativeAt(tokens, at, today));
