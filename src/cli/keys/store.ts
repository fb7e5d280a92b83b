/** Writes a new private key to its file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { messages, told } from '../../base/messages.ts';
import { type NewKey, sealKey } from '../../directory/key-file.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { outFile } from '../../host/out-file.ts';
import { newPassphrase } from './passphrase.ts';
import { safePlace } from './safe-place.ts';

const WORDS = messages({
  fr: { there: (file: string) => `${file} existe déjà : une clé n'en écrase jamais une autre.` },
  en: { there: (file) => `${file} is there already: a key never overwrites another.` },
});

/** Where a key goes when nobody says where: a folder that git ignores. */
const keyFileName = (kid: string): string => `.repli/keys/${kid}.json`;

/**
 * Encrypts a key and writes it, readable by its owner alone.
 * @returns the path as shown to the person
 * @throws UsageError when the place could be published or the file is there already
 */
export async function storeKey(key: NewKey, out: string | undefined, io: Io): Promise<string> {
  const file = out ?? keyFileName(key.entry.kid);
  await outFile(io, file, `${key.entry.kid}.json`);
  const path = await safePlace(file, io.cwd);
  const text = await sealKey(key, await newPassphrase(io));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new UsageError(told(WORDS, (words) => words.there(file)));
  });
  const shown = relative(io.cwd, path);
  return shown.startsWith('..') ? path : shown;
}
