import { useContext, useState } from 'react';
import { problemMessage } from '../../../directory/checks/message.ts';
import type { Problem } from '../../../directory/checks/problem.ts';
import { territoryName } from '../../../territories/names.ts';
import { useDesk } from '../../desk.ts';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { heldDraft, keepDraft } from '../../store/desk-store.ts';
import { draftOf, type LinesDraft, replaced } from '../model/draft.ts';
import { MOST_BYTES, openTerritoryFile } from '../model/open-file.ts';
import { readWork, workName } from '../model/saved-work.ts';
import { WorkspaceContext } from '../workspace.ts';
import { LIST_WORDS } from './words.ts';

/** Problems shown; a file with more is no territory file. */
const MOST_SHOWN = 12;

type Opening =
  | { kind: 'refused'; name: string; why: 'too-large' | 'unreadable' }
  | { kind: 'problems'; name: string; problems: readonly Problem[] }
  | { kind: 'opened'; name: string }
  | { kind: 'elsewhere'; name: string; code: string; draft: LinesDraft };

/** Opens a territory file from the disk, or says exactly why not. */
export function OpenFile() {
  const words = useDeskWords(LIST_WORDS);
  const { now, chooseTerritory } = useDesk();
  const workspace = useContext(WorkspaceContext);
  const [result, setResult] = useState<Opening | null>(null);

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const { name } = file;
    if (file.size > MOST_BYTES) return setResult({ kind: 'refused', name, why: 'too-large' });
    const buffer = await file.arrayBuffer().catch(() => null);
    if (buffer === null) return setResult({ kind: 'refused', name, why: 'unreadable' });
    const today = now.toISOString().slice(0, 10);
    const opened = openTerritoryFile(name, new Uint8Array(buffer), today);
    if (!opened.ok) {
      if (opened.problems === 'too-large')
        return setResult({ kind: 'refused', name, why: 'too-large' });
      return setResult({ kind: 'problems', name, problems: opened.problems });
    }
    const draft = draftOf(opened.territory, false);
    const { code } = opened.territory;
    if (workspace?.code !== code) return setResult({ kind: 'elsewhere', name, code, draft });
    workspace.change((before) => replaced(before, draft, 'open'));
    setResult({ kind: 'opened', name });
  }

  /** The work on the other territory, if there is any, is one "undo" behind the file. */
  async function goTo(code: string, draft: LinesDraft): Promise<void> {
    const held = await heldDraft(workName(code)).catch(() => null);
    const before = held === null ? null : readWork(held.draft);
    const work = replaced(before?.work ?? null, draft, 'open');
    await keepDraft(workName(code), { work }).catch(() => undefined);
    chooseTerritory(code);
  }

  return (
    <div className="open-a-file">
      <Field label={words.open} hint={words.openHint}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              void open(target.files?.[0]);
              target.value = '';
            }}
          />
        )}
      </Field>
      {result === null ? null : <Told result={result} goTo={goTo} />}
    </div>
  );
}

interface ToldProps {
  result: Opening;
  goTo: (code: string, draft: LinesDraft) => Promise<void>;
}

function Told({ result, goTo }: ToldProps) {
  const words = useDeskWords(LIST_WORDS);
  const { name } = result;
  if (result.kind === 'opened') {
    return (
      <Notice kind="good" live>
        <p>{words.opened(name)}</p>
      </Notice>
    );
  }
  if (result.kind === 'elsewhere') {
    const territory = `${territoryName(result.code)} (${result.code})`;
    return (
      <Notice kind="info" live>
        <p>{words.otherTerritory(name, territory)}</p>
        <button type="button" onClick={() => void goTo(result.code, result.draft)}>
          {words.switchTo(territory)}
        </button>
      </Notice>
    );
  }
  return (
    <Notice kind="error" live>
      <p>
        <strong>{words.notOpened(name)}</strong>
      </p>
      {result.kind === 'refused' ? (
        <p>{result.why === 'too-large' ? words.tooLarge : words.unreadable}</p>
      ) : (
        <FileProblems problems={result.problems} />
      )}
    </Notice>
  );
}

function FileProblems({ problems }: { problems: readonly Problem[] }) {
  const words = useDeskWords(LIST_WORDS);
  const language = useLanguage();
  const rest = problems.length - MOST_SHOWN;
  return (
    <ul className="file-problems">
      {problems.slice(0, MOST_SHOWN).map((problem) => {
        const { what, expected, fix } = problemMessage(problem, language);
        const { line, column, code } = problem;
        return (
          <li key={`${line}:${column}:${code}:${problem.path.join('.')}`}>
            <strong>{words.place(line, column)}</strong>
            {` — ${what} `}
            {expected === '' ? '' : `${words.expected} ${expected} `}
            {fix}
          </li>
        );
      })}
      {rest > 0 ? <li>{words.more(rest)}</li> : null}
    </ul>
  );
}
