/** Places named by their people: « la métropole lilloise », « le Roannais ». */
import type { TextLine } from '../grammar/lines.ts';

/** « Lilloise », « alésien »: the adjective of a place. */
const OF_A_PEOPLE = /(?:ais|ois|ien|en|een|an|ain|ard|asque|in)(?:n?es?|s)?$/;
const NO_PEOPLE =
  /^(?:moyen|ancien|quotidien|citoyen|urbain|prochain|voisin|certain|souverain|entier|humain|sain|concern)/;

/** Whether a word is shaped like the adjective of a place: « ornais » after « Perche ». */
export const isPeopleLike = ({ tokens }: TextLine, at: number): boolean =>
  OF_A_PEOPLE.test(tokens[at]?.key ?? '');

/**
 * Whether a word is the adjective of a place, or with a capital the country of a people, and ends what is said.
 *
 * @param named written with a capital: « le Roannais »
 */
export function ofAPeople(line: TextLine, at: number, named = false): boolean {
  const { kind, key, capital } = line.tokens[at] ?? { kind: 'mark', key: '', capital: false };
  if (kind !== 'word' || capital !== named || key.length < 5) return false;
  const next = line.tokens[at + 1];
  return (
    OF_A_PEOPLE.test(key) &&
    !NO_PEOPLE.test(key) &&
    (next === undefined || next.kind !== 'word' || /^(?:et|ou|au|le)$/.test(next.key))
  );
}
