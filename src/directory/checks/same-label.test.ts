import { describe, expect, it } from 'vitest';
import { aLine, aView, codes, TODAY } from './files.fixtures.ts';
import { sameLabelRule as rule } from './same-label.ts';

const OTHER = '+33200000001';
const of = (...lines: Parameters<typeof aLine>[0][]) =>
  codes(rule.check(aView('35', lines.map(aLine)), TODAY));

describe('same-label', () => {
  it('doubts two numbers under one name, withdrawn ones included', () => {
    expect(of({}, { number: OTHER })).toEqual(['warning same-label']);
    expect(of({ label: 'SAMU' }, { number: OTHER, label: 'samu' })).toEqual(['warning same-label']);
    expect(of({ withdrawn: '2021-06-04' }, { number: OTHER })).toEqual(['warning same-label']);
  });

  it('accepts one name for two services or places, or for one number given again', () => {
    expect(of({}, { number: OTHER, service: 'samu' })).toEqual([]);
    expect(of({}, { number: OTHER, area: 'Rennes' })).toEqual([]);
    expect(of({ withdrawn: '2021-06-04' }, {})).toEqual([]);
  });
});
