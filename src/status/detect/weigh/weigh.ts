/** Signs weighed into a probability for each state, by weights that a command fits from the samples. */
import { DETECTED_STATES, type DetectedState } from '../model.ts';
import fitted from './weights.json' with { type: 'json' };

export interface Weights {
  /** Divides every sum before it becomes a probability: calibrated on samples left out of the fitting. */
  temperature: number;
  bias: readonly number[];
  /** For each sign its weight for each state, in the order of DETECTED_STATES. */
  signs: Readonly<Record<string, readonly number[]>>;
}

export type Chances = Readonly<Record<DetectedState, number>>;

const WEIGHTS: Weights = fitted;
const SIGN_WEIGHTS = new Map(Object.entries(WEIGHTS.signs));

/** Chances of each state, together 1. */
export function chancesOf(signs: Iterable<string>, weights: Weights = WEIGHTS): Chances {
  const sums = [...weights.bias];
  for (const sign of signs) {
    const own = weights === WEIGHTS ? SIGN_WEIGHTS.get(sign) : weights.signs[sign];
    if (own === undefined) continue;
    for (let at = 0; at < own.length; at += 1) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0);
  }
  const scaled = sums.map((sum) => sum / weights.temperature);
  const highest = Math.max(...scaled);
  const powers = scaled.map((sum) => Math.exp(sum - highest));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  const chances: Record<DetectedState, number> = {
    ongoing: 0,
    over: 0,
    planned: 0,
    exercise: 0,
    none: 0,
  };
  DETECTED_STATES.forEach((state, at) => {
    chances[state] = (powers[at] ?? 0) / whole;
  });
  return chances;
}

/** The signs that spoke most for a state, and how much each did. */
export function decisive(
  signs: Iterable<string>,
  state: DetectedState,
  most: number,
): [sign: string, weight: number][] {
  const at = DETECTED_STATES.indexOf(state);
  const spoke: [sign: string, weight: number][] = [];
  for (const sign of signs) {
    const weight = SIGN_WEIGHTS.get(sign)?.[at] ?? 0;
    if (weight > 0) spoke.push([sign, weight]);
  }
  return spoke.sort((a, b) => b[1] - a[1]).slice(0, most);
}
