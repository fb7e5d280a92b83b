import { describe, expect, it } from 'vitest';
import type { Key } from '../../directory/model.ts';
import { asListed, keyStanding, maySign } from './standing.ts';

const x = 'a'.repeat(43);
const KEY: Key = {
  kid: '35-abc',
  use: ['territory'],
  territories: ['35', '22'],
  holder: 'Essai',
  from: '2026-01-01',
  until: '2026-12-31',
  revoked: null,
  jwk: { kty: 'EC', crv: 'P-256', x, y: x },
};
const NOW = new Date('2026-11-22T18:00:00Z');

describe('where a key stands', () => {
  it('follows the host’s list, not the key’s own file', () => {
    expect(keyStanding(KEY, [KEY], NOW)).toBe('valid');
    expect(keyStanding(KEY, [{ ...KEY, until: '2026-06-30' }], NOW)).toBe('expired');
    expect(keyStanding(KEY, [{ ...KEY, revoked: '2026-11-22' }], NOW)).toBe('revoked');
    expect(keyStanding(KEY, [{ ...KEY, from: '2026-12-01' }], NOW)).toBe('waiting');
    expect(keyStanding(KEY, [{ ...KEY, use: ['bulletin'] }], NOW)).toBe('not-for-territories');
  });

  it('is unknown when the list lacks it, or has another key of its name', () => {
    expect(keyStanding(KEY, [], NOW)).toBe('unknown');
    const other = { ...KEY, jwk: { ...KEY.jwk, x: 'b'.repeat(43) } };
    expect(keyStanding(KEY, [other], NOW)).toBe('unknown');
  });
});

describe('the rights of a key', () => {
  it('are those the host gave it, once it lists that very key', () => {
    const given = { ...KEY, territories: ['22'], until: '2027-06-30' };
    expect(asListed(KEY, [given])).toBe(given);
    expect(asListed(KEY, [])).toBe(KEY);
    expect(asListed(KEY, [{ ...given, jwk: { ...KEY.jwk, y: 'b'.repeat(43) } }])).toBe(KEY);
  });
});

describe('what a key may sign', () => {
  it('is its own territories, all of them at once, and nothing else', () => {
    expect(maySign(KEY, ['35'])).toBe(true);
    expect(maySign(KEY, ['22', '35'])).toBe(true);
    expect(maySign(KEY, ['35', '56'])).toBe(false);
    expect(maySign(KEY, 'all')).toBe(false);
    expect(maySign({ ...KEY, territories: 'all' }, 'all')).toBe(true);
  });
});
