/** Numbers of the samples as cases to fit: what stands around each, and who answers it. */
import { ANSWERERS, type Answerer, answererOf } from '../../src/status/detect/answerers/model.ts';
import { numbersInOrder, type Ruled, ruledSigns } from '../../src/status/detect/answerers/ruled.ts';
import { answererSigns, around } from '../../src/status/detect/answerers/signs.ts';
import { servicesByNumber, whoAnswers } from '../../src/status/detect/lists/who-answers.ts';
import { understand } from '../../src/status/detect/read.ts';
import { groupOf } from '../../src/status/detect/samples/read.fixtures.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import { settingOf } from '../../src/status/detect/setting-of.ts';
import { type Case, type Fitting, WEIGHT_OF_NEW } from './regression.ts';

export const OF_ANSWERERS: Fitting<Answerer> = {
  answers: ANSWERERS,
  ridge: () => 5,
  rare: 3,
  byHand: () => true,
  least: () => 0.15,
  steps: 150,
};

/**
 * One case for each place where a number stands; one that two services answer, or that is not read, is none.
 *
 * @param isNew whether the rules had not been grown on the samples: then what they say of them is a sign as well
 */
export function answererCases(samples: readonly LabelledItem[], isNew: boolean): Case<Answerer>[] {
  return samples.flatMap((item) => {
    const { state, services, departements, replacements } = item.label;
    if (state === 'none' || state === 'over') return [];
    const understood = understand(item);
    const { lines, language } = understood.page;
    const text = around(lines, item, services);
    const setting = settingOf(understood, state, services, departements);
    const ruled: Ruled | null =
      isNew && language === 'fr' ? servicesByNumber(whoAnswers(understood, setting, false)) : null;
    const sequence = numbersInOrder(lines);
    return sequence.flatMap(({ number, line, at }, order): Case<Answerer>[] => {
      const own = new Set(
        replacements.filter((told) => told.number === number).map(({ service }) => service),
      );
      if (own.size > 1) return [];
      const [service = null] = own;
      const known = ruled !== null && (ruled.get(number)?.size ?? 0) < 2;
      const told = known ? ruledSigns(ruled, sequence, order) : [];
      return [
        {
          signs: [...answererSigns(text, line, at), ...told],
          answer: answererOf(service),
          group: groupOf(item),
          weight: known ? WEIGHT_OF_NEW : 1,
        },
      ];
    });
  });
}
