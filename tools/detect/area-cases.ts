/** Numbers of the samples as cases to fit: the signs of each area that one may hold for, and which is its own. */
import { candidatesOf } from '../../src/status/detect/areas/candidates.ts';
import { questionOf } from '../../src/status/detect/areas/question.ts';
import { areaSigns } from '../../src/status/detect/areas/signs.ts';
import { ruledAreaSign } from '../../src/status/detect/areas/weigh.ts';
import { areaKey } from '../../src/status/detect/lists/area-key.ts';
import type { ListEntry } from '../../src/status/detect/lists/entry.ts';
import { ruledArea, territoriesServed } from '../../src/status/detect/lists/placing.ts';
import { placingOf } from '../../src/status/detect/lists/replacements.ts';
import type { ReplacementService } from '../../src/status/detect/model.ts';
import { understand } from '../../src/status/detect/read.ts';
import { groupOf } from '../../src/status/detect/samples/read.fixtures.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import { settingOf } from '../../src/status/detect/setting-of.ts';
import type { Choice, ChoiceFitting } from './choice.ts';
import { WEIGHT_OF_NEW } from './regression.ts';

export const OF_AREAS: ChoiceFitting = { ridge: 8, rare: 4, least: 0.08, steps: 150 };

/** @param isNew whether the rules had not been grown on the samples */
export function areaCases(samples: readonly LabelledItem[], isNew: boolean): Choice[] {
  return samples.flatMap((item) => {
    const { state, services, departements, replacements } = item.label;
    if (replacements.length === 0) return [];
    const understood = understand(item);
    if (understood.page.language !== 'fr') return [];
    const served = new Map<ListEntry, readonly ReplacementService[]>();
    for (const entry of understood.entries) {
      const own = replacements.filter(({ number }) => number === entry.number);
      if (own.length > 0) served.set(entry, [...new Set(own.map(({ service }) => service))]);
    }
    const setting = settingOf(understood, state, services, departements);
    const placing = placingOf(understood, setting, served);
    return [...served].flatMap(([entry, whose]) => {
      if (entry.label.ranked || territoriesServed(entry, departements).length > 1) return [];
      return whose.flatMap((service): Choice[] => {
        const areas = replacements.filter(
          (told) => told.number === entry.number && told.service === service,
        );
        const [only] = areas;
        if (only === undefined || areas.length > 1) return [];
        const ruled = ruledArea(entry, service, placing);
        const candidates = candidatesOf(entry, placing, ruled);
        const isIt = (area: string) =>
          candidates.findIndex((one) => areaKey(one.area) === areaKey(area));
        const right = isIt(only.area);
        if (right < 0) return [];
        const question = questionOf(entry, service, placing, candidates);
        const signs = candidates.map((candidate) => {
          const { shared, own } = areaSigns(question, candidate);
          return [...shared.flat(), ...own];
        });
        const ruledAt = isIt(ruled);
        if (isNew) signs[ruledAt]?.push(ruledAreaSign(candidates[ruledAt]?.kind ?? 'all'));
        return [{ options: signs, right, group: groupOf(item), weight: isNew ? WEIGHT_OF_NEW : 1 }];
      });
    });
  });
}
