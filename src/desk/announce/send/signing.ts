/** Whether the open key may sign a message so that its host takes it, and what to do if not. */
import type { Key } from '../../../directory/model.ts';
import type { Announcement } from '../../../status/model.ts';
import { keyStanding, maySign } from '../../key/standing.ts';
import { signsAs } from '../held/in-bulletin.ts';

export type SigningState =
  | { may: true }
  | { may: false; why: 'no-key' | 'standing' | 'unsigned' }
  | { may: false; why: 'not-yours'; territories: readonly string[] | 'all' }
  /** The chain is another key's: a host would not link the message to it. */
  | { may: false; why: 'other-key'; kid: string };

export interface ToSign {
  /** The open key's public part. */
  entry: Key | null;
  /** The keys that came with the desk. */
  listed: readonly Key[];
  territories: Announcement['territories'];
  /** Key of the chain that is continued: a name, null for an unsigned one, undefined for a new one. */
  chainKid: string | null | undefined;
  now: Date;
}

export function signingOf({ entry, listed, territories, chainKid, now }: ToSign): SigningState {
  if (chainKid === null) return { may: false, why: 'unsigned' };
  if (entry === null) return { may: false, why: 'no-key' };
  if (keyStanding(entry, listed, now) !== 'valid') return { may: false, why: 'standing' };
  if (!maySign(entry, territories)) {
    const others =
      territories === 'all' ? territories : territories.filter((code) => !maySign(entry, [code]));
    return { may: false, why: 'not-yours', territories: others };
  }
  const before = listed.find(({ kid }) => kid === chainKid);
  if (chainKid !== undefined && (before === undefined || !signsAs(before, entry))) {
    return { may: false, why: 'other-key', kid: chainKid };
  }
  return { may: true };
}
