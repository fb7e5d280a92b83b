/**
 * The public part of a key made elsewhere, on its way to the host: signed by that very key, so that
 * whoever asks for its rights holds it. The rights themselves are the host's to give.
 */
import * as v from 'valibot';
import { Key } from './model.ts';
import { isSignedBy, type Signer, signDocument } from './signed.ts';

const KEY_REQUEST_FORMAT = 'repli-key-request/1';

const KeyRequest = v.object({
  format: v.literal(KEY_REQUEST_FORMAT),
  /** As its maker would have it entered. */
  key: Key,
  /** UTC instant. */
  issuedAt: v.string(),
});
type KeyRequest = v.InferOutput<typeof KeyRequest>;

/**
 * The text of a request.
 * @param entry public part of the signer's key
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signKeyRequest(entry: Key, signer: Signer, now: Date): Promise<string> {
  const request: KeyRequest = {
    format: KEY_REQUEST_FORMAT,
    key: entry,
    issuedAt: now.toISOString(),
  };
  return signDocument(request, signer, 'key');
}

/** The request in a text; null for any text that is none, or that another key signed. Never throws. */
export async function openKeyRequest(text: string): Promise<KeyRequest | null> {
  try {
    const { payload, signature } = JSON.parse(text) as { payload: string; signature: string };
    const parsed = v.safeParse(KeyRequest, JSON.parse(payload));
    if (!parsed.success) return null;
    const { key } = parsed.output;
    return (await isSignedBy(payload, 'key', signature, key)) ? parsed.output : null;
  } catch {
    return null;
  }
}

/**
 * What two people read to each other on the telephone, so that the key that arrived is the one that was
 * made: 64 bits of the SHA-256 of its public part, in four groups.
 */
export async function fingerprintOf({ jwk }: Pick<Key, 'jwk'>): Promise<string> {
  const bytes = new TextEncoder().encode(`${jwk.x}.${jwk.y}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 8);
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.match(/.{4}/g) ?? []).join(' ');
}
