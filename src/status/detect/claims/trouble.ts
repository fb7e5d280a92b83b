/** Whether a text tells of any trouble: numbers of offices alone tell of no outage. */
import type { Tag } from '../lexicon/model.ts';
import type { RawClaim } from './raw-claim.ts';

const TROUBLE: ReadonlySet<Tag> = new Set<Tag>([
  'cutOff',
  'down',
  'fails',
  'repair',
  'symptom',
  'unable',
]);

/** Something is said to fail, to be back or to be stood in for, or said in words that go with a failing. */
export const toldTrouble = (claims: readonly RawClaim[]): boolean =>
  claims.some(
    ({ says, elsewhere, clause }) =>
      (!elsewhere && /^(?:fails|notYet|standsIn|restored)$/.test(says)) ||
      clause.hits.some(({ tag }) => TROUBLE.has(tag)),
  );
