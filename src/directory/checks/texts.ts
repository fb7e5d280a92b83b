/** The form that the words of every problem have, in whatever language. */
import type { ProblemParams } from './problem.ts';

export interface ProblemMessage {
  /** What is wrong, with the value. */
  what: string;
  /** What was expected; empty when `what` says it all. */
  expected: string;
  /** Likely cause; empty when any guess would mislead. */
  cause: string;
  /** Way out. */
  fix: string;
}

/** The words of every problem in one language. */
export type Texts = {
  readonly [Code in keyof ProblemParams]: (params: ProblemParams[Code]) => ProblemMessage;
};

/** Problems of the lists that everybody shares: of short numbers, of keys, of sources. */
export type ListCode =
  | 'unknown-number'
  | 'own-stand-in'
  | 'duplicate-number'
  | 'missing-number'
  | 'fact-missing'
  | 'number-without-source'
  | 'territory-without-fact'
  | 'old-fact'
  | 'fact-without-source'
  | 'private-key'
  | 'duplicate-kid'
  | 'duplicate-source'
  | 'key-days'
  | 'key-without-territory';

/** Problems of scenarios of exercises. */
export type ExerciseCode = Extract<keyof ProblemParams, `exercise-${string}`>;

/** Problems of who confirmed a number. */
export type ConfirmingCode =
  | 'confirmed-by-publisher'
  | 'confirmed-by-one'
  | 'confirmed-without-keys'
  | 'person-name'
  | 'attestation-differs'
  | 'attestation'
  | 'attestations-unverified';

/** A message out of its parts; what is not given is empty. */
export const say = (
  what: string,
  fix: string,
  more: Partial<ProblemMessage> = {},
): ProblemMessage => ({
  what,
  expected: '',
  cause: '',
  ...more,
  fix,
});
