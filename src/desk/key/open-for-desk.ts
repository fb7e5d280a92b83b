/** Opens a key file so that its private part can be used here and never read again. */
import { importJWK } from 'jose';
import { type OpenedKey, openKey } from '../../directory/key-file.ts';
import type { Key } from '../../directory/model.ts';

type Refused = Extract<OpenedKey, { ok: false }>;

/**
 * @param text of the key file
 * @returns a non-extractable key, or why the file does not open
 */
export async function openForDesk(
  text: string,
  passphrase: string,
): Promise<{ ok: true; entry: Key; privateKey: CryptoKey } | Refused> {
  const opened = await openKey(text, passphrase);
  if (!opened.ok) return opened;
  const { entry, signer } = opened;
  const imported = await importJWK({ ...signer.privateKey, ext: false }, 'ES256').catch(() => null);
  if (!(imported instanceof CryptoKey)) return { ok: false, why: 'damaged' };
  return { ok: true, entry, privateKey: imported };
}
