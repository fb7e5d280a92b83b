/**
 * Text that only opens with a secret: an encrypted JWE under a passphrase (RFC 7518 sections 4.8 and
 * 5.3), slow on purpose to try.
 */

import { CompactEncrypt, compactDecrypt, errors } from 'jose';
import type { Result } from '../../base/result.ts';

/** Rounds of PBKDF2-HMAC-SHA512: OWASP Password Storage Cheat Sheet asks for 210,000 or more. */
const ROUNDS = 300_000;
/** A text that asks for more is refused rather than left to freeze the page. */
const MOST_ROUNDS = 2_000_000;

/** A compact JWE: five parts of base64url. */
export const SEALED = /^[\w-]+(\.[\w-]+){4}$/;

/**
 * @param cty what the text is, as a media type without `application/`
 * @returns a compact JWE, salted anew each time
 */
export function seal(text: string, secret: string, cty: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(bytesOf(secret));
}

/** `other-secret` also stands for a text altered since: the two look alike. */
type Unsealed = Result<{ text: string }, { problem: 'other-secret' | 'damaged' }>;

/** Opens what `seal` sealed. Never throws. */
export async function unseal(sealed: string, secret: string): Promise<Unsealed> {
  try {
    const { plaintext } = await compactDecrypt(sealed, bytesOf(secret), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: MOST_ROUNDS,
    });
    return { ok: true, text: new TextDecoder().decode(plaintext) };
  } catch (error) {
    const other = error instanceof errors.JWEDecryptionFailed;
    return { ok: false, problem: other ? 'other-secret' : 'damaged' };
  }
}

/** One spelling for one passphrase, whichever keyboard typed its accents (RFC 8265, NFC). */
const bytesOf = (secret: string) => new TextEncoder().encode(secret.normalize('NFC'));
