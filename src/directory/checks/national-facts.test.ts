import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NationalNumber } from '../model.ts';
import { codes } from './files.fixtures.ts';
import { nationalFactsRule as rule } from './national-facts.ts';

const ARCEP = { publisher: 'Arcep' };
const whole = { about: ['reaches', 'by', 'territories'], source: ARCEP, checked: '2026-11-28' };
const of = (changes: object, today = '2026-11-28') => {
  const number = v.parse(NationalNumber, {
    number: '112',
    id: 'european',
    reaches: 'any',
    by: ['voice'],
    territories: 'all',
    facts: [whole],
    ...changes,
  });
  return codes(rule.check({ updated: today, numbers: [{ index: 0, number }] }, today));
};

describe('facts of the national list', () => {
  it('are there for who answers, how, where, and for stand-ins where there are any', () => {
    expect(of({})).toEqual([]);
    expect(of({ facts: [{ ...whole, about: ['reaches', 'by'] }] })).toEqual(['error fact-missing']);
    expect(of({ standIns: ['18'] })).toEqual(['error fact-missing']);
    expect(of({ callable: false })).toEqual(['error fact-missing']);
  });

  it('name somebody for what the number reaches: it is shown', () => {
    expect(of({ facts: [{ ...whole, source: null }] })).toEqual([
      'error number-without-source',
      'warning fact-without-source',
    ]);
  });

  it('hold in every territory where the number is said to work', () => {
    const there = { about: ['territories'], source: ARCEP, checked: '2026-11-28' };
    const who = { ...whole, about: ['reaches', 'by'] };
    expect(of({ territories: ['35', '22'], facts: [who, { ...there, in: ['35'] }] })).toEqual([
      'error territory-without-fact',
    ]);
    expect(of({ territories: ['35', '22'], facts: [who, { ...there, in: ['35', '22'] }] })).toEqual(
      [],
    );
    const not = { ...there, in: ['987'], standing: 'not-found', source: null };
    expect(of({ facts: [whole, not] })).toEqual(['error territory-without-fact']);
    expect(of({ facts: [whole, not], territories: { allExcept: ['987'] } })).toEqual([]);
    expect(of({ facts: [whole, { ...not, standing: 'unconfirmed' }] })).toEqual([]);
  });

  it('are to be looked at again after two years', () => {
    expect(of({}, '2028-11-28')).toEqual([]);
    expect(of({}, '2028-11-29')).toEqual(['warning old-fact']);
    expect(of({ facts: [{ ...whole, checked: '2026-11-29' }] })).toEqual(['error future-day']);
    expect(of({ facts: [{ ...whole, checked: '2026-02-30' }] })).toEqual(['error no-such-day']);
  });
});
