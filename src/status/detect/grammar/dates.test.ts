import { describe, expect, it } from 'vitest';
import { findDays, publicationDay } from './dates.ts';
import { tokenize } from './tokens.ts';

const today = publicationDay('2025-11-03T23:42:00+01:00');
const days = (text: string) => findDays(tokenize(text), today);

describe('findDays', () => {
  it.each([
    ['le 5 novembre', [2]],
    ['le 2 juin 2021', [-1615]],
    ['dans la nuit du 4 au 5 novembre', [1]],
    ['04/11 a 12:58', [1]],
    ['le 12.11.2025', [9]],
    ['november 5', [2]],
    ['le 2 janvier', [60]],
    ['en 2021', [-1460]],
  ])('counts from the day of publication: %s', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });
  it('reads no date in service hours, an English verb or without a publication', () => {
    expect(days('ouvert 24/7, calls to 15 may not get through')).toEqual([]);
    expect(findDays(tokenize('le 5 novembre'), publicationDay('hier'))).toEqual([]);
  });
});
