import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLine } from '../checks/files.fixtures.ts';
import { readTypedNumbers } from './numbers.ts';

const { number: _, network: __, ...LINE } = aLine();
const read = (cell: string, territory = '35') => readTypedNumbers(cell, territory, LINE);
const numbers = (cell: string, territory?: string) => {
  const result = read(cell, territory);
  return result.ok ? [...result.numbers, ...result.repairs] : result.problem;
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

  it('is read through what nobody sees and what spreadsheets add', () => {
    const plain = [
      '\u202a02 00 00 00 01\u202c',
      '02\u201000\u201000\u201000\u201001',
      '\u200e0200000001',
      '02 00 00 00 01\ufe0e',
      '02·00·00·00·01',
      '02\u202700\u202700\u202700\u202701',
      '\u206802 00 00 00 01\u2069',
      '\ufeff02 00 00 00 01\u200b',
      '02,00,00,00,01',
      "'0200000001",
      '’0200000001',
      '="0200000001"',
      "'+33200000001",
      'tel:+33200000001',
      '☎ 02 00 00 00 01',
    ];
    for (const cell of plain) expect(numbers(cell), cell).toEqual(['+33200000001']);
    for (const cell of [
      '02 00 00 00 01 (24h/24)',
      '02 00 00 00 01 24h/24 7j/7',
      '(H24) 0200000001',
    ]) {
      expect(numbers(cell), cell).toEqual(['+33200000001', 'hours']);
    }
    expect(numbers('02/24/24/00/01')).toEqual(['+33224240001']);
  });

  it('gets back the plus sign that a spreadsheet ate', () => {
    for (const cell of [
      '33200000001',
      '33 2 00 00 00 01',
      '33.2.00.00.00.01',
      '(33) 2 00 00 00 01',
    ]) {
      expect(numbers(cell), cell).toEqual(['+33200000001', 'plus']);
    }
    expect(numbers('330200000001')).toEqual(['+33200000001', 'plus', 'doubled-zero']);
    expect(numbers('262692000000', '974')).toEqual(['+262692000000', 'plus']);
    expect(numbers('33692000000', '974')).toEqual(['+262692000000', 'plus', 'overseas']);
    expect(numbers('687200000', '988')).toEqual(['+687200000', 'plus']);
    expect(numbers('689400000', '987')).toBe('unreadable');
    expect(numbers('33200000')).toBe('unreadable');
  });

  it('is turned back from a number to calculate with, when all its digits are there', () => {
    for (const cell of ['3.3200000001E10', '3,3200000001E+10', '3,3200000001e+010']) {
      expect(numbers(cell), cell).toEqual(['+33200000001', 'notation', 'plus']);
    }
    expect(numbers('2.00000001E8')).toEqual(['+33200000001', 'notation', 'zero']);
    for (const cell of ['200000001.0', '200000001,00', '200 000 001,0']) {
      expect(numbers(cell), cell).toEqual(['+33200000001', 'notation', 'zero']);
    }
    expect(numbers('33200000001.0')).toEqual(['+33200000001', 'notation', 'plus']);
    // Ten digits and their last pair, not a number with decimals.
    expect(numbers('02 00 00 00.00')).toEqual(['+33200000000']);
  });

  it('without a place overseas is one, also in a block given out lately', () => {
    expect(numbers('0976 20 00 00', '974')).toEqual(['+262976200000']);
    expect(numbers('09 47 01 00 00', '974')).toEqual(['+262947010000']);
    expect(numbers('0976 20 00 00')).not.toEqual(['+262976200000']);
  });

  it('of another territory is told as that', () => {
    expect(numbers('0262 00 00 00')).toBe('other-calling-code');
    expect(numbers('02 00 00 00 01', '974')).toBe('other-calling-code');
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
    for (const lost of ['2,00E+08', '3.3E10', '3,320000E+10', '3,320000000000001E+10']) {
      expect(numbers(lost), lost).toBe('spreadsheet');
    }
    expect(numbers('17')).toBe('short-number');
    expect(numbers('composer le 17')).toBe('words');
    for (const behind of [' poste 12', ' p.12', ' x12', ' ext. 4512', '#12']) {
      expect(numbers(`02 00 00 00 01${behind}`)).toBe('extension');
    }
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
          expect(result.problem).not.toBe('');
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
