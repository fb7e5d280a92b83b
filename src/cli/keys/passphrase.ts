/** The passphrase of a key file: from the environment, else typed without being shown. */
import { read } from 'read';
import { SHORTEST_PASSPHRASE } from '../../directory/key-file.ts';
import { type Io, UsageError } from '../../host/io.ts';

async function typed(prompt: string): Promise<string> {
  if (process.stdin.isTTY !== true) {
    throw new UsageError(
      'Il faut la phrase secrète de la clé\u00a0: dans un terminal, ou dans REPLI_PASSPHRASE.',
    );
  }
  return read({ prompt, silent: true, output: process.stderr });
}

/** The passphrase that opens an existing key file. */
export async function askPassphrase(io: Pick<Io, 'env'>): Promise<string> {
  const given = io.env['REPLI_PASSPHRASE'];
  if (given !== undefined && given !== '') return given;
  return typed('Phrase secrète\u00a0: ');
}

/**
 * A passphrase for a new key file; typed twice.
 * @throws UsageError when it is too short or the two differ
 */
export async function newPassphrase(io: Pick<Io, 'env'>): Promise<string> {
  const given = io.env['REPLI_PASSPHRASE'] ?? '';
  const passphrase = given !== '' ? given : await typed('Choisissez une phrase secrète\u00a0: ');
  if ([...passphrase].length < SHORTEST_PASSPHRASE) {
    throw new UsageError(
      `La phrase secrète doit compter au moins ${SHORTEST_PASSPHRASE} caractères\u00a0: quatre ou cinq mots sans rapport conviennent.`,
    );
  }
  if (given === '' && (await typed('Encore une fois\u00a0: ')) !== passphrase) {
    throw new UsageError('Les deux saisies diffèrent. Rien n’a été écrit.');
  }
  return passphrase;
}
