/** The samples as the reader answers them when it was fitted without their whole group. */
import { detectedIn } from '../../src/status/detect/detect.ts';
import type { Detection } from '../../src/status/detect/model.ts';
import { understand } from '../../src/status/detect/read.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import { casesOf } from '../../tools/detect/cases.ts';
import { leftOut } from '../../tools/detect/regression.ts';

const FOLDS = 12;

/** One answer an item, in order. */
export function answersLeftOut(samples: readonly LabelledItem[]): Detection[] {
  const chances = leftOut(casesOf(samples), FOLDS);
  return samples.map((item, at) => detectedIn(understand(item), chances[at]));
}
