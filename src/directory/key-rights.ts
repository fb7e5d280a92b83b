/** For which territories a key may sign. */

import { codesIn, type Scope } from '../territories/scope.ts';
import type { Key } from './model.ts';

/** The first territory that a key may not sign for, of those named; null when it may for all. */
export function firstUncovered(key: Pick<Key, 'territories'>, territories: Scope): string | null {
  const { territories: own } = key;
  if (own === 'all') return null;
  const wanted = codesIn(territories);
  return wanted.find((code) => !own.includes(code)) ?? null;
}
