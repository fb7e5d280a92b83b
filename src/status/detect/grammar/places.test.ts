import { describe, expect, it } from 'vitest';
import { findPhones } from '../text/phones.ts';
import { findPlaces } from './places.ts';
import { tokenize } from './tokens.ts';

const found = (text: string) => findPlaces(tokenize(text, findPhones(text)));
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
    ['Zone : Bourges (18), Nevers (58)', ['18', '18', '58', '58']],
    ['59 : 03 53 01 59 15', ['59']],
    ['Mantes | 78 | 01 99 00 78 11', ['78']],
    ['les Dieppois', ['76']],
    ['Réseau mobile Réunion', ['974']],
    ['dans le Nord et le Pas-de-Calais', ['59', '62']],
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
    'numéros de contournement, BFC Nord',
    'zone Nord',
    'la commandante Aude Blanc',
    'le docteur Élise Vienne',
    '15 : 03 53 01 59 15',
    'Réunion publique',
    'Indreet Loire',
    'secteur : le Dunkerquois',
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
  it('tells the part of a region from a territory named like it', () => {
    expect(codes('dans le Nord Franche-Comté')).toEqual(['25', '39', '70', '90']);
  });
  it.each([
    ['dans toute la Bretagne', true],
    ["dans l'ensemble de la région Grand Est", true],
    ['les cinq départements normands', true],
    ['partout en Occitanie', true],
    ['deux départements normands', undefined],
    ['toute la nuit en Bretagne', undefined],
    ['en Alsace', undefined],
  ])('knows whether the whole of a region is meant: %s', (text, whole) => {
    expect(found(text)[0]?.whole).toBe(whole);
  });
  it('knows what lies abroad', () => {
    expect(found('en Belgique').map((place) => place.kind)).toEqual(['abroad']);
  });
});
