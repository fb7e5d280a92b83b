/** What stands around a name and tells what it is: a street's, the end of a bracket, letters for words, a topic. */
import type { TextLine } from '../grammar/lines.ts';
import { allOrdinary } from '../grammar/ordinary.ts';
import { STREETS } from '../lexicon/numbers.ts';
import { AREA_NOUNS } from '../lexicon/places/offices.ts';
import { NAME_ARTICLES } from '../lexicon/places/to-towns.ts';
import { words } from '../lexicon/words.ts';
import { sideEnd } from './parts.ts';

/** « 12, avenue de Grasse », « place du Palais »: the name is the street's. */
export function ofAStreet(line: TextLine, from: number): boolean {
  let before = from - 1;
  while (before > from - 4 && /^(?:de|d'|du|des|l[ae]s?|l')$/.test(line.tokens[before]?.key ?? ''))
    before -= 1;
  return STREETS.has(line.tokens[before]?.key ?? '');
}

/** « À LA PLACE », « SUR LA COMMUNE », « SUR L'ÎLE »: ordinary words, or the bare noun of a sector. */
export const namesNothing = ({ tokens }: TextLine, from: number, to: number): boolean =>
  AREA_NOUNS.has(tokens[to - 1]?.key ?? '')
    ? tokens.slice(from, to - 1).every(({ key }) => NAME_ARTICLES.has(key))
    : allOrdinary(tokens, from, to);

/** « 04… (pompiers, littoral) »: alone at the end of a bracket. */
export const aside = ({ tokens }: TextLine, at: number): boolean =>
  tokens[at - 1]?.raw === ',' && tokens[at + 1]?.raw === ')';

/** « Pompiers, centre et sud du département : 02… » */
export const sidesOfAll = (line: TextLine, at: number): boolean =>
  line.tokens[at - 1]?.raw === ',' &&
  sideEnd(line, at) > at + 1 &&
  line.tokens[sideEnd(line, at)]?.raw === ':';

/** « 02… : Molène », « 02… = Sein (portable) »: all that a line says of the number that it begins with. */
export const closesAfterANumber = ({ tokens }: TextLine, from: number, to: number): boolean =>
  from === 2 &&
  tokens[0]?.kind === 'phone' &&
  /^[:=–—-]$/.test(tokens[1]?.raw ?? '') &&
  (tokens[to] === undefined || tokens[to]?.raw === '(');

const LANDS = words('cote littoral plaine montagne vallee campagne presqu agglomeration couronne');

/** Past « et son agglomération », « et la côte » after the name of a town: it is told with the name. */
export function withItsLands({ tokens }: TextLine, to: number): number {
  const key = (at: number) => tokens[at]?.key ?? '';
  if (key(to) !== 'et' || tokens[to + 2]?.kind !== 'word') return to;
  if (/^(?:son|sa|ses)$/.test(key(to + 1))) return to + 3;
  const land = /^l(?:a|es?|')$/.test(key(to + 1)) && LANDS.has(key(to + 2));
  return land && tokens[to + 3]?.kind !== 'word' ? to + 3 : to;
}

/** One word all in capitals after an office in small letters. */
export function standsForWords({ tokens }: TextLine, office: number, at: number): boolean {
  const { shout, raw } = tokens[at] ?? { shout: false, raw: '' };
  return shout && raw.length > 2 && tokens[office]?.shout === false && tokens[at + 1]?.raw === ')';
}

/** « 17 h 50. Dieppe. Le commissariat… »: a name that is a sentence of its own, first of its line. */
export function opensTopic(line: TextLine, from: number, to: number): boolean {
  if (to === from || line.tokens[to]?.raw !== '.' || line.tokens[to + 1]?.spaced !== true)
    return false;
  const before = line.tokens.slice(0, from);
  return before.length <= 5 && before.every(({ kind, key }) => kind !== 'word' || key === 'h');
}
