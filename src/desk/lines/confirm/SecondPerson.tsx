import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from 'react';
import type { FieldProblem } from '../../parts/Field.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useLanguage, useWords, writtenDay } from '../../shell/language.ts';
import { useBench } from '../bench.ts';
import { confirmed } from '../model/calls.ts';
import { type CallNote, confirmedBy, type SecondFault } from '../model/confirming.ts';
import { type DraftLine, done } from '../model/draft.ts';
import { LINES_WORDS } from '../words.ts';
import type { Done } from './ConfirmPage.tsx';
import { CONFIRM_WORDS } from './words.ts';

interface SecondPersonProps {
  line: DraftLine;
  note: CallNote & { result: 'right' };
  setDone: (done: Done) => void;
}

/** Another person types the digits without seeing them; only then is the line confirmed. */
export function SecondPerson({ line, note, setDone }: SecondPersonProps) {
  const words = useWords(CONFIRM_WORDS);
  const common = useWords(LINES_WORDS);
  const language = useLanguage();
  const { code, change, go } = useBench();
  const [by, setBy] = useState('');
  const [digits, setDigits] = useState('');
  const [faults, setFaults] = useState<readonly SecondFault[]>([]);
  const { id, form } = line;
  const wrong = (...of: SecondFault[]): FieldProblem[] =>
    faults
      .filter((fault) => of.includes(fault))
      .map((fault) => ({ severity: 'error', text: words.secondFaults[fault] }));

  function check(event: FormEvent): void {
    event.preventDefault();
    const compared = confirmedBy(note, { by, digits }, code);
    setFaults(compared.ok ? [] : compared.faults);
    if (!compared.ok) return;
    change((now) => confirmed(now, id, compared.confirmation, note));
    setDone({ id, what: 'confirmed' });
  }
  const again = () =>
    change((now) =>
      done(now, 'call', id, {
        lines: now.lines.map((one) => (one.id === id ? { ...one, call: null } : one)),
      }),
    );
  const refuse = (event: ClipboardEvent | DragEvent) => event.preventDefault();

  return (
    <form className="card confirm-step" onSubmit={check} noValidate>
      <p className="step">{words.stepOf(2)}</p>
      <h2>{words.secondStep}</h2>
      <p className="confirm-what">
        <strong>{form.label}</strong> · {common.services[note.service]} ·{' '}
        {form.where === 'whole' ? common.whole : form.areaLabel}
      </p>
      <p>{words.secondLead(note.by, writtenDay(note.on, language), note.answered)}</p>
      <p>{words.hidden}</p>
      <TextInput
        label={words.by}
        hint={words.byHint}
        problems={wrong('no-name', 'same-person')}
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
        {faults.map((fault) => words.secondFaults[fault]).join(' ')}
      </p>
      <p className="actions">
        <button type="submit" className="main">
          {words.check}
        </button>
        <button type="button" onClick={again}>
          {words.again}
        </button>
        <button type="button" onClick={() => go({ at: 'line', id })}>
          {words.correct}
        </button>
      </p>
    </form>
  );
}
