/**
 * What a player's desk tells the exercise of what its officer did, signed with the key that was open there: how an
 * announcement was made, and what came of a call of the calling round. Roles only, never a person.
 */
import * as v from 'valibot';
import { DAY_MS } from '../../base/durations.ts';
import { E164, type Key, Service, TerritoryCode } from '../../directory/model.ts';
import { openDocument, type Signer, signDocument } from '../../directory/signed.ts';
import { Role } from '../scenario.ts';
import type { LedRefusal } from './refusal.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** What came of a call: the right service answered, another one, nobody; `closed`: the line is no more. */
export const ROUND_RESULTS = ['right', 'wrong', 'nobody', 'closed'] as const;

/** How an announcement came about, from the first choice to the signature. */
export const composedHow = {
  /** CAP identifier of the message. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  seconds: Count,
  taps: Count,
  /** Characters typed. */
  keys: Count,
  /** Choices changed, characters taken away in one go, returns from the review. */
  corrections: Count,
};

export const calledLine = {
  territory: TerritoryCode,
  service: Service,
  number: E164,
  result: v.picklist(ROUND_RESULTS),
  /** Whether another person typed the same digits without seeing them: only then is it confirmed. */
  byTwo: v.boolean(),
};

const Deed = v.variant('did', [
  v.strictObject({ did: v.literal('composed'), ...composedHow }),
  v.strictObject({ did: v.literal('called'), ...calledLine }),
]);
export type Deed = v.InferOutput<typeof Deed>;

const DEED_FORMAT = 'repli-exercise-deed/1';
const DeedDocument = v.object({ role: Role, deed: Deed });
type DeedDocument = v.InferOutput<typeof DeedDocument>;

/**
 * Signs what a player did.
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signDeed(
  deed: Deed,
  signer: Signer,
  { role, now }: { role: string; now: Date },
): Promise<string> {
  const document = {
    format: DEED_FORMAT,
    role,
    deed,
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + DAY_MS).toISOString(),
    sequence: now.getTime(),
  };
  return signDocument(document, signer, 'territory');
}

type OpenedDeed = { ok: true; given: DeedDocument } | { ok: false; refusal: LedRefusal };

/** Opens one. Never throws. */
export async function openDeed(text: string, keys: readonly Key[], now: Date): Promise<OpenedDeed> {
  const opened = await openDocument<{ format: string }>(text, keys, {
    ...{ use: 'territory', format: DEED_FORMAT, counter: 'sequence', now },
  });
  if (!opened.ok) return { ok: false, refusal: { why: 'signature', refusal: opened.refusal } };
  const read = v.safeParse(DeedDocument, opened.document);
  return read.success
    ? { ok: true, given: read.output }
    : { ok: false, refusal: { why: 'unreadable' } };
}
