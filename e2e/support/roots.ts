/** The holders of the roots of the trial build, and a host that takes up a new key. */
import { readFile } from 'node:fs/promises';
import { makeKey, type NewKey } from '../../src/directory/key-file.ts';
import type { Key } from '../../src/directory/model.ts';
import { listsText, newList, signList } from '../../src/directory/roots/make-list.ts';
import type { Signer } from '../../src/directory/signed.ts';
import { THROWAWAY_ROOT_FILES, throwawayKeys } from '../../src/host/build-keys.ts';
import type { PrivateKey } from '../../src/host/private-key.ts';
import type { Site } from './site.ts';

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A new key pair of the host. */
export function newHostKey(holder: string): Promise<NewKey> {
  const now = Date.now();
  const days = { from: day(now - 86_400_000), until: day(now + 300 * 86_400_000) };
  const use: Key['use'] = ['directory', 'bulletin'];
  return makeKey({ name: 'hebergeur', use, territories: [], holder, ...days });
}

export const signerOf = ({ entry, privateJwk }: NewKey): Signer => ({
  kid: entry.kid,
  privateKey: privateJwk,
});

/**
 * Serves a list of keys in which that of the trial build is revoked and another takes its place.
 * @param holders how many of the three root keys sign it
 */
export async function serveKeyList(site: Site, fresh: NewKey, holders: number): Promise<void> {
  const io = { out: () => {}, err: () => {}, env: {}, cwd: process.cwd(), now: () => new Date() };
  const { signer, accepted, lists } = await throwawayKeys(io, []);
  if (lists === null) throw new Error('the trial build has no roots');
  const stolen = accepted.filter(({ kid }) => kid === signer.kid);
  const keys = [...stolen.map((key) => ({ ...key, revoked: day(Date.now()) })), fresh.entry];
  const { roots } = lists.roots;
  let list = newList({ roots, keys }, { ...lists.roots, keys: accepted }, new Date());
  for (const name of THROWAWAY_ROOT_FILES.slice(0, holders)) {
    const root = JSON.parse(await readFile(name, 'utf8')) as PrivateKey;
    list = await signList(list, { kid: root.kid, privateKey: root });
  }
  site.overrides.set('/data/keys.jws', { type: 'application/jose+json', body: listsText([list]) });
}
