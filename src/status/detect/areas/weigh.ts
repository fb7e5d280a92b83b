/** Settles where a number holds: each area that its text names near it, weighed by its signs. */
import { oncePer } from '../../../base/once.ts';
import { areaKey, isTerritory } from '../lists/area-key.ts';
import type { ListEntry } from '../lists/entry.ts';
import type { Placing } from '../lists/placing.ts';
import type { ReplacementService } from '../model.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidate } from './named.ts';
import { type AreaQuestion, questionOf } from './question.ts';
import { areaSigns, type CandidateSigns, nameSigns, ofKinds } from './signs.ts';
import fitted from './weights.json' with { type: 'json' };

/** What each sign is worth to the area that has it. */
export type AreaWeights = Readonly<Record<string, number>>;

const FITTED: AreaWeights = fitted;

/** The rules' own answer as a sign of that area. */
export const ruledAreaSign = (kind: Candidate['kind']): string => `the rules: ${kind}`;

/** How much more another area must be worth than the one that the rules give: people there call the number. */
const CAUTION = 0.5;
/** The same where more people would call it than those of the town that the rules name. */
const CAUTION_OF_MORE = 2;

/** A longer list of towns is told on purpose. */
const MOST_WEIGHED = 3;

/** So many names that nobody knows are weighed beside a number, and those worth as much as the last. */
const MOST_NAMES_WEIGHED = 3;

/** More numbers than every territory needs are not weighed one by one. */
const MOST_NUMBERS = 300;

/** Weights by sign, and what lists of signs that are met again and again come to. */
interface Table {
  weights: ReadonlyMap<string, number>;
  sums: WeakMap<readonly string[], number>;
}

const tableOf = oncePer(
  (weights: AreaWeights): Table => ({
    weights: new Map(Object.entries(weights)),
    sums: new WeakMap(),
  }),
);

function sumOf(signs: readonly string[], { weights }: Table): number {
  let sum = 0;
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return sum;
}

function sharedSum(signs: readonly string[], table: Table): number {
  const known = table.sums.get(signs);
  if (known !== undefined) return known;
  const sum = sumOf(signs, table);
  table.sums.set(signs, sum);
  return sum;
}

const worthOf = ({ shared, own }: CandidateSigns, table: Table): number =>
  shared.reduce((sum, signs) => sum + sharedSum(signs, table), sumOf(own, table));

const isUnknown = ({ kind, town, spot }: Candidate): boolean =>
  kind === 'town' && town === null && spot !== null;

/** Without the names nobody knows that are worth least by themselves: far more may be names than are. */
function worthWeighing(question: AreaQuestion, table: Table, own: string): Candidate[] {
  const { candidates } = question;
  const names = candidates.filter((candidate) => isUnknown(candidate) && candidate.key !== own);
  const worths = new Map(
    names.map((name) => [name, sharedSum(nameSigns(question, name), table)] as const),
  );
  const least = [...worths.values()].sort((one, other) => other - one)[MOST_NAMES_WEIGHED - 1];
  return least === undefined
    ? [...candidates]
    : candidates.filter((candidate) => (worths.get(candidate) ?? least) >= least);
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
  const own = areaKey(ruled);
  const question = questionOf(entry, service, placing, candidates);
  const ofATown = ruled !== '' && !isTerritory(ruled);
  let [best, most] = [ruled, Number.NEGATIVE_INFINITY];
  const alike = ofKinds(question);
  for (const candidate of worthWeighing(question, table, own)) {
    const { area, key, kind } = candidate;
    let sum = worthOf(areaSigns(question, candidate, alike), table);
    if (key === own) sum += sumOf([ruledAreaSign(kind)], table) + CAUTION;
    if (ofATown && kind !== 'town') sum -= CAUTION_OF_MORE;
    if (sum > most) [best, most] = [area, sum];
  }
  return best;
}
