import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERRITORIES } from '../../directory/territories.ts';
import { findTerritories } from './find-territories.ts';

describe('finding a territory from what a person types', () => {
  it.each([
    ['35000', 'found', ['35']],
    ['35 000', 'found', ['35']],
    ['35', 'found', ['35']],
    ['2a', 'found', ['2A']],
    ['974', 'found', ['974']],
    ['97400', 'found', ['974']],
    ['ille', 'found', ['35']],
    ['ILLE ET VILAINE', 'found', ['35']],
    ['vilaine', 'found', ['35']],
    ['cotes d’armor', 'found', ['22']],
    ['reunion', 'found', ['974']],
    ['zzz', 'none', undefined],
    ['', 'nothing-asked', undefined],
    ['  ', 'nothing-asked', undefined],
    ['99999', 'none', undefined],
  ])('%s', (query, kind, codes) => {
    const found = findTerritories(query);
    expect(found.kind).toBe(kind);
    if (codes !== undefined) expect(found).toMatchObject({ codes });
  });

  it('puts a name that begins so before one that holds it', () => {
    expect(findTerritories('loire')).toMatchObject({
      codes: expect.arrayContaining(['42', '43', '44', '45']),
    });
    const found = findTerritories('loire');
    expect('codes' in found ? found.codes[0] : '').toBe('42');
  });

  it('asks to choose when a postcode is shared, and to go on when it is not finished', () => {
    expect(findTerritories('3500').kind).toBe('incomplete');
    const shared = findTerritories('42620');
    if (shared.kind === 'shared') expect(shared.codes.length).toBeGreaterThan(1);
  });

  it('finds every territory by its code and by its name', () => {
    for (const { code, name } of TERRITORIES) {
      expect(findTerritories(code)).toEqual({ kind: 'found', codes: [code] });
      const byName = findTerritories(name);
      expect('codes' in byName && byName.codes.includes(code), name).toBe(true);
    }
  });

  it('answers anything at all, and never a code that does not exist', () => {
    const codes = new Set(TERRITORIES.map(({ code }) => code));
    fc.assert(
      fc.property(fc.string(), (query) => {
        const found = findTerritories(query);
        const given = 'codes' in found ? found.codes : [];
        expect(given.every((code) => codes.has(code))).toBe(true);
      }),
    );
  });
});
