/** A line that somebody has again or has opened: a number to call instead, and no end of what fails. */
import type { Hit } from '../grammar/tags.ts';
import { words } from '../lexicon/words.ts';
import type { ClauseReader } from './reader.ts';

const LINES = words('ligne lignes numero numeros poste standard permanence liaison');
const ANY = words('un une des');
const ONES_OWN = words('sa son ses leur leurs');

/**
 * « La caserne a retrouvé une ligne : 04… », « le centre a rouvert sa ligne : 04… », « une ligne provisoire est
 * rétablie à la caserne »; not « le 18 a retrouvé ses lignes ».
 */
export function bringsALine(reader: ClauseReader, { tag, to }: Hit): boolean {
  if (tag !== 'restored') return false;
  const isLine = (at: number) => [at, at + 1].some((word) => LINES.has(reader.key(word)));
  const object = isLine(to + 1);
  if (object && ANY.has(reader.key(to))) return true;
  if (object && ONES_OWN.has(reader.key(to))) return reader.givesANumber();
  return ANY.has(reader.key(reader.from)) && isLine(reader.from + 1);
}
