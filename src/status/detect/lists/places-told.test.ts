/** Where a number holds: not in ordinary words, not where another is only compared with, and for each of two alike. */
import { describe, expect, it } from 'vitest';
import { ANSWERERS } from '../answerers/model.ts';
import { detectedIn } from '../detect.ts';
import { understand } from '../read.ts';
import { readerOf } from '../read-text.fixtures.ts';

const { ruled } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Le 15 et le 18 ne répondent plus',
});

describe('a name that is none', () => {
  const { ruled: numbers } = readerOf({
    source: { kind: 'operator', departement: '87' },
    title: 'Le 15 et le 18 sont coupés en Haute-Vienne',
  });
  it.each([
    'SERVICE    À COMPOSER À LA PLACE\nSAMU       05 36 49 44 02\nPOMPIERS   05 36 49 44 26',
    'SUR LA COMMUNE\nSAMU 05 36 49 44 02\nPOMPIERS 05 36 49 44 26',
    'Sécurité : pompiers 05 36 49 44 26, Samu 05 36 49 44 02.',
  ])('bounds no number: %s', (body) => {
    expect([...numbers(body)].sort()).toEqual(['fire 4426', 'samu 4402']);
  });
});

describe('a territory that is only compared with', () => {
  const told = 'Le 15 et le 18 sont en panne dans l’Orne et dans le Calvados.\n';
  it.each([
    'CALVADOS. Samu : 02 61 91 14 15.\nORNE. Samu : passez par Caen, même numéro que le Calvados. Pompiers : 02 61 91 61 18.',
    'CALVADOS. Samu : 02 61 91 14 15.\nORNE. Comme dans le Calvados, une ligne est ouverte : pompiers 02 61 91 61 18.',
  ])('is another number’s: %s', (list) => {
    expect(ruled(told + list)).toContain('fire 6118 61');
  });
});

it('gives each of two numbers the territory told after them', () => {
  const body =
    'Le 15 est en panne en Savoie et en Haute-Savoie. Pour le Samu, composez le 04 65 71 73 11 ou le 04 65 71 73 12 en Savoie, le 04 65 71 74 11 ou le 04 65 71 74 12 en Haute-Savoie.';
  expect(ruled(body)).toEqual(['samu 7311 73', 'samu 7312 73', 'samu 7411 74', 'samu 7412 74']);
});

it('gives all of one list to one service, though one alone would be left out', () => {
  const names = [
    'Métropole lilloise',
    'Flandre maritime',
    'Cambrésis',
    'Valenciennois',
    'Avesnois',
  ];
  const list = names.map((name, at) => `${name} : 03 53 01 59 ${at + 1}0`).join('\n');
  const read = (body: string) => {
    const item = {
      id: 'x',
      source: { kind: 'sdis', departement: '59' },
      lang: 'fr',
      published: '2026-10-07T18:42:00+02:00',
      title: 'Le 18 et le 112 sont en panne dans le Nord',
      body,
    } as const;
    const answerers = {
      temperature: 1,
      bias: ANSWERERS.map((answerer) => (answerer === 'fire' ? 3 : 0)),
      signs: { 'lines to the last number: 0': ANSWERERS.map((who) => (who === 'nobody' ? 6 : 0)) },
    };
    return detectedIn(understand(item), { answerers }).replacements;
  };
  const told = 'Nos lignes 18 et 112 ne reçoivent plus d’appels :\n\n';
  expect(read(`${told}${list}`).map(({ service }) => service)).toEqual(names.map(() => 'fire'));
  expect(read(`${told}Avesnois : 03 53 01 59 50`)).toEqual([]);
});
