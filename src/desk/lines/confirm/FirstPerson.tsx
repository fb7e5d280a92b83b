import { type FormEvent, useState } from 'react';
import * as v from 'valibot';
import { grouped } from '../../../directory/written.ts';
import { Choices } from '../../parts/Choices.tsx';
import type { FieldProblem } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { RoleField } from '../../second/RoleField.tsx';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import { useDraft } from '../../store/use-draft.ts';
import { called } from '../model/calls.ts';
import { CALL_RESULTS, type FirstProblem, noteCall } from '../model/confirming.ts';
import type { DraftLine } from '../model/draft.ts';
import { isNumber, numberRead } from '../model/form.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import type { JustDone } from './done.ts';
import { CONFIRM_WORDS, METHODS } from './words.ts';

/** What is being noted, kept too: a reload in the middle of a call loses nothing. */
const Noting = v.object({
  id: v.string(),
  by: v.string(),
  answered: v.string(),
  method: v.picklist(METHODS),
  result: v.nullable(v.picklist(CALL_RESULTS)),
});
type Noting = v.InferOutput<typeof Noting>;

const EMPTY: Noting = { id: '', by: '', answered: '', method: METHODS[0], result: null };

function readNoting(held: unknown): Noting | null {
  const parsed = v.safeParse(Noting, held);
  return parsed.success ? parsed.output : null;
}

interface FirstPersonProps {
  line: DraftLine;
  setDone: (done: JustDone) => void;
  goNext: () => void;
}

/** The first person calls the number, shown large, and notes what came of it. */
export function FirstPerson({ line, setDone, goNext }: FirstPersonProps) {
  const words = useDeskWords(CONFIRM_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  const { code, change, today, go } = useWorkspace();
  const [problems, setProblems] = useState<readonly FirstProblem[]>([]);
  const kept = useDraft<Noting>(`call:${code}`, readNoting, () => EMPTY);
  const { id, form } = line;
  const number = numberRead(form.number, code);
  const { service, confirmation } = form;
  if (!isNumber(number) || service === '') {
    return (
      <Notice kind="error">
        <p>{words.cannot}</p>
        <button type="button" onClick={() => go({ at: 'line', id })}>
          {words.correct}
        </button>
      </Notice>
    );
  }
  if (kept.draft === null) return null;
  // The name and the method stay from one call to the next; the answer is of this line alone.
  const noting = kept.draft.id === id ? kept.draft : { ...kept.draft, answered: '', result: null };
  const set = (members: Partial<Noting>) => kept.change(() => ({ ...noting, ...members, id }));
  const wrong = (...of: FirstProblem[]): FieldProblem[] =>
    problems
      .filter((problem) => of.includes(problem))
      .map((problem) => ({ severity: 'error', text: words.firstProblems[problem] }));

  function note(event: FormEvent): void {
    event.preventDefault();
    if (service === '') return;
    const noted = noteCall({ number, service }, noting, today);
    setProblems(noted.ok ? [] : noted.problems);
    if (!noted.ok) return;
    change((now) => called(now, id, noted.note));
    kept.change(() => ({ ...noting, id: '', answered: '', result: null }));
    setDone({ id, what: noted.note.result });
  }

  return (
    <form className="card confirm-step" onSubmit={note} noValidate data-kept={kept.state}>
      <p className="step">{words.stepOf(1)}</p>
      <h2>{words.firstStep}</h2>
      <p className="confirm-what">
        <strong>{form.label}</strong> · {common.services[service]} ·{' '}
        {form.where === 'whole' ? common.whole : form.areaLabel}
      </p>
      <Notice kind="warning">
        <p>{form.kind === 'incident' ? words.notDuringThis : words.notDuring}</p>
      </Notice>
      <div className="confirm-number">
        <p>{form.kind === 'incident' ? words.checkThis : words.callThis}</p>
        <p className="big-number">{grouped(number)}</p>
        <a className="button" href={`tel:${number}`}>
          {words.callLink}
        </a>
      </div>
      <p className="hint">{words.sayThis}</p>
      {confirmation === null ? null : (
        <p className="hint">
          {words.confirmedBefore(confirmation.by, writtenDay(confirmation.on, language))}
        </p>
      )}
      <Choices
        legend={words.result}
        options={CALL_RESULTS.map((value) => ({
          value,
          label: words.results[value],
          hint: words.resultHints[value] || undefined,
        }))}
        value={noting.result}
        choose={(result) => set({ result })}
      />
      <Problems problems={wrong('no-result')} />
      {noting.result === 'right' || noting.result === 'wrong' ? (
        <TextInput
          label={words.answered}
          hint={words.answeredHint}
          problems={wrong('no-answer-noted')}
          value={noting.answered}
          change={(text) => set({ answered: text })}
        />
      ) : null}
      <Choices
        legend={words.method}
        options={METHODS.map((value) => ({ value, label: words.methods[value] }))}
        value={noting.method}
        choose={(method) => set({ method })}
        inline
      />
      <RoleField
        problems={wrong('no-role', 'person-name')}
        value={noting.by}
        change={(text) => set({ by: text })}
      />
      <p className="actions">
        <button type="submit" className="main">
          {words.note}
        </button>
        <button type="button" onClick={goNext}>
          {words.skip}
        </button>
      </p>
    </form>
  );
}

function Problems({ problems }: { problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="problems of-choices" role="alert">
      {problems.map(({ severity, text }) => (
        <li key={text} className={severity}>
          {text}
        </li>
      ))}
    </ul>
  );
}
