/** Which short numbers exist where the emergency is, and which of them stand in for another. */

import type { PublishedNumber } from '../directory/model.ts';
import { covers } from '../territories/scope.ts';
import type { GuideInput } from './model.ts';
import { SERVING } from './needs.ts';

type Where = Pick<GuideInput, 'national' | 'territory'>;

/** Wallis-et-Futuna, Polynésie française, Nouvelle-Calédonie: numbering plans of their own. */
const PACIFIC: readonly (string | null)[] = ['986', '987', '988'];

/** With no place chosen, what exists in Paris: the whole mainland has the same numbers. */
export const MAINLAND = '75';

/** For the day the directory cannot be read. 15, 17 and 18 exist in every territory. */
function knownByHeart(number: string, territory: string | null): boolean {
  if (['15', '17', '18'].includes(number)) return true;
  const pacific = PACIFIC.includes(territory);
  return number === '16' ? pacific && territory !== '986' : !pacific;
}

/** Those listed when no directory can be read; who publishes them is not known then. */
const LISTED_BY_HEART = [
  ['15', 'samu', 'samu', 'voice'],
  ['17', 'police', 'police', 'voice'],
  ['18', 'fire', 'fire', 'voice'],
  ['112', 'european', 'any', 'voice'],
  ['114', 'deaf', 'any', 'text'],
  ['196', 'sea', 'sea', 'voice'],
] as const;

/**
 * Law 1: the short numbers of a place for the day when the directory cannot be read.
 * @param territory INSEE code; null for no place chosen
 */
export function numbersByHeart(territory: string | null): PublishedNumber[] {
  return LISTED_BY_HEART.filter(([number]) => knownByHeart(number, territory)).map(
    ([number, id, reaches, by]) => ({
      number,
      id,
      reaches,
      by: [by],
      territories: 'all',
      standIns: [],
      callable: true,
      source: { publisher: '', onBehalfOf: '', url: '', published: '' },
    }),
  );
}

/** True when the number exists in the territory and can be reached that way. */
export function existsHere(number: string, by: 'voice' | 'text', { national, territory }: Where) {
  if (national === null || national.length === 0) return knownByHeart(number, territory);
  return national.some(
    (n) =>
      n.number === number &&
      n.callable &&
      n.by.includes(by) &&
      covers(n.territories, territory ?? MAINLAND),
  );
}

/** True where emergency centres call back from 0 800 112 112; by heart where the national list does not say. */
export function callsBackHere({ national, territory }: Where): boolean {
  const listed = national?.find(({ number }) => number === '0800112112');
  return listed === undefined
    ? !PACIFIC.includes(territory)
    : covers(listed.territories, territory ?? MAINLAND);
}

/**
 * The number usually called for a need by voice: the first of its short numbers that exists there.
 * Law 1: with a national list that has none of them, the first known by heart all the same.
 */
export function primaryOf(input: Where & Pick<GuideInput, 'need'>): string {
  const { short } = SERVING[input.need];
  return (
    short.find((n) => existsHere(n, 'voice', input)) ??
    short.find((n) => knownByHeart(n, input.territory)) ??
    short[0]
  );
}

/**
 * Short numbers to try in place of the usual one, best first: as the national list has it, then as
 * the need has it. None that does not exist there, cannot be spoken to, or is announced as hit.
 */
export function standInsFor(primary: string, input: GuideInput): string[] {
  const listed = input.national?.find((n) => n.number === primary)?.standIns ?? [];
  const states: Readonly<Record<string, string>> = input.situation.states;
  return [...new Set([...listed, ...SERVING[input.need].short])].filter(
    (n) =>
      n !== primary &&
      existsHere(n, 'voice', input) &&
      states[n] !== 'down' &&
      states[n] !== 'disrupted',
  );
}
