/** Opens a private key file for signing. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messages, told } from '../../base/messages.ts';
import type { Success } from '../../base/result.ts';
import { type OpenedKey, openKey, readKeyFile } from '../../directory/key-file.ts';
import { unreadFile } from '../../host/file-errors.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { askPassphrase } from './passphrase.ts';

const WORDS = messages({
  fr: {
    'not-a-key-file': (file: string) =>
      `${file} : ce n'est pas un fichier de clé fait par repli keygen.`,
    'wrong-passphrase': (file: string) => `${file} : phrase secrète fausse, ou fichier altéré.`,
    damaged: (file: string) =>
      `${file} : fichier abîmé : la clé qu'il contient n'est pas celle qu'il annonce.`,
  },
  en: {
    'not-a-key-file': (file) => `${file}: not a key file made by repli keygen.`,
    'wrong-passphrase': (file) => `${file}: wrong passphrase, or the file was altered.`,
    damaged: (file) => `${file}: damaged: the key in it is not the one that it names.`,
  },
});

/**
 * Reads a key file and opens it with the passphrase of REPLI_PASSPHRASE, or one typed.
 * @throws UsageError that names the file and never repeats a secret
 */
export async function openKeyFile(
  file: string,
  io: Pick<Io, 'env' | 'cwd'>,
): Promise<Success<OpenedKey>['signer']> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: Error) => {
    throw unreadFile(file, error);
  });
  if (readKeyFile(text) === null) {
    throw new UsageError(told(WORDS, (words) => words['not-a-key-file'](file)));
  }
  const opened = await openKey(text, await askPassphrase(io));
  if (opened.ok) return opened.signer;
  throw new UsageError(told(WORDS, (words) => words[opened.problem](file)));
}
