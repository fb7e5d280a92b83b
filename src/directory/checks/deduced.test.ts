import { describe, expect, it } from 'vitest';
import { deducedRule as rule } from './deduced.ts';
import { found } from './files.fixtures.ts';

describe('deduced', () => {
  it('names what the line says', () => {
    expect(found(rule, { deduced: ['network', 'published'] })).toEqual([]);
    expect(found(rule, { deduced: ['withdrawn'], withdrawn: '2021-06-04' })).toEqual([]);
  });

  it('doubts what it does not say', () => {
    expect(found(rule, { deduced: ['withdrawn', 'area', 'onBehalfOf'] })).toEqual([
      'warning deduced-nothing',
      'warning deduced-nothing',
      'warning deduced-nothing',
    ]);
    expect(found(rule, { deduced: ['network'], network: 'unknown' })).toEqual([
      'warning deduced-nothing',
    ]);
  });
});
