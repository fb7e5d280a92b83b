/** Lists of keys as the people who hold the roots make them. What phones make of them: `trust.ts`. */
import { nextVersion } from '../lead.ts';
import { type Signer, signDocument } from '../signed.ts';
import {
  claimsOf,
  KEY_LIST_FORMAT,
  type KeyList,
  type Roots,
  type RootTrust,
  type SignedList,
  sameRoots,
} from './trust.ts';

/** A list that nobody has signed yet, newer than all that is trusted. */
export function newList(
  { roots, keys }: Pick<KeyList, 'roots' | 'keys'>,
  { version }: RootTrust,
  now: Date,
): SignedList {
  const list: KeyList = {
    format: KEY_LIST_FORMAT,
    version: nextVersion(version === 0 ? null : version, now),
    issuedAt: now.toISOString(),
    roots,
    keys,
  };
  return { payload: JSON.stringify(list), signatures: [] };
}

/** The list with one more signature; a second one by the same key takes the place of the first. */
export async function signList(list: SignedList, signer: Signer): Promise<SignedList> {
  const content = JSON.parse(list.payload) as object;
  const signed = JSON.parse(await signDocument(content, signer, 'keys')) as {
    payload: string;
    protected: string;
    signature: string;
  };
  // Another text would be another list: the others signed this one, to the letter.
  if (signed.payload !== list.payload) throw new TypeError('the list was not written by us');
  const others = list.signatures.filter((each) => each.protected !== signed.protected);
  const own = { protected: signed.protected, signature: signed.signature };
  return { payload: list.payload, signatures: [...others, own] };
}

/**
 * The lists that phones need: each that changed the roots, so that one which slept through several comes along,
 * and the newest. All of them hold.
 * @param first what the app came with
 */
export function withoutOvertaken(lists: readonly SignedList[], first: Roots): SignedList[] {
  let roots = first;
  return lists.filter((line, index) => {
    const named = claimsOf(line)?.roots ?? roots;
    const changes = !sameRoots(named, roots);
    roots = named;
    return changes || index === lists.length - 1;
  });
}

/** The text of a `keys.jws`: one list a line. */
export const listsText = (lists: readonly SignedList[]): string =>
  lists.map((list) => `${JSON.stringify(list)}\n`).join('');
