/** What is sent, and what is kept of it. */

import { decodeProtectedHeader } from 'jose';
import { latestSigned } from '../../base/clock-slack.ts';
import type { Key } from '../../directory/model.ts';
import type { DocumentKind } from '../store/kind.ts';
import { digestOf, type Kept } from '../store/store.ts';

export interface OfferedDocument {
  kind: DocumentKind;
  /** INSEE code, identifier, name of a key or number of an entry, as the address gives it. */
  id: string;
  /** The signed text. */
  text: string;
  keys: readonly Key[];
  now: Date;
}

/** Whether a document says that it was made later than this clock allows. */
export function isAheadOfHost(version: number, issuedAt: string, now: Date): boolean {
  const latest = latestSigned(now);
  return version > latest || Date.parse(issuedAt) > latest;
}

/** The key that a text claims; empty for a text that is no signed document. */
export function kidOf(text: string): string {
  try {
    return decodeProtectedHeader(JSON.parse(text) as { protected: string }).kid ?? '';
  } catch {
    return '';
  }
}

interface Signed {
  kid: string;
  version: number;
  issuedAt: string;
  owner?: string;
}

/** The version to keep of an offer. */
export function keptAs(
  { kind, id, text, now }: OfferedDocument,
  { owner = '', ...signed }: Signed,
): Kept {
  const receivedAt = now.toISOString();
  return { kind, id, ...signed, owner, receivedAt, digest: digestOf(text), body: text };
}
