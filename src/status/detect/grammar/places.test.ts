import { describe, expect, it } from 'vitest';
import { findPlaces } from './places.ts';
import { tokenize } from './tokens.ts';

const found = (text: string) => findPlaces(tokenize(text));
const codes = (text: string) => found(text).flatMap((place) => place.codes);

describe('findPlaces', () => {
  it.each([
    ['en Ille-et-Vilaine', ['35']],
    ['dans la Seine Et Marne', ['77']],
    ['dans les départements 54, 55 et 57', ['54', '55', '57']],
    ['à Rouen', ['76']],
    ['Corse-du-Sud (2A)', ['2A', '2A']],
    ['dans les deux Savoie', ['73', '74']],
    ['en petite couronne', ['92', '93', '94']],
    ['les SAMU bretons', ['22', '29', '35', '56']],
    ['en Haute-Loire', ['43']],
    ["dans l'Orne est", ['61']],
    ['Départements : 13, 83', ['13', '83']],
    ['à La Réunion', ['974']],
    ['SAMU 35', ['35']],
  ])('reads %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
  it.each([
    'au nord de la ville',
    'Nord de la France',
    'une somme',
    'la manche',
    'un lot',
    'Nord-Est',
    '(15, 17, 18)',
  ])('sees none in %s', (text) => {
    expect(codes(text)).toEqual([]);
  });
  it('tells where it happens from whose institution it is and from where calls are sent', () => {
    expect(found('dans le Var').map((place) => place.link)).toEqual(['at']);
    expect(found('le préfet de la Drôme').map((place) => place.link)).toEqual(['of']);
    expect(found('déviés vers le SAMU de la Sarthe').map((place) => place.link)).toEqual(['away']);
    expect(found("dans l'Allier, le Cantal et la Haute-Loire").map((place) => place.link)).toEqual([
      'at',
      'at',
      'at',
    ]);
  });
  it('knows what lies abroad', () => {
    expect(found('en Belgique').map((place) => place.kind)).toEqual(['abroad']);
  });
});
