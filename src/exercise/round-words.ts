/** What came of a call of the calling round: told at the desk and in the report. */
import { messages } from '../base/messages.ts';
import type { RoundLine } from './led/view.ts';

export const ROUND_WORDS = messages({
  fr: {
    roundResults: {
      right: 'a répondu',
      wrong: 'un autre service a répondu',
      nobody: 'personne n’a répondu',
      closed: 'numéro non attribué',
    },
    roundByTwo: 'confirmée à deux',
    roundByOne: 'une seule personne : non confirmée',
  },
  en: {
    roundResults: {
      right: 'answered',
      wrong: 'another service answered',
      nobody: 'nobody answered',
      closed: 'number not in use',
    },
    roundByTwo: 'confirmed by two',
    roundByOne: 'one person only: not confirmed',
  },
});

/** @returns null for a line that nobody called */
export function calledText(
  { result, byTwo }: RoundLine,
  { roundResults, roundByTwo, roundByOne }: (typeof ROUND_WORDS)['fr'],
): string | null {
  if (result === null) return null;
  if (result !== 'right') return roundResults[result];
  return `${roundResults.right}, ${byTwo ? roundByTwo : roundByOne}`;
}
