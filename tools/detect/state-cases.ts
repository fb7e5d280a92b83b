/** Samples and made sentences as cases to fit: a made one counts a little, so that none is forgotten. */
import { DETECTED_STATES, type DetectedState } from '../../src/status/detect/model.ts';
import { understand } from '../../src/status/detect/read.ts';
import { groupOf } from '../../src/status/detect/samples/read.fixtures.ts';
import { madeItems } from '../../src/status/detect/samples/sentences.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import { isWord } from '../../src/status/detect/weigh/words.ts';
import type { Case, Fitting } from './regression.ts';

/** A plain word is worth less of itself: chance alone brings some of thousands to one state. */
const [RIDGE, WORD_RIDGE] = [0.9, 3];
/** A word that hardly tells one state from another is not kept. */
const LEAST_OF_A_WORD = 0.05;

export const OF_STATES: Fitting<DetectedState> = {
  answers: DETECTED_STATES,
  ridge: (sign) => (isWord(sign) ? WORD_RIDGE : RIDGE),
  rare: 3,
  byHand: isWord,
  least: (sign) => (isWord(sign) ? LEAST_OF_A_WORD : 0),
  steps: 400,
};

/** One made sentence in this many is fitted; the others only test. */
const ONE_IN = 5;
const MADE_WEIGHT = 0.6;

/** A hand that wrote nothing but texts to mislead: each of their turns is met far less often than among them. */
const TRAPS = 's44';
const TRAP_WEIGHT = 0.5;

/** The samples' cases first, in their order. */
export function stateCases(samples: readonly LabelledItem[]): Case<DetectedState>[] {
  const written = samples.map((item) => ({
    signs: [...understand(item).signs],
    answer: item.label.state,
    group: groupOf(item),
    weight: groupOf(item) === TRAPS ? TRAP_WEIGHT : 1,
  }));
  const made = madeItems()
    .filter((_, at) => at % ONE_IN === 0)
    .map((item) => ({
      signs: [...understand(item).signs],
      answer: item.label.state,
      group: 'made',
      weight: MADE_WEIGHT,
    }));
  return [...written, ...made];
}
