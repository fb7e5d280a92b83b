import { describe, expect, it } from 'vitest';
import { plainCharacters } from '../text/characters.ts';
import { comparedIn } from './compared.ts';
import { keysOf, tokenize } from './tokens.ts';

const compared = (text: string): string[] => {
  const tokens = tokenize(plainCharacters(text), []);
  return comparedIn(tokens).map(({ from, to }) => keysOf(tokens, from, to));
};

describe('what is only compared with', () => {
  it.each([
    ['Comme en 2021, le 15 ne répond plus', 'comme en 2021'],
    ['Le 15 est muet comme le 2 juin 2021.', 'comme le 2 juin 2021'],
    ['Comme hier le 15 est en panne', 'comme hier'],
    ['La plus longue depuis celle de juin 2021.', 'depuis celle de juin 2021'],
    ['Trois ans après la panne de 2021, le 15 est coupé', 'trois ans apres la panne de 2021'],
    ['Le scénario de juin 2021 se répète', 'scenario de juin 2021 se repete'],
  ])('%s', (text, stretch) => {
    expect(compared(text)).toEqual([stretch]);
  });
  it.each([
    'Le 17, comme le 15, est en panne',
    'Coupé depuis juin 2026',
    'Cinq ans après la panne, un livre paraît',
    'Le 2 juin 2021, le 15 ne répondait plus',
  ])('is nothing: %s', (text) => {
    expect(compared(text)).toEqual([]);
  });
});
