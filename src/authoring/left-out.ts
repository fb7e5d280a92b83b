/**
 * What an update no longer speaks of. The newest message stands for all of its chain: a place or a number that it
 * leaves out is no longer shown as failing, though nobody said that it works again.
 */
import { type Chain, lastSaid } from '../status/chain/continue.ts';
import { codesIn, covers } from '../territories/scope.ts';
import type { Outage } from './choices.ts';
import type { Doubt } from './doubts.ts';

/** Asked again before a real update; what was ended already may be left out, as its end was said. */
export function leftOutDoubts(
  { territories, numbers }: Pick<Outage, 'territories' | 'numbers'>,
  chain: Chain,
): Doubt[] {
  const before = chain.over === null ? lastSaid(chain) : null;
  if (before === null || chain.nature === 'exercise') return [];
  const places = codesIn(before.territories).filter((code) => !covers(territories, code));
  const failing = Object.entries(before.numbers)
    .filter(([number, state]) => state !== 'works' && !Object.hasOwn(numbers, number))
    .map(([number]) => number);
  const doubts: Doubt[] = [];
  if (places.length > 0) doubts.push({ code: 'leaves-places', value: places.join(', ') });
  if (failing.length > 0) doubts.push({ code: 'leaves-numbers', value: failing.join(', ') });
  return doubts;
}
