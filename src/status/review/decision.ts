/**
 * What a person decided of the words of a text, signed: it stays in force for these words until somebody
 * decides again of them. See docs/decisions/2026-11-28-a-verifier.md.
 */
import * as v from 'valibot';
import { DAY_MS } from '../../base/durations.ts';
import type { Result } from '../../base/result.ts';
import { firstUncovered } from '../../directory/key-rights.ts';
import { type Key, TerritoryCode } from '../../directory/model.ts';
import { peekSigner } from '../../directory/peek-signer.ts';
import {
  openDocument,
  type Refusal,
  reopenDocument,
  type Signer,
  signDocument,
} from '../../directory/signed.ts';
import type { Scope } from '../../territories/scope.ts';
import { Instant } from '../model.ts';
import { type ReviewText, type ReviewVerdict, TEXT_ID, VERDICTS } from './model.ts';

const DECISION_FORMAT = 'repli-decision/1';

const Decision = v.object({
  format: v.literal(DECISION_FORMAT),
  /** Id and digest of the text, so that it is of those very words. */
  text: v.pipe(v.string(), v.regex(TEXT_ID)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** When that text was published, as it was read; missing from decisions of earlier versions. */
  published: v.exactOptional(Instant),
  /** Whether the source of that text is an official one; missing from decisions of earlier versions. */
  official: v.exactOptional(v.boolean()),
  verdict: v.picklist(VERDICTS),
  /** Of a text that speaks of other places too: where it was decided of. Missing: wherever the text speaks of. */
  territories: v.exactOptional(v.union([v.literal('all'), v.array(TerritoryCode)])),
  /** The announcement that was made from it, by a CAP message of its chain: whose end is the end of what it says. */
  announcement: v.exactOptional(v.object({ sender: v.string(), id: v.string() })),
  /**
   * Version of the last decision on these words that its signer knew of, 0 for none: what was decided between the two
   * was not seen. Missing from decisions of earlier versions.
   */
  seen: v.exactOptional(v.number()),
  /** Milliseconds since 1970 at signing; only grows. */
  version: v.number(),
  issuedAt: v.string(),
  validUntil: v.string(),
});
export type TextDecision = v.InferOutput<typeof Decision>;

/** A signed decision that cannot be taken to its host in so many days was about another night. */
const TAKEN_FOR_MS = 7 * DAY_MS;
/** What a decision may say besides. */
export type DecisionScope = Pick<TextDecision, 'territories' | 'announcement' | 'seen'>;

/**
 * Signs a decision.
 * @param text as it was looked at; without its date the decision holds by the time of signing alone
 * @param after version of the decision in place on the same words: this one is newer, whatever the clocks say
 * @param scope of which places it is, when not of all, what was announced there, and what was known to be decided
 * @returns the text of a file of `data/decisions`
 * @throws TypeError or JOSEError when the private key is not a P-256 one
 */
export function signDecision(
  {
    id,
    digest,
    published,
    official,
  }: Pick<ReviewText, 'id' | 'digest' | 'official'> & {
    published?: string | null;
  },
  verdict: ReviewVerdict,
  signer: Signer,
  now: Date,
  after = 0,
  scope: DecisionScope = {},
): Promise<string> {
  const decision: TextDecision = {
    format: DECISION_FORMAT,
    ...{ text: id, digest, verdict },
    ...(published ? { published } : {}),
    ...(official === undefined ? {} : { official }),
    ...scope,
    version: Math.max(now.getTime(), after + 1),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + TAKEN_FOR_MS).toISOString(),
  };
  return signDocument(decision, signer, 'territory');
}

type OpenedDecision = Result<
  { decision: TextDecision; key: Key },
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
export function peekDecision(text: string): TextDecision | null {
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
  decision: TextDecision;
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
