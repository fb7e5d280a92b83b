import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliases, communeFile, communesOfToday } from '../../site/place-data/communes.ts';
import { builtIndex } from '../../site/place-data/loaded.ts';
import { knownNames } from '../../site/place-data/names.ts';
import { readCommunes } from '../../site/place-data/sources.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { possibleOf, territoriesOfPostcode } from '../postcode.ts';
import { nameAt, packNames, packNumbers, unpackNames } from './columns.ts';
import { communeAt, communeByCode, readCommuneIndex, territoryOfCommune } from './index.ts';

const file = communeFile(knownNames());
const index = builtIndex();
const today = communesOfToday();

test('every commune of the source comes back whole, with its territory and postcodes', () => {
  expect(today.length).toBeGreaterThan(34_900);
  const wrong = today.filter(({ code, nom, departement, postcodes }, i) => {
    const commune = communeAt(index, i);
    return (
      JSON.stringify(commune) !==
      JSON.stringify({ code, name: nom, territory: departement, postcodes })
    );
  });
  expect(wrong).toEqual([]);
});

test('every commune resolves to its territory by its code', () => {
  const wrong = today.filter(({ code, departement }) => territoryOfCommune(code) !== departement);
  expect(wrong).toEqual([]);
  expect(today.filter(({ departement }) => !isTerritoryCode(departement))).toEqual([]);
});

test('a commune and its postcodes agree on the territory', () => {
  const wrong = today.filter(({ postcodes, departement }) =>
    postcodes.some(
      (postcode) => !possibleOf(territoriesOfPostcode(postcode)).includes(departement),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every code of the source, old or new, leads to a commune of today', () => {
  const codes = new Set(
    readCommunes().flatMap(({ code, anciensCodes = [] }) => [code, ...anciensCodes]),
  );
  // Communes that ended without a name of their own in the list (before 2014) are not kept.
  const named = new Set([...today, ...aliases()].map(({ code }) => code));
  const lost = [...codes].filter((code) => named.has(code) && !communeByCode(index, code));
  expect(lost).toEqual([]);
  expect(communeByCode(index, '35288')?.name).toBe('Saint-Malo');
  expect(communeByCode(index, '75115')).toMatchObject({ code: '75056', name: 'Paris' });
});

test('a former commune that changed territory leads to the territory of today', () => {
  expect(communeByCode(index, '39012')).toMatchObject({ name: 'Saint-Vit', territory: '25' });
});

test.each(['', '35', '99999', '2C004', 'abcde', '352388', '٣٥٢٨٨'])('%j is no commune', (code) => {
  expect(communeByCode(index, code)).toBeUndefined();
});

test('a file cut anywhere, or of another kind, gives a problem and never throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: file.length - 1 }), (end) => {
      expect(readCommuneIndex(file.slice(0, end))).toMatchObject({ ok: false });
    }),
    { numRuns: 30 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readCommuneIndex(text).ok).toBe(false);
    }),
  );
  expect(readCommuneIndex('<!doctype html>')).toMatchObject({
    problem: 'line 1: expected "repli-communes 2", got "<!doctype html>"',
  });
});

test('names are read back as they were packed', () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom(..."abÉœÿ-'() 1") }), { maxLength: 20 });
  fc.assert(
    fc.property(names, (list) => {
      const read = unpackNames(packNames(list));
      expect(list.map((_, i) => nameAt(read, i))).toEqual(list);
    }),
  );
});

test('what cannot be packed is refused by name', () => {
  expect(() => packNames(['Aix', 'Bors & Cie'])).toThrow('"Bors & Cie" contains "&"');
  expect(() => packNumbers([1, -1])).toThrow('got -1');
});
