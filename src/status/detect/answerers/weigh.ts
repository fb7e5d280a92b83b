/** Settles who answers a number: what the rules say of it, weighed against what stands around it. */
import { softmax, type Weights } from '../weigh/softmax.ts';
import { ANSWERERS, type Answerer } from './model.ts';
import { FOR_ALL } from './signs.ts';
import fitted from './weights.json' with { type: 'json' };

const ANSWERER_WEIGHTS: Weights = fitted;

/**
 * How sure it must be that a number which the rules leave out is one to call, or one which they give is none, or that
 * one which they give to a service is for every emergency, as few are.
 */
const SURE_ENOUGH = 0.67;
/** How sure, that one which is said to be for every emergency is of one service. */
const SURE_OF_ONE = 0.75;

/**
 * Who answers a number, by all the places where it stands.
 *
 * @param places signs of each place, those of the rules among them; where one has none, it cannot be weighed and the
 *   rules decide
 * @param ruled who answers it by the rules
 */
export function settledAnswerer(
  places: readonly ReadonlySet<string>[],
  ruled: Answerer,
  weights: Weights = ANSWERER_WEIGHTS,
): Answerer {
  if (places.length === 0 || places.some(({ size }) => size === 0)) return ruled;
  const logs = ANSWERERS.map(() => 0);
  for (const signs of places)
    softmax(signs, weights).forEach((chance, at) => {
      logs[at] = (logs[at] ?? 0) + Math.log(chance) / places.length;
    });
  const best = logs.indexOf(Math.max(...logs));
  const chance = 1 / logs.reduce((sum, log) => sum + Math.exp(log - (logs[best] ?? 0)), 0);
  const likeliest = ANSWERERS[best] ?? ruled;
  const saidForAll = ruled === 'any' && places.some((signs) => signs.has(FOR_ALL));
  if (saidForAll && likeliest !== 'nobody' && chance < SURE_OF_ONE) return ruled;
  const bold = ruled === 'nobody' || likeliest === 'nobody' || likeliest === 'any';
  return bold && chance < SURE_ENOUGH ? ruled : likeliest;
}
