import { useEffect, useState } from 'react';
import { openCheck } from '../../directory/attest/request.ts';
import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords } from '../shell/language.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { carriedIn } from './carried.ts';
import { keepAnswer } from './inbox.ts';
import { Received } from './Received.tsx';
import type { Asked, TakenRequest } from './taken.ts';
import { useChecks } from './use-answers.ts';
import { SECOND_WORDS } from './words.ts';
import '../styles/lines-work.css';

/** The second person's part: what waits for the territory, what came another way, and the answer. */
export function SecondPage() {
  const words = useDeskWords(SECOND_WORDS);
  const { territory, chooseTerritory } = useDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [taken, setTaken] = useState<TakenRequest>(null);

  async function take(given: string): Promise<void> {
    const text = carriedIn(given);
    const opened = text === null ? null : await openCheck(text, __REPLI_KEYS__, new Date());
    if (text === null || opened === null) return setTaken('not-a-check');
    if (opened.kind === 'none') {
      const { refusal } = opened;
      const other = refusal !== 'not-by-two' && refusal.code === 'not-a-document';
      return setTaken(other ? 'not-a-check' : 'refused');
    }
    if (opened.kind === 'request') {
      chooseTerritory(opened.request.territory);
      setTaken(null);
      return setAsked(opened);
    }
    const kept = await keepAnswer(opened.answer.territory, text).then(
      () => 'kept' as const,
      () => 'not-kept' as const,
    );
    setTaken(kept);
  }
  useLinkInAddress((given) => void take(given));

  if (asked !== null) {
    return (
      <div className="lines">
        <h1>{words.title}</h1>
        <AnswerForm key={asked.request.id} asked={asked} close={() => setAsked(null)} />
      </div>
    );
  }
  return (
    <div className="lines">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {territory === null ? (
        <p>{words.noTerritory}</p>
      ) : (
        <Waiting territory={territory} open={setAsked} />
      )}
      <Received take={take} taken={taken} />
    </div>
  );
}

function Waiting({ territory, open }: { territory: string; open: (asked: Asked) => void }) {
  const words = useDeskWords(SECOND_WORDS);
  const { key, publisher } = useDesk();
  const { requests, read } = useChecks(territory);
  if (publisher === '') return null;
  return (
    <section className="line-group">
      <h2>{`${words.waiting} (${requests.length})`}</h2>
      {read ? null : (
        <Notice kind="warning" live>
          <p>{words.notRead}</p>
        </Notice>
      )}
      {read && requests.length === 0 ? <p>{words.none}</p> : null}
      <ul className="queue">
        {requests.map((asked) => {
          const { id, label, area, service, purpose, role } = asked.request;
          const own = key !== null && key.entry.kid === asked.key.kid;
          const name = [label, words.services[service], area].filter((part) => part !== '');
          return (
            <li key={id}>
              <span className="queue-what">
                <strong>{name.join(' · ')}</strong>
                <small>{`${words.purposes[purpose]} · ${role}`}</small>
                {own ? <small>{words.own}</small> : null}
              </span>
              {own ? null : (
                <button
                  type="button"
                  aria-label={words.openOf(name.join(', '))}
                  onClick={() => open(asked)}
                >
                  {words.open}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A link that was followed here holds the text itself: it is taken, and leaves the address. */
function useLinkInAddress(take: (given: string) => void): void {
  useEffect(() => {
    const look = () => {
      const { hash } = location;
      if (!hash.startsWith('#second=')) return;
      history.replaceState(history.state, '', '#second');
      take(hash);
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  });
}
