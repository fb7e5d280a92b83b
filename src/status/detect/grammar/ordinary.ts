/** Words that French texts write small: first in a sentence, or in a title in capitals, they name no place. */
import list from '../lexicon/ordinary-words.json' with { type: 'json' };
import { words } from '../lexicon/words.ts';
import type { WordToken } from './tokens.ts';

/** As `npm run detect:fit` counts them in the samples, by their keys. */
const ORDINARY = words(list.join(' '));

/** Whether each word of a stretch is one, end excluded. */
export function allOrdinary(tokens: readonly WordToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { kind, key, capital, spaced, shout } = tokens[at] as WordToken;
    if (kind === 'word' && !ORDINARY.has(key)) return false;
    // « Vieux-Habitants »
    if (at > from && !spaced && capital && !shout) return false;
  }
  return true;
}
