/**
 * What a person decided of the words of a text, signed: it stays in force for these words until somebody
 * decides again of them. See docs/decisions/2026-11-28-a-verifier.md.
 */
import * as v from 'valibot';
import { DAY_MS } from '../../base/durations.ts';
import type { Result } from '../../base/result.ts';
import { firstUncovered } from '../../directory/key-rights.ts';
import type { Key } from '../../directory/model.ts';
import { peekSigner } from '../../directory/peek-signer.ts';
import {
  openDocument,
  type Refusal,
  reopenDocument,
  type Signer,
  signDocument,
} from '../../directory/signed.ts';
import type { Scope } from '../../territories/scope.ts';
import { type Decided, type ReviewText, type ReviewVerdict, TEXT_ID, VERDICTS } from './model.ts';

const DECISION_FORMAT = 'repli-decision/1';

const Decision = v.object({
  format: v.literal(DECISION_FORMAT),
  /** Id and digest of the text, so that it is of those very words. */
  text: v.pipe(v.string(), v.regex(TEXT_ID)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  verdict: v.picklist(VERDICTS),
  /** Milliseconds since 1970 at signing; only grows. */
  version: v.number(),
  issuedAt: v.string(),
  validUntil: v.string(),
});
type Decision = v.InferOutput<typeof Decision>;

/** A signed decision that cannot be taken to its host in so many days was about another night. */
const TAKEN_FOR_MS = 7 * DAY_MS;

/**
 * Signs a decision.
 * @param after version of the decision in place on the same words: this one is newer, whatever the clocks say
 * @returns the text of a file of `data/decisions`
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signDecision(
  { id, digest }: Pick<ReviewText, 'id' | 'digest'>,
  verdict: ReviewVerdict,
  signer: Signer,
  now: Date,
  after = 0,
): Promise<string> {
  const decision: Decision = {
    format: DECISION_FORMAT,
    ...{ text: id, digest, verdict },
    version: Math.max(now.getTime(), after + 1),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + TAKEN_FOR_MS).toISOString(),
  };
  return signDocument(decision, signer, 'territory');
}

type OpenedDecision = Result<
  { decision: Decision; key: Key },
  { refusal: Refusal | { code: 'bad-decision' } }
>;

/** Opens a decision that is brought now. Whether its text waits is the queue's word. Never throws. */
export async function openDecision(
  text: string,
  keys: readonly Key[],
  now: Date,
): Promise<OpenedDecision> {
  const expect = { use: 'territory', format: DECISION_FORMAT, counter: 'version', now } as const;
  const opened = await openDocument<{ format: string }>(text, keys, expect);
  if (!opened.ok) return { ok: false, refusal: opened.refusal };
  const key = keys.find(({ kid }) => kid === peekSigner(text));
  const parsed = v.safeParse(Decision, opened.document);
  if (key === undefined || !parsed.success) {
    return { ok: false, refusal: { code: 'bad-decision' } };
  }
  return { ok: true, decision: parsed.output, key };
}

/** What a signed text claims to decide, without any check; null for a text that is no decision. */
export function peekDecision(text: string): Decision | null {
  try {
    const { payload } = JSON.parse(text) as { payload: string };
    const parsed = v.safeParse(Decision, JSON.parse(payload));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** A decision that was taken, with the key that signed it. */
export interface Taken {
  decision: Decision;
  key: Key;
}

/**
 * Opens a decision that was taken once and lies in the data folder: its days are past, it stands all the
 * same. Nothing stands that a revoked key signed. Never throws.
 */
export async function reopenDecision(text: string, keys: readonly Key[]): Promise<Taken | null> {
  const expect = { use: 'territory', format: DECISION_FORMAT, counter: 'version' } as const;
  const opened = await reopenDocument<{ format: string }>(text, keys, expect);
  const key = keys.find(({ kid }) => kid === opened?.signedBy);
  const parsed = v.safeParse(Decision, opened?.document);
  return key === undefined || key.revoked !== null || !parsed.success
    ? null
    : { decision: parsed.output, key };
}

/** Whether a key may decide of what is said of some places: it takes them away from all of these at once. */
export const mayDecide = (key: Pick<Key, 'territories'>, places: Scope): boolean =>
  firstUncovered(key, places) === null;

/** What was decided, by the digest of the words that it holds for; the newest first. */
export type Decisions = ReadonlyMap<string, readonly Taken[]>;

/** Of two at the same moment, the one that takes no alert away comes first. */
const dismisses = ({ decision }: Taken): number => Number(decision.verdict === 'not-an-outage');

/** Sorts what was decided by the words, whichever source each was read from. */
export function byWords(all: Iterable<Taken>): Decisions {
  const newest = [...all].sort(
    (a, b) => b.decision.version - a.decision.version || dismisses(a) - dismisses(b),
  );
  const sorted = new Map<string, Taken[]>();
  for (const taken of newest) {
    const { digest } = taken.decision;
    sorted.set(digest, [...(sorted.get(digest) ?? []), taken]);
  }
  return sorted;
}

/**
 * All that was decided of some words by who may decide of their places, the last word first. It holds for
 * words and places: the same ones that come again from another source, or under another name, stay decided.
 */
export const takenOf = (
  { digest, territories }: Pick<ReviewText, 'digest' | 'territories'>,
  decisions: Decisions,
): Taken[] => (decisions.get(digest) ?? []).filter(({ key }) => mayDecide(key, territories));

const decidedIn = ({ decision, key }: Taken): Decided => ({
  verdict: decision.verdict,
  by: key.holder,
  at: decision.issuedAt,
});

/** What stands decided of a text as it reads now; null while it waits. */
export function decidedOf(
  text: Pick<ReviewText, 'digest' | 'territories'>,
  decisions: Decisions,
): Decided | null {
  const [last] = takenOf(text, decisions);
  return last === undefined || last.decision.verdict === 'reopened' ? null : decidedIn(last);
}

/** Everything that was decided of a text as it reads now, the last word first. */
export const historyOf = (
  text: Pick<ReviewText, 'digest' | 'territories'>,
  decisions: Decisions,
): Decided[] => takenOf(text, decisions).map(decidedIn);
