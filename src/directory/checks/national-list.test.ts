import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NationalNumber, SHORT_NUMBERS } from '../model.ts';
import { codes, TODAY } from './files.fixtures.ts';
import { nationalListRule as rule } from './national-list.ts';

const entry = (number: string, changes: object = {}) =>
  v.parse(NationalNumber, {
    number,
    id: `n-${number}`,
    reaches: 'any',
    by: ['voice'],
    territories: 'all',
    facts: [
      {
        about: ['reaches', 'by', 'territories', 'standIns'],
        source: { publisher: 'Arcep' },
        checked: '2026-11-22',
      },
    ],
    ...changes,
  });
const complete = SHORT_NUMBERS.map((number) => entry(number));
const of = (...numbers: v.InferOutput<typeof NationalNumber>[]) =>
  codes(
    rule.check(
      { updated: TODAY, numbers: numbers.map((number, index) => ({ index, number })) },
      TODAY,
    ),
  );

describe('national-list', () => {
  it('accepts a list of known numbers that stand in for each other', () => {
    expect(of(...complete, entry('115', { standIns: ['112'], territories: ['35', '2A'] }))).toEqual(
      [],
    );
  });

  it('refuses a number or an identifier given twice', () => {
    expect(of(...complete, entry('15', { id: 'other' }))).toEqual(['error duplicate-number']);
    expect(of(...complete, entry('115', { id: 'n-15' }))).toEqual(['error duplicate-number']);
  });

  it('refuses a stand-in that is unknown or the number itself', () => {
    expect(of(...complete, entry('115', { standIns: ['116'] }))).toEqual(['error unknown-number']);
    expect(of(...complete, entry('115', { standIns: ['115'] }))).toEqual(['error own-stand-in']);
  });

  it('refuses a territory that INSEE does not know', () => {
    for (const territories of [['96'], { allExcept: ['96'] }]) {
      expect(of(...complete, entry('115', { territories }))).toEqual(['error unknown-territory']);
    }
  });

  it('asks for every short number that the app follows', () => {
    expect(of(...complete.slice(1))).toEqual(['error missing-number']);
  });
});
