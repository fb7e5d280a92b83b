/**
 * What `npm start` and the browser tests stand on: a copy of the data that may be changed freely, and
 * the key files of two officers, made of the throw-away keys.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import type { TrialKeys } from '../host/build-keys.ts';
import { signWatch } from '../status/watch/signed.ts';

/** Where the trial key watches; nobody does anywhere else, so that both can be seen. */
const TRIAL_WATCH = ['35'];

/** Opens the trial key file. No secret: the key signs for nobody but the machine it was made on. */
export const TRIAL_PASSPHRASE = 'essai-de-repli';

export interface Trial {
  /** Data folder of the trial, absolute. */
  data: string;
  /** Key file of the trial officer, absolute. */
  keyFile: string;
  /** Key file of a second officer, at another desk. */
  colleagueFile: string;
}

const COPIED = ['territories', 'announcements', 'watches', 'national.json', 'sources.json'];

/**
 * Makes the folder anew: territories, national list, announcements and watches as they are in `data`,
 * and the throw-away key among the keys, with its key file; it says that it watches over one territory.
 * @param folder to make; whatever was there is dropped
 * @param now instant of signing
 */
export async function prepareTrial(
  data: string,
  folder: string,
  { signer, colleague, accepted }: TrialKeys,
  now: Date,
): Promise<Trial> {
  const trial = {
    data: join(folder, 'data'),
    keyFile: join(folder, 'cle-essai.json'),
    colleagueFile: join(folder, 'cle-collegue.json'),
  };
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(trial.data, 'announcements'), { recursive: true });
  await mkdir(join(trial.data, 'watches'), { recursive: true });
  for (const name of COPIED) {
    await cp(join(data, name), join(trial.data, name), { recursive: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      },
    );
  }
  await writeFile(join(trial.data, 'keys.json'), keysText({ keys: [...accepted] }));
  for (const [key, file] of [
    [signer, trial.keyFile],
    [colleague, trial.colleagueFile],
  ] as const) {
    const entry = accepted.find(({ kid }) => kid === key.kid);
    if (entry === undefined) throw new Error(`the key ${key.kid} is not among the accepted ones`);
    const sealed = await sealKey({ entry, privateJwk: key }, TRIAL_PASSPHRASE);
    await writeFile(file, sealed, { mode: 0o600 });
  }
  const watch = await signWatch(TRIAL_WATCH, { kid: signer.kid, privateKey: signer }, now);
  await writeFile(join(trial.data, 'watches', `${signer.kid}.jws`), watch);
  return trial;
}
