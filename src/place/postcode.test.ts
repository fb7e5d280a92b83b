import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postcodeExceptions, territoriesByPostcode } from '../site/place-data/postcodes.ts';
import { isTerritoryCode } from '../territories/names.ts';
import { possibleOf, territoriesOfPostcode } from './postcode.ts';
import { EXCEPTIONS } from './postcode-exceptions.ts';

const listed = territoriesByPostcode();

test('every listed postcode leads to the territories of its communes and streets, no more', () => {
  expect(listed.size).toBeGreaterThan(6300);
  const wrong = [...listed].filter(([postcode, { communes, streets }]) => {
    const answer = territoriesOfPostcode(postcode);
    const codes = [...communes, ...streets];
    const expected =
      codes.length === 1
        ? { kind: 'one', postcode, code: codes[0] }
        : { kind: 'several', postcode, codes, mostly: streets.length > 0 };
    return JSON.stringify(answer) !== JSON.stringify(expected);
  });
  expect(wrong).toEqual([]);
});

test('the table in the source is the one that the lists make today', () => {
  expect(EXCEPTIONS).toBe(postcodeExceptions());
});

test('the table stays within a kilobyte', () => {
  expect(EXCEPTIONS.length).toBeLessThan(1000);
});

test.each([
  ['35000', '35'],
  ['F-35000', '35'],
  ['FR 35000', '35'],
  [' 35 000 ', '35'],
  ['35\u00a0000', '35'],
  ['35.000', '35'],
  ['35000 Rennes', '35'],
  ['Rennes 35000', '35'],
  ['35042 RENNES CEDEX', '35'],
  ['٣٥٠٠٠', '35'],
  ['３５０００', '35'],
  ['01000', '01'],
  ['20000', '2A'],
  ['20200', '2B'],
  ['20620', '2B'],
  ['20179', '2A'],
  ['97110', '971'],
  ['97133', '977'],
  ['97150', '978'],
  ['97500', '975'],
  ['97600', '976'],
  ['98600', '986'],
  ['98714', '987'],
  ['98800', '988'],
  ['75700', '75'],
  ['94390', '91'],
])('%j leads to one territory, %s', (input, code) => {
  expect(territoriesOfPostcode(input)).toMatchObject({ kind: 'one', code });
});

test('a shared postcode offers every side, the most inhabited first', () => {
  expect(territoriesOfPostcode('05110')).toMatchObject({ kind: 'several', codes: ['05', '04'] });
  expect(territoriesOfPostcode('52100')).toMatchObject({ codes: ['52', '51'], mostly: false });
  expect(territoriesOfPostcode('75016')).toMatchObject({ codes: ['75', '92'], mostly: true });
});

test('a group of CEDEX codes used on both sides of Corsica offers both', () => {
  expect(territoriesOfPostcode('20405')).toMatchObject({ kind: 'several', codes: ['2A', '2B'] });
});

test.each([
  ['98000', 'monaco'],
  ['00100', 'army'],
  ['98415', 'uninhabited'],
  ['96000', 'unassigned'],
  ['99123', 'unassigned'],
  ['97900', 'unassigned'],
])('%s is no place of ours: %s', (input, reason) => {
  expect(territoriesOfPostcode(input)).toEqual({ kind: 'unknown', postcode: input, reason });
});

test('an unfinished postcode says what it can still be', () => {
  expect(territoriesOfPostcode('35')).toEqual({ kind: 'incomplete', codes: ['35'] });
  expect(territoriesOfPostcode('20')).toEqual({ kind: 'incomplete', codes: ['2A', '2B'] });
  expect(territoriesOfPostcode('2a')).toEqual({ kind: 'incomplete', codes: ['2A'] });
  expect(possibleOf(territoriesOfPostcode('9'))).toHaveLength(6 + 11);
  expect(possibleOf(territoriesOfPostcode('9713'))).toEqual(['971', '977', '09']);
  expect(possibleOf(territoriesOfPostcode(''))).toHaveLength(107);
});

test('a postcode whose first zero was lost can still be found', () => {
  expect(territoriesOfPostcode('1400')).toEqual({ kind: 'incomplete', codes: ['14', '01'] });
});

// Two digits alone name a territory; a shared code shows from the third digit on.
test.each([3, 4])('the first %d digits of a listed postcode keep its territories possible', (n) => {
  const lost = [...listed].filter(([postcode, { communes, streets }]) => {
    const possible = possibleOf(territoriesOfPostcode(postcode.slice(0, n)));
    return [...communes, ...streets].some((code) => !possible.includes(code));
  });
  expect(lost).toEqual([]);
});

test.each(['Rennes', '0199001234', '35 rue du Lac', '350000', 'a35000', '35000 29200', '-', '¿?'])(
  '%j is not a postcode',
  (input) => {
    expect(territoriesOfPostcode(input).kind).not.toMatch(/one|several/);
  },
);

test('whatever is typed gets an answer whose codes are territories', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[0-9 .F-]{0,9}$/),
    fc.nat(99999).map((n) => String(n).padStart(5, '0')),
  );
  fc.assert(
    fc.property(typed, (input) => {
      const codes = possibleOf(territoriesOfPostcode(input));
      expect(codes.filter((code) => !isTerritoryCode(code))).toEqual([]);
      expect(new Set(codes).size).toBe(codes.length);
    }),
  );
});
