/** What was signed here and is on its way to the publishing service, and what becomes of it. */

import { HOUR_MS } from '../../../base/durations.ts';
import type { Failure } from '../../../base/result.ts';
import type { Sent, ServiceFolder, ServiceRefusal, Visible } from '../publisher.ts';

export interface Outgoing {
  kind: ServiceFolder;
  /** Territory code, CAP identifier, or name of the key that watches. */
  id: string;
  /** The signed file. */
  text: string;
  /** UTC instant of signing. */
  at: string;
  /** Whether it may have come to the service, heard or not. */
  left: boolean;
  /** The signed word by which its signer takes it back; once there is one, nothing else is sent. */
  back: string | null;
  state: OutgoingState;
}

type OutgoingState =
  /** `until`: instant in milliseconds at which it goes by itself; null: when the network returns. */
  | { is: 'waiting'; why: 'not-tried' | 'offline' | 'no-answer'; until: number | null }
  | { is: 'waiting'; why: 'later'; until: number; refusal: ServiceRefusal }
  | { is: 'sending' }
  | { is: 'refused'; refusal: ServiceRefusal }
  | { is: 'sent'; receivedAt: string; visible: Visible }
  /** It never comes out. */
  | { is: 'taken-back' };

/** A service that did not answer is asked again after this. */
const RETRY_DELAY_MS = 20_000;

/**
 * What was signed longer ago goes only when somebody says that it is still true: an outage may be over
 * the next morning.
 */
export const GOES_BY_ITSELF_MS = 6 * HOUR_MS;

/** `announcements/repli-35-20261122T180500Z`. */
export const nameOf = ({ kind, id }: Pick<Outgoing, 'kind' | 'id'>): string => `${kind}/${id}`;

export const outgoingOf = (kind: ServiceFolder, id: string, text: string, now: Date): Outgoing => ({
  kind,
  id,
  text,
  at: now.toISOString(),
  left: false,
  back: null,
  state: { is: 'waiting', why: 'not-tried', until: now.getTime() },
});

/** Whether somebody has still to hear of it, or to do something about it. */
export const isOpen = ({ state }: Outgoing): boolean =>
  state.is === 'waiting' || state.is === 'sending' || state.is === 'refused';

/** Whether it is so old that a person must say that it is still true. */
export const isOld = ({ at, back }: Outgoing, now: number): boolean =>
  back === null && now - Date.parse(at) > GOES_BY_ITSELF_MS;

/** When it goes by itself, in milliseconds; null when it does not, or only when the network returns. */
export function goesAt(outgoing: Outgoing, now: number): number | null {
  const { state } = outgoing;
  return state.is === 'waiting' && !isOld(outgoing, now) ? state.until : null;
}

/** What it is after one sending was answered. */
export function afterSending(outgoing: Outgoing, answer: Sent, now: number): Outgoing {
  if (outgoing.back !== null) return afterTakingBack(outgoing, answer, now);
  if (answer.ok) {
    const { receivedAt, visible } = answer;
    return { ...outgoing, left: true, state: { is: 'sent', receivedAt, visible } };
  }
  const left = outgoing.left || (answer.why === 'offline' ? answer.left : true);
  if (answer.why !== 'refused') return { ...outgoing, left, state: waiting(answer, now) };
  // Another window took it back: that is what its officer wanted.
  return answer.refusal.code === 'taken-back'
    ? { ...outgoing, left, state: { is: 'taken-back' } }
    : { ...outgoing, left, state: { is: 'refused', refusal: answer.refusal } };
}

function afterTakingBack(outgoing: Outgoing, answer: Sent, now: number): Outgoing {
  if (answer.ok) return { ...outgoing, state: { is: 'taken-back' } };
  if (answer.why !== 'refused') return { ...outgoing, state: waiting(answer, now) };
  // Too late: it is public, and only a further message can say otherwise.
  return answer.refusal.code === 'already-out'
    ? { ...outgoing, back: null, state: { is: 'sent', receivedAt: outgoing.at, visible: null } }
    : { ...outgoing, back: null, state: { is: 'refused', refusal: answer.refusal } };
}

type NotYet = Exclude<Failure<Sent>, { why: 'refused' }>;

function waiting(answer: NotYet, now: number): OutgoingState {
  switch (answer.why) {
    case 'later': {
      const until = now + answer.seconds * 1000;
      return { is: 'waiting', why: 'later', until, refusal: answer.refusal };
    }
    case 'offline':
      return { is: 'waiting', why: 'offline', until: null };
    case 'no-answer':
      return { is: 'waiting', why: 'no-answer', until: now + RETRY_DELAY_MS };
  }
}
