/** Towns whose article stands in a preposition: « au Mans », « du Creusot », « aux Herbiers ». */
import { TOWNS } from '../lexicon/places/towns.ts';
import { words } from '../lexicon/words.ts';
import type { WordToken } from './tokens.ts';
import { type Found, Trie } from './trie.ts';

/** What else bears their names: « le lac du Bourget », « la rue des Lilas », « au Blanc ». */
const COMMON = words('blanc marin bourget lilas');
const STREET = words(
  'rue avenue boulevard place quai route chemin faubourg quartier lac stade aeroport gare',
);
const SINGULAR = words('au du');
const PLURAL = words('aux des');

/** A town without its article, and whether that is « les ». */
interface Contracted {
  code: string;
  plural: boolean;
}

let built: Trie<Contracted> | undefined;

function trie(): Trie<Contracted> {
  if (built !== undefined) return built;
  built = new Trie<Contracted>();
  for (const line of TOWNS.trim().split('\n')) {
    const [code = '', towns = ''] = line.split(':');
    for (const town of towns.split(',')) {
      const [, article, name = ''] = /^(Les?) (.+)$/.exec(town) ?? [];
      if (article !== undefined && !COMMON.has(name.toLowerCase()))
        built.add(name, { code, plural: article === 'Les' });
    }
  }
  return built;
}

/** The town that begins at a token after « au », « du », « aux » or « des »; undefined where none does. */
export function contractedAt(
  tokens: readonly WordToken[],
  at: number,
): Found<Contracted> | undefined {
  const before = tokens[at - 1]?.key ?? '';
  const plural = PLURAL.has(before);
  if (!tokens[at]?.capital || !(plural || SINGULAR.has(before))) return undefined;
  if (STREET.has(tokens[at - 2]?.key ?? '')) return undefined;
  // « Le Cannet-des-Maures » is another one.
  const whole = ({ to }: Found<Contracted>) => tokens[to]?.kind !== 'word' || tokens[to]?.spaced;
  return trie()
    .phrasesAt(tokens, at, 'any')
    .find((found) => found.value.plural === plural && whole(found));
}
