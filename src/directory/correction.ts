/**
 * A later word on an entry of the audit log. Nothing there is changed or erased: whoever could have
 * signed what was entered says what was wrong with it, in an entry that refers to the earlier one.
 */

import * as v from 'valibot';
import { DAY_MS } from '../base/durations.ts';
import type { Result } from '../base/result.ts';
import { looksLikePerson } from './attest/two-people.ts';
import { firstUncovered } from './key-rights.ts';
import type { Key } from './model.ts';
import { peekSigner } from './peek-signer.ts';
import { openDocument, type Refusal, type Signer, signDocument } from './signed.ts';

const CORRECTION_FORMAT = 'repli-correction/1';

const Says = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(500));

export const Correction = v.object({
  format: v.literal(CORRECTION_FORMAT),
  /** Number of the entry in the audit log, and its hash, so that it is that very entry. */
  entry: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** What was wrong, and what is right: public for ever, without a person's name. */
  says: Says,
  version: v.number(),
  issuedAt: v.string(),
  validUntil: v.string(),
});
export type Correction = v.InferOutput<typeof Correction>;

/** Why a text cannot stand as a correction; null when it can. */
export function saysProblem(text: string): 'length' | 'person-name' | null {
  if (!v.is(Says, text)) return 'length';
  return looksLikePerson(text) ? 'person-name' : null;
}

const TAKEN_FOR_MS = 7 * DAY_MS;

/**
 * Signs a correction.
 * @param now instant of signing
 * @returns the text to send with `PUT /v1/corrections/<entry>`
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signCorrection(
  { entry, hash, says }: Pick<Correction, 'entry' | 'hash' | 'says'>,
  signer: Signer,
  now: Date,
): Promise<string> {
  const correction: Correction = {
    format: CORRECTION_FORMAT,
    ...{ entry, hash, says: says.trim() },
    version: now.getTime(),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + TAKEN_FOR_MS).toISOString(),
  };
  return signDocument(correction, signer, 'territory');
}

type OpenedCorrection = Result<
  { correction: Correction; key: Key },
  { refusal: Refusal | { code: 'bad-correction' } }
>;

/** Opens a signed correction; whether its entry exists is the log's word. Never throws. */
export async function openCorrection(
  text: string,
  keys: readonly Key[],
  now: Date,
): Promise<OpenedCorrection> {
  const expect = {
    use: 'territory',
    format: CORRECTION_FORMAT,
    counter: 'version',
    now,
  } as const;
  const opened = await openDocument<{ format: string }>(text, keys, expect);
  if (!opened.ok) return { ok: false, refusal: opened.refusal };
  const key = keys.find(({ kid }) => kid === peekSigner(text));
  const parsed = v.safeParse(Correction, opened.document);
  if (key === undefined || !parsed.success || saysProblem(parsed.output.says) !== null) {
    return { ok: false, refusal: { code: 'bad-correction' } };
  }
  return { ok: true, correction: parsed.output, key };
}

/**
 * Whether a key may say what was wrong with an entry of another: its own, or one of a key whose
 * territories are all its own. The entry of a key that is no longer listed takes one for the country.
 */
export function mayCorrect(key: Key, entryKid: string, keys: readonly Key[]): boolean {
  if (key.kid === entryKid) return true;
  const theirs = keys.find(({ kid }) => kid === entryKid);
  return firstUncovered(key, theirs?.territories ?? 'all') === null;
}
