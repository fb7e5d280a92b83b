import { describe, expect, it } from 'vitest';
import { TERRITORY_DETAILS, territoryEntry } from './details.ts';
import { isTerritoryCode, TERRITORIES, territoryName } from './names.ts';
import { callingCodeOf, FRENCH_CALLING_CODES, isFictional, zoneOf } from './numbering.ts';

describe('the reference table of territories', () => {
  it('has 101 départements and 6 collectivities, each once', () => {
    expect(TERRITORIES).toHaveLength(107);
    expect(new Set(TERRITORIES.map((t) => t.code)).size).toBe(107);
    expect(TERRITORY_DETAILS.filter((t) => t.kind === 'departement')).toHaveLength(101);
  });

  it('is the one that the table of details goes by, in the same order', () => {
    expect(TERRITORY_DETAILS.map(({ code, name }) => ({ code, name }))).toEqual(TERRITORIES);
  });

  it('keeps the order people know: Corsica where 20 was, overseas last', () => {
    const codes = TERRITORIES.map((t) => t.code);
    expect(codes.slice(18, 22)).toEqual(['19', '2A', '2B', '21']);
    expect(codes.at(-1)).toBe('988');
  });

  it('knows a code only as INSEE writes it', () => {
    expect(isTerritoryCode('2A')).toBe(true);
    for (const wrong of ['', '2a', '20', '1', '001', '96', '985', 'constructor']) {
      expect(isTerritoryCode(wrong), wrong).toBe(false);
    }
  });

  it('names what it knows and gives anything else back', () => {
    expect(territoryName('35')).toBe('Ille-et-Vilaine');
    expect(territoryName('99')).toBe('99');
    expect(territoryEntry('978')).toMatchObject({ kind: 'collectivite', seat: 'Marigot' });
  });
});

describe('the numbering of a territory', () => {
  it('gives each mainland territory its zone and each overseas one its calling code', () => {
    for (const { code } of TERRITORIES) {
      const overseas = code.length === 3;
      expect(zoneOf(code) === null, code).toBe(overseas);
      expect(callingCodeOf(code) === '33', code).toBe(!overseas);
      expect(FRENCH_CALLING_CODES).toContain(callingCodeOf(code));
    }
  });

  it('keeps the zone of the old regions in Occitanie', () => {
    expect([zoneOf('30'), zoneOf('31'), zoneOf('48'), zoneOf('12')]).toEqual(['4', '5', '4', '5']);
  });

  it('knows the numbers kept for fiction', () => {
    expect(isFictional('+33199001234')).toBe(true);
    expect(isFictional('+33639981234')).toBe(true);
    expect(isFictional('+33199010000')).toBe(false);
  });
});
