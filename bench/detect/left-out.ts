/** The samples as the reader answers them when it was fitted without their whole group. */
import type { AreaWeights } from '../../src/status/detect/areas/weigh.ts';
import { detectedIn } from '../../src/status/detect/detect.ts';
import type { Detection } from '../../src/status/detect/model.ts';
import { understand } from '../../src/status/detect/read.ts';
import { groupOf, readNumberSamples } from '../../src/status/detect/samples/read.fixtures.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import type { Weights } from '../../src/status/detect/weigh/softmax.ts';
import { answererCases, OF_ANSWERERS } from '../../tools/detect/answerer-cases.ts';
import { areaCases, OF_AREAS } from '../../tools/detect/area-cases.ts';
import { fitChoices } from '../../tools/detect/choice.ts';
import {
  type Case,
  type Fitting,
  fittedWithout,
  withoutEachFold,
} from '../../tools/detect/regression.ts';
import { OF_STATES, stateCases } from '../../tools/detect/state-cases.ts';

const FOLDS = 12;
/** Areas take longest to fit. */
const FOLDS_OF_AREAS = 4;

/** For each group the weights that were fitted without it. */
function weightsByGroup<Answer extends string>(
  cases: readonly Case<Answer>[],
  fitting: Fitting<Answer>,
): ReadonlyMap<string, Weights> {
  const byGroup = new Map<string, Weights>();
  for (const { weights, out } of fittedWithout(cases, FOLDS, fitting))
    for (const group of out) byGroup.set(group, weights);
  return byGroup;
}

/** One answer an item, in order. */
export function answersLeftOut(samples: readonly LabelledItem[]): Detection[] {
  const states = weightsByGroup(stateCases(samples), OF_STATES);
  const texts = readNumberSamples();
  const answerers = weightsByGroup(
    [...answererCases(samples, false), ...answererCases(texts, true)],
    OF_ANSWERERS,
  );
  const areas = new Map<string, AreaWeights>();
  const choices = [...areaCases(samples, false), ...areaCases(texts, true)];
  for (const { out, rest } of withoutEachFold(choices, FOLDS_OF_AREAS)) {
    const weights = fitChoices(rest, OF_AREAS);
    for (const group of out) areas.set(group, weights);
  }
  return samples.map((item) => {
    const group = groupOf(item);
    return detectedIn(understand(item), {
      states: states.get(group),
      // A group of which no number could be learned from: the delivered weights never met its texts either.
      answerers: answerers.get(group),
      areas: areas.get(group),
    });
  });
}
