/**
 * Attestations: what the keys of two people sign so that "two people checked this number" can be
 * verified by anybody who has `data/keys.json`. See docs/decisions/2026-11-28-deux-cles.md.
 */

import * as v from 'valibot';
import type { Result } from '../../base/result.ts';
import { covers } from '../../territories/scope.ts';
import {
  Attestation,
  type Confirmation,
  E164,
  type Key,
  Service,
  TerritoryCode,
} from '../model.ts';
import { isSignedBy, type Signer, signatureOf } from '../signed.ts';
import { sameHands } from './two-people.ts';

/** What is attested: that a number reaches a service, in the way it is dialled in a territory. */
export interface Subject {
  /** INSEE code. */
  territory: string;
  service: Service;
  /** E.164. */
  number: string;
}

/** A number with the attestations of two people. */
export const Attested = v.object({
  territory: TerritoryCode,
  service: Service,
  number: E164,
  attestations: v.tuple([Attestation, Attestation]),
});
export type Attested = v.InferOutput<typeof Attested>;

/** What its signer says of a check. */
export type Check = Pick<Attestation, 'role' | 'on' | 'method'>;

/** The text that is signed: members always in this order, and none that a file could leave out. */
function statement({ territory, service, number }: Subject, { role, on, method }: Check): string {
  const format = 'repli-attestation/1';
  return JSON.stringify({ format, territory, service, number, role, on, method });
}

/**
 * Signs what somebody checked.
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export async function attest(subject: Subject, check: Check, signer: Signer): Promise<Attestation> {
  const signature = await signatureOf(statement(subject, check), signer, 'attestation');
  const { role, on, method } = check;
  return { role, on, method, key: signer.kid, signature };
}

/** The confirmation that two attestations make; the first is that of whoever called first. */
export function confirmationOf(attestations: readonly [Attestation, Attestation]): Confirmation {
  const [first, second] = attestations;
  return {
    by: `${first.role} et ${second.role}`,
    on: first.on,
    method: first.method,
    attestations: [...attestations],
  };
}

/**
 * Why attestations do not count. `forged`: not what that key signed. `one-key`: both by one key.
 * `one-hand`: by a key and the one that came after it. The others are about the key's own standing.
 */
export type AttestationProblem =
  | 'forged'
  | 'one-key'
  | 'one-hand'
  | 'unknown-key'
  | 'not-entitled'
  | 'outside-days'
  | 'revoked';

export type Verdict = Result<object, { problem: AttestationProblem; key: string }>;

/** Problems that come about without anybody's problem in the file, when keys change. */
const OF_KEYS: ReadonlySet<AttestationProblem> = new Set<AttestationProblem>([
  'one-hand',
  'unknown-key',
  'not-entitled',
  'outside-days',
  'revoked',
]);

/** Whether the problem lies with the keys as they are now, and not in what was signed. */
export const isOfKeys = (problem: AttestationProblem): boolean => OF_KEYS.has(problem);

/** Against what attestations are judged. */
export interface Bar {
  /** Those of `data/keys.json`. */
  keys: readonly Key[];
  /** `2026-11-22`. */
  today: string;
}

/**
 * Whether two people stand behind a number: two attestations of it, by two keys in different hands that
 * may sign for its territory. Never throws.
 */
export async function judge(
  subject: Subject,
  attestations: readonly Attestation[],
  bar: Bar,
): Promise<Verdict> {
  const { keys } = bar;
  for (const attestation of attestations) {
    const verdict = await judgeOne(subject, attestation, bar);
    if (!verdict.ok) return verdict;
  }
  const [first, second] = attestations.map(({ key }) => keys.find(({ kid }) => kid === key));
  if (first === undefined || second === undefined || attestations.length !== 2) {
    return { ok: false, problem: 'one-key', key: first?.kid ?? '' };
  }
  const hands = sameHands(first, second, keys);
  return hands === null ? { ok: true } : { ok: false, problem: hands, key: second.kid };
}

/** Whether one attestation is genuine, and its key's word for the territory. */
export async function judgeOne(
  subject: Subject,
  attestation: Attestation,
  { keys, today }: Bar,
): Promise<Verdict> {
  const { key: kid, on, signature } = attestation;
  const no = (problem: AttestationProblem): Verdict => ({ ok: false, problem, key: kid });
  const key = keys.find((candidate) => candidate.kid === kid);
  if (key === undefined) return no('unknown-key');
  const text = statement(subject, attestation);
  if (!(await isSignedBy(text, 'attestation', signature, key))) return no('forged');
  const { use, territories } = key;
  const entitled = covers(territories, subject.territory);
  if (!use.includes('territory') || !entitled) return no('not-entitled');
  // Nobody can tell what a stolen key signed before from what it signed after.
  if (key.revoked !== null && today >= key.revoked) return no('revoked');
  return on < key.from || on > key.until ? no('outside-days') : { ok: true };
}
