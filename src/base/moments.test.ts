import { describe, expect, it } from 'vitest';
import { intlTag } from '../i18n/format.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { listed } from './listed.ts';
import { dateWords, dayAndTime, timeOfDay, timeOfDayIn } from './moments.ts';

const at = new Date('2026-11-22T08:05:00Z');

describe('a moment in words', () => {
  it.each([
    ['fr', 'Europe/Paris', '22 novembre 2026 à 9\u00a0h\u00a005', '9\u00a0h\u00a005'],
    ['fr', 'Indian/Reunion', '22 novembre 2026 à 12\u00a0h\u00a005', '12\u00a0h\u00a005'],
    ['fr-u-nu-latn', 'America/Cayenne', '22 novembre 2026 à 5\u00a0h\u00a005', '5\u00a0h\u00a005'],
    ['en-GB', 'Europe/Paris', '22 November 2026 at 09:05', '09:05'],
    ['de', 'Europe/Paris', '22. November 2026 um 09:05', '09:05'],
  ])('in %s, at the clock of %s', (locale, zone, day, time) => {
    expect(dayAndTime(locale, at, { zone })).toBe(day);
    expect(timeOfDayIn(locale, at, zone)).toBe(time);
  });

  it('keeps the hour of French apart from what it stands in, short too', () => {
    expect(dayAndTime('fr', at, { zone: 'Europe/Paris', dateStyle: 'medium' })).toBe(
      '22 nov. 2026, 9\u00a0h\u00a005',
    );
  });
});

describe('the first of a month', () => {
  const first = new Date('2026-12-01T00:05:00Z');
  const zone = 'Europe/Paris';
  const words = (locale: string, at: Date, form: Intl.DateTimeFormatOptions = {}) =>
    dateWords(locale, { dateStyle: 'long', timeZone: zone, ...form }, at);

  it('is "1er" in French, in every form of it, and in French alone', () => {
    expect(words('fr', first)).toBe('1er décembre 2026');
    expect(words('fr-x-falc', first)).toBe('1er décembre 2026');
    expect(words('fr', first, { dateStyle: 'medium' })).toBe('1er déc. 2026');
    expect(words('fr', first, { dateStyle: 'full' })).toBe('mardi 1er décembre 2026');
    expect(words('de', first)).toBe('1. Dezember 2026');
  });

  it('makes nothing of another day, of its hour or of its year', () => {
    expect(dayAndTime('fr', first, { zone })).toBe('1er décembre 2026 à 1\u00a0h\u00a005');
    const later = new Date('2026-12-11T00:05:00Z');
    expect(dayAndTime('fr', later, { zone })).toBe('11 décembre 2026 à 1\u00a0h\u00a005');
  });
});

it.each(LANGUAGES.map(({ tag }) => tag))(
  'the clock of this phone is written in %s as Intl does',
  (tag) => {
    const locale = intlTag(tag);
    const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    for (const hour of [0, 9, 12, 23]) {
      const then = new Date(2026, 10, 22, hour, 5);
      const words = new Intl.DateTimeFormat(locale, form).format(then);
      const expected = tag.startsWith('fr') ? `${hour}\u00a0h\u00a005` : words;
      expect(timeOfDay(locale, then)).toBe(expected);
    }
  },
);

it('things are listed as each language says "and" and "or"', () => {
  expect(listed('fr', ['15', '17', '18'])).toBe('15, 17 et 18');
  expect(listed('en', ['15', '18'], 'disjunction')).toBe('15 or 18');
});
