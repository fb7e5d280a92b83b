/**
 * What a person decided of the words of a text, signed: it stays in force for these words until somebody
 * decides again of them. See docs/decisions/2026-11-28-a-verifier.md.
 */
import * as v from 'valibot';
import { latestSigned } from '../../base/clock-slack.ts';
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
import { codesIn, common, covers, type Scope, within } from '../../territories/scope.ts';
import { Instant } from '../model.ts';
import {
  type Decided,
  type Lapsed,
  type ReviewText,
  type ReviewVerdict,
  TEXT_ID,
  VERDICTS,
} from './model.ts';
import { isOfThen, isSaidLater, reachesText, type TextSaid } from './reach.ts';

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

/**
 * A decision that cannot be used, as far as the name of its file tells: it is damaged, or its key was revoked. What
 * it said of these words is known to nobody.
 */
export interface LostDecision {
  digest: string;
  version: number;
}

/**
 * Whether a decision says that it was signed later than this clock allows: one fast clock would take an alert away,
 * and nobody could decide after it. It counts from its moment on.
 */
export const isDatedAhead = ({ decision }: Taken, now: Date): boolean =>
  Date.parse(decision.issuedAt) > latestSigned(now);

/** All that was decided of some words. */
interface DecidedWords {
  /** The newest first. */
  taken: readonly Taken[];
  /**
   * Version of the newest decision on them that was lost, or that is dated ahead of the clock; 0 when none is. Nothing
   * older stands: it may have been taken back there.
   */
  lost: number;
  /** Those that are dated ahead of the clock, the newest first. */
  ahead: readonly Taken[];
}

/** What was decided, by the digest of the words that it holds for. */
export type Decisions = ReadonlyMap<string, DecidedWords>;

const NOTHING_DECIDED: DecidedWords = { taken: [], lost: 0, ahead: [] };

/** Of two at the same moment, the one that takes no alert away comes first. */
const dismisses = ({ decision }: Taken): number => Number(decision.verdict === 'not-an-outage');

const lastFirst = (all: Iterable<Taken>): Taken[] =>
  [...all].sort((a, b) => b.decision.version - a.decision.version || dismisses(a) - dismisses(b));

/**
 * Sorts what was decided by the words, whichever source each was read from.
 * @param ahead those of which none counts yet, as they are dated ahead of the clock
 */
export function byWords(
  all: Iterable<Taken>,
  lost: Iterable<LostDecision> = [],
  ahead: Iterable<Taken> = [],
): Decisions {
  const newest = lastFirst(all);
  const early = lastFirst(ahead);
  const sorted = new Map<string, DecidedWords>();
  const wordsOf = (digest: string) => sorted.get(digest) ?? NOTHING_DECIDED;
  for (const one of newest) {
    const { digest } = one.decision;
    const words = wordsOf(digest);
    sorted.set(digest, { ...words, taken: [...words.taken, one] });
  }
  for (const one of early) {
    const { digest } = one.decision;
    const words = wordsOf(digest);
    sorted.set(digest, { ...words, ahead: [...words.ahead, one] });
  }
  for (const { digest, version } of [...lost, ...early.map(({ decision }) => decision)]) {
    const words = wordsOf(digest);
    sorted.set(digest, { ...words, lost: Math.max(words.lost, version) });
  }
  return sorted;
}

/** Words in some places, as far as decisions are concerned. */
type OfWords = Pick<ReviewText, 'digest' | 'territories'>;
/**
 * The same, said at some moment in some text, after the end of what was announced of them before. Where it is not known
 * whether its source is official, it is taken for such.
 */
export type SaidWords = OfWords & TextSaid;

/** Whether a decision is of all the places of some words, and its key may decide of all of them. */
const isWhole = ({ decision, key }: Taken, places: Scope): boolean =>
  mayDecide(key, places) &&
  (decision.territories === undefined || within(places, decision.territories));

/** Of the places of some words, those that a decision is of and that its key may decide of. */
export function placesDecided(taken: Taken, places: Scope): Scope {
  if (isWhole(taken, places)) return places;
  const named = common(places, taken.decision.territories ?? 'all');
  return common(named, taken.key.territories);
}

/**
 * All that was decided of some words by who may decide of their places, the last word first. It holds for
 * words and places: the same ones that come again from another source, or under another name, stay decided.
 */
const takenOf = ({ digest, territories }: OfWords, decisions: Decisions): Taken[] =>
  (decisions.get(digest) ?? NOTHING_DECIDED).taken.filter((one) => isWhole(one, territories));

/** The same, with what was decided of some of the places alone. */
const takenInPart = ({ digest, territories }: OfWords, decisions: Decisions): Taken[] =>
  (decisions.get(digest) ?? NOTHING_DECIDED).taken.filter(
    (one) => isWhole(one, territories) || placesDecided(one, territories).length > 0,
  );

/** Version of the last decision on some words, one that was lost among them: what comes after it is the last word. */
export const lastVersionOf = (text: OfWords, decisions: Decisions): number =>
  Math.max(
    takenInPart(text, decisions)[0]?.decision.version ?? 0,
    decisions.get(text.digest)?.lost ?? 0,
  );

const decidedIn = ({ decision, key }: Taken): Decided => ({
  verdict: decision.verdict,
  by: key.holder,
  at: decision.issuedAt,
});

/** The same, saying of which places it is when not of all. */
function decidedThere(taken: Taken, text: OfWords): Decided {
  if (isWhole(taken, text.territories)) return decidedIn(taken);
  return { ...decidedIn(taken), territories: [...codesIn(placesDecided(taken, text.territories))] };
}

/** Whether a decision stands on words said at some moment: none that came later was lost. */
const stands = (taken: Taken, text: SaidWords, decisions: Decisions): boolean =>
  isOfThen(taken.decision, text) &&
  (decisions.get(text.digest)?.lost ?? 0) < taken.decision.version;

/** The last word on a text, and why it stands no more; null when nothing was decided, or it waits as was decided. */
function lastWord(
  text: SaidWords,
  decisions: Decisions,
): { decided: Decided; lapsed: Lapsed['why'] | null } | null {
  const taken = takenOf(text, decisions);
  // What reaches it not is told where it was published again since: it explains why the same words wait once more.
  const last =
    taken.find(({ decision }) => reachesText(decision, text)) ??
    taken.find(({ decision }) => isSaidLater(decision, text));
  if (last === undefined || last.decision.verdict === 'reopened') return null;
  const isLost = (decisions.get(text.digest)?.lost ?? 0) >= last.decision.version;
  const holds = reachesText(last.decision, text) && isOfThen(last.decision, text);
  const lapsed = isLost ? 'word-lost' : holds ? null : 'said-again';
  return { decided: decidedIn(last), lapsed };
}

/** What was announced of a text, and where nobody has decided otherwise since. */
interface AnnouncedThere {
  taken: Taken;
  territories: Scope;
  /** Whether it is of all the places of the text. */
  whole: boolean;
}

/**
 * What stands announced of a text, place by place: the last word on each, the newest first. Dismissing a text takes
 * an alert from all its places at once, so that no part of it can be dismissed.
 */
export function announcedOf(text: SaidWords, decisions: Decisions): AnnouncedThere[] {
  const found: AnnouncedThere[] = [];
  const settled = new Set<string>();
  for (const taken of takenInPart(text, decisions)) {
    if (!reachesText(taken.decision, text)) continue;
    const { verdict } = taken.decision;
    const whole = isWhole(taken, text.territories);
    if (verdict === 'not-an-outage' && !whole) continue;
    const places = placesDecided(taken, text.territories);
    const codes = codesIn(places);
    const rest = codes.filter((code) => !settled.has(code));
    for (const code of rest) settled.add(code);
    const counts = verdict === 'announced' && stands(taken, text, decisions);
    if (counts && (rest.length > 0 || whole)) {
      found.push({ taken, territories: rest.length === codes.length ? places : rest, whole });
    }
    // What is older than a word on the whole of it was said of before.
    if (whole) break;
  }
  return found;
}

/** What stands decided of a text for some of its places alone, the newest first. */
export const decidedParts = (text: SaidWords, decisions: Decisions): Decided[] =>
  announcedOf(text, decisions)
    .filter(({ whole }) => !whole)
    .map(({ taken, territories }) => ({
      ...decidedIn(taken),
      territories: [...codesIn(territories)],
    }));

/**
 * Of what was decided of parts of a text, the last word, where it leaves nothing of some places to be decided.
 * @param places whose officers ask; what of the text is theirs
 */
export function decidedInParts(
  { territories }: Pick<ReviewText, 'territories'>,
  parts: readonly Decided[],
  places: Scope,
): Decided | null {
  const own = codesIn(common(territories, places));
  const theirs = parts.filter((part) => own.some((code) => covers(part.territories ?? [], code)));
  const isAll = own.every((code) => theirs.some((part) => covers(part.territories ?? [], code)));
  return isAll ? (theirs[0] ?? null) : null;
}

/**
 * What stands decided of a text as it reads now; null while it waits.
 * @param places whose officers ask: for them, what was decided of their own part stands
 */
export function decidedOf(
  text: SaidWords,
  decisions: Decisions,
  places: Scope = 'all',
): Decided | null {
  const last = lastWord(text, decisions);
  if (last !== null && last.lapsed === null) return last.decided;
  return decidedInParts(text, decidedParts(text, decisions), places);
}

/** What was decided of some words by who may, and is dated ahead of the clock, the newest first. */
const aheadIn = ({ digest, territories }: OfWords, decisions: Decisions): Taken[] =>
  (decisions.get(digest) ?? NOTHING_DECIDED).ahead.filter(({ key }) => mayDecide(key, territories));

/** The last decision on some words, where it is dated ahead of the clock; null when it is not. */
function lastIfAhead(text: OfWords, decisions: Decisions): Decided | null {
  const [ahead] = aheadIn(text, decisions);
  const isLast = ahead !== undefined && ahead.decision.version === lastVersionOf(text, decisions);
  return isLast ? decidedIn(ahead) : null;
}

/**
 * What was decided of the words of a text and stands no more, or not yet, so that it waits; null when nothing was.
 */
export function lapsedOf(text: SaidWords, decisions: Decisions): Lapsed | null {
  const ahead = lastIfAhead(text, decisions);
  if (ahead !== null) return { ...ahead, why: 'ahead' };
  const last = lastWord(text, decisions);
  return last === null || last.lapsed === null ? null : { ...last.decided, why: last.lapsed };
}

/** Whether words were found to be about no outage, and that still stands. */
export const isDismissed = (text: SaidWords, decisions: Decisions): boolean =>
  decidedOf(text, decisions)?.verdict === 'not-an-outage';

/** Everything that was decided of the words of a text, the last word first. */
export const historyOf = (text: OfWords, decisions: Decisions): Decided[] =>
  lastFirst([...takenInPart(text, decisions), ...aheadIn(text, decisions)]).map((taken) =>
    decidedThere(taken, text),
  );
