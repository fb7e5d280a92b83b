import { describe, expect, it } from 'vitest';
import { found } from './files.fixtures.ts';
import { numberValidityRule as rule } from './number-validity.ts';

describe('number-validity', () => {
  it('accepts a number of the territory', () => {
    expect(found(rule, { number: '+33200000000' })).toEqual([]);
    expect(found(rule, { number: '+262692000000' }, '974')).toEqual([]);
    expect(found(rule, { number: '+687200000' }, '988')).toEqual([]);
  });

  it('refuses the numbers kept for fiction', () => {
    for (const number of ['+33199001234', '+33261914315', '+33639981234']) {
      expect(found(rule, { number }), number).toEqual(['error fictional']);
    }
  });

  it('refuses numbers that do not exist or are not French', () => {
    expect(found(rule, { number: '+3320000000' })).toEqual(['error impossible-number']);
    expect(found(rule, { number: '+41220000000' })).toEqual(['error foreign-number']);
    expect(found(rule, { number: '+00000000000' })).toEqual(['error foreign-number']);
  });

  it('refuses the 0 kept after the country code, wherever that code leads', () => {
    for (const number of ['+330200000000', '+33006000000', '+2620262000000', '+6870287000']) {
      expect(found(rule, { number }), number).toEqual(['error trunk-zero']);
    }
  });

  it('recognises an overseas number that was written as a mainland one', () => {
    expect(found(rule, { number: '+33692000000' }, '974')).toEqual(['error mainland-for-overseas']);
    expect(found(rule, { number: '+33262000000' }, '976')).toEqual(['error mainland-for-overseas']);
  });

  it('doubts an overseas number without a place in a block that no list holds yet', () => {
    expect(found(rule, { number: '+262976200000' }, '974')).toEqual(['warning unlisted-block']);
    expect(found(rule, { number: '+262947010000' }, '976')).toEqual(['warning unlisted-block']);
    expect(found(rule, { number: '+262976220000' }, '974')).toEqual([]);
    expect(found(rule, { number: '+262911010000' }, '974')).toEqual(['error impossible-number']);
  });

  it('refuses the number of another part of France, and doubts it at sea', () => {
    expect(found(rule, { number: '+596596000000' }, '971')).toEqual(['error other-calling-code']);
    expect(found(rule, { number: '+596596000000', service: 'sea' }, '971')).toEqual([
      'warning other-calling-code',
    ]);
  });

  it('doubts a geographic number of another zone, and no other kind', () => {
    expect(found(rule, { number: '+33300000000' })).toEqual(['warning other-zone']);
    expect(found(rule, { number: '+33600000000' })).toEqual([]);
    expect(found(rule, { number: '+33800000000' })).toEqual([]);
  });

  it('doubts the number of the other island under one calling code', () => {
    const islands = [
      ['+262262000000', '976'],
      ['+262263000000', '976'],
      ['+262692000000', '976'],
      ['+262693000000', '976'],
      ['+262269610000', '974'],
      ['+262639000000', '974'],
      ['+590590900000', '978'],
      ['+590590270000', '971'],
      ['+590590770000', '977'],
    ] as const;
    for (const [number, code] of islands) {
      expect(found(rule, { number }, code), `${number} ${code}`).toEqual(['warning other-island']);
    }
  });

  it('accepts it at home, for mobiles in common, and from a centre that serves both', () => {
    expect(found(rule, { number: '+262692000000' }, '974')).toEqual([]);
    expect(found(rule, { number: '+262269610000' }, '976')).toEqual([]);
    expect(found(rule, { number: '+590590770000' }, '978')).toEqual([]);
    expect(found(rule, { number: '+590690000000' }, '978')).toEqual([]);
    expect(found(rule, { number: '+590590900000', service: 'samu' }, '978')).toEqual([]);
    expect(found(rule, { number: '+262262000000', service: 'samu' }, '976')).toEqual([
      'warning other-island',
    ]);
  });
});
