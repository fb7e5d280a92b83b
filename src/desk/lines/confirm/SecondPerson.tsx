import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from 'react';
import { Choices } from '../../parts/Choices.tsx';
import type { FieldProblem } from '../../parts/Field.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { RoleField } from '../../second/RoleField.tsx';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import { confirmed } from '../model/calls.ts';
import { type CallNote, confirmedBy, type SecondProblem } from '../model/confirming.ts';
import { type DraftLine, done } from '../model/draft.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import type { JustDone } from './done.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { CONFIRM_WORDS } from './words.ts';

interface SecondPersonProps {
  line: DraftLine;
  note: CallNote & { result: 'right' };
  setDone: (done: JustDone) => void;
}

/** Another person types the digits without seeing them, elsewhere or here; only then is the line confirmed. */
export function SecondPerson({ line, note, setDone }: SecondPersonProps) {
  const words = useDeskWords(CONFIRM_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  const { code, change, go } = useWorkspace();
  const [by, setBy] = useState('');
  const [digits, setDigits] = useState('');
  const [problems, setProblems] = useState<readonly SecondProblem[]>([]);
  const { id, form, handed } = line;
  const [where, setWhere] = useState<'here' | 'elsewhere' | null>(
    handed === null ? null : 'elsewhere',
  );
  const wrong = (...of: SecondProblem[]): FieldProblem[] =>
    problems
      .filter((problem) => of.includes(problem))
      .map((problem) => ({ severity: 'error', text: words.secondProblems[problem] }));

  function check(event: FormEvent): void {
    event.preventDefault();
    const compared = confirmedBy(note, { by, digits }, code);
    setProblems(compared.ok ? [] : compared.problems);
    if (!compared.ok) return;
    change((now) => confirmed(now, id, compared.confirmation, note));
    setDone({ id, what: 'confirmed' });
  }
  const again = () =>
    change((now) =>
      done(now, 'call', id, {
        lines: now.lines.map((line) =>
          line.id === id ? { ...line, call: null, handed: null } : line,
        ),
      }),
    );
  const refuse = (event: ClipboardEvent | DragEvent) => event.preventDefault();

  const what = (
    <>
      <p className="step">{words.stepOf(2)}</p>
      <h2>{words.secondStep}</h2>
      <p className="confirm-what">
        <strong>{form.label}</strong> · {common.services[note.service]} ·{' '}
        {form.where === 'whole' ? common.whole : form.areaLabel}
      </p>
      <p>{words.secondLead(note.by, writtenDay(note.on, language), note.answered)}</p>
      <Choices
        legend={words.where}
        options={[
          { value: 'elsewhere', label: words.elsewhere, hint: words.elsewhereHint },
          { value: 'here', label: words.here, hint: words.hereHint },
        ]}
        value={where}
        choose={setWhere}
      />
    </>
  );
  const others = (
    <p className="actions">
      <button type="button" onClick={again}>
        {words.again}
      </button>
      <button type="button" onClick={() => go({ at: 'line', id })}>
        {words.correct}
      </button>
    </p>
  );
  if (where !== 'here') {
    return (
      <section className="card confirm-step">
        {what}
        {where === 'elsewhere' ? <Elsewhere line={line} note={note} setDone={setDone} /> : null}
        {others}
      </section>
    );
  }
  return (
    <form className="card confirm-step" onSubmit={check} noValidate>
      {what}
      <p>{words.hidden}</p>
      <RoleField
        problems={wrong('no-role', 'person-name', 'same-person')}
        value={by}
        change={(text) => setBy(text)}
      />
      <TextInput
        label={words.digits}
        hint={words.digitsHint}
        problems={wrong('no-digits', 'not-a-number', 'other-digits')}
        className="number-input"
        inputMode="tel"
        value={digits}
        onPaste={refuse}
        onDrop={refuse}
        change={(text) => setDigits(text)}
      />
      <p role="alert" className="sr-only">
        {problems.map((problem) => words.secondProblems[problem]).join(' ')}
      </p>
      <p className="actions">
        <button type="submit" className="main">
          {words.check}
        </button>
      </p>
      {others}
    </form>
  );
}
