/** Names that go on, or begin before, beyond what is known of them: a longer name is another place. */
import { words } from '../lexicon/words.ts';
import type { WordToken } from './tokens.ts';

/** A name that is known, where it stands. */
interface Known {
  value: { kind: 'departement' | 'region' | 'people' | 'town' | 'abroad' };
  from: number;
  to: number;
}

/** Whether a known name begins at a token. */
type Begins = (at: number) => boolean;

const AMONG_REGIONS = words(`l' la le les de d' du en dans`);

/** « Monistrol-sur-Loire »: the name of a territory ends a town's; « Nord-Isère » is a part of it. */
function endsAName(tokens: readonly WordToken[], { from, value }: Known): boolean {
  const [little, before] = [tokens[from - 1], tokens[from - 2]];
  // « #IndreetLoire »
  if (value.kind !== 'town' && little?.capital === true && /[a-z]et$/.test(little.key)) return true;
  return (
    value.kind !== 'town' &&
    tokens[from]?.spaced === false &&
    little?.spaced === false &&
    /^(?:sur|de|du|des|les?|la|en|sous)$/.test(little.key) &&
    before?.kind === 'word'
  );
}

/** « Clermont-l'Hérault », « Villefranche-d'Allier »: the last word of a town's name. */
const closesAName = (tokens: readonly WordToken[], { from }: Known): boolean =>
  /^[ld]'$/.test(tokens[from - 1]?.raw ?? '') &&
  tokens[from - 1]?.spaced === false &&
  tokens[from - 2]?.kind === 'word';

/** Whether a hyphen joins what begins at a token to the name before it. */
const isHyphened = (tokens: readonly WordToken[], at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  tokens[at]?.spaced === false &&
  tokens[at - 1]?.raw.endsWith("'") === false;

/**
 * « Saint-Pierre-Quiberon », « Loire-Magazine »: a longer name that begins as another one's
 * does; not « Ain-Jura », of two, nor « Manche-Nord ».
 */
function isBegunOnly(tokens: readonly WordToken[], { to, value }: Known, begins: Begins): boolean {
  if (!isHyphened(tokens, to)) return false;
  if (value.kind === 'town') return tokens[to]?.capital === true;
  if (value.kind === 'abroad' || /^(?:nord|sud|est|ouest|centre)$/.test(tokens[to]?.key ?? ''))
    return false;
  const next = tokens[to]?.key === 'et' ? to + 1 : to;
  return tokens[next]?.capital === true && isHyphened(tokens, next) && !begins(next);
}

const PARTS_OF_A_REGION = words(
  `bossue nord sud est ouest centre centrale romantique orientale occidentale interieure meridionale septentrionale`,
);

/** « L'Alsace Bossue », « en Bretagne Sud »: less than the region that its name begins with. */
function isLessThanARegion(tokens: readonly WordToken[], { from, to, value }: Known): boolean {
  const next = tokens[to];
  return (
    value.kind === 'region' &&
    next?.capital === true &&
    !next.shout &&
    next.spaced &&
    PARTS_OF_A_REGION.has(next.key) &&
    AMONG_REGIONS.has(tokens[from - 1]?.key ?? '')
  );
}

/** « Sarre-Union », « Porto-Vecchio »: a town of ours that begins like a place abroad. */
const goesOnAbroad = (tokens: readonly WordToken[], { to, value }: Known): boolean =>
  value.kind === 'abroad' &&
  tokens[to]?.kind === 'word' &&
  tokens[to]?.spaced === false &&
  tokens[to]?.capital === true;

/**
 * Whether a known name is only the beginning or the end of a longer one.
 *
 * @param begins whether a known name begins at a token
 */
export const isOfALongerName = (
  tokens: readonly WordToken[],
  name: Known,
  begins: Begins,
): boolean =>
  isBegunOnly(tokens, name, begins) ||
  isLessThanARegion(tokens, name) ||
  endsAName(tokens, name) ||
  closesAName(tokens, name) ||
  goesOnAbroad(tokens, name);
