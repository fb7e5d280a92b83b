import { isTerritoryCode } from '../../territories/names.ts';
import { existsInCalendar } from './dates.ts';
import { error, type ProblemFound } from './problem.ts';
import type { KeysRule } from './rule.ts';

/** Public keys: each name once, days in order, and territories for those that sign for territories. */
export const keysRule: KeysRule = {
  name: 'keys',
  scope: 'keys',
  check({ keys }) {
    const seen = new Set<string>();
    const findings: ProblemFound[] = [];
    for (const { index, key } of keys) {
      const { kid, from, until, revoked } = key;
      const path = ['keys', index];
      if (seen.has(kid)) findings.push(error('duplicate-kid', [...path, 'kid'], { kid }));
      seen.add(kid);
      for (const [name, day] of Object.entries({ from, until, revoked })) {
        if (day !== null && !existsInCalendar(day)) {
          findings.push(error('no-such-day', [...path, name], { value: day }));
        }
      }
      if (until < from) findings.push(error('key-days', [...path, 'until'], { from, until }));
      if (key.territories === 'all') continue;
      if (key.use.includes('territory') && key.territories.length === 0) {
        findings.push(error('key-without-territory', path, { kid }));
      }
      for (const [at, code] of key.territories.entries()) {
        if (isTerritoryCode(code)) continue;
        findings.push(error('unknown-territory', [...path, 'territories', at], { code }));
      }
    }
    return findings;
  },
};

/**
 * The private part of a key (`d`, RFC 7518 section 6.2.2) in a file that everyone reads: told apart
 * from any other unknown member, because removing it is not enough.
 */
export function privateParts(value: unknown): ProblemFound[] {
  const keys = member(value, 'keys');
  if (!Array.isArray(keys)) return [];
  return keys.flatMap((key: unknown, index) => {
    if (member(member(key, 'jwk'), 'd') === undefined) return [];
    return [error('private-key', { path: ['keys', index, 'jwk', 'd'], onKey: true }, {})];
  });
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
