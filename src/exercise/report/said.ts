/** What a report says of one thing, in its words. */

import type { Scope } from '../../territories/scope.ts';
import type { Expected } from '../scenario.ts';
import type { ReportWords } from './words.ts';
import { writtenTerritory } from './written-territory.ts';

const placesText = (scope: Scope, words: ReportWords): string =>
  scope === 'all' ? words.everywhere : scope.map(writtenTerritory).join(', ');

/** What was expected, in words. */
export function expectedText(expected: Expected, words: ReportWords): string {
  const where = placesText(expected.territories, words);
  switch (expected.kind) {
    case 'announced':
      return words.announces(expected.who, expected.numbers.join(', '), where);
    case 'covered':
      return words.covers(where);
    case 'all-clear':
      return words.clears(where);
  }
}

/** How an attempt ended. */
export const outcomeText = (outcome: string, words: ReportWords): string =>
  Object.hasOwn(words.outcomes, outcome)
    ? words.outcomes[outcome as keyof typeof words.outcomes]
    : outcome;

/** Where somebody without the right line stopped. */
export function lostText(step: string, words: ReportWords): string {
  const [need = '', number = ''] = step.split(' ');
  return step === 'none' ? words.lostNone : words.lostAt(words.needs[need] ?? need, number);
}
