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

const isTold = ({ says, elsewhere }: RawClaim): boolean =>
  !elsewhere && /^(?:fails|notYet|standsIn|restored)$/.test(says);

const hasItsWords = ({ clause }: RawClaim): boolean =>
  clause.hits.some(({ tag }) => TROUBLE.has(tag));

/** « Pour un objet perdu »: a word that is said of anything, in a clause that speaks of no call. */
const isOfCalls = ({ about, dialled, clause }: RawClaim): boolean =>
  about.length > 0 ||
  dialled.length > 0 ||
  clause.line === 0 ||
  clause.hits.some(({ tag }) => /^(?:toCall|call|network|cutOff|unable)$/.test(tag));

/** Something is said to fail, to be back or to be stood in for, or said in words that go with a failing. */
export const toldTrouble = (claims: readonly RawClaim[]): boolean =>
  claims.some((claim) => isTold(claim) || hasItsWords(claim));

/** The same, words that go with a failing counted where calls are spoken of: what phones are shown must tell as much. */
export const toldTroubleOfCalls = (claims: readonly RawClaim[]): boolean =>
  claims.some((claim) => isTold(claim) || (hasItsWords(claim) && isOfCalls(claim)));
