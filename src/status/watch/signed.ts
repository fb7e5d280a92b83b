/**
 * "I watch": an authority's signed word that somebody is there who announces the outages of some
 * territories. A document of its own kind in the envelope of every signed document.
 * See docs/decisions/2026-11-28-qui-veille.md.
 */

import { type Signer, signDocument } from '../../directory/signed.ts';
import type { Scope } from '../../territories/scope.ts';
import { WATCH_LAPSES_MS } from './lapse.ts';

export const WATCH_FORMAT = 'repli-watch/1';

interface SignedWatch {
  format: typeof WATCH_FORMAT;
  /** Watched over from now on; an empty list ends an earlier statement of the same key. */
  territories: Scope;
  /** UTC instants. It counts for thirty days, whatever `validUntil` says. */
  issuedAt: string;
  validUntil: string;
  /** Only grows from one statement of a key to the next: milliseconds since 1970 at signing. */
  sequence: number;
}

/**
 * Signs a statement.
 * @returns the text of `data/watches/KID.jws`
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signWatch(territories: Scope, signer: Signer, now: Date): Promise<string> {
  const document: SignedWatch = {
    format: WATCH_FORMAT,
    territories,
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + WATCH_LAPSES_MS).toISOString(),
    sequence: now.getTime(),
  };
  return signDocument(document, signer, 'territory');
}
