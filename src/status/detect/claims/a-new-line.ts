/** A line that somebody has again or has opened: a number to call instead, and no end of what fails. */
import type { Hit } from '../grammar/tags.ts';
import { words } from '../lexicon/words.ts';
import { fold } from '../text/fold.ts';
import type { ClauseReader } from './reader.ts';

const LINES = words('ligne lignes numero numeros standard permanence');
const SOMEBODYS = words('un une des deux sa son ses leur leurs notre nos');
/** Not « a désactivé sa ligne provisoire : 04… », which is the end of it. */
const HAS_AGAIN = /(?:retrouv|rouver|rouvr|retabl|recuper|reactiv)/;
/** « On a rouvert les standards des casernes »: houses, desks and lines are opened again; a short number is back. */
const OPENED_AGAIN = /rouv(?:er|r)/;
const PRONOUNS = words('il ils elle elles');

/**
 * « La caserne a retrouvé une ligne : 04… », « le centre a rouvert sa ligne : 04… », « le standard est rétabli :
 * 04… »; not « le 18 a retrouvé ses lignes », nor, unless something is opened again, any clause without a number of ten digits.
 */
export function bringsALine(reader: ClauseReader, { tag, entry, from, to }: Hit): boolean {
  if (tag !== 'restored' || reader.mentions.some(({ by }) => by !== 'name')) return false;
  const verb = fold(entry);
  // « Le 18 ? Non, il a rouvert hier »: who is meant was named before.
  const meant = [from - 1, from - 2, from - 3].some((at) => PRONOUNS.has(reader.key(at)));
  if (OPENED_AGAIN.test(verb) && !meant) return true;
  if (!reader.givesANumber || !HAS_AGAIN.test(verb)) return false;
  const isLine = (at: number) => [at, at + 1].some((word) => LINES.has(reader.key(word)));
  const object = SOMEBODYS.has(reader.key(to)) && isLine(to + 1);
  return object || LINES.has(reader.key(reader.from)) || isLine(reader.from + 1);
}
