import { useId, useState } from 'react';
import { territoryName } from '../../../territories/names.ts';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import { callQueue } from '../model/calls.ts';
import { added } from '../model/draft.ts';
import { newForm } from '../model/form.ts';
import {
  type ConfirmationStanding,
  inOrderOfWork,
  isMeant,
  STANDINGS,
  type StandingLine,
} from '../model/order.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import { Answers } from './Answers.tsx';
import { FoundInTexts } from './FoundInTexts.tsx';
import { LineRow } from './LineRow.tsx';
import { OpenFile } from './OpenFile.tsx';
import { LIST_WORDS } from './words.ts';

/** From this many lines on they can be searched. */
const MANY = 8;

/** All lines, the stale ones first, and what can be done with them. */
export function LineList() {
  const words = useDeskWords(LIST_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  const { code, draft, version, today } = useWorkspace();
  const [typed, setTyped] = useState('');
  const id = useId();
  const lines = inOrderOfWork(draft.lines, code, today).filter(({ line }) => {
    const { service } = line.form;
    return typed === '' || isMeant(line, typed, code, service && common.services[service]);
  });
  return (
    <>
      <h1>{common.titleOf(territoryName(code))}</h1>
      <p className="lead">
        {version === null
          ? words.notPublished
          : words.published(writtenDay(version.territory.updated, language))}
      </p>
      <Answers />
      <FoundInTexts />
      <Actions />
      {draft.lines.length === 0 ? <p>{words.empty}</p> : null}
      {draft.lines.length < MANY ? null : (
        <search className="field search">
          <label htmlFor={id}>{words.search}</label>
          <p className="hint" id={`${id}-hint`}>
            {words.searchHint}
          </p>
          <input
            id={id}
            type="search"
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <p role="status">{typed === '' ? '' : words.found(lines.length)}</p>
        </search>
      )}
      {STANDINGS.map((standing) => (
        <Group
          key={standing}
          standing={standing}
          lines={lines.filter((line) => line.standing === standing)}
          open={typed !== ''}
        />
      ))}
      <details className="open-file">
        <summary>{words.open}</summary>
        <OpenFile />
      </details>
    </>
  );
}

interface GroupProps {
  standing: ConfirmationStanding;
  lines: readonly StandingLine[];
  /** Withdrawn lines are folded away unless someone searches. */
  open: boolean;
}

function Group({ standing, lines, open }: GroupProps) {
  const words = useDeskWords(LIST_WORDS);
  if (lines.length === 0) return null;
  const heading = `${words.groups[standing]} (${lines.length})`;
  const rows = (
    <ul className="line-list">
      {lines.map(({ line }) => (
        <LineRow key={line.id} line={line} standing={standing} />
      ))}
    </ul>
  );
  if (standing !== 'withdrawn') {
    return (
      <section className="line-group">
        <h2>{heading}</h2>
        {rows}
      </section>
    );
  }
  return (
    <details className="line-group" open={open}>
      <summary>
        <h2>{heading}</h2>
      </summary>
      <p className="hint">{words.withdrawnHint}</p>
      {rows}
    </details>
  );
}

function Actions() {
  const words = useDeskWords(LIST_WORDS);
  const { draft, change, problems, comparison, today, go } = useWorkspace();
  const { toCall, later, awaiting } = callQueue(draft, today);
  const { added: news, changed, withdrawn, missing } = comparison;
  const changes = news.length + changed.length + withdrawn.length + missing.length;
  const calls = toCall.length + later.length + awaiting.length;
  const add = () => {
    const form = newForm(draft.header.prefecture.name, today);
    const { id } = added(draft, form);
    change((now) => added(now, form).draft);
    go({ at: 'line', id });
  };
  return (
    <section className="work-actions" aria-label={words.actions}>
      <button
        type="button"
        className={changes === 0 && calls > 0 ? 'main' : undefined}
        onClick={() => go({ at: 'confirm', id: null })}
      >
        {words.confirm(calls)}
      </button>
      <button type="button" onClick={add}>
        {words.add}
      </button>
      <button type="button" onClick={() => go({ at: 'import' })}>
        {words.import}
      </button>
      <button
        type="button"
        className={changes > 0 ? 'main' : undefined}
        onClick={() => go({ at: 'publish' })}
      >
        {words.publish}
      </button>
      <p>
        {changes === 0 ? words.noChange : words.changes(changes)}
        {problems.errors === 0 ? null : <strong> · {words.errors(problems.errors)}</strong>}
      </p>
    </section>
  );
}
