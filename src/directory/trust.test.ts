import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lapsesAfter, offeredLines, TRUSTS, type TrustFacts, trustOf } from './trust.ts';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const number = fc.constantFrom('+33199000001', '+33261910002', '+33639980003');
const line: fc.Arbitrary<TrustFacts> = fc.record({
  number,
  confirmation: fc.option(fc.record({ by: fc.string(), on: day, method: fc.string() })),
  withdrawn: fc.option(day),
});
const context = fc.record({
  now: day.map((text) => new Date(`${text}T12:00:00Z`)),
  announcedNumbers: fc.array(number).map((numbers) => new Set<string>(numbers)),
});

const now = new Date('2026-11-22T12:00:00Z');
const quiet = { now, announcedNumbers: new Set<string>() };
const confirmedOn = (on: string): TrustFacts => ({
  number: '+33199000001',
  confirmation: { by: 'SDIS', on, method: 'appel' },
  withdrawn: null,
});

describe('the trust of a line', () => {
  it('never lets a withdrawn line be offered, whatever else it says', () => {
    fc.assert(
      fc.property(fc.array(line), context, (lines, around) => {
        const offered = offeredLines(lines, around);
        expect(offered.filter((entry) => entry.line.withdrawn !== null)).toEqual([]);
        expect(offered).toHaveLength(lines.filter((entry) => entry.withdrawn === null).length);
      }),
    );
  });

  it('offers the best trust first and keeps the order of the file within one trust', () => {
    fc.assert(
      fc.property(fc.array(line), context, (lines, around) => {
        const offered = offeredLines(lines, around);
        const keys = offered.map(
          (entry) => TRUSTS.indexOf(entry.trust) * 1000 + lines.indexOf(entry.line),
        );
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }),
    );
  });

  it('depends on nothing but withdrawal, announcement and confirmation, in that order', () => {
    fc.assert(
      fc.property(line, context, (facts, around) => {
        const trust = trustOf(facts, around);
        expect(trust === 'withdrawn').toBe(facts.withdrawn !== null);
        if (facts.withdrawn === null) {
          expect(trust === 'announced').toBe(around.announcedNumbers.has(facts.number));
        }
        expect(trust === 'unconfirmed' && facts.confirmation !== null).toBe(false);
      }),
    );
  });

  it('counts a confirmation as recent for 12 months to the day', () => {
    expect(trustOf(confirmedOn('2026-11-22'), quiet)).toBe('confirmed');
    expect(trustOf(confirmedOn('2025-11-22'), quiet)).toBe('confirmed');
    expect(trustOf(confirmedOn('2025-11-21'), quiet)).toBe('lapsed');
    expect(lapsesAfter('2024-02-29')).toBe('2025-02-29');
  });

  it('lets an announcement vouch for an unconfirmed line and for no other', () => {
    const unconfirmed = { ...confirmedOn('2026-01-01'), confirmation: null };
    const named = (announced: string) => ({ now, announcedNumbers: new Set([announced]) });
    expect(trustOf(unconfirmed, quiet)).toBe('unconfirmed');
    expect(trustOf(unconfirmed, named('+33199000001'))).toBe('announced');
    expect(trustOf(unconfirmed, named('+33199000002'))).toBe('unconfirmed');
  });
});
