/** Settles where a number holds: each area that its text names near it, weighed by its signs. */
import { areaKey, isTerritory } from '../lists/area-key.ts';
import type { ListEntry } from '../lists/entry.ts';
import type { Placing } from '../lists/placing.ts';
import type { ReplacementService } from '../model.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidate } from './named.ts';
import { questionOf } from './question.ts';
import { areaSigns } from './signs.ts';
import fitted from './weights.json' with { type: 'json' };

/** What each sign is worth to the area that has it. */
export type AreaWeights = Readonly<Record<string, number>>;

const FITTED: AreaWeights = fitted;

/** The rules' own answer as a sign of that area. */
export const ruledAreaSign = (kind: Candidate['kind']): string => `the rules: ${kind}`;

/** How much more another area must be worth than the one that the rules give: people there call the number. */
const CAUTION = 1;
/** The same where more people would call it than those of the town that the rules name. */
const CAUTION_OF_MORE = 2;

/** A longer list of towns is told on purpose. */
const MOST_WEIGHED = 3;

/** More numbers than every territory needs are not weighed one by one. */
const MOST_NUMBERS = 300;

const tables = new WeakMap<AreaWeights, ReadonlyMap<string, number>>();

function tableOf(weights: AreaWeights): ReadonlyMap<string, number> {
  const known = tables.get(weights);
  if (known !== undefined) return known;
  const table = new Map(Object.entries(weights));
  tables.set(weights, table);
  return table;
}

/**
 * The area of a number, as written in its text: empty, an INSEE code, or a town or sector.
 *
 * @param ruled the area that the rules give it
 */
export function settledArea(
  entry: ListEntry,
  service: ReplacementService,
  placing: Placing,
  ruled: string,
  weights: AreaWeights = FITTED,
): string {
  if (placing.served.size > MOST_NUMBERS || ruled.split(/ et |, /).length > MOST_WEIGHED)
    return ruled;
  const candidates = candidatesOf(entry, placing, ruled);
  if (candidates.length === 1) return ruled;
  const table = tableOf(weights);
  const key = areaKey(ruled);
  const question = questionOf(entry, service, placing, candidates);
  const ofATown = ruled !== '' && !isTerritory(ruled);
  let [best, most] = [ruled, Number.NEGATIVE_INFINITY];
  areaSigns(question).forEach((signs, at) => {
    const { area, kind } = candidates[at] as Candidate;
    let sum = areaKey(area) === key ? (table.get(ruledAreaSign(kind)) ?? 0) + CAUTION : 0;
    if (ofATown && kind !== 'town') sum -= CAUTION_OF_MORE;
    for (const sign of signs) sum += table.get(sign) ?? 0;
    if (sum > most) [best, most] = [area, sum];
  });
  return best;
}
