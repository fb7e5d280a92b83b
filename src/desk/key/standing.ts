/** Where a key stands with the host, and what it may sign. */

import { type KeyState, keyState } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { type Scope, within } from '../../territories/scope.ts';

/** `unknown`: the site does not list it. `not-for-territories`: it may sign other documents only. */
export type KeyStanding = KeyState | 'unknown' | 'not-for-territories';

/**
 * @param listed the keys that came with the desk
 * @param now the device's clock
 */
export function keyStanding(entry: Key, listed: readonly Key[], now: Date): KeyStanding {
  const known = listed.find(({ kid }) => kid === entry.kid);
  if (known === undefined || known.jwk.x !== entry.jwk.x || known.jwk.y !== entry.jwk.y) {
    return 'unknown';
  }
  if (!known.use.includes('territory')) return 'not-for-territories';
  return keyState(known, now.toISOString().slice(0, 10));
}

/** A key as the host lists it, with the rights and days that it gave; as its own file says when it does not. */
export function asListed(entry: Key, listed: readonly Key[]): Key {
  const known = listed.find(({ kid }) => kid === entry.kid);
  const same = known?.jwk.x === entry.jwk.x && known.jwk.y === entry.jwk.y;
  return known !== undefined && same ? known : entry;
}

/** Whether a key may sign for all of these territories; `all` is the whole country. */
export function maySign(entry: Key, territories: Scope): boolean {
  return within(territories, entry.territories);
}
