/** The two keys of a host: one signs the directory, one the bulletin; both in the clear, for services. */
import { readFile } from 'node:fs/promises';
import { makeKey } from '../../directory/key-file.ts';
import { addKey, keysText } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { writeAtomically } from '../../host/atomic.ts';
import type { Io } from '../../host/io.ts';
import { loadPrivateKey, type PrivateKey } from '../../host/private-key.ts';
import { YEARS, yearsAfter } from '../keys/days.ts';
import { loadKeys } from '../keys/list.ts';
import { writeSecret } from './write.ts';

const HOST_KEYS = ['directory', 'bulletin'] as const;
type Use = (typeof HOST_KEYS)[number];

export interface HostKey {
  use: Use;
  kid: string;
  /** Whether it was made now; a key that is there is never replaced. */
  made: boolean;
}

interface Keeping {
  /** Where the private part of a use lies. */
  fileOf: (use: Use) => string;
  /** Data folder whose `keys.json` names the public parts. */
  data: string;
  holder: string;
}

/**
 * Makes the keys that are missing and names every one in `keys.json`.
 * @throws UsageError when a file that should hold a key does not
 */
export async function hostKeys({ fileOf, data, holder }: Keeping, io: Io): Promise<HostKey[]> {
  const from = io.now().toISOString().slice(0, 10);
  const until = yearsAfter(from, YEARS);
  const wanted = (use: Use) =>
    ({ name: use, use: [use], territories: [], holder, from, until }) satisfies KeyWish;
  const kept: HostKey[] = [];
  for (const use of HOST_KEYS) {
    const file = fileOf(use);
    const there = await readFile(file, 'utf8').catch(() => null);
    if (there === null) {
      const key = await makeKey(wanted(use));
      const { kid } = key.entry;
      await writeSecret(file, `${JSON.stringify({ ...key.privateJwk, kid })}\n`);
      await name(key.entry, data, io);
      kept.push({ use, kid, made: true });
      continue;
    }
    const held = await loadPrivateKey({ env: { REPLI_KEY_FILE: file }, cwd: io.cwd });
    await name({ ...wanted(use), ...publicOf(held), revoked: null }, data, io);
    kept.push({ use, kid: held.kid, made: false });
  }
  return kept;
}

type KeyWish = Parameters<typeof makeKey>[0];

const publicOf = ({ kid, kty, crv, x, y }: PrivateKey): Pick<Key, 'kid' | 'jwk'> => ({
  kid,
  jwk: { kty, crv, x, y },
});

/** Adds a public key to `keys.json`, unless it is there. */
async function name(
  { kid, use, territories, holder, from, until, revoked, jwk }: Key,
  data: string,
  io: Io,
): Promise<void> {
  const entry: Key = { kid, use, territories, holder, from, until, revoked, jwk };
  const changed = addKey(await loadKeys(data, io), entry);
  if (changed.ok) await writeAtomically(`${data}/keys.json`, keysText(changed.keys));
}
