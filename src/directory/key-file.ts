/**
 * The file in which an officer keeps a private key: an encrypted JWK (RFC 7517 section 7) under a
 * passphrase, with its public part readable beside it. The same file opens in a terminal and at the desk.
 */

import { exportJWK, generateKeyPair, type JWK } from 'jose';
import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import { SEALED, seal, unseal } from './attest/sealed.ts';
import { Key } from './model.ts';
import type { Signer } from './signed.ts';

const KEY_FILE_FORMAT = 'repli-key/1';

/** Shorter passphrases fall to guessing, whatever the number of rounds (CNIL, 2022-100: 12 or more). */
export const SHORTEST_PASSPHRASE = 12;

const KeyFile = v.object({
  format: v.literal(KEY_FILE_FORMAT),
  /** The entry for `data/keys.json`. */
  public: Key,
  /** Compact JWE whose content is the private JWK. */
  private: v.pipe(v.string(), v.regex(SEALED)),
});
type KeyFile = v.InferOutput<typeof KeyFile>;

export interface KeyWanted {
  /** Before the thumbprint in the key's name: `35`, `FR`, `host`. */
  name: string;
  use: Key['use'];
  territories: Key['territories'];
  holder: string;
  /** `2026-11-22`. */
  from: string;
  until: string;
}

export interface NewKey {
  /** The entry for `data/keys.json`. */
  entry: Key;
  privateJwk: JWK;
}

/** Makes a P-256 pair. Its name ends with the start of its thumbprint (RFC 7638), so none comes twice. */
export async function makeKey(wanted: KeyWanted): Promise<NewKey> {
  const { name, use, territories, holder, from, until } = wanted;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '', d = '' } = await exportJWK(privateKey);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${x}.${y}`));
  const print = Array.from(new Uint8Array(digest).slice(0, 4), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const kid = `${name.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 40)}-${print}`;
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  return {
    entry: { kid, use, territories, holder, from, until, revoked: null, jwk },
    privateJwk: { ...jwk, kid, d },
  };
}

/**
 * The text of a key file. PBES2-HS512+A256KW and A256GCM (RFC 7518 sections 4.8 and 5.3).
 * @param passphrase at least `SHORTEST_PASSPHRASE` characters, which the caller has checked
 */
export async function sealKey({ entry, privateJwk }: NewKey, passphrase: string): Promise<string> {
  const jwe = await seal(JSON.stringify(privateJwk), passphrase, 'jwk+json');
  const file: KeyFile = { format: KEY_FILE_FORMAT, public: entry, private: jwe };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The public part of a key file, or null for any text that is not one. */
export function readKeyFile(text: string): KeyFile | null {
  try {
    const parsed = v.safeParse(KeyFile, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export type OpenedKey = Result<
  { signer: Signer & { privateKey: JWK }; entry: Key },
  { problem: 'not-a-key-file' | 'wrong-passphrase' | 'damaged' }
>;

/**
 * Opens a key file. `wrong-passphrase` also stands for a file altered since: the two look alike.
 * `damaged`: it opens, and the key inside is not that of the public part. Never throws.
 */
export async function openKey(text: string, passphrase: string): Promise<OpenedKey> {
  const file = readKeyFile(text);
  if (file === null) return { ok: false, problem: 'not-a-key-file' };
  const unsealed = await unseal(file.private, passphrase);
  if (!unsealed.ok) {
    return { ok: false, problem: unsealed.problem === 'damaged' ? 'damaged' : 'wrong-passphrase' };
  }
  const jwk = asPrivate(unsealed.text, file.public);
  if (jwk === null) return { ok: false, problem: 'damaged' };
  return { ok: true, entry: file.public, signer: { kid: file.public.kid, privateKey: jwk } };
}

function asPrivate(text: string, { jwk }: Key): JWK | null {
  try {
    const { kty, crv, x, y, d } = JSON.parse(text) as JWK;
    const same = kty === jwk.kty && crv === jwk.crv && x === jwk.x && y === jwk.y;
    return same && typeof d === 'string' ? { ...jwk, d } : null;
  } catch {
    return null;
  }
}
