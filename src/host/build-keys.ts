/** With which key this build signs, and which public keys its pages accept. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { DAY_MS } from '../base/durations.ts';
import { messages, told } from '../base/messages.ts';
import type { Key } from '../directory/model.ts';
import { type Io, UsageError } from './io.ts';
import { loadPrivateKey, type PrivateKey } from './private-key.ts';
import { listsToPublish, type PublishedRoots } from './root-files.ts';

/** Where a throw-away key lies: outside what is published and outside the repository. */
export const THROWAWAY_KEY_FILE = '.repli/key.json';
const COLLEAGUE_KEY_FILE = '.repli/colleague-key.json';
/** Those that may sign lists of keys for a trial build, two of them together. */
export const THROWAWAY_ROOT_FILES = [1, 2, 3].map((each) => `.repli/root-${each}.json`);
const THROWAWAY = /^throwaway-/;

const WORDS = messages({
  fr: {
    toTry: "Pour essayer l'application sans clé à vous : npm start, ou build --throwaway-key.",
    unlisted: (kid: string, list: string) =>
      `La clé « ${kid} » ne figure pas dans ${list} avec l'usage « directory » et les mêmes x et y : les téléphones refuseraient ce qu'elle signe. Ajoutez-y sa partie publique.`,
  },
  en: {
    toTry: 'To try the app without a key of your own: npm start, or build --throwaway-key.',
    unlisted: (kid, list) =>
      `The signing key "${kid}" is not in ${list} with the use "directory" and the same x and y: phones would refuse what it signs. Add its public part there.`,
  },
});

const day = (at: Date) => at.toISOString().slice(0, 10);

export interface BuildKeys {
  signer: PrivateKey;
  /** Public keys that go into the pages. */
  accepted: Key[];
  /** Signed lists that phones get beside the directory; null where the host has no root keys. */
  lists: PublishedRoots | null;
}

/**
 * The keys of a production build: the signer from the environment, entitled by `keys.json` of the data folder and by
 * the list that the roots signed, where there is one.
 * @throws UsageError when there is no key, or the pages would not accept what it signs.
 */
export async function productionKeys(
  io: Io,
  data: string,
  keys: readonly Key[],
): Promise<BuildKeys> {
  const signer = await loadPrivateKey(io).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    const { fr, en } = error.told;
    throw new UsageError({ fr: `${fr}\n${WORDS.fr.toTry}`, en: `${en}\n${WORDS.en.toTry}` });
  });
  const known = keys.find((key) => key.kid === signer.kid);
  const fits =
    known?.jwk.x === signer.x && known.jwk.y === signer.y && known.use.includes('directory');
  if (!fits) {
    throw new UsageError(told(WORDS, (words) => words.unlisted(signer.kid, `${data}/keys.json`)));
  }
  return { signer, accepted: [...keys], lists: await listsToPublish(data, keys, io) };
}

export interface TrialKeys extends BuildKeys {
  /** A second officer's, so that two people can be two keys in a trial too. */
  colleague: PrivateKey;
}

/**
 * The keys of a trial build: key pairs made here, kept in `.repli/`, accepted beside the others. It has roots of its
 * own, as a host's build may have, so that a trial shows what becomes of a stolen key.
 */
export async function throwawayKeys(io: Io, keys: readonly Key[]): Promise<TrialKeys> {
  const names = [THROWAWAY_KEY_FILE, COLLEAGUE_KEY_FILE, ...THROWAWAY_ROOT_FILES];
  const [signer, colleague, ...roots] = await Promise.all(
    names.map(async (name) => {
      const file = join(io.cwd, name);
      return (await readThrowaway(file)) ?? (await makeThrowaway(file));
    }),
  );
  if (signer === undefined || colleague === undefined) throw new Error('no throw-away keys');
  const today = io.now();
  const entry = ({ kid, x, y }: PrivateKey, use: Key['use'], holder: string): Key => ({
    kid,
    use,
    territories: 'all',
    holder,
    from: day(new Date(today.getTime() - DAY_MS)),
    until: day(new Date(today.getTime() + 365 * DAY_MS)),
    revoked: null,
    jwk: { kty: 'EC', crv: 'P-256', x, y },
  });
  const own = entry(signer, ['directory', 'bulletin', 'territory'], 'Essai');
  const second = entry(colleague, ['territory'], 'Essai, autre poste');
  const accepted = [...keys, own, second];
  // The roots of a true host know nothing of throw-away keys.
  return {
    signer,
    colleague,
    accepted,
    lists: { roots: trialRoots(roots), keys: accepted, text: '' },
  };
}

const trialRoots = (keys: readonly PrivateKey[]): PublishedRoots['roots'] => ({
  version: 0,
  roots: {
    threshold: 2,
    keys: keys.map(({ kid, x, y }) => ({
      kid,
      holder: 'Essai, racine',
      jwk: { kty: 'EC', crv: 'P-256', x, y },
    })),
  },
});

async function readThrowaway(file: string): Promise<PrivateKey | null> {
  try {
    const key = JSON.parse(await readFile(file, 'utf8')) as PrivateKey;
    return THROWAWAY.test(key.kid) && typeof key.d === 'string' ? key : null;
  } catch {
    return null;
  }
}

async function makeThrowaway(file: string): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '', d = '' } = await exportJWK(privateKey);
  const kid = `throwaway-${x.slice(0, 8)}`;
  const key: PrivateKey = { kty: 'EC', crv: 'P-256', kid, x, y, d };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(key), { mode: 0o600 });
  return key;
}
