import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileDirectory } from '../directory/compile.ts';
import { National } from '../directory/model.ts';
import { TERRITORIES } from '../territories/names.ts';
import { covers } from '../territories/scope.ts';
import { afterReading, idsOf, inNeed, NATIONAL, rings } from './guide.fixtures.ts';
import { NEEDS } from './model.ts';
import { planFor } from './plan.ts';
import { existsHere, primaryOf, standInsFor } from './short-numbers.ts';

const file = readFileSync(new URL('../../data/national.json', import.meta.url), 'utf8');
const { national: published } = compileDirectory([], v.parse(National, JSON.parse(file)), {
  version: 1,
  issuedAt: '2026-11-22T00:00:00Z',
  validUntil: '2026-12-22T00:00:00Z',
});
const national = published.numbers;

describe('the project’s own national list', () => {
  it('has every short number that a plan rings or texts, in each territory', () => {
    for (const { code } of TERRITORIES) {
      const situation = afterReading([], { territory: code });
      for (const need of NEEDS) {
        const plan = planFor(inNeed({ need, territory: code, national, lines: [], situation }));
        const used = plan.steps.flatMap((s) => (s.kind === 'text' ? [s.number] : rings(s)));
        const there = national.filter((n) => covers(n.territories, code));
        expect(there.map((n) => n.number)).toEqual(expect.arrayContaining(used));
        if (need !== 'silent') expect(idsOf(plan)[0]).toBe('usual');
      }
    }
  });
});

describe('short numbers', () => {
  it('are 16 and not 196 at sea in the Pacific, and neither in Wallis-et-Futuna', () => {
    const atSea = (territory: string) => primaryOf(inNeed({ need: 'sea', territory, national }));
    expect(['35', '975', '988', '987', '986'].map(atSea)).toEqual(['196', '196', '16', '16', '18']);
  });

  it('are those known by heart when the directory cannot be read, or is empty', () => {
    for (const list of [null, []]) {
      const where = (territory: string) => ({ territory, national: list });
      expect(existsHere('112', 'voice', where('35'))).toBe(true);
      expect(existsHere('112', 'voice', where('987'))).toBe(false);
      expect(existsHere('16', 'voice', where('988'))).toBe(true);
      expect(existsHere('16', 'voice', where('986'))).toBe(false);
    }
  });

  it('are never proposed for a voice they do not have, or when they only call back', () => {
    const list = NATIONAL.map((n) => (n.number === '18' ? { ...n, callable: false } : n));
    const listed = list.map((n) => (n.number === '15' ? { ...n, standIns: ['114', '112'] } : n));
    expect(standInsFor('15', inNeed({ national: listed }))).toEqual(['112', '17']);
  });
});
