import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtIndex, builtOutlines } from '../../../tools/place/loaded.ts';
import { type Answer, answer } from './answer.ts';

const index = builtIndex();
const outlines = builtOutlines();
const ask = (typed: string, lang: 'fr' | 'en' = 'fr'): Answer =>
  answer(typed, { accuracyMeters: 50, limit: 10, lang, index, outlines });

test.each([
  ['35000', '35'],
  ['35 000', '35'],
  ['F-35000', '35'],
  ['35', '35'],
  ['2B', '2B'],
  ['saint malo', '35'],
  ['48.117,-1.678', '35'],
  ['Rennes 35000', '35'],
  ['35042 Rennes Cedex', '35'],
  ['st denis reunion', '974'],
  ['martinique', '972'],
  ['réunion', '974'],
  ['05110', '05'],
])('%j answers %s first', (typed, code) => {
  expect(ask(typed)).toMatchObject({ lines: [{ code }, ...ask(typed).lines.slice(1)], help: '' });
});

test('a shared postcode gives every side, saying which has only some streets', () => {
  expect(ask('75016').lines).toEqual([
    { code: '75', name: 'Paris', why: 'code postal 75016 · Paris, Boulogne-Billancourt' },
    { code: '92', name: 'Hauts-de-Seine', why: 'quelques rues du code postal 75016' },
  ]);
});

test.each([
  ['qsdfgh', 'fr', 'aucun lieu trouvé'],
  ['qsdfgh', 'en', 'no place found'],
  ['12345678', 'fr', 'Essayez un code postal (35000)'],
  ['96000', 'fr', 'n’existe pas'],
  ['98000', 'fr', 'Monaco'],
  ['00100', 'en', 'army'],
  ['91.2,4', 'fr', 'impossibles'],
  ['40.7,-74.0', 'fr', 'hors de France'],
] as const)('%j (%s) is answered with help: %s', (typed, lang, words) => {
  expect(ask(typed, lang)).toEqual({ lines: [], help: expect.stringContaining(words) });
});

test('at sea the nearest coast is given with the number to call there', () => {
  expect(ask('50.2,-1.5').lines[0]?.code).toBe('50');
  expect(ask('50.2,-1.5').lines[0]?.why).toContain('196');
});

test('any text has an answer: territories, or help', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
      const { lines, help } = ask(typed);
      expect(lines.length > 0 || help !== '').toBe(true);
    }),
  );
});
