/**
 * Signed documents: the directory, the bulletin, a territory's own file.
 *
 * A document is a JWS (RFC 7515) in flattened JSON serialization whose payload stays readable JSON
 * text (RFC 7797, `b64: false`), signed with ES256, so that HTTP compression still works on it.
 * Why: docs/decisions/2026-11-22-documents-signes.md.
 *
 * Opening runs on the phone with WebCrypto alone; signing, on the desk and the host, is jose's.
 */

import { type CryptoKey, FlattenedSign, type JWK } from 'jose';
import type { Failure, Result } from '../base/result.ts';
import { concerns } from '../territories/scope.ts';
import type { Key } from './model.ts';

type DocumentUse = 'directory' | 'bulletin' | 'territory';

/** What a signature says that it is one of; none can be passed off as another. */
export type SignedAs = DocumentUse | 'attestation' | 'key' | 'keys' | 'build';

/** What a phone keeps, with the name of the key that signed it; one kept by an earlier app has none. */
export type SignedBy<T> = T & { signedBy?: string };

export interface Signer {
  /** Identifier of the public key in `data/keys.json`. */
  kid: string;
  /** Private P-256 key: with its `d`, or one that a browser holds and never shows. */
  privateKey: JWK | CryptoKey;
}

export interface Expectation {
  use: DocumentUse;
  /** Exact `format` of the payload: `repli-directory/1`. */
  format: string;
  now: Date;
  /** Member of the payload that only grows. */
  counter: 'version' | 'sequence';
  /** Version or sequence already held; absent or null when nothing is held. */
  newerThan?: number | null;
  /** INSEE code the key must be entitled to; for `use: 'territory'`. */
  territory?: string;
}

/** Why a document was not taken. Every refusal leaves what the phone holds in place. */
export type Refusal =
  /** Not JSON, cut short, an HTML page (captive portal), or JSON of another shape. */
  | { code: 'not-a-document'; detail: string }
  | { code: 'unknown-key'; kid: string }
  /** The key is known and may not sign this kind of document, or not for this territory. */
  | { code: 'key-not-entitled'; kid: string; use: DocumentUse; territory: string | null }
  /** Dated before the key's first day. */
  | { code: 'key-not-yet-valid'; kid: string; from: string }
  | { code: 'key-expired'; kid: string; until: string }
  | { code: 'key-revoked'; kid: string; revoked: string }
  | { code: 'bad-signature'; kid: string }
  /** Well signed, and not what was asked for. */
  | { code: 'wrong-format'; expected: string; found: string }
  | { code: 'rolled-back'; held: number; offered: number }
  /** Genuine and not older than what is held, but past its day. */
  | { code: 'expired'; validUntil: string };

export type Opened<T> = Result<
  { document: T },
  {
    refusal: Refusal;
    /** The document when `expired` is its only problem: usable as stale, never as news. */
    stale: T | null;
  }
>;

/** A text, and one signature under it. */
export interface Envelope {
  payload: string;
  protected: string;
  signature: string;
}

/**
 * Signs a document.
 * @param payload what to sign; goes through `JSON.stringify`.
 * @returns the text to publish: `{"payload":"{…}","protected":"…","signature":"…"}`, no final newline.
 * @throws TypeError or JOSEError when the private key is not a P-256 one: a problem of set-up.
 */
export async function signDocument(
  payload: object,
  signer: Signer,
  use: SignedAs,
): Promise<string> {
  const text = JSON.stringify(payload);
  const { protected: header, signature } = await signText(text, signer, use);
  return JSON.stringify({ payload: text, protected: header, signature });
}

/**
 * The bare signature of a text that stands elsewhere; `isSignedBy` verifies it.
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export async function signatureOf(text: string, signer: Signer, as: SignedAs): Promise<string> {
  return (await signText(text, signer, as)).signature;
}

async function signText(text: string, { kid, privateKey }: Signer, as: SignedAs) {
  const { signature, protected: header = '' } = await new FlattenedSign(
    new TextEncoder().encode(text),
  )
    .setProtectedHeader(headerOf(kid, as))
    .sign(privateKey);
  return { signature, protected: header };
}

const headerOf = (kid: string, as: SignedAs) => ({
  alg: 'ES256',
  b64: false,
  crit: ['b64'],
  kid,
  typ: `repli-${as}`,
});

/** Whether a bare signature is that of a key under a text. Never throws. */
export async function isSignedBy(
  text: string,
  as: SignedAs,
  signature: string,
  key: Pick<Key, 'kid' | 'jwk'>,
): Promise<boolean> {
  const header = btoa(JSON.stringify(headerOf(key.kid, as)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
  return isGenuine({ payload: text, protected: header, signature }, key);
}

/**
 * Opens a signed document: signature, key's rights and days, format, counter, validity.
 * An equal counter is accepted: the same document fetched again is no rollback; a lower one is refused.
 * The payload's shape beyond format, counter and dates is the signer's word: only `repli` builds it.
 * @param text what came over the network or out of storage; anything at all, never throws on it.
 * @param keys the public keys that came with the app.
 */
export async function openDocument<T extends { format: string }>(
  text: string,
  keys: readonly Key[],
  expect: Expectation,
): Promise<Opened<T>> {
  const envelope = readEnvelope(text);
  if (typeof envelope === 'string') {
    return refuse({ code: 'not-a-document', detail: envelope });
  }
  const header = readHeader(envelope.protected);
  if (header === null) {
    return refuse({ code: 'not-a-document', detail: 'unreadable protected header' });
  }
  const key = keys.find((candidate) => candidate.kid === header.kid);
  if (key === undefined) return refuse({ code: 'unknown-key', kid: header.kid });
  const objection = keyObjection(key, expect);
  if (objection !== null) return refuse(objection);

  const payload = await verifiedPayload(envelope, key);
  if (payload === null) return refuse({ code: 'bad-signature', kid: key.kid });
  if (header.typ !== `repli-${expect.use}`) {
    return refuse({
      code: 'wrong-format',
      expected: `repli-${expect.use}`,
      found: header.typ,
    });
  }
  return judge<T>(payload, key, expect);
}

/**
 * Opens again what was opened before and kept. Signature, kind and form are looked at anew; the days of the key and
 * its revocation are not: they keep out what comes, and take no number away.
 * @returns null for anything but what a key of that kind signed
 */
export async function reopenDocument<T extends { format: string }>(
  text: string,
  keys: readonly Key[],
  expect: Pick<Expectation, 'use' | 'format' | 'counter'>,
): Promise<{ document: T; signedBy: string } | null> {
  const envelope = readEnvelope(text);
  const header = typeof envelope === 'string' ? null : readHeader(envelope.protected);
  if (typeof envelope === 'string' || header?.typ !== `repli-${expect.use}`) return null;
  const key = keys.find(({ kid, use }) => kid === header.kid && use.includes(expect.use));
  if (key === undefined) return null;
  const payload = await verifiedPayload(envelope, key);
  // Of no clock: nothing is past its validity.
  const judged = judge<T>(payload, key, { ...expect, now: new Date(0) });
  return judged.ok ? { document: judged.document, signedBy: key.kid } : null;
}

function refuse(refusal: Refusal): Failure<Opened<never>> {
  return { ok: false, refusal, stale: null };
}

/** Exactly the three members we write, or why not: a stray member is a document we did not make. */
function readEnvelope(text: string): Envelope | string {
  const value = parse(text);
  if (value === undefined) {
    return /^\s*</.test(text) ? 'an HTML page' : 'not JSON, or cut short';
  }
  if (!isRecord(value)) return 'JSON, but not an object';
  const { payload, protected: header, signature, ...others } = value;
  if (Object.keys(others).length > 0) return 'unexpected members';
  if (typeof payload !== 'string' || typeof header !== 'string' || typeof signature !== 'string') {
    return 'a member is missing';
  }
  // 64 bytes in the one base64url spelling that has no stray bits at its end.
  if (!/^[\w-]{85}[AQgw]$/.test(signature)) return 'the signature is not 64 bytes long';
  return { payload, protected: header, signature };
}

/** What a protected header says, when it is of the one kind we write; null for any other text. */
export function readHeader(encoded: string): { kid: string; typ: string } | null {
  if (!/^[\w-]+$/.test(encoded)) return null;
  let text: string;
  try {
    text = atob(base64(encoded));
  } catch {
    return null;
  }
  const header = parse(text);
  if (!isRecord(header)) return null;
  const { alg, b64, crit, kid, typ } = header;
  // Every critical extension must be understood (RFC 7515, 4.1.11): this one is, others are not.
  const understood = Array.isArray(crit) && crit.length === 1 && crit[0] === 'b64';
  if (alg !== 'ES256' || b64 !== false || !understood) return null;
  return typeof kid === 'string' && typeof typ === 'string' ? { kid, typ } : null;
}

/** A key past its days is refused by the phone's clock, so that a stolen old key cannot backdate. */
function keyObjection(key: Key, expect: Expectation): Refusal | null {
  const today = expect.now.toISOString().slice(0, 10);
  const { kid } = key;
  const territory = expect.territory ?? null;
  const entitled = concerns(key.territories, territory);
  if (!key.use.includes(expect.use) || !entitled) {
    return { code: 'key-not-entitled', kid, use: expect.use, territory };
  }
  if (key.revoked !== null && today >= key.revoked) {
    return { code: 'key-revoked', kid, revoked: key.revoked };
  }
  return today > key.until ? { code: 'key-expired', kid, until: key.until } : null;
}

/**
 * What was signed, parsed from the very bytes that were verified; null when they were not. With
 * WebCrypto alone (RFC 7515 section 5.2, RFC 7797 section 3): `jose` would cost each phone 4 KB more.
 */
export async function verifiedPayload(envelope: Envelope, key: Pick<Key, 'jwk'>): Promise<unknown> {
  if (!(await isGenuine(envelope, key))) return null;
  const payload = new TextEncoder().encode(envelope.payload);
  return parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(payload)) ?? null;
}

/** Whether the signature is that of the key, over the very bytes. */
async function isGenuine(envelope: Envelope, { jwk }: Pick<Key, 'jwk'>): Promise<boolean> {
  const signed = new TextEncoder().encode(`${envelope.protected}.${envelope.payload}`);
  try {
    const hash = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = bytesOf(envelope.signature);
    return await crypto.subtle.verify(hash, await imported(jwk), signature, signed);
  } catch {
    return false;
  }
}

const importedKeys = new WeakMap<object, Promise<CryptoKey>>();

/** A public key for WebCrypto, made once: phones open a bulletin every minute. */
function imported(jwk: Key['jwk']): Promise<CryptoKey> {
  let key = importedKeys.get(jwk);
  if (key === undefined) {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    key = crypto.subtle.importKey('jwk', { ...jwk }, curve, false, ['verify']);
    importedKeys.set(jwk, key);
  }
  return key;
}

const base64 = (encoded: string) => encoded.replace(/-/g, '+').replace(/_/g, '/');

const bytesOf = (encoded: string) =>
  Uint8Array.from(atob(base64(encoded)), (character) => character.charCodeAt(0));

function judge<T extends { format: string }>(
  payload: unknown,
  key: Key,
  expect: Expectation,
): Opened<T> {
  const wrong = (found: string) => refuse({ code: 'wrong-format', expected: expect.format, found });
  if (!isRecord(payload)) return wrong('no object');
  const { format, issuedAt, validUntil, [expect.counter]: offered } = payload;
  if (format !== expect.format) return wrong(typeof format === 'string' ? format : 'no format');
  if (typeof offered !== 'number' || !Number.isSafeInteger(offered)) {
    return wrong(`${expect.format} without ${expect.counter}`);
  }
  if (typeof issuedAt !== 'string' || Number.isNaN(Date.parse(issuedAt))) {
    return wrong(`${expect.format} without issuedAt`);
  }
  if (typeof validUntil !== 'string' || Number.isNaN(Date.parse(validUntil))) {
    return wrong(`${expect.format} without validUntil`);
  }
  // By the document's own date: the clock of a phone that runs slow must not cost it the numbers.
  if (issuedAt.slice(0, 10) < key.from) {
    return refuse({ code: 'key-not-yet-valid', kid: key.kid, from: key.from });
  }
  const held = expect.newerThan ?? null;
  if (held !== null && offered < held) return refuse({ code: 'rolled-back', held, offered });
  // The format was compared above: the one place where signed text becomes a typed document.
  const document = payload as unknown as T;
  if (Date.parse(validUntil) < expect.now.getTime()) {
    return { ok: false, refusal: { code: 'expired', validUntil }, stale: document };
  }
  return { ok: true, document };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
