import { describe, expect, it } from 'vitest';
import { duplicatesRule as rule } from './duplicates.ts';
import { aLine, aView, codes, TODAY } from './files.fixtures.ts';

const of = (...lines: Parameters<typeof aLine>[0][]) =>
  codes(rule.check(aView('35', lines.map(aLine)), TODAY));

describe('duplicates', () => {
  it('refuses the same number twice for one service and place, however the place is written', () => {
    expect(of({}, {})).toEqual(['error duplicate']);
    expect(of({ area: '' }, { area: null })).toEqual(['error duplicate']);
    expect(of({ area: 'Rennes' }, { area: { label: 'rennes', communes: ['35238'] } })).toEqual([
      'error duplicate',
    ]);
  });

  it('accepts it for another service, another place, or beside its withdrawn past', () => {
    expect(of({}, { service: 'any' })).toEqual([]);
    expect(of({}, { area: 'Rennes' })).toEqual([]);
    expect(of({}, { withdrawn: '2021-06-04' })).toEqual([]);
  });
});
