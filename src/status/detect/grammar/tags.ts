/** The words of the lexicon found in a block. */
import { TAGS, type Tag, type TextLanguage } from '../lexicon/model.ts';
import { plainCharacters } from '../text/characters.ts';
import { LEXICONS } from './language.ts';
import type { WordToken } from './tokens.ts';
import { type Accents, Trie } from './trie.ts';

export interface Hit {
  tag: Tag;
  /** The lexicon's entry. */
  entry: string;
  from: number;
  to: number;
}

/** Phrases of one list of the lexicon. */
export function entriesOf(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

const tries = new Map<TextLanguage, Trie<Tag>>();

function trieOf(language: TextLanguage): Trie<Tag> {
  const known = tries.get(language);
  if (known !== undefined) return known;
  const trie = new Trie<Tag>();
  for (const tag of TAGS) {
    for (const entry of entriesOf(LEXICONS[language][tag])) trie.add(plainCharacters(entry), tag);
  }
  tries.set(language, trie);
  return trie;
}

/**
 * Tags in reading order. A phrase hides the shorter ones of its tag inside it, and those of a claim hide
 * one another: « sonne dans le vide » is a failing, not a ringing.
 */
export function findTags(
  tokens: readonly WordToken[],
  language: TextLanguage,
  accents: Accents,
): Hit[] {
  const trie = trieOf(language);
  const hits: Hit[] = [];
  const reach = new Map<string, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    for (const { value: tag, entry, from, to } of trie.phrasesAt(tokens, at, accents)) {
      const group = CLAIMING.has(tag) ? 'claim' : tag;
      if ((reach.get(group) ?? 0) >= to) continue;
      reach.set(group, to);
      hits.push({ tag, entry, from, to });
    }
  }
  const cases = hits.filter(({ tag, from, to }) => NAMES_A_CASE.has(tag) && to > from + 1);
  // « Problème médical : 15 », « sourd ou malentendant : 114 » tell of no number that fails.
  const inCase = ({ tag, from, to }: Hit) =>
    CLAIMING.has(tag) && cases.some((own) => own.from <= from && to <= own.to);
  return cases.length === 0 ? hits : hits.filter((hit) => !inCase(hit));
}

const NAMES_A_CASE: ReadonlySet<Tag> = new Set<Tag>(['samuCase', 'fireCase', 'written', 'other']);

/** Tags that say how a number does: where two overlap the longer phrase is meant. */
const CLAIMING: ReadonlySet<Tag> = new Set<Tag>([
  'fault',
  'down',
  'hit',
  'fails',
  'works',
  'able',
  'restored',
]);
