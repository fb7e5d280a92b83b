/** Countries of a line, by name: « en Béarn », « dans le Vercors », « Pays basque : 05… ». */
import type { TextLine } from '../grammar/lines.ts';
import { Trie } from '../grammar/trie.ts';
import { COUNTRIES } from '../lexicon/places/countries.ts';

let built: Trie<true> | undefined;

function trie(): Trie<true> {
  if (built !== undefined) return built;
  built = new Trie<true>();
  for (const name of COUNTRIES.trim().replace(/\n/g, ' ').split(',')) built.add(name.trim(), true);
  return built;
}

/** Where the country that begins at a token ends; the token itself where none does. */
export function countryEnd({ tokens }: TextLine, at: number): number {
  if (tokens[at]?.capital !== true) return at;
  return trie().phrasesAt(tokens, at, 'any')[0]?.to ?? at;
}
