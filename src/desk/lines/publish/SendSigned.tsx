import { territoryName } from '../../../territories/names.ts';
import { CLOCK_WORDS } from '../../clock/words.ts';
import { useDesk } from '../../desk.ts';
import { keyStanding, maySign } from '../../key/standing.ts';
import { useDeskWords } from '../../shell/language.ts';
import { isSame } from '../model/compare.ts';
import { useWorkspace } from '../workspace.ts';
import { SendingOutcome } from './Outcome.tsx';
import { useSending } from './use-sending.ts';
import { PUBLISH_WORDS } from './words.ts';

/** Signs the lines and has them sent to the publishing service. */
export function SendSigned() {
  const words = useDeskWords(PUBLISH_WORDS);
  const clockWords = useDeskWords(CLOCK_WORDS);
  const { key, now, clock } = useDesk();
  const { code, problems, comparison, since } = useWorkspace();
  const { state, send, outgoing, waiting } = useSending();
  const standing = key === null ? null : keyStanding(key.entry, __REPLI_KEYS__, now);
  const objection =
    key === null || standing === null
      ? words.noKey
      : standing !== 'valid'
        ? words.keys[standing]
        : maySign(key.entry, [code])
          ? null
          : words.otherTerritory(territoryName(code));
  const undecided = comparison.missing.length + since.news.length + since.conflicts.length > 0;
  const astray = clock.state === 'astray';
  const blocked = problems.errors > 0 || undecided || astray;
  return (
    <section className="card send-signed">
      <h2>{words.send}</h2>
      <p>{words.sendLead}</p>
      {objection === null ? null : (
        <p>
          {objection} {key === null ? <a href="#key">{words.openKey}</a> : null}
        </p>
      )}
      <SendingOutcome state={state} outgoing={outgoing} />
      {astray ? <p className="caution">{clockWords.blocked}</p> : null}
      {undecided ? <p>{words.undecided}</p> : null}
      {waiting ? null : (
        <p className="actions">
          <button
            type="button"
            className="main"
            disabled={state === 'signing' || blocked || objection !== null || isSame(comparison)}
            onClick={() => void send()}
          >
            {words.sendNow}
          </button>
        </p>
      )}
    </section>
  );
}
