import { useState } from 'react';
import type { Signer } from '../../../directory/signed.ts';
import type { LeaderView } from '../../../exercise/led/view.ts';
import { ConfirmDialog } from '../../announce/parts/ConfirmDialog.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { entryText, injectText } from '../inject-text.ts';
import { EXERCISE_DESK_WORDS } from '../words.ts';
import { AddInject } from './AddInject.tsx';
import { ReportPart } from './ReportPart.tsx';
import { StartPart } from './StartPart.tsx';
import { type Leading, useLead } from './use-lead.ts';

/** For whoever holds the host's key: starts an exercise, leads it, stops it, and has its report. */
export function LeadPart({ signer }: { signer: Signer }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const leading = useLead(signer);
  const { view, problem } = leading;
  const phase = view?.phase ?? 'waiting';
  const isPlayed = phase === 'playing' || phase === 'paused';
  return (
    <section className="card exercise-lead" aria-labelledby="exercise-lead">
      <h2 id="exercise-lead">{words.leadTitle}</h2>
      {problem === null ? null : (
        <Notice kind="error" live>
          {problem === 'no-answer' ? (
            <p>{words.notAnswered}</p>
          ) : (
            <p>
              {problem.title} {problem.fix}
            </p>
          )}
        </Notice>
      )}
      {view === null ? null : (
        <>
          {isPlayed ? <Playing leading={leading} view={view} /> : null}
          {phase === 'ended' ? <ReportPart leading={leading} view={view} /> : null}
          {isPlayed ? null : <StartPart leading={leading} scenarios={view.scenarios} />}
          {phase === 'waiting' ? null : <Events view={view} />}
          {phase === 'waiting' ? null : <Log view={view} />}
        </>
      )}
    </section>
  );
}

function Playing({ leading: { order }, view }: { leading: Leading; view: LeaderView }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const [asking, setAsking] = useState(false);
  const { phase, t, minutes, title, faults, injects } = view;
  const next = injects.find(({ state }) => state === 'to-come');
  const leaves = next === undefined ? 0 : Math.floor((next.t - t) / 60);
  return (
    <>
      <p className="exercise-clock">
        <strong>{words.clock(t, minutes)}</strong> {title}
        {phase === 'paused' ? ` · ${words.phases.paused}` : ''}
      </p>
      <p>
        {next === undefined
          ? words.noNext
          : `${words.next}, ${words.inMinutes(leaves)} : ${injectText(next.inject, words)}`}
      </p>
      {faults.length === 0 ? null : (
        <Notice kind="warning">
          <p>
            {words.faultsOn} : {faults.map((fault) => words.faults[fault]).join(', ')}
          </p>
        </Notice>
      )}
      <p className="actions">
        <button
          type="button"
          className="main"
          onClick={() => void order({ do: phase === 'paused' ? 'go-on' : 'pause' })}
        >
          {phase === 'paused' ? words.goOn : words.pause}
        </button>
        <button
          type="button"
          disabled={next === undefined}
          onClick={() => void order({ do: 'skip' })}
        >
          {words.skip}
        </button>
        <button type="button" className="danger" onClick={() => setAsking(true)}>
          {words.stop}
        </button>
      </p>
      <AddInject leading={{ order }} players={view.players.map(({ role }) => role)} />
      {asking ? (
        <ConfirmDialog
          title={words.stopTitle}
          yes={words.stopYes}
          no={words.stopNo}
          nature="exercise"
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            void order({ do: 'stop' });
          }}
        >
          <p>{words.stopText}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Events({ view: { injects } }: { view: LeaderView }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  return (
    <div className="exercise-table">
      <table>
        <caption>{words.events}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {injects.map(({ index, t, inject, state, why }) => (
            <tr key={`${index} ${t} ${JSON.stringify(inject)}`} className={state}>
              <td>{`T+${Math.floor(t / 60)}`}</td>
              <td>
                {injectText(inject, words)}
                {why === '' ? '' : ` (${why})`}
              </td>
              <td>{words.states[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Entries that are shown; the journal has all. */
const SHOWN = 12;

function Log({ view: { log } }: { view: LeaderView }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const lines = log
    .slice(-SHOWN)
    .reverse()
    .map((entry) => ({ key: JSON.stringify(entry), t: entry.t, text: entryText(entry, words) }));
  return (
    <>
      <h3>{words.log}</h3>
      <ol className="exercise-told">
        {lines.map(({ key, t, text }) => (
          <li key={key}>
            <strong>{`T+${Math.floor(t / 60)}`}</strong> {text}
          </li>
        ))}
      </ol>
    </>
  );
}
