import { readFileSync } from 'node:fs';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { isCallable, isCallableNationally } from './callable-number.ts';
import { FRENCH_CALLING_CODES, isOverseasNonGeographic } from './numbering.ts';

/** What the checks of a host refuse as a line. */
const COSTS_MORE: ReadonlySet<string | undefined> = new Set([
  'PREMIUM_RATE',
  'SHARED_COST',
  'PAGER',
]);
const LENGTHS = [6, 8, 9];

/** Numbers of every beginning of four digits, of every length in use. */
function* numbers() {
  for (const code of FRENCH_CALLING_CODES) {
    for (const length of LENGTHS) {
      for (let start = 0; start < 10_000; start += 1) {
        const rest = '01234'.slice(0, length - 4);
        yield `+${code}${String(start).padStart(4, '0')}${rest}`;
      }
    }
  }
}

describe('numbers that a phone may offer', () => {
  it('are those of the French plans that cost what a call costs, all of them and no others', () => {
    const wrong: string[] = [];
    let [taken, refused] = [0, 0];
    for (const number of numbers()) {
      const parsed = parsePhoneNumberFromString(number);
      if (parsed?.isValid() !== true && !isOverseasNonGeographic(number)) continue;
      const may = !COSTS_MORE.has(parsed?.getType());
      if (may !== isCallable(number)) wrong.push(`${number} ${parsed?.getType()}`);
      if (may) taken += 1;
      else refused += 1;
    }
    expect(wrong).toEqual([]);
    expect(Math.min(taken / 1000, refused / 100)).toBeGreaterThan(1);
  }, 60_000);

  it('are none that are short, foreign, too long, or more than digits', () => {
    for (const number of [
      '+3315',
      '+33112',
      '15',
      '0261910001',
      '+33118218',
      '+442079460000',
      '+14025550100',
      '+4930231250',
      '+33261910001666',
      '+33 2 61 91 00 01',
      '+33261910001;ext=5',
      '+33261910001,,6',
      '+33\uff12\uff16\uff11\uff19\uff11\uff10\uff10\uff10\uff11',
      '+33899000000',
      '+33800112112',
      '',
    ]) {
      expect({ number, may: isCallable(number) }).toEqual({ number, may: false });
    }
  });

  it('of the national list are those in it, and none that cost more', () => {
    const { numbers: listed } = JSON.parse(readFileSync('data/national.json', 'utf8')) as {
      numbers: { number: string }[];
    };
    for (const { number } of listed)
      expect([number, isCallableNationally(number)]).toEqual([number, true]);
    for (const number of ['118218', '0899000000', '0033899000000', '0820000000', '1', '1234', '']) {
      expect([number, isCallableNationally(number)]).toEqual([number, false]);
    }
  });
});
