import { useState } from 'react';
import { territoryName } from '../../../directory/territories.ts';
import { useDesk } from '../../desk.ts';
import { maySign, standingOf } from '../../key/standing.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useLanguage, useWords, writtenInstant } from '../../shell/language.ts';
import { useBench } from '../bench.ts';
import { isSame } from '../model/compare.ts';
import { Outcome } from './Outcome.tsx';
import { useSending } from './use-sending.ts';
import { PUBLISH_WORDS } from './words.ts';

/** Signs the lines and sends them to the publishing service; a repeat sends the very same bytes. */
export function SendSigned() {
  const words = useWords(PUBLISH_WORDS);
  const language = useLanguage();
  const { key, now } = useDesk();
  const { code, draft, problems, comparison, since } = useBench();
  const { state, send, waiting, seconds } = useSending();
  const [asked, setAsked] = useState(false);
  const standing = key === null ? null : standingOf(key.entry, __REPLI_KEYS__, now);
  const objection =
    key === null || standing === null
      ? words.noKey
      : standing !== 'valid'
        ? words.keys[standing]
        : maySign(key.entry, [code])
          ? null
          : words.otherTerritory(territoryName(code));
  const sendNow = async () => {
    setAsked(true);
    await send();
  };
  const undecided = comparison.missing.length + since.news.length + since.conflicts.length > 0;
  const blocked = problems.errors > 0 || undecided;
  return (
    <section className="card send-signed">
      <h2>{words.send}</h2>
      <p>{words.sendLead}</p>
      {objection === null ? null : (
        <p>
          {objection} {key === null ? <a href="#key">{words.openKey}</a> : null}
        </p>
      )}
      {waiting && !asked && draft.outbox !== null ? (
        <Notice kind="warning">
          <p>{words.waitingToSend(writtenInstant(draft.outbox.at, language))}</p>
        </Notice>
      ) : null}
      <Outcome state={state} seconds={seconds} />
      {undecided ? <p>{words.undecided}</p> : null}
      <p className="actions">
        <button
          type="button"
          className="main"
          disabled={
            state.at === 'sending' ||
            blocked ||
            (!waiting && (objection !== null || isSame(comparison)))
          }
          onClick={() => void sendNow()}
        >
          {state.at === 'sending' ? words.sending : waiting ? words.sendAgain : words.sendNow}
        </button>
      </p>
    </section>
  );
}
