/** Opens a key file so that its private part can be used here and never read again. */

import { importJWK } from 'jose';
import type { Failure, Result } from '../../base/result.ts';
import { type OpenedKey, openKey } from '../../directory/key-file.ts';
import type { Key } from '../../directory/model.ts';

/**
 * @param text of the key file
 * @returns a non-extractable key, or why the file does not open
 */
export async function openForDesk(
  text: string,
  passphrase: string,
): Promise<Result<{ entry: Key; privateKey: CryptoKey }, Omit<Failure<OpenedKey>, 'ok'>>> {
  const opened = await openKey(text, passphrase);
  if (!opened.ok) return opened;
  const { entry, signer } = opened;
  const imported = await importJWK({ ...signer.privateKey, ext: false }, 'ES256').catch(() => null);
  if (!(imported instanceof CryptoKey)) return { ok: false, problem: 'damaged' };
  return { ok: true, entry, privateKey: imported };
}
