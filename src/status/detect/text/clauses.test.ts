import { describe, expect, it } from 'vitest';
import { cutClauses, readNumbers } from './clauses.ts';
import { readBlocks } from './normalise.ts';

const clauses = (body: string) =>
  cutClauses(readNumbers(readBlocks('', body))).map((clause) => clause.text.trim());

describe('cutClauses', () => {
  it('cuts at sentences and where the matter turns', () => {
    expect(clauses('Le 17 marche. Le 18 aussi mais le 15 est muet ; patience.')).toEqual([
      'Le 17 marche.',
      'Le 18 aussi',
      'mais le 15 est muet ;',
      'patience.',
    ]);
  });
  it('keeps a short number with what a colon says of it', () => {
    expect(clauses('17 : ne fonctionne pas')).toEqual(['17 : ne fonctionne pas']);
    expect(clauses('15 et 18 perturbés : faites le 112')).toEqual([
      '15 et 18 perturbés :',
      'faites le 112',
    ]);
  });
  it('does not cut after abbreviations', () => {
    expect(clauses('Le Dr. Martin et Mme. Petit. Fin.')).toEqual([
      'Le Dr. Martin et Mme. Petit.',
      'Fin.',
    ]);
  });
  it('ends a sentence at « 17 h. »', () => {
    expect(clauses('Ouvert de 8 h à 17 h. Le 15 répond.')).toEqual([
      'Ouvert de 8 h à 17 h.',
      'Le 15 répond.',
    ]);
  });
  it('bounds the length of a clause', () => {
    const longest = Math.max(...clauses('mot '.repeat(3000)).map((text) => text.length));
    expect(longest).toBeLessThanOrEqual(600);
  });
});
