import { Notice } from '../../parts/Notice.tsx';
import { useWords } from '../../shell/language.ts';
import { REVIEW_WORDS } from '../words/review.ts';
import type { Sending } from './use-sending.ts';

interface SendingStateProps {
  sending: Sending;
  /** Time of day in the place of announcement. */
  clock: (instant: string) => string;
  send: () => void;
  /** Until it is sent again by itself. */
  seconds: number;
}

/** How far the sending is, and what to do when it did not go through. */
export function SendingState({ sending, clock, send, seconds }: SendingStateProps) {
  const words = useWords(REVIEW_WORDS).outcome;
  const { state } = sending;
  const kind =
    state === 'sent'
      ? 'good'
      : state === 'refused'
        ? 'error'
        : state === 'sending'
          ? 'info'
          : 'warning';
  if (state === 'none') return null;
  return (
    <Notice kind={kind} live>
      {state === 'sending' ? <p>{words.sending}</p> : null}
      {state === 'waiting' ? <p>{words.waiting}</p> : null}
      {state === 'sent' ? <p>{words.sent(clock(sending.at))}</p> : null}
      {state === 'offline' ? <p>{words.offline}</p> : null}
      {state === 'no-answer' ? <p>{words.noAnswer}</p> : null}
      {state === 'later' ? (
        <>
          <p>{[sending.refusal.title, words.later].filter((said) => said !== '').join(' ')}</p>
          <p aria-hidden="true">{words.countdown(seconds)}</p>
        </>
      ) : null}
      {state === 'refused' ? (
        <>
          <p>
            <strong>{words.refused}</strong> {sending.refusal.title}
          </p>
          <p>{sending.refusal.cause}</p>
          <p>{sending.refusal.fix}</p>
          <ul>
            {sending.refusal.problems.map(({ path, what, fix }) => (
              <li key={`${path} ${what}`}>
                {what} {fix}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {['waiting', 'offline', 'no-answer', 'later'].includes(state) ? (
        <button type="button" onClick={send}>
          {state === 'waiting' ? words.send : words.again}
        </button>
      ) : null}
    </Notice>
  );
}
