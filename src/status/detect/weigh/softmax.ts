/** Signs weighed into a chance for each answer, by weights that a command fits from the samples. */
import { oncePer } from '../../../base/once.ts';

export interface Weights {
  /** Divides every sum before it becomes a chance: calibrated on samples left out of the fitting. */
  temperature: number;
  bias: readonly number[];
  /** For each sign its weight for each answer, in their order. */
  signs: Readonly<Record<string, readonly number[]>>;
}

/** Weights by sign, looked up thousands of times a text. */
export const weightsBySign: (weights: Weights) => ReadonlyMap<string, readonly number[]> = oncePer(
  ({ signs }: Weights) => new Map(Object.entries(signs)),
);

/** Chances of each answer, together 1, in the order of the weights. */
export function softmax(signs: Iterable<string>, weights: Weights): number[] {
  const table = weightsBySign(weights);
  const sums = [...weights.bias];
  for (const sign of signs) {
    const own = table.get(sign);
    if (own === undefined) continue;
    for (let at = 0; at < own.length; at += 1) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0);
  }
  const scaled = sums.map((sum) => sum / weights.temperature);
  const highest = Math.max(...scaled);
  const powers = scaled.map((sum) => Math.exp(sum - highest));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / whole);
}
