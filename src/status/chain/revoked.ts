/**
 * What a key announced that was revoked since is gone at once, everywhere: from the folder, from the
 * bulletin in place, from bulletins of others, from what phones keep of announcements that left it.
 * Nobody can tell what was signed before a theft from what was signed after it (law 4).
 */
import type { Key } from '../../directory/model.ts';
import type { Announcement } from '../model.ts';

/** Names of the keys that are revoked on a day. */
export function revokedOn(day: string, keys: readonly Pick<Key, 'kid' | 'revoked'>[]): string[] {
  return keys.filter(({ revoked }) => revoked !== null && revoked <= day).map(({ kid }) => kid);
}

/** Whether an announcement holds no word of a revoked key. */
export function isVouched(
  { signers = [] }: Pick<Announcement, 'signers'>,
  revoked: ReadonlySet<string>,
): boolean {
  return !signers.some((kid) => revoked.has(kid));
}
