import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from 'react';
import { grouped } from '../../directory/written.ts';
import { signDeed } from '../../exercise/led/deed.ts';
import type { RoundLine } from '../../exercise/led/view.ts';
import { useDesk } from '../desk.ts';
import { CONFIRM_WORDS, METHODS } from '../lines/confirm/words.ts';
import {
  CALL_RESULTS,
  type CallNote,
  type CallResult,
  confirmedBy,
  type FirstProblem,
  noteCall,
  type SecondProblem,
} from '../lines/model/confirming.ts';
import { Choices } from '../parts/Choices.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { RoleField } from '../second/RoleField.tsx';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { tellDeed } from './led-service.ts';
import { EXERCISE_DESK_WORDS } from './words.ts';

interface RoundCallProps {
  line: RoundLine;
  role: string;
  done: () => void;
}

/** One call: the first person notes what came, the second types the digits without seeing them. */
export function RoundCall({ line, role, done }: RoundCallProps) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const language = useLanguage();
  const { key, publisher, clock } = useDesk();
  const [note, setNote] = useState<(CallNote & { result: 'right' }) | null>(null);
  const [failed, setFailed] = useState(false);

  async function tell(result: CallResult, byTwo: boolean): Promise<void> {
    if (key === null) return setFailed(true);
    const { territory, service, number } = line;
    const deed = { did: 'called', territory, service, number, result, byTwo } as const;
    const text = await signDeed(deed, key.signer, { role, now: clock.serverNow() });
    const { ok } = await tellDeed(publisher, text, language);
    setFailed(!ok);
    if (ok) done();
  }
  const noted = (first: CallNote): void => {
    if (first.result === 'right') setNote({ ...first, result: 'right' });
    else void tell(first.result, false);
  };
  return (
    <>
      {failed ? (
        <Notice kind="error" live>
          <p>{key === null ? words.openKey : words.notAnswered}</p>
        </Notice>
      ) : null}
      {note === null ? (
        <First line={line} noted={noted} />
      ) : (
        <Second line={line} note={note} confirmed={() => void tell('right', true)} />
      )}
    </>
  );
}

function First({ line, noted }: { line: RoundLine; noted: (note: CallNote) => void }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const confirm = useDeskWords(CONFIRM_WORDS);
  const { clock } = useDesk();
  const [result, setResult] = useState<CallResult | null>(null);
  const [answered, setAnswered] = useState('');
  const [by, setBy] = useState('');
  const [problems, setProblems] = useState<readonly FirstProblem[]>([]);
  const wrong = problemsOf(problems, confirm.firstProblems);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const today = clock.serverNow().toISOString().slice(0, 10);
    const read = noteCall(line, { by, answered, method: METHODS[0], result }, today);
    setProblems(read.ok ? [] : read.problems);
    if (read.ok) noted(read.note);
  }
  return (
    <form className="confirm-step" onSubmit={submit} noValidate>
      <p className="step">{confirm.stepOf(1)}</p>
      <p className="big-number">{grouped(line.number)}</p>
      <p className="hint">{confirm.sayThis}</p>
      <Choices
        legend={confirm.result}
        options={CALL_RESULTS.map((value) => ({ value, label: confirm.results[value] }))}
        value={result}
        choose={setResult}
      />
      {wrong('no-result').map(({ text }) => (
        <p key={text} role="alert" className="caution">
          {text}
        </p>
      ))}
      {result === 'right' ? (
        <TextInput
          label={confirm.answered}
          problems={wrong('no-answer-noted')}
          value={answered}
          change={setAnswered}
        />
      ) : null}
      <RoleField problems={wrong('no-role', 'person-name')} value={by} change={setBy} />
      <p className="actions">
        <button type="submit" className="main">
          {result === 'right' ? words.roundNext : words.roundNote}
        </button>
      </p>
    </form>
  );
}

interface SecondProps {
  line: RoundLine;
  note: CallNote & { result: 'right' };
  confirmed: () => void;
}

function Second({ line, note, confirmed }: SecondProps) {
  const confirm = useDeskWords(CONFIRM_WORDS);
  const [by, setBy] = useState('');
  const [digits, setDigits] = useState('');
  const [problems, setProblems] = useState<readonly SecondProblem[]>([]);
  const wrong = problemsOf(problems, confirm.secondProblems);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const compared = confirmedBy(note, { by, digits }, line.territory);
    setProblems(compared.ok ? [] : compared.problems);
    if (compared.ok) confirmed();
  }
  const refuse = (event: ClipboardEvent | DragEvent) => event.preventDefault();
  return (
    <form className="confirm-step" onSubmit={submit} noValidate>
      <p className="step">{confirm.stepOf(2)}</p>
      <p>{confirm.hidden}</p>
      <RoleField
        problems={wrong('no-role', 'person-name', 'same-person')}
        value={by}
        change={setBy}
      />
      <TextInput
        label={confirm.digits}
        hint={confirm.digitsHint}
        problems={wrong('no-digits', 'not-a-number', 'other-digits')}
        className="number-input"
        inputMode="tel"
        value={digits}
        onPaste={refuse}
        onDrop={refuse}
        change={setDigits}
      />
      <p className="actions">
        <button type="submit" className="main">
          {confirm.check}
        </button>
      </p>
    </form>
  );
}

/** Those of some problems, in words, as a field shows them. */
function problemsOf<P extends string>(problems: readonly P[], said: Readonly<Record<P, string>>) {
  return (...of: P[]) =>
    problems
      .filter((problem) => of.includes(problem))
      .map((problem) => ({ severity: 'error' as const, text: said[problem] }));
}
