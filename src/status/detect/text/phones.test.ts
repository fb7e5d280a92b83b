import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhones } from './phones.ts';

const numbers = (text: string) => findPhones(text).map((phone) => phone.number);

describe('findPhones', () => {
  it.each([
    '02 61 91 35 15',
    '02.61.91.35.15',
    '02-61-91-35-15',
    '02/61/91/35/15',
    '0261913515',
    '(0)2 61 91 35 15',
    '(02) 61 91 35 15',
    '+33 2 61 91 35 15',
    '+33 (0)2 61 91 35 15',
    '+33261913515',
    '0033 2 61 91 35 15',
    '(+33) 2 61 91 35 15',
    '02 619 135 15',
    'tél.:02 61 91 35 15.',
  ])('reads %s', (text) => {
    expect(numbers(text)).toEqual(['+33261913515']);
  });
  it('reads two neighbours written with their last digits only', () => {
    expect(numbers('02 61 91 35 01/02')).toEqual(['+33261913501', '+33261913502']);
    expect(numbers('02 61 91 35 01 ou 02.')).toEqual(['+33261913501', '+33261913502']);
    expect(numbers('02 61 91 35 01 OU 02.')).toEqual(['+33261913501', '+33261913502']);
  });
  it('takes no hour, short number or next number for a neighbour', () => {
    expect(numbers('02 61 91 35 01 ou 15')).toEqual(['+33261913501']);
    expect(numbers('02 61 91 35 01 et 02 61 91 35 02')).toEqual(['+33261913501', '+33261913502']);
    expect(numbers('02 61 91 35 01 ou 20 h')).toEqual(['+33261913501']);
    expect(numbers('15 : 02 61 91 35 01 / 18 et 112 : 02 61 91 35 02')).toEqual([
      '+33261913501',
      '+33261913502',
    ]);
  });
  it.each([
    'Ariège (09)          05 36 49 09 15',
    '(09) 05 36 49 09 15',
    '09 05 36 49 09 15',
    '09 - 05.36.49.09.15',
    '09 / 0536490915',
  ])('takes the code of a territory for no beginning of a number: %s', (text) => {
    expect(numbers(text)).toEqual(['+33536490915']);
  });
  it('parts two numbers that stand side by side', () => {
    expect(numbers('01 99 00 12 34 01 99 00 66 77')).toEqual(['+33199001234', '+33199006677']);
    expect(numbers('04 65 71 01 05 05 36 49 02 02')).toEqual(['+33465710105', '+33536490202']);
  });
  it('knows the calling codes of overseas territories', () => {
    expect(numbers('0262 90 00 00 ; +262 692 00 00 00 ; 0590 00 00 00 ; +687 25 00 00')).toEqual([
      '+262262900000',
      '+262692000000',
      '+590590000000',
      '+687250000',
    ]);
  });
  it('keeps the range for fiction that looks like a number of Mayotte', () => {
    expect(numbers('06 39 98 74 01')).toEqual(['+33639987401']);
  });
  it('reads no number in dates, short numbers and long figures', () => {
    expect(numbers('le 12/03/2026 15 17 18, au 15, 17, 18, 112 ; 026191351500')).toEqual([]);
  });
  it('marks 08 numbers, which are never a fallback', () => {
    expect(findPhones('0 800 112 112').map((phone) => phone.special)).toEqual([true]);
  });
  it('gives only valid E.164 for any text', () => {
    const digit = fc.constantFrom(...'0123456789 +.-/()'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: digit, maxLength: 80 }), (text) => {
        for (const { number, start, end } of findPhones(text)) {
          expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
