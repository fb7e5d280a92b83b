import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Key } from '../model.ts';
import { checkText, codes } from './files.fixtures.ts';
import { keysRule as rule } from './keys.ts';

const plain = {
  kid: 'cle-35',
  use: ['directory'],
  holder: 'Préfecture',
  from: '2026-01-01',
  until: '2027-01-01',
  jwk: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
};
const of = (...changes: object[]) =>
  codes(
    rule.check({
      keys: changes.map((change, index) => ({ index, key: v.parse(Key, { ...plain, ...change }) })),
    }),
  );

describe('keys', () => {
  it('accepts sound public keys', () => {
    expect(of({}, { kid: 'cle-29', use: ['territory'], territories: ['29'] })).toEqual([]);
  });

  it('refuses a name used twice, days that are impossible or upside down', () => {
    expect(of({}, {})).toEqual(['error duplicate-kid']);
    expect(of({ until: '2027-02-30' })).toEqual(['error no-such-day']);
    expect(of({ until: '2025-01-01' })).toEqual(['error key-days']);
  });

  it('refuses a territory key without territory, or with an unknown one', () => {
    expect(of({ use: ['territory'] })).toEqual(['error key-without-territory']);
    expect(of({ territories: ['96'] })).toEqual(['error unknown-territory']);
  });

  it('never lets the private part of a key through, and tells it once', () => {
    const leaked = { ...plain, jwk: { ...plain.jwk, d: 'd'.repeat(43) } };
    const { problems, keys } = checkText(JSON.stringify({ keys: [leaked] }), 'data/keys.json');
    expect(codes(problems)).toEqual(['error private-key']);
    expect(keys).toEqual([]);
  });
});
