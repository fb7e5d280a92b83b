/**
 * A check handed from one workplace to another: the first signs a request in which the digits are
 * hidden, the second types them from their own source and signs the answer. Both travel through the
 * publishing service, as a link or as a file. See docs/decisions/2026-11-28-deux-cles.md.
 */

import * as v from 'valibot';
import { DAY_MS } from '../../base/durations.ts';
import type { Result } from '../../base/result.ts';
import { Attestation, type Key, Service, TerritoryCode } from '../model.ts';
import { peekSigner } from '../peek-signer.ts';
import { openDocument, type Refusal, type Signer, signDocument } from '../signed.ts';
import {
  Attested,
  attest,
  type Check,
  confirmationOf,
  judge,
  judgeOne,
  type Subject,
} from './attestation.ts';
import { SEALED, seal, unseal } from './sealed.ts';
import { sameHands } from './two-people.ts';

const REQUEST_FORMAT = 'repli-request/1';
const ANSWER_FORMAT = 'repli-answer/1';

/** Territory, second of signing, and a random part: no two are alike, and a territory's lie together. */
export const REQUEST_ID = /^(?:\d\d|2[AB]|9[78]\d)-\d{8}T\d{6}Z-[0-9a-f]{8}$/;

const Dated = {
  /** Milliseconds since 1970 at signing. */
  version: v.number(),
  /** UTC instants. */
  issuedAt: v.string(),
  validUntil: v.string(),
};

const Id = v.pipe(v.string(), v.regex(REQUEST_ID));

export const CheckRequest = v.object({
  format: v.literal(REQUEST_FORMAT),
  id: Id,
  territory: TerritoryCode,
  service: Service,
  /** What the number is for: a line of the directory, or an announcement only. */
  purpose: v.picklist(['line', 'announcement']),
  /** The line as people know it, and its town or sector; empty where there is none. */
  label: v.string(),
  area: v.string(),
  /** What the first person says of their own check, to be read by the second. */
  role: v.string(),
  on: v.string(),
  method: v.string(),
  /** The first attestation, which holds the number; it opens with the very digits. */
  sealed: v.pipe(v.string(), v.regex(SEALED)),
  ...Dated,
});
export type CheckRequest = v.InferOutput<typeof CheckRequest>;

export const CheckAnswer = v.object({
  format: v.literal(ANSWER_FORMAT),
  /** Of the request it answers. */
  id: Id,
  ...Attested.entries,
  ...Dated,
});
export type CheckAnswer = v.InferOutput<typeof CheckAnswer>;

/** A week: whoever is away comes back, and an old request is no longer answered. */
const ANSWERED_FOR_MS = 7 * DAY_MS;

export interface AttestationWanted extends Pick<CheckRequest, 'purpose' | 'label' | 'area'> {
  subject: Subject;
  check: Check;
}

/**
 * Signs a request.
 * @param now instant of signing
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export async function signRequest(
  { subject, check, purpose, label, area }: AttestationWanted,
  signer: Signer,
  now: Date,
): Promise<{ id: string; text: string }> {
  const { territory, service, number } = subject;
  const { role, on, method } = check;
  const own = await attest(subject, check, signer);
  const id = idOf(territory, now);
  const request: CheckRequest = {
    format: REQUEST_FORMAT,
    id,
    territory,
    service,
    purpose,
    label,
    area,
    ...{ role, on, method },
    sealed: await seal(JSON.stringify(own), number, 'json'),
    ...datesOf(now),
  };
  return { id, text: await signDocument(request, signer, 'territory') };
}

function idOf(territory: string, now: Date): string {
  const second = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const random = crypto.getRandomValues(new Uint8Array(4));
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${territory}-${second}-${hex}`;
}

const datesOf = (now: Date) => ({
  version: now.getTime(),
  issuedAt: now.toISOString(),
  validUntil: new Date(now.getTime() + ANSWERED_FOR_MS).toISOString(),
});

/** What a signed text of either kind turned out to be. */
type OpenedCheck =
  | { kind: 'request'; request: CheckRequest; key: Key }
  | { kind: 'answer'; answer: CheckAnswer; key: Key }
  /** `not-by-two`: an answer that is genuine, and that no two people stand behind. */
  | { kind: 'none'; refusal: Refusal | 'not-by-two' };

/**
 * Opens a request or an answer: signature, days and rights of its key; of an answer also that two
 * people stand behind it. Never throws.
 */
export async function openCheck(
  text: string,
  keys: readonly Key[],
  now: Date,
): Promise<OpenedCheck> {
  const peeked = peek(text);
  if (peeked === null) return none({ code: 'not-a-document', detail: 'no request and no answer' });
  const { format, territory } = peeked;
  const expect = { use: 'territory', format, counter: 'version', now, territory } as const;
  const opened = await openDocument<{ format: string }>(text, keys, expect);
  const key = keys.find(({ kid }) => kid === peekSigner(text));
  if (!opened.ok) return none(opened.refusal);
  const { document } = opened;
  if (key !== undefined && v.is(CheckRequest, document)) {
    return { kind: 'request', request: document, key };
  }
  if (key === undefined || !v.is(CheckAnswer, document)) {
    return none({ code: 'wrong-format', expected: format, found: 'another shape' });
  }
  const bar = { keys, today: now.toISOString().slice(0, 10) };
  const verdict = await judge(document, document.attestations, bar);
  // Who brings the answer is who signed the second half of it.
  const own = document.attestations[1].key === key.kid;
  if (!verdict.ok || !own) return none('not-by-two');
  return { kind: 'answer', answer: document, key };
}

const none = (refusal: Refusal | 'not-by-two') => ({ kind: 'none', refusal }) as const;

function peek(text: string): { format: string; territory: string } | null {
  try {
    const { payload } = JSON.parse(text) as { payload: string };
    const { format, territory } = JSON.parse(payload) as { format: unknown; territory: unknown };
    const known = format === REQUEST_FORMAT || format === ANSWER_FORMAT;
    return known && v.is(TerritoryCode, territory) ? { format, territory } : null;
  } catch {
    return null;
  }
}

/** `other-digits`: not those that the first person signed. `same-hands`: the first person's own key. */
export type AnswerProblem = 'other-digits' | 'same-hands' | 'damaged';

/** Whether digits are those that the first person signed; only then may their typist see more of them. */
export async function sameDigits(
  { sealed }: Pick<CheckRequest, 'sealed'>,
  number: string,
): Promise<boolean> {
  return (await unseal(sealed, number)).ok;
}

/**
 * Signs the answer to a request, if the digits are those that the first person signed.
 * @param number as the second person typed it, E.164
 */
export async function answerRequest(
  request: CheckRequest,
  number: string,
  check: Check,
  { signer, keys, now }: { signer: Signer; keys: readonly Key[]; now: Date },
): Promise<Result<{ text: string; answer: CheckAnswer }, { problem: AnswerProblem }>> {
  const unsealed = await unseal(request.sealed, number);
  if (!unsealed.ok) {
    return { ok: false, problem: unsealed.problem === 'damaged' ? 'damaged' : 'other-digits' };
  }
  const first = readAttestation(unsealed.text);
  const { territory, service, id } = request;
  const subject = { territory, service, number };
  const bar = { keys, today: now.toISOString().slice(0, 10) };
  if (first === null || !(await judgeOne(subject, first, bar)).ok) {
    return { ok: false, problem: 'damaged' };
  }
  const [theirs, own] = [first.key, signer.kid].map((name) => keys.find(({ kid }) => kid === name));
  if (theirs === undefined || own === undefined || sameHands(theirs, own, keys) !== null) {
    return { ok: false, problem: 'same-hands' };
  }
  const second = await attest(subject, check, signer);
  const answer: CheckAnswer = {
    format: ANSWER_FORMAT,
    id,
    ...subject,
    attestations: [first, second],
    ...datesOf(now),
    // The newer version of the two, whatever the clocks of the two desks say.
    version: Math.max(now.getTime(), request.version + 1),
  };
  return { ok: true, answer, text: await signDocument(answer, signer, 'territory') };
}

function readAttestation(text: string): Attestation | null {
  try {
    const parsed = v.safeParse(Attestation, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The confirmation that an answer makes of a line. */
export const confirmationIn = ({ attestations }: CheckAnswer) => confirmationOf(attestations);
