/** The territory that opens a line is where all of it happens. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { read } = readerOf({
  source: { kind: 'press', departement: null },
  title: 'Doubs, Jura : le 18 muet',
});

describe('a line that a territory opens', () => {
  it.each([
    'Territoire de Belfort (90) – panne finie à 11 h 20, le 18 est rétabli.',
    'Territoire de Belfort : panne finie, le 18 est rétabli.',
    'TERRITOIRE DE BELFORT. La panne est finie, le 18 est rétabli.',
  ])('tells of no other: %s', (line) => {
    const { state, departements, replacements } = read(`Doubs (25) – 03 53 01 25 18.<br>${line}`);
    expect([state, departements]).toEqual(['ongoing', ['25', '39']]);
    expect(replacements.map(({ area }) => area)).toEqual(['25']);
  });
  it.each([
    ['Loire-Atlantique, Vendée : le 15 en panne', 'Loire-Atlantique. Le 15 est rétabli partout.'],
    ['Panne du 15 en Occitanie', 'Hérault – Les treize départements ont retrouvé le 15.'],
    [
      'Le 15 en panne dans le Gard',
      'Paris, 12 mai – Fin de la panne, le 15 est de nouveau joignable depuis midi.',
    ],
  ])('is where it was written, where it is the only one: %s', (title, body) => {
    expect(read(body, { title }).state).toBe('over');
  });
  it('gives no territory to what its own neighbour tells', () => {
    const body = 'Hérault : appels débordés vers nous. Le 18 ne répond plus.';
    const source = { kind: 'sdis', departement: '30' } as const;
    expect(read(body, { title: 'Le 18 en panne', source }).departements).toEqual(['30']);
  });
  it('tells of another where it names it', () => {
    const body = 'Le 18 était muet.<br>Doubs : le 18 est rétabli. Dans le Jura, le 18 reste muet.';
    expect(read(body).departements).toEqual(['39']);
  });
});
