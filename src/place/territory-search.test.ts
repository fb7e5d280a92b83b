import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TERRITORIES } from '../territories/names.ts';
import { searchTerritories } from './territory-search.ts';

const first = (typed: string) => searchTerritories(typed, 1)[0];

test.each([
  ['35', '35'],
  ['2a', '2A'],
  ['974', '974'],
  ['ille et vilaine', '35'],
  ['Ille-et-Vilaine', '35'],
  ['ille-et-vilaien', '35'],
  ['reunion', '974'],
  ['la réunion', '974'],
  ['finis', '29'],
  ["cote d'or", '21'],
  ["côtes d'armor", '22'],
  ['vilaine', '35'],
  ['seine saint denis', '93'],
  ['seine st denis', '93'],
])('%j is territory %s', (typed, code) => {
  expect(first(typed)?.code).toBe(code);
});

test('every territory is found by its code and, exactly, by its name', () => {
  for (const { code, name } of TERRITORIES) {
    expect(first(code)).toEqual({ code, name, fit: 'exact' });
    expect(first(name)).toEqual({ code, name, fit: 'exact' });
  }
});

test('whatever is typed is answered', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: -1, max: 9 }),
      (typed, limit) => {
        expect(searchTerritories(typed, limit).length).toBeLessThanOrEqual(Math.max(0, limit));
      },
    ),
  );
  expect(searchTerritories('')).toEqual([]);
});
