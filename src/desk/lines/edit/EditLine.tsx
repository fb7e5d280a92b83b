import { useState } from 'react';
import type { Problem } from '../../../directory/checks/problem.ts';
import { SERVICES } from '../../../directory/model.ts';
import { Choices } from '../../parts/Choices.tsx';
import type { FieldProblem } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { BackToList } from '../BackToList.tsx';
import { edited } from '../model/draft.ts';
import { type LineForm, withDeduced } from '../model/form.ts';
import type { LineField } from '../model/problems.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import { CautionFields } from './CautionFields.tsx';
import type { LineFormPart } from './form-part.ts';
import { LineEnd } from './LineEnd.tsx';
import { NumberField } from './NumberField.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { problemText } from './problem-text.ts';
import { SourceFields } from './SourceFields.tsx';
import { TextField } from './TextField.tsx';
import { EDIT_WORDS } from './words.ts';

/** The list says these better: they are about the standing of the line, not about a field. */
const TOLD_ELSEWHERE: readonly string[] = ['unconfirmed', 'lapsed', 'past-line'];

/** One line in a form. Each key typed is kept; the checks stand beside the fields. */
export function EditLine({ id }: { id: string }) {
  const words = useDeskWords(EDIT_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  const { draft, change, problems, comparison, go } = useWorkspace();
  const line = draft.lines.find((line) => line.id === id);
  // In a line that was just begun, what is still missing is no problem yet: the list will say it.
  const [begunEmpty] = useState(() => line !== undefined && isBlank(line.form));
  if (line === undefined) return null;
  const { form } = line;
  const set = (members: Partial<LineForm>) =>
    change((now) => edited(now, id, (before) => ({ ...before, ...members })));
  const own = (problems.ofLine.get(id) ?? []).filter(
    ({ problem }) => !begunEmpty || !isMissing(problem),
  );
  const problemsAt = (field: LineField): FieldProblem[] =>
    own
      .filter(
        (problem) => problem.field === field && !TOLD_ELSEWHERE.includes(problem.problem.code),
      )
      .map(({ problem }) => ({
        severity: problem.severity,
        text: problemText(field, problem, language),
      }));
  const part: LineFormPart = { form, set, problemsAt };
  const isNew = line.origin === null && comparison.added.some((line) => line.id === id);
  const ofLine = problemsAt('line');
  return (
    <>
      <BackToList />
      <h1>{isNew ? words.titleNew : words.title}</h1>
      {ofLine.length === 0 ? null : (
        <Notice kind="warning">
          {ofLine.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      )}
      <form className="card edit-line" onSubmit={(event) => event.preventDefault()} noValidate>
        <Choices
          legend={words.service}
          options={SERVICES.map((value) => ({ value, label: common.services[value] }))}
          value={form.service === '' ? null : form.service}
          choose={(service) => set({ service })}
          inline
        />
        <Told problems={problemsAt('service')} />
        <NumberField id={id} {...part} />
        <TextField member="label" label={words.label} hint={words.labelHint} {...part} />
        <PlaceFields {...part} />
        <Choices
          legend={words.kind}
          options={(['permanent', 'incident'] as const).map((value) => ({
            value,
            label: words.kinds[value],
            hint: words.kindHints[value],
          }))}
          value={form.kind}
          choose={(kind) => set({ kind })}
          inline
        />
        {form.kind === 'incident' || form.openUntil !== '' ? (
          <TextField
            member="openUntil"
            label={words.openUntil}
            hint={words.openUntilHint}
            {...part}
          />
        ) : null}
        <Choices
          legend={words.network}
          hint={words.networkHint}
          options={(['fixed', 'mobile', 'unknown'] as const).map((value) => ({
            value,
            label: common.networks[value],
          }))}
          value={form.network}
          choose={(network) => set({ network, ...withDeduced(form, 'network', false) })}
          inline
        />
        <Told problems={problemsAt('network')} />
        <SourceFields {...part} />
        <CautionFields {...part} />
        <LineEnd id={id} isNew={isNew} {...part} />
        <p className="actions">
          <button type="button" className="main" onClick={() => go({ at: 'list' })}>
            {words.done}
          </button>
        </p>
      </form>
    </>
  );
}

const isBlank = ({ number, label }: LineForm): boolean => number === '' && label === '';

/** Whether a problem is only that nothing was typed yet. */
const isMissing = ({ code, params }: Problem): boolean =>
  code === 'missing' || ('value' in params && params.value === '');

/** Problems of a group of choices, below it. */
function Told({ problems }: { problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="problems of-choices">
      {problems.map(({ severity, text }) => (
        <li key={text} className={severity}>
          {text}
        </li>
      ))}
    </ul>
  );
}
