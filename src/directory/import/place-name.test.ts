import { expect, test } from 'vitest';
import { plainPlace } from './place-name.ts';

test.each([
  ['ST-ÉTIENNE', 'Saint Étienne'],
  ['Œuf en Ternois', 'OEUF-EN-TERNOIS'],
  ['PARIS 15', 'Paris 15e Arrondissement'],
  ['PARIS 15 EME', 'Paris 15e Arrondissement'],
  ['Paris XVe', 'Paris 15e Arrondissement'],
  ['Lyon 3ème', 'Lyon 3e Arrondissement'],
  ['MARSEILLE 01', 'Marseille 1er Arrondissement'],
])('%j and %j are one name', (written, official) => {
  expect(plainPlace(written)).toBe(plainPlace(official));
});

test('a city and its arrondissements are not one name', () => {
  expect(plainPlace('Paris')).toBe('paris');
  expect(plainPlace('Paris 1er')).not.toBe(plainPlace('Paris 11e'));
});
