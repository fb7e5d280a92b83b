/** The samples as the reader answers them when it was fitted without their whole group. */
import { detectedIn } from '../../src/status/detect/detect.ts';
import type { Detection } from '../../src/status/detect/model.ts';
import { understand } from '../../src/status/detect/read.ts';
import { groupOf, readNumberSamples } from '../../src/status/detect/samples/read.fixtures.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import type { Weights } from '../../src/status/detect/weigh/softmax.ts';
import {
  answererCases,
  OF_ANSWERERS,
  withRuledAnswerers,
} from '../../tools/detect/answerer-cases.ts';
import { boundCases, OF_BOUNDS, withRuledBounds } from '../../tools/detect/bound-cases.ts';
import { type Case, type Fitting, fittedWithout } from '../../tools/detect/regression.ts';
import { OF_STATES, stateCases } from '../../tools/detect/state-cases.ts';

const FOLDS = 12;

/** For each group the weights that were fitted without it. */
function weightsByGroup<Answer extends string>(
  cases: readonly Case<Answer>[],
  fitting: Fitting<Answer>,
  finish = (weights: Weights) => weights,
): ReadonlyMap<string, Weights> {
  const byGroup = new Map<string, Weights>();
  for (const { weights, out } of fittedWithout(cases, FOLDS, fitting))
    for (const group of out) byGroup.set(group, finish(weights));
  return byGroup;
}

/** One answer an item, in order. */
export function answersLeftOut(samples: readonly LabelledItem[]): Detection[] {
  const states = weightsByGroup(stateCases(samples), OF_STATES);
  const texts = [...samples, ...readNumberSamples()];
  const answerers = weightsByGroup(answererCases(texts), OF_ANSWERERS, withRuledAnswerers);
  const bounds = weightsByGroup(boundCases(texts), OF_BOUNDS, withRuledBounds);
  return samples.map((item) => {
    const group = groupOf(item);
    return detectedIn(understand(item), {
      states: states.get(group),
      // A group of which no number could be learned from: the delivered weights never met its texts either.
      answerers: answerers.get(group),
      bounds: bounds.get(group),
    });
  });
}
