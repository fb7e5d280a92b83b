/** Changes to the list of public keys, `data/keys.json`. */

import { jsonText } from '../base/json-text.ts';
import type { Result } from '../base/result.ts';
import type { Key, Keys } from './model.ts';

/** `waiting`: its first day lies ahead. */
export type KeyState = 'valid' | 'waiting' | 'expired' | 'revoked';

/** Where a key stands on a day (`2026-11-22`); a key counts on its last day, not on that of its revocation. */
export function keyState(key: Key, today: string): KeyState {
  if (key.revoked !== null && today >= key.revoked) return 'revoked';
  if (today > key.until) return 'expired';
  return today < key.from ? 'waiting' : 'valid';
}

export type KeysChange = Result<
  { keys: Keys },
  { problem: 'unknown' | 'already-there' | 'already-revoked' | 'not-valid' }
>;

/** The list with one more key. */
export function addKey(keys: Keys, entry: Key): KeysChange {
  if (keys.keys.some(({ kid }) => kid === entry.kid))
    return { ok: false, problem: 'already-there' };
  return { ok: true, keys: { ...keys, keys: [...keys.keys, entry] } };
}

/**
 * The list with a key revoked from a day on. What it signed is refused from then on, whatever its date:
 * nobody can tell what a stolen key signed before from what it signed after.
 */
export function revokeKey(keys: Keys, kid: string, on: string): KeysChange {
  const key = keys.keys.find((candidate) => candidate.kid === kid);
  if (key === undefined) return { ok: false, problem: 'unknown' };
  if (key.revoked !== null && key.revoked <= on) return { ok: false, problem: 'already-revoked' };
  return { ok: true, keys: replaced(keys, { ...key, revoked: on }) };
}

/**
 * The list with a successor beside a key, which itself ends on `lastDay` at the latest: both count
 * in between, so that nobody is left without a key.
 */
export function rotateKey(
  keys: Keys,
  kid: string,
  successor: Key,
  lastDay: string,
  today: string,
): KeysChange {
  const key = keys.keys.find((candidate) => candidate.kid === kid);
  if (key === undefined) return { ok: false, problem: 'unknown' };
  if (keyState(key, today) !== 'valid') return { ok: false, problem: 'not-valid' };
  const until = lastDay < key.until ? lastDay : key.until;
  return addKey(replaced(keys, { ...key, until }), { ...successor, replaces: kid });
}

function replaced(keys: Keys, key: Key): Keys {
  return { ...keys, keys: keys.keys.map((held) => (held.kid === key.kid ? key : held)) };
}

/** The text of `keys.json`: members always in the same order, so that a change shows as that change. */
export function keysText({ $schema, keys }: Keys): string {
  const ordered = keys.map((key) => {
    const { kid, use, territories, holder, from, until, revoked, replaces, jwk } = key;
    const { kty, crv, x, y } = jwk;
    const before = replaces === undefined ? {} : { replaces };
    const days = { from, until, revoked };
    return { kid, use, territories, holder, ...days, ...before, jwk: { kty, crv, x, y } };
  });
  const file = { $schema: $schema ?? './schema/keys.schema.json', keys: ordered };
  return jsonText(file);
}
