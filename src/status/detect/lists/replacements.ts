/**
 * Which numbers a text gives out: a tree of sections, lines and entries, in which a number takes the
 * nearest enclosing service, territory and town.
 */
import { type AreaWeights, settledArea } from '../areas/weigh.ts';
import type { FoundNumber } from '../model.ts';
import type { Weights } from '../weigh/softmax.ts';
import { calledInText } from './articles.ts';
import { type Placing, ruledArea, territoriesServed } from './placing.ts';
import type { Setting } from './setting.ts';
import { fallbackOf, type TextNumbers, whoAnswers } from './who-answers.ts';

/** Other weights than the delivered ones, to be tried. */
export interface TriedOfNumbers {
  /** `false`: numbers as the rules alone read them. */
  weighed?: boolean | undefined;
  answerers?: Weights | undefined;
  areas?: AreaWeights | undefined;
}

/** A longer one is no name that anybody reads. */
const LONGEST_AREA = 120;

/** One record for a number, service and area; what holds for all holds for each part as well. */
function keep(found: Map<string, FoundNumber>, number: FoundNumber): void {
  const bare = `${number.number} ${number.service}`;
  if (found.has(`${bare} `)) return;
  found.set(`${bare} ${number.area}`, number);
}

/**
 * What is known of a whole text when the area of a number is sought.
 *
 * @param served the numbers to call, with who answers each
 */
export function placingOf(
  numbers: TextNumbers,
  setting: Setting,
  served: Placing['served'],
): Placing {
  const { page, entries } = numbers;
  const { lines } = page;
  return {
    ...setting,
    lines,
    entries,
    served,
    fallback: fallbackOf(numbers, setting),
    named: new Set(lines.flatMap(({ places }) => places.flatMap(({ codes }) => codes))),
    territories: new Set(entries.flatMap(({ label }) => label.codes)).size,
    oneTerritory: new Set(entries.map(({ label }) => label.codes.join())).size === 1,
  };
}

/**
 * Numbers of a text made into numbers to call, once it is known what fails and where.
 *
 * @param tried weights in place of the delivered ones
 */
export function replacementsOf(
  understood: TextNumbers,
  setting: Setting,
  tried: TriedOfNumbers = {},
): FoundNumber[] {
  const { lines, language } = understood.page;
  // The samples in other languages are too few to weigh their words.
  const weighed = language === 'fr' && tried.weighed !== false;
  const served = whoAnswers(understood, setting, weighed, tried.answerers);
  const placing = placingOf(understood, setting, served);
  const { departements } = setting;
  const found = new Map<string, FoundNumber>();
  for (const [entry, services] of served) {
    const several = territoriesServed(entry, departements);
    for (const service of services) {
      const ruled = ruledArea(entry, service, placing);
      const area =
        weighed && !entry.label.ranked
          ? settledArea(entry, service, placing, ruled, tried.areas)
          : ruled;
      for (const own of several.length > 1 ? several : [area])
        keep(found, {
          service,
          number: entry.number,
          area: own.length > LONGEST_AREA ? '' : calledInText(own, lines),
        });
    }
  }
  return [...found.values()];
}
