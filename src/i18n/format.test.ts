import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grouped } from '../directory/written.ts';
import {
  looseDay,
  momentOf,
  type Speaking,
  spelled,
  takeDays,
  wholeDays,
  withDays,
} from './format.ts';
import { createI18n, type Words } from './setup.ts';

function speaking(lang: string): Speaking {
  const file = new URL(`./locales/${lang}.json`, import.meta.url);
  const { t } = createI18n(lang, JSON.parse(readFileSync(file, 'utf8')) as Words);
  return { t, lang };
}
const fr = speaking('fr');
const en = speaking('en');

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/Paris';
});
afterAll(() => {
  process.env['TZ'] = zone;
});

const now = new Date('2026-11-22T18:00:00Z');

describe('whole days', () => {
  it.each([
    ['fr', '2026-12-02T23:00:00Z', '2026-12-03T23:00:00Z', '3 décembre'],
    ['en', '2026-12-02T23:00:00Z', '2026-12-03T23:00:00Z', '3 December'],
    ['fr', '2026-12-02T23:00:00Z', '2026-12-05T23:00:00Z', '3 décembre – 5 décembre'],
    // The day that the clock changes has 25 hours.
    ['fr', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', '25 octobre'],
    ['fr', '2026-12-03T04:00:00Z', '2026-12-03T10:00:00Z', ''],
    ['fr', '2026-12-02T23:00:00Z', '2026-12-03T10:00:00Z', ''],
    ['fr', '2026-12-02T23:00:00Z', null, ''],
    ['fr', null, null, ''],
  ])('%s %s %s', (lang, from, to, said) => {
    const tag = lang === 'en' ? 'en-GB' : lang;
    expect(wholeDays(tag, from, to)).toBe(said);
  });
});

describe('moments', () => {
  it('give the hour alone on the same day, as each language writes it', () => {
    expect(momentOf(fr, '2026-11-22T17:42:00Z', now)).toBe('à\u00a018\u00a0h\u00a042');
    expect(momentOf(fr, '2026-11-22T17:42:00Z', now, 'bare')).toBe('18\u00a0h\u00a042');
    expect(momentOf(fr, '2026-11-22T08:05:00Z', now, 'bare')).toBe('9\u00a0h\u00a005');
    expect(momentOf(en, '2026-11-22T17:42:00Z', now)).toBe('at 18:42');
  });
  it('name the day when it is another, and the year when it is another', () => {
    expect(momentOf(fr, '2026-11-21T17:42:00Z', now)).toBe(
      'le\u00a021 novembre à\u00a018\u00a0h\u00a042',
    );
    expect(momentOf(fr, '2021-06-02T16:45:00Z', now)).toContain('2021');
  });
  it('say nothing of an unreadable instant', () => {
    expect(momentOf(fr, 'hier', now)).toBe('');
  });
});

describe('days as precise as their source', () => {
  it.each([
    ['2021-06-02', '2 juin 2021'],
    ['2021-06', 'juin 2021'],
    ['2021', '2021'],
    ['', ''],
  ])('%s', (day, words) => expect(looseDay('fr', day)).toBe(words));
});

describe('numbers', () => {
  it.each([
    ['+33261914315', '02 61 91 43 15'],
    ['+33639981818', '06 39 98 18 18'],
    ['+262262000000', '02 62 00 00 00'],
    ['+508410000', '+508 41 00 00'],
    ['+4930123', '+4930123'],
  ])('%s stands in groups', (number, text) => {
    expect(grouped(number).replaceAll('\u00a0', ' ')).toBe(text);
  });
  it('are spelled digit by digit', () => {
    expect(spelled('02 61 91')).toBe('0 2 6 1 9 1');
  });
});

describe('days of a drawn page', () => {
  it('are told as they stand in it', () => {
    const { drawn, days } = withDays(
      () => `${looseDay('fr', '2021-06-02')}, ${looseDay('fr', '2021')}`,
    );
    expect(drawn).toBe('2 juin 2021, 2021');
    expect(days).toEqual({ '2021-06-02': '2 juin 2021', 2021: '2021' });
    expect(withDays(() => looseDay('fr', '2021-06-02')).days).toEqual({
      '2021-06-02': '2 juin 2021',
    });
  });
  it('are written again as they were taken over', () => {
    takeDays('fr', { '2019-01-01': '1er janvier 2019' });
    expect(looseDay('fr', '2019-01-01')).toBe('1er janvier 2019');
    expect(looseDay('en', '2019-01-01')).toBe('January 1, 2019');
  });
});
