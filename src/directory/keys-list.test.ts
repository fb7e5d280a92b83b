import { describe, expect, it } from 'vitest';
import { addKey, keyState, keysText, revokeKey, rotateKey } from './keys-list.ts';
import type { Key, Keys } from './model.ts';

const KEY: Key = {
  kid: '35-a',
  use: ['territory'],
  territories: ['35'],
  holder: 'Préfecture',
  from: '2026-01-01',
  until: '2027-01-01',
  revoked: null,
  jwk: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
};
const LIST: Keys = { keys: [KEY, { ...KEY, kid: '22-b' }] };
const changed = (change: ReturnType<typeof addKey>) =>
  change.ok ? change.keys.keys : change.problem;

describe('the state of a key', () => {
  it('changes on the very day', () => {
    expect(keyState(KEY, '2025-12-31')).toBe('waiting');
    expect(keyState(KEY, '2026-01-01')).toBe('valid');
    expect(keyState(KEY, '2027-01-01')).toBe('valid');
    expect(keyState(KEY, '2027-01-02')).toBe('expired');
    expect(keyState({ ...KEY, revoked: '2026-06-01' }, '2026-05-31')).toBe('valid');
    expect(keyState({ ...KEY, revoked: '2026-06-01' }, '2026-06-01')).toBe('revoked');
  });
});

describe('a change to the list', () => {
  it('adds a name only once', () => {
    expect(changed(addKey(LIST, { ...KEY, kid: '56-c' }))).toHaveLength(3);
    expect(changed(addKey(LIST, KEY))).toBe('already-there');
  });

  it('revokes one key, once, and touches no other', () => {
    const revoked = revokeKey(LIST, '35-a', '2026-11-22');
    expect(changed(revoked)).toEqual([{ ...KEY, revoked: '2026-11-22' }, LIST.keys[1]]);
    const again = revoked.ok ? revoked.keys : LIST;
    expect(changed(revokeKey(again, '35-a', '2026-11-23'))).toBe('already-revoked');
    expect(changed(revokeKey(again, '35-a', '2026-11-01'))).toMatchObject([
      { revoked: '2026-11-01' },
      {},
    ]);
    expect(changed(revokeKey(LIST, 'none', '2026-11-22'))).toBe('unknown');
  });

  it('lets a key and its successor overlap, never beyond the first one’s own end', () => {
    const successor = { ...KEY, kid: '35-z', from: '2026-11-22', until: '2028-11-22' };
    const rotate = (lastDay: string, today = '2026-11-22') =>
      changed(rotateKey(LIST, '35-a', successor, lastDay, today));
    expect(rotate('2026-12-22')).toMatchObject([
      { kid: '35-a', until: '2026-12-22' },
      { kid: '22-b', until: '2027-01-01' },
      successor,
    ]);
    expect(rotate('2027-12-22')).toMatchObject([{ until: '2027-01-01' }, {}, {}]);
    expect(rotate('2027-12-22', '2027-06-01')).toBe('not-valid');
  });
});

describe('the text of keys.json', () => {
  it('does not depend on how members were ordered', () => {
    const { jwk, kid, ...rest } = KEY;
    const shuffled = { jwk: { y: jwk.y, x: jwk.x, crv: jwk.crv, kty: jwk.kty }, ...rest, kid };
    expect(keysText({ keys: [shuffled] })).toBe(keysText({ keys: [KEY] }));
    expect(JSON.parse(keysText(LIST)).keys).toEqual(LIST.keys);
    expect(keysText(LIST)).toMatch(/^\{\n {2}"\$schema": "\.\/schema\/keys\.schema\.json",/);
  });
});
