import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIndex } from '../../../site/place-data/loaded.ts';
import { TERRITORIES } from '../../../territories/names.ts';
import type { FoundPlace } from '../../place-model.ts';
import { type CommuneIndexState, findPlacesHere } from './find.ts';

const index = builtIndex();

function placesFor(typed: string, communes: CommuneIndexState = index): readonly FoundPlace[] {
  const found = findPlacesHere(typed, communes);
  return found?.kind === 'places' ? found.places : [];
}
const told = ({ name, postcode, territory }: FoundPlace) =>
  [name, postcode, territory].filter((part) => part !== '').join(' ');
const first = (typed: string, communes: CommuneIndexState = index) => {
  const [place] = placesFor(typed, communes);
  return place === undefined ? undefined : told(place);
};
const noteOf = (typed: string) => {
  const found = findPlacesHere(typed, index);
  return found?.kind === 'places' ? found.note : found?.kind;
};

describe('finding a place from what a person types', () => {
  it.each([
    ['35000', 'Ille-et-Vilaine 35'],
    ['35 000', 'Ille-et-Vilaine 35'],
    ['F-35000', 'Ille-et-Vilaine 35'],
    ['35', 'Ille-et-Vilaine 35'],
    ['2a', 'Corse-du-Sud 2A'],
    ['974', 'La Réunion 974'],
    ['ille', 'Ille-et-Vilaine 35'],
    ['ILLE ET VILAINE', 'Ille-et-Vilaine 35'],
    ['cotes d’armor', "Côtes-d'Armor 22"],
    ['reunion', 'La Réunion 974'],
    ['rennes', 'Rennes 35000 35'],
    ['st malo', 'Saint-Malo 35400 35'],
    ['saint denis 974', 'Saint-Denis 97400 974'],
    ['paris 15', 'Paris 15e Arrondissement 75015 75'],
    ['Paris XVIème', 'Paris 16e Arrondissement 75016, 75116 75'],
    ['evry', 'Évry-Courcouronnes 91000 91'],
    ['val thorens', 'Val Thorens 73'],
  ])('%s', (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it('answers nothing to nothing, and to what is no place', () => {
    for (const typed of ['', '  ']) expect(findPlacesHere(typed, index)).toBeNull();
    for (const typed of ['zzzzzz', '123456', '+33 2', ' - ']) expect(placesFor(typed)).toEqual([]);
  });

  it('says that a postcode belongs to nobody', () => {
    expect(findPlacesHere('99999', index)).toEqual({ kind: 'no-postcode', postcode: '99999' });
  });

  it('gives the communes of a postcode after its territory, with that postcode', () => {
    expect(placesFor('35700').map(told)).toEqual(['Ille-et-Vilaine 35', 'Rennes 35700 35']);
  });

  it('asks to choose when a postcode is shared, and to go on when it is not finished', () => {
    expect(noteOf('3500')).toBe('incomplete');
    expect(noteOf('05110')).toBe('several');
    expect(
      placesFor('05110')
        .slice(0, 2)
        .map(({ territory }) => territory),
    ).toEqual(['05', '04']);
  });

  it('leads from a name of before to the commune of today', () => {
    const [place] = placesFor('baugé');
    expect(place).toMatchObject({ name: 'Baugé-en-Anjou', former: 'Baugé', territory: '49' });
  });

  it('tells homonyms apart by territory, each once, and how to see the others', () => {
    const found = findPlacesHere('sainte-colombe', index);
    if (found?.kind !== 'places') throw new Error('no places');
    const keys = found.places.map(({ territory, commune }) => commune?.code ?? territory);
    expect(new Set(keys).size).toBe(keys.length);
    expect(found.places.length).toBe(8);
    expect(found.moreNamed).toBe('Sainte-Colombe');
    expect(first('sainte-colombe 77')).toBe('Sainte-Colombe 77650 77');
  });

  it('answers signs that name no place at once, whether the communes are there or not', () => {
    for (const communes of [index, 'loading', 'missing'] as const) {
      expect(findPlacesHere('🙂', communes)).toMatchObject({ places: [], communes: 'ready' });
    }
    expect(findPlacesHere(' ', index)).toBeNull();
  });

  it('keeps what only resembles apart from the answers', () => {
    const found = findPlacesHere('rennnes', index);
    expect(found).toMatchObject({ kind: 'places', places: [], note: null });
    if (found?.kind !== 'places') throw new Error('no places');
    expect(found.maybe.map(told)[0]).toBe('Rennes 35000 35');
  });

  it('says where a quarter or a resort lies, and what to say there', () => {
    const [thorens] = placesFor('val thorens');
    expect(thorens).toMatchObject({
      within: 'Les Belleville',
      commune: { code: '73257', name: 'Val Thorens (Les Belleville)' },
    });
    const [defense] = placesFor('la défense');
    expect(defense).toMatchObject({ name: 'La Défense', within: '', commune: null });
    expect(placesFor('rennes')[0]).toMatchObject({ within: null });
  });

  it('asks to choose when a place lies in several territories', () => {
    expect(noteOf('marne la vallée')).toBe('across');
    expect(noteOf('la défense')).toBeNull();
  });

  it('tells a place abroad, by its name or its postcode', () => {
    for (const typed of ['monaco', '98000']) {
      expect(findPlacesHere(typed, index)).toMatchObject({
        places: [],
        abroad: [{ name: 'Monaco', country: 'MC' }],
      });
    }
  });

  it('chooses an arrondissement by its name, in its city', () => {
    expect(placesFor('marseille 13ème')[0]).toMatchObject({
      commune: { code: '13055', name: 'Marseille 13e Arrondissement' },
      postcode: '13013',
      former: null,
    });
  });

  it('reads coordinates', () => {
    expect(findPlacesHere('48.117, -1.678', index)).toEqual({
      kind: 'coordinates',
      lat: 48.117,
      lon: -1.678,
    });
  });

  it('finds territories and postcodes before the communes are there, and says so', () => {
    for (const communes of ['loading', 'missing'] as const) {
      expect(first('35000', communes)).toBe('Ille-et-Vilaine 35');
      expect(first('vilaine', communes)).toBe('Ille-et-Vilaine 35');
      expect(first('35000 Rennes', communes)).toBe('Ille-et-Vilaine 35');
      expect(findPlacesHere('rennes', communes)).toMatchObject({ places: [], communes });
    }
  });

  it('finds every territory first by its code and among the answers by its name', () => {
    for (const { code, name } of TERRITORIES) {
      expect(placesFor(code)[0]).toMatchObject({ territory: code, commune: null });
      expect(
        placesFor(name).some((p) => p.territory === code && p.commune === null),
        name,
      ).toBe(true);
    }
  });

  it('answers anything at all, at most eight, and never a territory that does not exist', () => {
    const codes = new Set(TERRITORIES.map(({ code }) => code));
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(index, 'missing' as const), (query, communes) => {
        const places = placesFor(query, communes);
        expect(places.length).toBeLessThanOrEqual(noteOf(query) === 'across' ? 13 : 8);
        expect(places.every(({ territory }) => codes.has(territory))).toBe(true);
      }),
    );
  });
});
