/** Days and hours that a text names. A day is counted from the day of publication: -1 is yesterday. */
import { MONTHS, WEEKDAYS } from '../lexicon/numbers.ts';
import { words } from '../lexicon/words.ts';
import { isCompared } from './compared.ts';
import { keysOf, type WordToken } from './tokens.ts';

const DAY_MS = 86_400_000;
const IN_ORDER = [...WEEKDAYS];

export interface Today {
  year: number;
  time: number;
}

/** The day of publication as written in its own place; null when it cannot be read. */
export function publicationDay(published: string): Today | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(published);
  if (match === null) return null;
  const year = Number(match[1]);
  return { year, time: Date.UTC(year, Number(match[2]) - 1, Number(match[3])) };
}

/** English « may » is mostly a verb: a month only beside a figure. */
export function NOT_DATE_MONTH(tokens: readonly WordToken[], at: number): boolean {
  if (tokens[at]?.key !== 'may') return false;
  const next = tokens[at + 1];
  if (next?.kind === 'number') return false;
  const dated =
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:at|from|between|and|to|until|in)$/.test(next.key);
  return !dated || tokens[at - 1]?.kind !== 'number';
}

function distance(
  today: Today,
  day: number,
  month: number,
  year: string | undefined,
): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const to = (full: number) => Math.round((Date.UTC(full, month - 1, day) - today.time) / DAY_MS);
  if (year !== undefined) return to(year.length === 2 ? 2000 + Number(year) : Number(year));
  // Without a year the nearest day is meant.
  return [today.year - 1, today.year, today.year + 1]
    .map(to)
    .reduce((best, day) => (Math.abs(day) < Math.abs(best) ? day : best));
}

const isYear = (token: WordToken | undefined) => /^(?:19|20)\d\d$/.test(token?.key ?? '');

/** The figure of the day before a month: « 4 au 5 novembre » gives 4, the first. */
function dayBefore(tokens: readonly WordToken[], month: number): number | null {
  let day: number | null = null;
  for (let at = month - 1; at >= Math.max(0, month - 8); at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'number' && token.key.length <= 2) day = Number(token.key);
    else if (!/^(?:er|st|nd|rd|th|et|ou|au|and|to|bis|le|du|of|[.,/-])$/.test(token?.key ?? ''))
      break;
  }
  return day;
}

function inWords(tokens: readonly WordToken[], at: number, today: Today): number | null {
  const month = MONTHS.get(tokens[at]?.key ?? '');
  if (month === undefined || NOT_DATE_MONTH(tokens, at)) return null;
  const next = tokens[at + 1];
  const year = isYear(next) ? next?.key : undefined;
  const before = dayBefore(tokens, at);
  if (before !== null) return distance(today, before, month, year);
  if (next?.kind !== 'number' || next.key.length > 2) return null;
  const far = [tokens[at + 2], tokens[at + 3]].find(isYear);
  return distance(today, Number(next.key), month, far?.key);
}

/** « 04/11 », « 12.11.2025 »; not « 24/7 » nor « 24/24 ». */
function inFigures(tokens: readonly WordToken[], at: number, today: Today): number | null {
  if (!/^[/.]$/.test(tokens[at + 1]?.raw ?? '')) return null;
  const [day, mark, month, second, year] = tokens.slice(at, at + 5);
  if (day?.kind !== 'number' || month?.kind !== 'number' || mark === undefined) return null;
  if (!/^[/.]$/.test(mark.raw) || mark.spaced || month.spaced) return null;
  if (day.key.length > 2 || month.key.length > 2 || (tokens[at - 1]?.raw === '/' && !day.spaced))
    return null;
  if (/^(?:24\/7|7\/7|24\/24)$/.test(`${day.key}/${month.key}`)) return null;
  const dated =
    second !== undefined && second.raw === mark.raw && year?.kind === 'number' && !year.spaced;
  if (mark.raw === '.' && !dated) return null;
  return distance(today, Number(day.key), Number(month.key), dated ? year.key : undefined);
}

/** « Vendredi 9 », « dimanche 11 au matin »: the nearest day that is both. */
function ofAWeekday(tokens: readonly WordToken[], at: number, today: Today): number | null {
  const [weekday, day, next] = tokens.slice(at, at + 3);
  if (!WEEKDAYS.has(weekday?.key ?? '') || day?.kind !== 'number' || day.key.length > 2)
    return null;
  const wanted = IN_ORDER.indexOf(weekday?.key ?? '') % 7;
  // « Samedi 20 h », « lundi 9/11 », « vendredi 9 octobre » tell more.
  if (next !== undefined && (/^(?:h|heures?|:|\/|\.\d)$/.test(next.key) || MONTHS.has(next.key)))
    return null;
  const fits = (far: number) => {
    const date = new Date(today.time + far * DAY_MS);
    return date.getUTCDate() === Number(day.key) && (date.getUTCDay() + 6) % 7 === wanted;
  };
  for (let far = 0; far <= MOST_DAYS_AWAY; far += 1) {
    if (fits(far)) return far;
    if (fits(-far)) return -far;
  }
  return null;
}

/** « 2026-10-17 » */
function inOrder(tokens: readonly WordToken[], at: number, today: Today): number | null {
  const [year, first, month, second, day] = tokens.slice(at, at + 5);
  if (!isYear(year) || first?.raw !== '-' || second?.raw !== '-' || first.spaced || second.spaced)
    return null;
  if (month?.kind !== 'number' || day?.kind !== 'number') return null;
  return distance(today, Number(day.key), Number(month.key), year?.key);
}

/** A weekday with its figure, and no month, is hardly further away. */
const MOST_DAYS_AWAY = 24;

const YEAR_LEADS = /^(?:en|in|de|debut|fin|depuis|ete|hiver|annee|of|juin|panne)$/;

/** Distances in days of every date from the day of publication. */
export function findDays(tokens: readonly WordToken[], today: Today | null): number[] {
  if (today === null) return [];
  const days: number[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'mark' || token.kind === 'phone' || isCompared(tokens, at)) return;
    const day =
      token.kind === 'word'
        ? (inWords(tokens, at, today) ?? ofAWeekday(tokens, at, today))
        : (inFigures(tokens, at, today) ?? inOrder(tokens, at, today));
    if (day !== null) days.push(day);
    if (token.kind === 'number' && isYear(token) && YEAR_LEADS.test(tokens[at - 1]?.key ?? '')) {
      const dated = tokens[at - 2]?.kind === 'number';
      if (!dated && Number(token.key) !== today.year)
        days.push((Number(token.key) - today.year) * 365);
    }
  });
  return days;
}

const OTHER_DAYS = words('demain tomorrow morgen prochaine');

/** Whether the day of publication is named by its weekday. */
export function namesToday(tokens: readonly WordToken[], today: Today | null): boolean {
  if (today === null) return false;
  const day = (new Date(today.time).getUTCDay() + 6) % 7;
  return tokens.some(({ key }) => WEEKDAYS.has(key) && IN_ORDER.indexOf(key) % 7 === day);
}

/** « mardi », « demain », « la nuit prochaine »: a day without a date. */
export function namesADay(tokens: readonly WordToken[]): boolean {
  return tokens.some(({ key }) => WEEKDAYS.has(key) || OTHER_DAYS.has(key));
}

/** « MISE À JOUR N°3 — 11h30 », « Point n° 2 – 29/07, 13 h 10 »: where the hour of a line that heads an update stands; -1. */
function headsAnUpdate(tokens: readonly WordToken[]): number {
  const opens = /^(?:mise a jour|maj|point (?:n|de)|update)\b/.test(keysOf(tokens, 0, 3));
  if (!opens || tokens.length > 16) return -1;
  return tokens.findIndex(
    ({ kind }, at) =>
      kind === 'number' &&
      at > 0 &&
      /^(?:h|:)$/.test(tokens[at + 1]?.key ?? '') &&
      tokens[at + 2]?.kind === 'number',
  );
}

/**
 * The hour that opens a line of a live report, in minutes after midnight: « 19 h 04 – », « [22:10] », « Mise
 * à jour n° 3 – 11 h 30 ».
 */
export function openingHour(tokens: readonly WordToken[]): number | null {
  const update = headsAnUpdate(tokens);
  if (update >= 0) return hourAt(tokens, update);
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  if (first < 0 || first > 1 || (first === 1 && !/^[[(]$/.test(tokens[0]?.raw ?? ''))) return null;
  return hourAt(tokens, first);
}

function hourAt(tokens: readonly WordToken[], first: number): number | null {
  const [hour, parting, minute] = tokens.slice(first, first + 3);
  if (hour === undefined || Number(hour.key) > 24 || hour.key.length > 2) return null;
  if (!/^(?:h|:|\.|heures?)$/.test(parting?.key ?? '')) return null;
  const timed = minute?.kind === 'number' && minute.key.length === 2;
  if (!timed && parting?.key !== 'h' && !parting?.key.startsWith('heure')) return null;
  return Number(hour.key) * 60 + (timed ? Number(minute.key) : 0);
}
