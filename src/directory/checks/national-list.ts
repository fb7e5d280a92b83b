import { isTerritoryCode } from '../../territories/names.ts';
import { type NationalNumber, SHORT_NUMBERS } from '../model.ts';
import { error, type Path, type ProblemFound } from './problem.ts';
import type { NationalRule } from './rule.ts';

/** The national list names each number once, and every stand-in and territory in it is a known one. */
export const nationalListRule: NationalRule = {
  name: 'national-list',
  scope: 'national',
  check({ numbers }) {
    const known = new Set(numbers.map(({ number }) => number.number));
    const seen = new Set<string>();
    const findings: ProblemFound[] = [];
    for (const { index, number: entry } of numbers) {
      const path = ['numbers', index];
      for (const value of [entry.number, `id ${entry.id}`]) {
        if (seen.has(value)) {
          const where = [...path, value.startsWith('id ') ? 'id' : 'number'];
          findings.push(error('duplicate-number', where, { number: value }));
        }
        seen.add(value);
      }
      for (const [at, number] of entry.standIns.entries()) {
        const where = [...path, 'standIns', at];
        if (number === entry.number) findings.push(error('own-stand-in', where, { number }));
        else if (!known.has(number)) findings.push(error('unknown-number', where, { number }));
      }
      findings.push(...unknownTerritories(entry, [...path, 'territories']));
    }
    const missing = SHORT_NUMBERS.filter((number) => !known.has(number));
    if (missing.length > 0) {
      findings.push(error('missing-number', ['numbers'], { numbers: missing.join(', ') }));
    }
    return findings;
  },
};

function unknownTerritories({ territories }: NationalNumber, path: Path): ProblemFound[] {
  if (territories === 'all') return [];
  const listed = Array.isArray(territories);
  const codes = listed ? territories : territories.allExcept;
  const where = listed ? path : [...path, 'allExcept'];
  return codes.flatMap((code, at) =>
    isTerritoryCode(code) ? [] : [error('unknown-territory', [...where, at], { code })],
  );
}
