/** For which territories a key may sign. */

import { TERRITORIES } from '../territories/names.ts';
import type { Key } from './model.ts';

/** Every territory, or some by INSEE code. */
export type Places = 'all' | readonly string[];

/** The first territory that a key may not sign for, of those named; null when it may for all. */
export function firstUncovered(key: Pick<Key, 'territories'>, territories: Places): string | null {
  const { territories: own } = key;
  if (own === 'all') return null;
  const wanted = territories === 'all' ? TERRITORIES.map(({ code }) => code) : territories;
  return wanted.find((code) => !own.includes(code)) ?? null;
}
