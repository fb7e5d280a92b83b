import type { ReactNode } from 'react';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage, writtenInstant } from '../../shell/language.ts';
import { goesAt, isOld, nameOf, type Outgoing } from './outgoing.ts';
import { useOutbox, useTakeBack } from './use-outbox.ts';
import { useSecondsTo } from './use-seconds-to.ts';
import { OUTBOX_WORDS } from './words.ts';

interface OutgoingNoticeProps {
  outgoing: Outgoing;
  /** What it is, where that is not told around it. */
  about?: string;
  /** More to say or to do, behind the rest. */
  children?: ReactNode;
}

const KIND = {
  sending: 'info',
  waiting: 'warning',
  refused: 'error',
  sent: 'good',
  'taken-back': 'good',
} as const;

/** How far something signed is on its way to the public, and what can be done about it. */
export function OutgoingNotice({ outgoing, about, children }: OutgoingNoticeProps) {
  const { state } = outgoing;
  const fresh = state.is === 'waiting' && state.why === 'not-tried' && !isOld(outgoing, Date.now());
  return (
    <Notice kind={fresh ? 'info' : KIND[state.is]} live>
      {about === undefined ? null : (
        <p>
          <strong>{about}</strong>
        </p>
      )}
      <Said outgoing={outgoing} />
      {state.is === 'waiting' && !fresh ? <Deeds outgoing={outgoing} /> : null}
      {children}
    </Notice>
  );
}

function Said({ outgoing }: { outgoing: Outgoing }) {
  const words = useDeskWords(OUTBOX_WORDS);
  const language = useLanguage();
  const { state, kind, back } = outgoing;
  const now = Date.now();
  const seconds = useSecondsTo(goesAt(outgoing, now));
  const countdown = seconds === null ? null : <p aria-hidden="true">{words.countdown(seconds)}</p>;
  switch (state.is) {
    case 'sending':
      return <p>{words.sending}</p>;
    case 'sent':
      return <p>{words.sent[kind](writtenInstant(state.receivedAt, language))}</p>;
    case 'taken-back':
      return <p>{words.takenBack}</p>;
    case 'refused': {
      const { title, cause, fix, problems } = state.refusal;
      return (
        <>
          <p>
            <strong>{words.refused[kind]}</strong> {title}
          </p>
          {cause === '' ? null : <p>{cause}</p>}
          {fix === '' ? null : <p>{fix}</p>}
          {problems.length === 0 ? null : (
            <ul>
              {problems.map(({ path, line, what, fix: remedy }) => (
                <li key={`${path} ${line} ${what}`}>{`${what} ${remedy}`}</li>
              ))}
            </ul>
          )}
        </>
      );
    }
    case 'waiting':
      if (isOld(outgoing, now)) return <p>{words.old}</p>;
      return (
        <>
          {back === null ? null : <p>{words.takingBack}</p>}
          <p>{waitingSaid(state, words)}</p>
          {state.why === 'not-tried' ? null : countdown}
        </>
      );
  }
}

function waitingSaid(
  state: Extract<Outgoing['state'], { is: 'waiting' }>,
  words: (typeof OUTBOX_WORDS)['fr'],
): string {
  switch (state.why) {
    case 'not-tried':
      return words.sending;
    case 'offline':
      return words.offline;
    case 'no-answer':
      return words.noAnswer;
    case 'later': {
      const { title, fix } = state.refusal;
      return [title, words.later, fix].filter((said) => said !== '').join(' ');
    }
  }
}

/** Now, or never. */
function Deeds({ outgoing }: { outgoing: Outgoing }) {
  const words = useDeskWords(OUTBOX_WORDS);
  const outbox = useOutbox();
  const { way, takeBack } = useTakeBack(outgoing);
  const { left, back, state } = outgoing;
  const tried = state.is === 'waiting' && state.why !== 'offline';
  return (
    <>
      <p className="actions">
        <button type="button" onClick={() => outbox.send(nameOf(outgoing))}>
          {tried ? words.again : words.send}
        </button>
        {back !== null || typeof way === 'object' ? null : (
          <button type="button" onClick={() => void takeBack().catch(() => undefined)}>
            {left ? words.takeBack : words.dont}
          </button>
        )}
      </p>
      {back === null && typeof way === 'object' ? (
        <p className="hint">
          {words.needsKey(way.kid)} <a href="#key">{words.openKey}</a>
        </p>
      ) : null}
    </>
  );
}
