import { describe, expect, it } from 'vitest';
import { withHomonyms } from './homonyms.ts';
import { findPlaces } from './places.ts';
import { tokenize } from './tokens.ts';

function codes(texts: readonly string[], owner: string | null = null): string[] {
  const lines = texts.map((text) => {
    const tokens = tokenize(text);
    return { tokens, places: findPlaces(tokens) };
  });
  return withHomonyms(lines, owner).flatMap((places) => places.flatMap((place) => place.codes));
}

describe('a territory that is also a town of another', () => {
  it('is the town where the text is about that territory', () => {
    expect(codes(['Isère', 'Grenoble : 04 65 71 38 51. Vienne : 04 65 71 38 52.'])).toEqual([
      '38',
      '38',
      '38',
    ]);
    expect(codes(['Vienne : 04 65 71 38 52'], '38')).toEqual(['38']);
  });
  it('is the town where people are told to be at it', () => {
    expect(codes(['Le 18 ne répond plus à Vienne'])).toEqual(['38']);
  });
  it.each([
    [['Le 18 ne répond plus dans la Vienne'], null],
    [['Le 18 ne répond plus en Vienne'], '38'],
    [['Vienne (86) : le 15 en panne'], null],
    [['Charente, Vienne et Deux-Sèvres sans 15'], null],
    [['Le 15 coupé à Vienne'], '86'],
  ])('stays the territory otherwise: %s', (texts, owner) => {
    expect(codes(texts, owner)).toContain('86');
    expect(codes(texts, owner)).not.toContain('38');
  });
});
