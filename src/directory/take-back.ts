/**
 * A signed word that something signed before must not come out: it was made by mistake, or is no longer
 * true. The desk signs it, the publishing service obeys as long as what it speaks of is not public. See
 * docs/PUBLICATION.md.
 */
import { DAY_MS } from '../base/durations.ts';
import type { Key } from './model.ts';
import { type Opened, openDocument, type Signer, signDocument } from './signed.ts';

const FORMAT = 'repli-taken-back/1';

/** What is published under a signature. */
export type PublishedKind = 'territory' | 'announcement' | 'watch' | 'decision';

/** What is to be held back. */
export interface HeldBack {
  kind: PublishedKind;
  /** INSEE code, CAP identifier, name of the key that watches, or id of a text. */
  id: string;
  /** SHA-256 of its signed text, in hexadecimal: these very bytes, and no others under that name. */
  digest: string;
}

interface SignedTakeBack extends HeldBack {
  format: typeof FORMAT;
  /** UTC instants. */
  issuedAt: string;
  validUntil: string;
  /** Milliseconds since 1970 at signing. */
  version: number;
}

/** A day: long enough for a service that cannot be reached tonight. */
const TAKEN_FOR_MS = DAY_MS;

/**
 * Signs it, with the key that signed what is taken back.
 * @returns the text to send with `PUT /v1/taken-back/<digest>`
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signTakeBack(
  { kind, id, digest }: HeldBack,
  signer: Signer,
  now: Date,
): Promise<string> {
  const document: SignedTakeBack = {
    format: FORMAT,
    kind,
    id,
    digest,
    version: now.getTime(),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + TAKEN_FOR_MS).toISOString(),
  };
  return signDocument(document, signer, 'territory');
}

/** Opens it: signature and days of its key, format and date. Never throws. */
export function openTakeBack(
  text: string,
  keys: readonly Key[],
  now: Date,
): Promise<Opened<SignedTakeBack>> {
  return openDocument(text, keys, { use: 'territory', format: FORMAT, counter: 'version', now });
}
