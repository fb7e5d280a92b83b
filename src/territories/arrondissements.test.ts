import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommunes } from '../site/place-data/sources.ts';
import { arrondissementByCode, readArrondissement } from './arrondissements.ts';

const listed = readCommunes().filter(({ type }) => type === 'arrondissement-municipal');

test.each([
  ['Paris 15', '75115'],
  ['PARIS 15', '75115'],
  ['Paris 15e', '75115'],
  ['Paris 15ème', '75115'],
  ['PARIS 15 EME', '75115'],
  ['Paris-15e', '75115'],
  ['paris15eme', '75115'],
  ['Paris 15e Arrondissement', '75115'],
  ['Paris 15ème arrdt', '75115'],
  ['Paris XVe', '75115'],
  ['paris XVème arr.', '75115'],
  ['Paris XV', '75115'],
  ['Paris quinzième', '75115'],
  ['Paris dix-huitième', '75118'],
  ['15e arrondissement de Paris', '75115'],
  ['le 15ème Paris', '75115'],
  ['75015 Paris', '75115'],
  ['Paris 75015', '75115'],
  ['75015 Paris 15', '75115'],
  ['75116 PARIS', '75116'],
  ['Paris 1er', '75101'],
  ['Paris Ier', '75101'],
  ['Paris 1ER', '75101'],
  ['Paris 2nd', '75102'],
  ['Paris IIe', '75102'],
  ['Paris VIe', '75106'],
  ['Paris XVIe', '75116'],
  ['Paris XVIème', '75116'],
  ['Paris XIIIème', '75113'],
  ['Paris IXe', '75109'],
  ['Paris Xe', '75110'],
  ['Paris 05', '75105'],
  ['Lyon 3e', '69383'],
  ['LYON 03', '69383'],
  ['Lyon 9ème', '69389'],
  ['69003 Lyon', '69383'],
  ['Marseille 13ème', '13213'],
  ['marseille 1er', '13201'],
  ['Marseille XVIe', '13216'],
])('%j is %s', (text, code) => {
  expect(readArrondissement(text)?.code).toBe(code);
});

test.each([
  'Paris',
  '',
  'Paris 0',
  'Paris 21',
  'Lyon 10',
  'Marseille 17e',
  'Paris v',
  'Paris 150',
  '15e',
  'Paris 15 16',
  'Paris 15 Lyon',
  'Paris 14, 75015',
  'Paris 13001',
  'Le Touquet-Paris-Plage',
  'Rennes 3e',
  'Paris Nord 2',
  'Cormeilles-en-Parisis 15',
])('%j is no arrondissement', (text) => {
  expect(readArrondissement(text)).toBeNull();
});

test('names, codes and postcodes are those of the official list', () => {
  expect(listed.length).toBe(45);
  for (const { code, nom, codesPostaux = [] } of listed) {
    expect(arrondissementByCode(code)?.name).toBe(nom);
    expect([...(arrondissementByCode(code)?.postcodes ?? [])].sort()).toEqual(codesPostaux);
    expect(readArrondissement(nom)?.code).toBe(code);
  }
  expect(arrondissementByCode('75056')).toBeUndefined();
});

test('any text is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(() => readArrondissement(`Paris ${text}`)).not.toThrow();
    }),
  );
});

test('every number is read in every way it is written', () => {
  const roman = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(
    ' ',
  );
  for (const { code, nom } of listed) {
    const [city = '', ordinal = ''] = nom.split(' ');
    const number = Number.parseInt(ordinal, 10);
    const latin = roman[number - 1] ?? '';
    const endings = number === 1 ? ['er', 'ER', ' er'] : ['e', 'ème', 'eme', 'EME', ' ème'];
    const ways = [String(number), ...endings.map((end) => number + end)];
    const romans = endings.filter((end) => !end.startsWith(' ')).map((end) => latin + end);
    for (const way of [...ways, ...romans]) {
      expect(readArrondissement(`${city} ${way}`)?.code, `${city} ${way}`).toBe(code);
    }
  }
});
