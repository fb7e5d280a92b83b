/** What was read in which sentence of a text: an officer sees there what places, parts and times it is said of. */
import { oneLine } from '../../base/one-line.ts';
import { marked } from './marks.ts';
import type { ReviewText } from './model.ts';

type ClaimRead = ReviewText['claims'][number];

interface SentenceRead {
  /** The sentence, one line; of a long one the part around the words that say it. */
  sentence: string;
  /** All that was read in it. */
  claims: ClaimRead[];
}

const LONGEST_SENTENCE = 280;
/** Ends no sentence after a short word: « M. », « St. », « dép. 35 ». */
const END = /[\p{L}\p{N}»)][.!?…]+\s+(?=[\p{Lu}\p{N}«"])/gu;
const SHORT_WORD = /(?:^|[^\p{L}\p{N}])\p{L}{1,3}$/u;

function sentencesOf(line: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: end } of line.matchAll(END)) {
    if (SHORT_WORD.test(line.slice(0, index + 1)) && end[1] === '.') continue;
    found.push(line.slice(from, index + end.length));
    from = index + end.length;
  }
  return [...found, line.slice(from)].map((sentence) => sentence.trim()).filter(Boolean);
}

/** How often words stand in a sentence. */
const timesIn = (sentence: string, words: string): number =>
  marked(sentence, [words]).filter((piece) => piece.marked).length;

/** A sentence as it is shown: around the words when it is long. */
function shown(sentence: string, words: string): string {
  if (sentence.length <= LONGEST_SENTENCE) return oneLine(sentence, LONGEST_SENTENCE);
  const [first] = marked(sentence, [words]);
  const at = first === undefined || first.marked ? 0 : first.text.length;
  const from = Math.max(0, at - LONGEST_SENTENCE / 2);
  const part = oneLine(sentence.slice(from, from + LONGEST_SENTENCE), LONGEST_SENTENCE);
  const isEnd = from + LONGEST_SENTENCE >= sentence.length;
  return `${from > 0 ? '… ' : ''}${part}${isEnd ? '' : ' …'}`;
}

/**
 * The claims of a text by the sentences in which their words stand, in the order of the text. One whose words are
 * in none of those that were kept is shown by its own words.
 */
export function claimsBySentence({
  title,
  text,
  claims,
}: Pick<ReviewText, 'title' | 'text' | 'claims'>): SentenceRead[] {
  const sentences = [title, ...text.split('\n')].flatMap(sentencesOf);
  const used = new Map<string, number>();
  const found = new Map<string, SentenceRead>();
  // Claims come in reading order: the same word farther on is that of a later sentence.
  let reached = 0;
  for (const claim of claims) {
    const isFree = (at: number) =>
      timesIn(sentences[at] ?? '', claim.words) > (used.get(`${at} ${claim.words}`) ?? 0);
    const order = sentences.map((_, at) => (reached + at) % sentences.length);
    const at = order.find(isFree);
    if (at !== undefined) {
      used.set(`${at} ${claim.words}`, (used.get(`${at} ${claim.words}`) ?? 0) + 1);
      reached = at;
    }
    const key = at === undefined ? claim.words : String(at);
    const sentence = at === undefined ? claim.words : shown(sentences[at] ?? '', claim.words);
    const before = found.get(key) ?? { sentence, claims: [] };
    found.set(key, { ...before, claims: [...before.claims, claim] });
  }
  return [...found.values()];
}
