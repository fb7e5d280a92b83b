/** Days a text names, counted from the day it was published: -1 is yesterday, 3 in three days. */
import { DAY_MS } from '../../../base/durations.ts';
import { unlessAfter } from '../text/unless-after.ts';

const MONTHS: Readonly<Record<string, number>> = {
  janv: 1,
  januar: 1,
  january: 1,
  fevr: 2,
  februar: 2,
  february: 2,
  mars: 3,
  marz: 3,
  march: 3,
  avr: 4,
  april: 4,
  mai: 5,
  may: 5,
  juin: 6,
  juni: 6,
  june: 6,
  juil: 7,
  juli: 7,
  july: 7,
  aout: 8,
  august: 8,
  sept: 9,
  september: 9,
  oct: 10,
  oktober: 10,
  october: 10,
  nov: 11,
  dec: 12,
  dez: 12,
};

function monthNumber(word: string): number | null {
  for (const [start, month] of Object.entries(MONTHS)) if (word.startsWith(start)) return month;
  return null;
}

const MONTH_WORD =
  '(janvier|janv|fevrier|fevr|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec|january|february|march|april|may(?= ?(?:\\d|,|\\.|$|at |from |between |and |to |until |in ))|june|july|august|september|october|november|december|januar|februar|marz|juni|juli|oktober|dezember)';
const IN_WORDS = new RegExp(
  `\\b(\\d{1,2})(?:er|st|nd|rd|th|\\.)?(?:[ -]?(?:et|ou|au|and|to|bis|-|/|,)[ -]?(?:le |du )?\\d{1,2}(?:er)?)* ?${MONTH_WORD}\\b\\.?(?: (20\\d\\d|19\\d\\d))?`,
  'g',
);
const MONTH_FIRST = new RegExp(
  `\\b${MONTH_WORD} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (20\\d\\d))?`,
  'g',
);
const IN_FIGURES =
  /\b(?!24\/7|7\/7|24\/24)(\d{1,2})[/.](\d{1,2})(?:[/.](20\d\d|\d\d))?\b(?![/.]?\d)/g;
const YEAR_ALONE = unlessAfter(
  /\d $/,
  /\b(?:en|in|de|debut|fin|depuis|l'ete|l'hiver|annee|of|(?<unless>)juin|panne) (20[0-2]\d)\b/g,
);

interface Today {
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

function distance(
  today: Today,
  day: number,
  month: number,
  year: string | undefined,
): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year !== undefined) {
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    return Math.round((Date.UTC(full, month - 1, day) - today.time) / DAY_MS);
  }
  const years = [today.year - 1, today.year, today.year + 1];
  const distances = years.map((year) =>
    Math.round((Date.UTC(year, month - 1, day) - today.time) / DAY_MS),
  );
  // Without a year the nearest day is meant.
  return distances.reduce((best, distance) =>
    Math.abs(distance) < Math.abs(best) ? distance : best,
  );
}

/** Distances in days of every date in folded `plain` from the day of publication. */
export function findDays(plain: string, today: Today | null): number[] {
  if (today === null) return [];
  const days: (number | null)[] = [];
  for (const [, day, word, year] of plain.matchAll(IN_WORDS)) {
    days.push(distance(today, Number(day), monthNumber(word ?? '') ?? 0, year));
  }
  for (const [, word, day, year] of plain.matchAll(MONTH_FIRST)) {
    days.push(distance(today, Number(day), monthNumber(word ?? '') ?? 0, year));
  }
  for (const [, day, month, year] of plain.matchAll(IN_FIGURES)) {
    days.push(distance(today, Number(day), Number(month), year));
  }
  for (const [, year] of plain.matchAll(YEAR_ALONE)) {
    if (Number(year) !== today.year) days.push((Number(year) - today.year) * 365);
  }
  return days.filter((day): day is number => day !== null);
}
