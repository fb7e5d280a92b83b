/** Why what was sent to an exercise is not taken. */
import type { Refusal } from '../../directory/signed.ts';

export type LedRefusal =
  | { why: 'signature'; refusal: Refusal }
  /** Signed, and not an order or a deed of this kind of exercise. */
  | { why: 'unreadable' }
  | { why: 'ahead-of-clock'; issuedAt: string }
  /** The very order was given before. */
  | { why: 'given-before' }
  /** What it asks cannot be done now, or with what it names. */
  | { why: 'not-now'; cause: NotNow };

export type NotNow =
  /** Another exercise is being played. */
  | 'exercise-playing'
  | 'exercise-not-playing'
  | 'no-such-scenario'
  /** A number that rings at somebody's: exercises have none. */
  | 'real-number'
  | 'no-such-player'
  | 'no-such-line'
  | 'no-phone-record';
