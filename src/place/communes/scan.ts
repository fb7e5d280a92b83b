/** Goes through all the names for what was typed, and sorts those that fit by kind of fit. */
import type { CommuneIndex } from './layout.ts';
import { articleLength, letterSet, typedLetters } from './letters.ts';
import { begins, headFits, usedWithOneError } from './near.ts';
import { Best } from './ranking.ts';
import { groupsWithWords } from './words.ts';

/**
 * How a name fits: `exact` the name itself, but for its article perhaps; `begins` with what was
 * typed; `near` one error away from the whole name; `words` it has the words, in any order;
 * `near-begins` and `near-words` the same with one error.
 */
export type FitKind = 'exact' | 'begins' | 'near' | 'words' | 'near-begins' | 'near-words';
export type Fits = Readonly<Record<FitKind, Best>>;

/** Shorter texts are too easily one another with an error in them. */
const FORGIVEN_FROM = 4;
/** From how many letters on a word inside a name is looked for. */
const INNER_FROM = 2;
/** More than any population class: puts a whole fit before all partial ones of its kind. */
const WHOLE = 1000;

/** Fit of what was typed at a place of a name; `left` counts the letters not typed yet. */
function fitAt(
  typed: Uint8Array,
  letters: Uint8Array,
  from: number,
  end: number,
  forgives: boolean,
): { kind: FitKind; left: number } | null {
  if (begins(typed, letters, from, end)) {
    const left = end - from - typed.length;
    return { kind: left === 0 ? 'exact' : 'begins', left };
  }
  const used = forgives ? usedWithOneError(typed, letters, from, end) : -1;
  if (used < 0) return null;
  const left = end - from - used;
  return { kind: left === 0 ? 'near' : 'near-begins', left };
}

/** Offers the names that what was typed is, or begins, or nearly; marks each group it offers. */
function scanNames(
  index: CommuneIndex,
  typed: Uint8Array,
  fits: Fits,
  accepts: (group: number) => boolean,
): Uint8Array {
  const { letters, starts, sets, sizes, towns, heads, headsAfterArticle, groups } = index;
  const offered = new Uint8Array(groups);
  const forgives = typed.length >= FORGIVEN_FROM;
  const heading = headFits(typed, forgives);
  const needed = letterSet(typed);
  for (let group = 0; group < groups; group += 1) {
    const atStart = heading[heads[group] ?? 0] ?? 0;
    const afterArticle = heading[headsAfterArticle[group] ?? 0] ?? 0;
    if (atStart === 0 && afterArticle === 0) continue;
    // A name that lacks two of the letters typed is two errors away.
    const lacking = needed & ~(sets[group] ?? 0);
    if (lacking !== 0 && (!forgives || (lacking & (lacking - 1)) !== 0)) continue;
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    let from = start;
    let fit = atStart === 0 ? null : fitAt(typed, letters, start, end, forgives);
    if (afterArticle !== 0 && fit?.kind !== 'exact' && fit?.kind !== 'begins') {
      const without = start + articleLength(letters, start, end);
      const second = fitAt(typed, letters, without, end, forgives);
      if (second !== null && (fit === null || second.kind !== 'near-begins')) {
        fit = second;
        from = without;
      }
    }
    if (fit === null || !accepts(group)) continue;
    offered[group] = 1;
    const whole = fit.kind === 'exact' && from === start;
    const near = fit.kind === 'near' || fit.kind === 'near-begins';
    const size = (near ? towns : sizes)[group] ?? 0;
    fits[fit.kind].offer(group, size + (whole ? WHOLE : 0));
    // The whole name but its last letter is also one error away.
    if (fit.kind === 'begins' && fit.left === 1)
      fits.near.offer(group, (towns[group] ?? 0) + WHOLE);
  }
  return offered;
}

/**
 * Finds the names that fit what was typed.
 *
 * @param words as `wordsOf` gives them, at least one
 * @param most how many names to keep of each kind
 * @param accepts whether a group of names may be offered at all
 */
export function scan(
  index: CommuneIndex,
  words: readonly string[],
  most: number,
  accepts: (group: number) => boolean,
): Fits {
  const fits: Fits = {
    exact: new Best(most),
    begins: new Best(most),
    near: new Best(most),
    words: new Best(most),
    'near-begins': new Best(most),
    'near-words': new Best(most),
  };
  const typed = typedLetters(words.join(''));
  const offered = scanNames(index, typed, fits, accepts);
  if (typed.length < INNER_FROM) return fits;
  for (const { group, errors, whole } of groupsWithWords(index, words, FORGIVEN_FROM)) {
    if (offered[group] === 1 || !accepts(group)) continue;
    const sizes = errors === 0 ? index.sizes : index.towns;
    const score = (sizes[group] ?? 0) + (whole ? WHOLE : 0);
    fits[errors === 0 ? 'words' : 'near-words'].offer(group, score);
  }
  return fits;
}

/** The groups of names that are exactly these letters, but for their article perhaps. */
export function wholeNames({ letters, starts, groups }: CommuneIndex, words: readonly string[]) {
  const typed = typedLetters(words.join(''));
  const found: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    const more = end - start - typed.length;
    // `les` is the longest article.
    if (more < 0 || more > 3 || !begins(typed, letters, start + more, end)) continue;
    if (more === 0 || articleLength(letters, start, end) === more) found.push(group);
  }
  return found;
}
