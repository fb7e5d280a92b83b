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

  it('does not miss a file that is there and cannot be read, and names the folder that was checked', () => {
    const all = TERRITORIES.map(({ code }) => ({
      ...aView(code),
      file: `copy/territories/${code}.json`,
      code: code === '22' ? null : code,
    }));
    expect(rule.check(all)).toEqual([]);
    expect(rule.check(all.slice(1))).toMatchObject([{ file: 'copy/territories' }]);
  });
});
