/**
 * A signed territory file: what a préfecture sends to have its lines published. The desk and the
 * command line sign it, the publishing service opens it. See docs/PUBLICATION.md.
 */
import { DAY_MS } from '../base/durations.ts';
import type { Key, Territory } from './model.ts';
import { type Opened, openDocument, type Signer, signDocument } from './signed.ts';

const TERRITORY_FORMAT = 'repli-territory/1';

/** `T` is `unknown` until the content has been checked. */
interface SignedTerritory<T = Territory> {
  format: typeof TERRITORY_FORMAT;
  territory: T;
  /**
   * Name of the published lines that it was made from (`baseOf`). A service that holds others refuses
   * it: somebody else published meanwhile. Absent when they were not known.
   */
  base?: string;
  /** Only grows from one version of a file to the next: milliseconds since 1970 at signing. */
  version: number;
  /** UTC instants. After `validUntil` a service that has never seen the file takes it no more. */
  issuedAt: string;
  validUntil: string;
}

/** A week: long enough for an outage of everything between desk and service. */
const TAKEN_FOR_MS = 7 * DAY_MS;

/**
 * Signs a territory file.
 * @param now instant of signing
 * @param base name of the published lines that it was made from; null when they are not known
 * @param takenFor milliseconds for which a service may take it in
 * @returns the text to send with `PUT /v1/territories/<code>`
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signTerritory(
  territory: Territory,
  signer: Signer,
  {
    now,
    base = null,
    takenFor = TAKEN_FOR_MS,
  }: { now: Date; base?: string | null; takenFor?: number },
): Promise<string> {
  const document: SignedTerritory = {
    format: TERRITORY_FORMAT,
    territory,
    ...(base === null ? {} : { base }),
    version: now.getTime(),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + takenFor).toISOString(),
  };
  return signDocument(document, signer, 'territory');
}

/**
 * Opens a signed territory file: signature, days and rights of its key, format and dates. Its lines
 * are still to be checked. Never throws.
 * @param code INSEE code that the key must be entitled to
 * @param keys those of `data/keys.json`
 */
export function openTerritory(
  text: string,
  keys: readonly Key[],
  { now, code }: { now: Date; code: string },
): Promise<Opened<SignedTerritory<unknown>>> {
  return openDocument(text, keys, {
    use: 'territory',
    format: TERRITORY_FORMAT,
    counter: 'version',
    now,
    territory: code,
  });
}
