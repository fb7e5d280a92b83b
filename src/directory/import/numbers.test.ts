import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLine } from '../checks/testing.ts';
import { readNumbers } from './numbers.ts';

const { number: _, network: __, ...LINE } = aLine();
const read = (cell: string, territory = '35') => readNumbers(cell, territory, LINE);
const numbers = (cell: string, territory?: string) => {
  const result = read(cell, territory);
  return result.ok ? [...result.numbers, ...result.repairs] : result.fault;
};

/** Numbers end in zeros: blocks attributed to nobody. */
describe('a number in a cell', () => {
  it('is read in every notation people use', () => {
    const notations = [
      '02 00 00 00 01',
      '0200000001',
      '02.00.00.00.01',
      '02-00-00-00-01',
      '02/00/00/00/01',
      '02\u00a000\u202f00\u00a000\u00a001',
      '+33 2 00 00 00 01',
      '0033200000001',
      'Tél. : 02 00 00 00 01',
      '０２ ００ ００ ００ ０１',
    ];
    for (const cell of notations) expect(numbers(cell), cell).toEqual(['+33200000001']);
  });

  it('is repaired where no doubt is left', () => {
    expect(numbers('200000001')).toEqual(['+33200000001', 'zero']);
    expect(numbers('+33 (0)2 00 00 00 01')).toEqual(['+33200000001', 'doubled-zero']);
    expect(numbers('+33 02 00 00 00 01')).toEqual(['+33200000001', 'doubled-zero']);
  });

  it('gets back its overseas digits, by the territory it is for', () => {
    expect(numbers('+590 00 00 00', '971')).toEqual(['+590590000000', 'trunk']);
    expect(numbers('+262 00 00 00', '974')).toEqual(['+262262000000', 'trunk']);
    expect(numbers('60 00 00', '976')).toEqual(['+262269600000', 'trunk']);
    expect(numbers('+596 5 96 00 00 00', '972')).toEqual(['+596596000000']);
    expect(numbers('05 94 00 00 00', '973')).toEqual(['+594594000000']);
    expect(numbers('+33 692 00 00 00', '974')).toEqual(['+262692000000', 'overseas']);
    expect(numbers('+687 20 00 00', '988')).toEqual(['+687200000']);
    expect(numbers('20 00 00', '988')).toEqual(['+687200000']);
    expect(numbers('+590 00 00 00', '974')).toBe('unreadable');
  });

  it('is refused when it could be another one', () => {
    // Six digits of before 2014 in Polynésie: the two that were put in front are not certain.
    expect(numbers('+689 40 00 00', '987')).toBe('unreadable');
    expect(numbers('02 00 00 00')).toBe('unreadable');
    expect(numbers('02 00 00 00 001')).toBe('unreadable');
    expect(numbers('2,00E+08')).toBe('spreadsheet');
    expect(numbers('17')).toBe('short-number');
    expect(numbers('composer le 17')).toBe('words');
    expect(numbers('02 00 00 00 01 poste 12')).toBe('words');
    expect(numbers('')).toBe('no-number');
    expect(numbers('-')).toBe('no-number');
    expect(numbers('+44 20 0000 0000')).toBe('unreadable');
  });

  it('passes the rules of every line', () => {
    expect(numbers('02 61 91 43 15')).toBe('fictional');
    expect(numbers('08 90 00 00 00')).toBe('premium-number');
    expect(numbers('+262 692 00 00 00')).toBe('other-calling-code');
  });
});

describe('several numbers in a cell', () => {
  it('are all taken, in their order, without a fax', () => {
    const both = ['+33200000001', '+33200000002'];
    for (const between of [' / ', '/', ' ou ', ';', ' ', '\n', ', ']) {
      const cell = `02 00 00 00 01${between}02 00 00 00 02`;
      expect(numbers(cell), cell).toEqual([...both, 'several']);
    }
    expect(numbers('02 00 00 00 01 / fax : 02 00 00 00 02')).toEqual(['+33200000001', 'fax']);
    expect(numbers('Fax 02 00 00 00 02')).toBe('fax-only');
    expect(numbers('02 00 00 00 01 / 02 00 00 00 01')).toEqual(['+33200000001', 'several']);
  });

  it('are all refused for one that is faulty', () => {
    expect(numbers('02 00 00 00 01 / 17')).toBe('short-number');
    expect(numbers('02 00 00 00 01 / 02 61 91 43 15')).toBe('fictional');
    expect(numbers(Array(9).fill('02 00 00 00 01').join('/'))).toBe('too-many');
  });
});

describe('any cell', () => {
  it('gives E.164 numbers of the territory, or a reason, and never throws', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[\d +./()-]{0,40}$/),
    );
    fc.assert(
      fc.property(cell, fc.constantFrom('35', '974', '988', '2A'), (text, territory) => {
        const result = read(text, territory);
        if (!result.ok) {
          expect(result.fault).not.toBe('');
          return;
        }
        const code = { '35': '33', '974': '262', '988': '687', '2A': '33' }[territory];
        for (const number of result.numbers) expect(number).toMatch(new RegExp(`^\\+${code}\\d+$`));
      }),
    );
  });

  it('reads a number the same however it is spaced', () => {
    const spaced = fc.array(fc.constantFrom('', ' ', '.', '-', '\u00a0'), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), spaced, (end, gaps) => {
        const digits = `02000000${String(end).padStart(2, '0')}`;
        const cell = [...digits].map((digit, n) => `${n > 0 ? gaps[n] : ''}${digit}`).join('');
        expect(numbers(cell)).toEqual(numbers(digits));
      }),
    );
  });
});
