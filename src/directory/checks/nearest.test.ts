import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERVICES } from '../model.ts';
import { nearest } from './nearest.ts';
import { suggestAddress, suggestDay, suggestNumber, suggestWord } from './suggest.ts';

describe('suggestions', () => {
  it('find the word behind a slip of the hand, and none behind another word', () => {
    expect(nearest('nubmer', ['number', 'network'])).toBe('number');
    expect(nearest('linse', ['lines', 'name'])).toBe('lines');
    expect(nearest('d', ['x', 'y'])).toBe('');
    expect(nearest('telephone', ['number', 'label'])).toBe('');
    expect(nearest('n'.repeat(1_000_000), ['number'])).toBe('');
  });

  it('find any known word again after one letter is lost', () => {
    fc.assert(
      fc.property(fc.constantFrom('number', 'confirmation', 'withdrawn'), fc.nat(5), (word, at) => {
        const known = ['number', 'confirmation', 'withdrawn'];
        expect(nearest(word.slice(0, at) + word.slice(at + 1), known)).toBe(word);
      }),
    );
  });

  it('read a number as it is dialled on the spot', () => {
    expect(suggestNumber('02 61 91 43 15', '35')).toBe('+33261914315');
    expect(suggestNumber('+33 (0)2 61 91 43 15', '35')).toBe('+33261914315');
    expect(suggestNumber('0692 00 00 00', '974')).toBe('+262692000000');
    expect(suggestNumber('demander au standard', '35')).toBe('');
  });

  it('turn French days into ISO ones', () => {
    expect(suggestDay('2/6/2021')).toBe('2021-06-02');
    expect(suggestDay('2021/06/02')).toBe('2021-06-02');
    expect(suggestDay('hier')).toBe('');
  });

  it('complete an address and translate a French word', () => {
    expect(suggestAddress('www.exemple.gouv.fr')).toBe('https://www.exemple.gouv.fr');
    expect(suggestAddress('pas une adresse')).toBe('');
    expect(suggestWord('Pompiers', SERVICES)).toBe('fire');
    expect(suggestWord('gendarmarie', SERVICES)).toBe('gendarmerie');
  });
});
