/** When a planned interruption is said to be, in the time of its own place. */
import { lastOf } from '../../../base/last.ts';
import { carriers } from '../claims/carriers.ts';
import { publicationDay } from '../grammar/dates.ts';
import { keysOf, type WordToken } from '../grammar/tokens.ts';
import { words } from '../lexicon/words.ts';
import type { PlannedWindow } from '../model.ts';
import type { Understood } from '../read.ts';
import { datedDays, relativeDays } from './days.ts';
import { type Hours, hoursIn } from './hours.ts';

const DAY_MS = 86_400_000;
const DAY = 1440;
const NOON = 720;
/** Nobody announces a cut of a year ahead, nor one that lasts longer than that. */
const FARTHEST = 366;
const LONGEST = 31;

type Words = readonly WordToken[];

/** Lines that tell of the works, though the sentence on the numbers is another. */
const WORKS = words(`
quand creneau plage fenetre horaire horaires debut date coupure interruption intervention maintenance operation
travaux migration window`);
const tellsOfWorks = (line: Words): boolean =>
  line.some(({ key }) => WORKS.has(key) || /^(?:bascul|remplac)/.test(key));

/** What is only done should the works be put off. */
const OTHERWISE = /\ben cas de (?:report|mauvais|besoin)\b/;

/** The first of several circles of lines, from the nearest on, in which anything is found. */
function nearest<T>(circles: readonly (readonly Words[])[], find: (line: Words) => T[]): T[] {
  for (const circle of circles) {
    const found = circle.flatMap(find);
    if (found.length > 0) return found;
  }
  return [];
}

/** Same hours said twice are one; of several nobody knows which. */
function sole(all: readonly Hours[]): Hours | null {
  const [first, ...others] = all;
  if (first === undefined) return null;
  return others.every(({ from, to }) => from === first.from && to === first.to) ? first : null;
}

const dayText = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Hours on one day, those of a night on the day that they fall on. */
function placed(days: readonly number[], hours: Hours, night: boolean): [number, Hours] | null {
  const [first = 0, second, ...more] = days;
  const over = hours.from !== null && hours.to !== null && hours.to <= hours.from;
  const until = over && hours.to !== null ? { ...hours, to: hours.to + DAY } : hours;
  if (second === undefined) {
    // « La nuit du 14, à 3 h » may be the morning of either day.
    return night && (hours.from ?? 0) < NOON ? null : [first, until];
  }
  if (more.length > 0 || second !== first + 1) return null;
  if (!night && !over) return null;
  return (hours.from ?? 0) < NOON ? [second, until] : [first, until];
}

/**
 * The window of the one interruption that a text plans; null when it names no day. Hours are given only where the
 * text gives one range of them: with several, or none, it is those days as a whole.
 */
export function plannedWindow(understood: Understood): PlannedWindow | null {
  const { item, claims, standings, page } = understood;
  const today = publicationDay(item.published);
  if (today === null) return null;
  const told = carriers({ item, claims, standings }, 'planned').map(({ clause }) => clause);
  const counts = (line: Words) => !OTHERWISE.test(keysOf(line, 0, line.length));
  const all = page.lines.map(({ tokens }) => tokens);
  const works = all.filter(tellsOfWorks);
  const toldIn = new Set(told.map(({ line }) => line));
  const lines = all.filter((_, line) => toldIn.has(line));
  const title = all.slice(0, 1);
  const clauses = [...title, ...told.map(({ tokens }) => tokens)];
  const near = [clauses, lines, works].map((circle) => circle.filter(counts));
  // A letter is dated too, and by the day that it is written.
  const dated = (line: Words) => datedDays(line, today);
  const later = nearest([...near, all], (line) => dated(line).filter((day) => day > 0));
  const now = later.length > 0 ? later : nearest(near, dated);
  const named = now.length > 0 ? now : nearest(near, (line) => relativeDays(line, today));
  const days = [...new Set(named)].sort((a, b) => a - b);
  const [first, last] = [days[0], lastOf(days)];
  if (first === undefined || last === undefined || first > FARTHEST) return null;
  const onThem = all.filter((line) =>
    [...dated(line), ...relativeDays(line, today)].some((day) => days.includes(day)),
  );
  const closed = nearest([...near, onThem], (line) => hoursIn(line).closed);
  const open = nearest([...near, onThem], (line) => hoursIn(line).open);
  const hours = sole(closed.length > 0 ? closed : open);
  const night = [...clauses, ...works].some((tokens) => tokens.some(({ key }) => key === 'nuit'));
  const on = (day: number) => dayText(today.time + day * DAY_MS);
  const exact = hours === null ? null : placed(days, hours, night);
  if (exact !== null) return { day: on(exact[0]), from: exact[1].from, to: exact[1].to };
  // A night goes on after the midnight of the day that it is named by.
  const end = Math.min(last, first + LONGEST) + (night && days.length === 1 ? 1 : 0);
  return { day: on(first), from: null, to: end === first ? null : (end - first + 1) * DAY };
}
