/** Names that have the words typed, in any order, with one typing error in all. */
import type { CommuneIndex } from './layout.ts';
import { typedLetters } from './letters.ts';
import { begins, headFits, usedWithOneError } from './near.ts';

/** Words people add or leave out. */
const SMALL_WORDS = new Set('l le la les d de du des en et a au aux sur sous'.split(' '));
/** Begin so many names that they tell little: looked for last. */
const COMMON_WORDS = new Set(['saint', 'sainte']);

interface WordsFit {
  group: number;
  errors: 0 | 1;
  /** Whether the words typed are all the name has. */
  whole: boolean;
}

interface Word {
  typed: Uint8Array;
  forgives: boolean;
  heading: Uint8Array;
}

/** Letters of a name's word that a word typed stands for; `near` when with an error; null if not. */
function fitWord(
  { typed, forgives, heading }: Word,
  index: CommuneIndex,
  word: number,
  end: number,
): { used: number; near: boolean } | null {
  const head = heading[index.words.heads[word] ?? 0] ?? 0;
  if (head === 0) return null;
  const start = index.words.starts[word] ?? 0;
  if (head === 2 && begins(typed, index.letters, start, end)) {
    return { used: typed.length, near: false };
  }
  const used = forgives ? usedWithOneError(typed, index.letters, start, end) : -1;
  return used < 0 ? null : { used, near: true };
}

/** The best fit of a word typed among the words of a name. */
function fitName(typed: Word, index: CommuneIndex, group: number): ReturnType<typeof fitWord> {
  const end = index.starts[group + 1] ?? 0;
  const last = index.words.firsts[group + 1] ?? 0;
  let near: ReturnType<typeof fitWord> = null;
  for (let word = index.words.firsts[group] ?? 0; word < last; word += 1) {
    const fit = fitWord(typed, index, word, end);
    if (fit !== null && !fit.near) return fit;
    near ??= fit;
  }
  return near;
}

/**
 * Groups whose name has each word typed at the beginning of one of its own words; small words may
 * be missing. At most one word is forgiven one error.
 *
 * @param forgivenFrom letters a word must have to be forgiven an error
 */
export function* groupsWithWords(
  index: CommuneIndex,
  words: readonly string[],
  forgivenFrom: number,
): Generator<WordsFit> {
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  const rank = (word: string) => (COMMON_WORDS.has(word) ? 0 : word.length);
  const [rarest, ...others] = telling
    .sort((a, b) => rank(b) - rank(a))
    .map((word): Word => {
      const typed = typedLetters(word);
      const forgives = typed.length >= forgivenFrom;
      return { typed, forgives, heading: headFits(typed, forgives) };
    });
  if (rarest === undefined) return;
  const { heads, groups, length } = index.words;
  let done = -1;
  for (let word = 0; word < length; word += 1) {
    if (rarest.heading[heads[word] ?? 0] === 0) continue;
    const group = groups[word] ?? 0;
    if (group === done || fitWord(rarest, index, word, index.starts[group + 1] ?? 0) === null)
      continue;
    done = group;
    let used = 0;
    let errors = 0;
    let all = true;
    for (const typed of [rarest, ...others]) {
      const fit = fitName(typed, index, group);
      all = fit !== null;
      if (fit === null) break;
      used += fit.used;
      errors += fit.near ? 1 : 0;
    }
    if (!all || errors > 1) continue;
    const size = (index.starts[group + 1] ?? 0) - (index.starts[group] ?? 0);
    yield { group, errors: errors === 0 ? 0 : 1, whole: used >= size };
  }
}
