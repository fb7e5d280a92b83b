/** How likely each state is, by the signs of a text. */
import { DETECTED_STATES, type DetectedState } from '../model.ts';
import { softmax, type Weights, weightsBySign } from './softmax.ts';
import fitted from './weights.json' with { type: 'json' };

export type Chances = Readonly<Record<DetectedState, number>>;

const WEIGHTS: Weights = fitted;

/** Chances of each state, together 1. */
export function chancesOf(signs: Iterable<string>, weights: Weights = WEIGHTS): Chances {
  const chances = softmax(signs, weights);
  const of = (state: DetectedState) => chances[DETECTED_STATES.indexOf(state)] ?? 0;
  return {
    ongoing: of('ongoing'),
    over: of('over'),
    planned: of('planned'),
    exercise: of('exercise'),
    none: of('none'),
  };
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
    const weight = weightsBySign(WEIGHTS).get(sign)?.[at] ?? 0;
    if (weight > 0) spoke.push([sign, weight]);
  }
  return spoke.sort((a, b) => b[1] - a[1]).slice(0, most);
}
