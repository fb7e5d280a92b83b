/**
 * What decisions, taken together, say of some words in some places: which is the last word, and whether it stands. See
 * docs/decisions/2026-11-28-a-verifier.md.
 */
import { latestSigned } from '../../base/clock-slack.ts';
import { codesIn, common, covers, type Scope, within } from '../../territories/scope.ts';
import { mayDecide, type Taken } from './decision.ts';
import type { Decided, Lapsed, ReviewText } from './model.ts';
import { isOfThen, isSaidLater, reachesText, type TextSaid } from './reach.ts';

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
