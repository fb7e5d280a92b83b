import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlacesHere } from '../../pages/extras/place/find.ts';
import type { FoundPlace } from '../../pages/place-model.ts';
import { MOST_PLACES } from '../../place/find.ts';
import { builtIndex, builtOutlines } from '../../site/place-data/loaded.ts';
import { type AnswerLine, answer, type PlaceAnswer } from './answer.ts';

const index = builtIndex();
const outlines = builtOutlines();
const ask = (typed: string, lang: 'fr' | 'en' = 'fr'): PlaceAnswer =>
  answer(typed, { accuracyMeters: 50, limit: MOST_PLACES, lang, index, outlines });

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
  expect(ask(typed, lang)).toEqual({
    lines: [],
    maybe: [],
    help: expect.stringContaining(words),
  });
});

test('at sea the nearest coast is given with the number to call there', () => {
  expect(ask('50.2,-1.5').lines[0]?.code).toBe('50');
  expect(ask('50.2,-1.5').lines[0]?.why).toContain('196');
});

test('any text has an answer: territories, or help', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
      const { lines, maybe, help } = ask(typed);
      expect(lines.length + maybe.length > 0 || help !== '').toBe(true);
    }),
  );
});

test('a name in several territories is a choice, and says so', () => {
  const { lines, help } = ask('Marne-la-Vallée');
  expect(lines.slice(0, 3).map(({ code }) => code)).toEqual(['77', '93', '94']);
  expect(help).toBe('Marne-la-Vallée s’étend sur plusieurs départements\u00a0: choisissez.');
  expect(ask('Marigot').lines.map(({ code }) => code)).toEqual(['978', '972']);
});

test('a place abroad is told as what it is, with the number to call there', () => {
  expect(ask('Genève').lines).toEqual([]);
  expect(ask('Genève').help).toContain('Genève (Suisse)\u00a0: hors de France');
  expect(ask('Genève').help).toContain('appelez le 112.');
  expect(ask('Monaco').help).toMatch(/^Monaco\u00a0:/);
  expect(ask('Jersey', 'en').help).toContain('call 999 or 112.');
  expect(ask('Philipsburg').help).toContain(
    '912 (urgence médicale) ou le 919 (feu) ou le 911 (police)',
  );
});

test('what only resembles is asked about, never answered', () => {
  const { lines, maybe } = ask('rennnes');
  expect(lines).toEqual([]);
  expect(maybe[0]).toMatchObject({ code: '35', commune: '35238' });
});

test('an arrondissement has its own postcode and is no former commune', () => {
  expect(ask('Paris 15ème').lines[0]?.why).toBe('Paris 15e Arrondissement 75015');
  expect(ask('Paris XVIe').lines[0]?.why).toBe('Paris 16e Arrondissement 75016, 75116');
  expect(ask('Lyon 3e').lines[0]?.why).toBe('Lyon 3e Arrondissement 69003');
  expect(ask('Marseille 13').lines[0]?.why).toBe('Marseille 13e Arrondissement 13013');
});

test('an old name of a large town is that town', () => {
  expect(ask('Évry').lines[0]).toMatchObject({ code: '91', commune: '91228' });
});

test('a position abroad or near a border gets the number of that country', () => {
  expect(ask('49.2,-2.1').help).toBe(
    'Jersey\u00a0: hors de France. Sur place, appelez le 999 ou le 112.',
  );
  expect(ask('18.065,-63.07').help).toContain('le 912 (urgence médicale)');
  expect(ask('48.574,7.805').help).toContain('(Allemagne)');
  expect(ask('48.574,7.805').help).toContain('appelez le 112.');
});

test.each([
  '35',
  '2b',
  '974',
  '35000',
  '35 000',
  '05110',
  '75016',
  '35700',
  '3500',
  '97',
  '9',
  '98000',
  '99999',
  'rennes',
  'st malo',
  'saint denis',
  'saint denis 974',
  'sainte-colombe',
  'Marne-la-Vallée',
  'Occitanie',
  'ille',
  'vilaine',
  'réunion',
  'paris 15',
  'Lyon 3e',
  'val thorens',
  'la défense',
  'baugé',
  'rennnes',
  'gare de strasbourg',
  'Genève',
  'Monaco',
  '35042 Rennes Cedex',
  'Marigot',
  'qsdfgh',
  '12345678',
])('%j has the same answers in the same order as on the pages', (typed) => {
  const { lines, maybe } = ask(typed);
  const page = findPlacesHere(typed, index);
  const places = page?.kind === 'places' ? page : { places: [], maybe: [] };
  const told = ({ territory, commune }: FoundPlace) => [territory, commune?.code ?? null];
  const isPostcode = /^[\d ]{3,}$/.test(typed);
  // Beside a postcode its communes are told in the line of its territory.
  const shown = isPostcode
    ? places.places.filter(({ commune }) => commune === null)
    : places.places;
  const asLine = ({ code, commune }: AnswerLine) => [code, commune ?? null];
  expect(lines.map(asLine)).toEqual(shown.map(told));
  expect(maybe.map(asLine)).toEqual(places.maybe.map(told));
});
