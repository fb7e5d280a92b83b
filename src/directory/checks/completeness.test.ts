import { describe, expect, it } from 'vitest';
import { TERRITORIES } from '../../territories/names.ts';
import { completenessRule as rule } from './completeness.ts';
import { aView } from './files.fixtures.ts';

describe('completeness', () => {
  it('asks for a file for each territory', () => {
    const all = TERRITORIES.map(({ code }) => aView(code));
    expect(rule.check(all)).toEqual([]);
    expect(rule.check(all.filter(({ code }) => code !== '2A' && code !== '988'))).toMatchObject([
      { code: 'missing-territory', severity: 'error', params: { codes: '2A, 988' } },
    ]);
  });
});
