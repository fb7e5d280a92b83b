/** Opens a private key file for signing. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type OpenedKey, openKey, readKeyFile } from '../../directory/key-file.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { askPassphrase } from './passphrase.ts';

const WHY = {
  'not-a-key-file': 'ce n’est pas un fichier de clé fait par repli keygen.',
  'wrong-passphrase': 'phrase secrète fausse, ou fichier altéré.',
  damaged: 'fichier abîmé\u00a0: la clé qu’il contient n’est pas celle qu’il annonce.',
} as const;

/**
 * Reads a key file and opens it with the passphrase of REPLI_PASSPHRASE, or one typed.
 * @throws UsageError that names the file and never repeats a secret
 */
export async function openKeyFile(
  file: string,
  io: Pick<Io, 'env' | 'cwd'>,
): Promise<Extract<OpenedKey, { ok: true }>['signer']> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: Error) => {
    throw new UsageError(`${file}\u00a0: ${error.message}`);
  });
  if (readKeyFile(text) === null) throw new UsageError(`${file}\u00a0: ${WHY['not-a-key-file']}`);
  const opened = await openKey(text, await askPassphrase(io));
  if (opened.ok) return opened.signer;
  throw new UsageError(`${file}\u00a0: ${WHY[opened.why]}`);
}
