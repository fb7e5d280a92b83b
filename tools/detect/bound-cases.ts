/** Numbers of the samples beside a town as cases to fit: the signs around the two, and whether it bounds them. */
import { type Bounding, boundSigns } from '../../src/status/detect/bounds/signs.ts';
import { BOUNDS, type Bound, ruledBoundSign } from '../../src/status/detect/bounds/weigh.ts';
import { understand } from '../../src/status/detect/read.ts';
import { groupOf } from '../../src/status/detect/samples/read.fixtures.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import type { Weights } from '../../src/status/detect/weigh/softmax.ts';
import { type Case, type Fitting, withTheRules } from './regression.ts';

/** Signs that are words of the text itself. */
const OF_WORDS = /^(?:\d )?(?:before the town|after the town|between): /;

export const OF_BOUNDS: Fitting<Bound> = {
  answers: BOUNDS,
  ridge: (sign) => (OF_WORDS.test(sign) ? 4 : 1.2),
  rare: 4,
  byHand: () => true,
  least: () => 0.2,
  steps: 150,
};

/** What the rules answered of towns in the sets p15 to p48, each read by the reader as it was before the set came. */
const RULES_MET: Readonly<Record<Bound, readonly number[]>> = { wide: [103, 93], town: [4, 856] };

/** Weights fitted from the samples, with those of the rules beside them. */
export const withRuledBounds = (fitted: Weights): Weights =>
  withTheRules(fitted, OF_BOUNDS, RULES_MET, ruledBoundSign);

const isTerritory = (area: string): boolean => /^\d[\dAB]\d?$/.test(area);

/** One case for each number to call of which the words name a town; one that is for two kinds of area is none. */
export function boundCases(samples: readonly LabelledItem[]): Case<Bound>[] {
  return samples.flatMap((item) => {
    const { replacements, departements } = item.label;
    if (replacements.length === 0) return [];
    const { page, entries } = understand(item);
    const text: Bounding = { item, lines: page.lines, entries, departements };
    return entries.flatMap((entry) => {
      const own = replacements.filter(({ number }) => number === entry.number);
      const bounds = new Set(
        own.map(({ area }): Bound => (area === '' || isTerritory(area) ? 'wide' : 'town')),
      );
      const [bound] = bounds;
      const service = own[0]?.service;
      if (entry.label.town === '' || service === undefined || bound === undefined) return [];
      if (bounds.size > 1) return [];
      const signs = [...boundSigns(text, entry, service)];
      return [{ signs, answer: bound, group: groupOf(item), weight: 1 }];
    });
  });
}
