/** Numbers of the samples as cases to fit: what stands around each, and who answers it. */
import { ANSWERERS, type Answerer, answererOf } from '../../src/status/detect/answerers/model.ts';
import { answererSigns, around } from '../../src/status/detect/answerers/signs.ts';
import { ruledSign } from '../../src/status/detect/answerers/weigh.ts';
import { pageOf } from '../../src/status/detect/read.ts';
import { groupOf } from '../../src/status/detect/samples/read.fixtures.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import type { Weights } from '../../src/status/detect/weigh/softmax.ts';
import { type Case, type Fitting, withTheRules } from './regression.ts';

export const OF_ANSWERERS: Fitting<Answerer> = {
  answers: ANSWERERS,
  ridge: () => 2,
  rare: 3,
  byHand: () => true,
  least: () => 0.15,
  steps: 150,
};

/**
 * What the rules answered of the numbers of texts that they had not been grown on, by who does answer: the sets p15 to
 * p48, each read by the reader as it was before the set came, and p55 to p58, p60, p62, p70, p71 and p73 by that of
 * 30 November 2026, before its numbers were weighed.
 */
const RULES_MET: Readonly<Record<Answerer, readonly number[]>> = {
  nobody: [1227, 105, 125, 29, 17, 80],
  samu: [37, 1216, 11, 1, 1, 32],
  fire: [60, 9, 1565, 0, 0, 25],
  police: [9, 1, 0, 381, 2, 1],
  gendarmerie: [6, 0, 4, 8, 495, 3],
  any: [7, 2, 12, 2, 4, 92],
};

/** Weights fitted from the samples, with those of the rules beside them. */
export const withRuledAnswerers = (fitted: Weights): Weights =>
  withTheRules(fitted, OF_ANSWERERS, RULES_MET, ruledSign);

/** One case for each place where a number stands; one that two services answer, or that is not read, is none. */
export function answererCases(samples: readonly LabelledItem[]): Case<Answerer>[] {
  return samples.flatMap((item) => {
    const { state, services, replacements } = item.label;
    if (state === 'none' || state === 'over') return [];
    const { lines } = pageOf(item);
    const text = around(lines, item, services);
    return lines.flatMap((line, index) =>
      line.phones.flatMap((phone) => {
        const at = line.tokens.findIndex(
          ({ kind, start }) => kind === 'phone' && start === phone.start,
        );
        const own = new Set(
          replacements
            .filter(({ number }) => number === phone.number)
            .map(({ service }) => service),
        );
        if (phone.special || at < 0 || own.size > 1) return [];
        const [service = null] = own;
        return [
          {
            signs: [...answererSigns(text, index, at)],
            answer: answererOf(service),
            group: groupOf(item),
            weight: 1,
          },
        ];
      }),
    );
  });
}
