/** Whether the town beside a number bounds it, by the signs around the two. */
import { softmax, type Weights } from '../weigh/softmax.ts';
import fitted from './weights.json' with { type: 'json' };

/** `wide`: the number is for the whole territory, or wherever the announcement holds. */
export const BOUNDS = ['wide', 'town'] as const;
export type Bound = (typeof BOUNDS)[number];

const FITTED: Weights = fitted;

/** The rules' own answer as a sign: what it is worth was counted on texts that they had not been grown on. */
export const ruledBoundSign = (ruled: Bound): string => `the rules: ${ruled}`;

/** How sure it must be that a town which the rules hold for the number's own is not: people there call it. */
const SURE_ENOUGH = 0.6;

/** Whether a town bounds its number: what the rules say of it, weighed against the signs around the two. */
export function settledBound(
  signs: ReadonlySet<string>,
  ruled: Bound,
  weights: Weights = FITTED,
): Bound {
  const [wide = 0, town = 0] = softmax([...signs, ruledBoundSign(ruled)], weights);
  return wide > (ruled === 'town' ? SURE_ENOUGH : town) ? 'wide' : 'town';
}
