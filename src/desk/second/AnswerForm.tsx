import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from 'react';
import { type HeldLines, lineFindings } from '../../authoring/line-findings.ts';
import {
  type AnswerProblem,
  answerRequest,
  type CheckRequest,
  sameDigits,
} from '../../directory/attest/request.ts';
import { type RoleProblem, roleProblem } from '../../directory/attest/two-people.ts';
import type { ProblemFound } from '../../directory/checks/problem.ts';
import { networkOf } from '../../directory/import/numbers.ts';
import { LineDoubts } from '../announce/parts/LineDoubts.tsx';
import { doubtOf } from '../announce/typed-line.ts';
import { useDesk } from '../desk.ts';
import { CONFIRM_WORDS, METHODS, type Method } from '../lines/confirm/words.ts';
import { isNumber, numberRead } from '../lines/model/form.ts';
import { Choices } from '../parts/Choices.tsx';
import type { FieldProblem } from '../parts/Field.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { useDeskWords, useLanguage, writtenDay } from '../shell/language.ts';
import { Answered } from './Answered.tsx';
import { RoleField } from './RoleField.tsx';
import { ROLE_WORDS } from './role-words.ts';
import type { Asked } from './taken.ts';
import { useObjection } from './use-hand-over.ts';
import { SECOND_WORDS } from './words.ts';

type AnswerFormProblem =
  | { at: 'role'; problem: RoleProblem }
  | { at: 'digits'; problem: 'noDigits' | 'notANumber' | AnswerProblem }
  | { at: 'key' };

interface AnswerFormProps {
  asked: Asked;
  close: () => void;
}

/** The second person types the digits without seeing them; their key signs only what is the same. */
export function AnswerForm({ asked, close }: AnswerFormProps) {
  const { request } = asked;
  const words = useDeskWords(SECOND_WORDS);
  const confirm = useDeskWords(CONFIRM_WORDS);
  const roles = useDeskWords(ROLE_WORDS);
  const { key, published, clock } = useDesk();
  const held = published.directory?.territories ?? [];
  const objection = useObjection(request.territory);
  const [role, setRole] = useState('');
  const [digits, setDigits] = useState('');
  const [method, setMethod] = useState<Method>(METHODS[0]);
  const [problems, setProblems] = useState<readonly AnswerFormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [signed, setSigned] = useState<string | null>(null);
  /** What the rules doubt in the digits typed, once they are the right ones; `decided` of these. */
  const [doubted, setDoubted] = useState<readonly ProblemFound[]>([]);
  const [decided, setDecided] = useState<readonly string[]>([]);

  async function sign(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (key === null || busy) return;
    const number = numberRead(digits, request.territory);
    const found: AnswerFormProblem[] = [];
    const noRole = roleProblem(role);
    if (noRole !== null) found.push({ at: 'role', problem: noRole });
    if (digits.trim() === '') found.push({ at: 'digits', problem: 'noDigits' });
    else if (!isNumber(number)) found.push({ at: 'digits', problem: 'notANumber' });
    setProblems(found);
    if (found.length > 0) return;
    setBusy(true);
    const doubts = (await sameDigits(request, number)) ? findingsOf(request, number, held) : [];
    setDoubted(doubts);
    if (doubts.some((doubt) => doubt.severity === 'error' || !decided.includes(doubtOf(doubt)))) {
      return setBusy(false);
    }
    const now = clock.now();
    const check = { role: role.trim(), on: now.toISOString().slice(0, 10), method };
    const signing = { signer: key.signer, keys: __REPLI_KEYS__, now };
    const answered = await answerRequest(request, number, check, signing).catch(() => null);
    setBusy(false);
    if (answered === null) setProblems([{ at: 'key' }]);
    else if (answered.ok) setSigned(answered.text);
    else setProblems([{ at: 'digits', problem: answered.problem }]);
  }
  if (signed !== null) return <Answered request={request} text={signed} close={close} />;

  const said = (problem: AnswerFormProblem): string => {
    if (problem.at === 'role') return roles.problems[problem.problem];
    if (problem.at === 'key') return words.notSigned;
    const { problem: code } = problem;
    return code === 'noDigits' || code === 'notANumber' ? words[code] : words.problems[code];
  };
  const at = (place: AnswerFormProblem['at']): FieldProblem[] =>
    problems
      .filter((problem) => problem.at === place)
      .map((problem) => ({ severity: 'error', text: said(problem) }));
  const refuse = (event: ClipboardEvent | DragEvent) => event.preventDefault();
  return (
    <form className="card confirm-step" onSubmit={(event) => void sign(event)} noValidate>
      <WhatIsAsked request={request} />
      {objection === null ? null : (
        <p>
          {objection} <a href="#key">{words.openKey}</a>
        </p>
      )}
      <TextInput
        label={words.digits}
        hint={words.digitsHint}
        problems={[...at('digits'), ...at('key')]}
        className="number-input"
        inputMode="tel"
        value={digits}
        onPaste={refuse}
        onDrop={refuse}
        change={(text) => {
          setDigits(text);
          setDoubted([]);
        }}
      />
      <LineDoubts
        findings={doubted}
        decided={decided}
        decide={setDecided}
        open={doubted.some((doubtful) => !decided.includes(doubtOf(doubtful)))}
      />
      <Choices
        legend={words.method}
        options={METHODS.map((value) => ({ value, label: confirm.methods[value] }))}
        value={method}
        choose={setMethod}
        inline
      />
      <RoleField problems={at('role')} value={role} change={setRole} />
      <p role="alert" className="sr-only">
        {problems.map(said).join(' ')}
      </p>
      <p className="actions">
        <button type="submit" className="main" disabled={objection !== null || busy}>
          {busy ? words.signing : words.sign}
        </button>
        <button type="button" onClick={close}>
          {words.next}
        </button>
      </p>
    </form>
  );
}

/** The rules of the directory, as the first person was told them. */
function findingsOf(
  { service, area, territory }: CheckRequest,
  number: string,
  held: readonly HeldLines[],
): ProblemFound[] {
  const line = { service, number, area, network: networkOf(number) };
  return lineFindings(line, [territory], held);
}

function WhatIsAsked({ request }: { request: CheckRequest }) {
  const words = useDeskWords(SECOND_WORDS);
  const language = useLanguage();
  const { label, area, service, purpose, role, on, method } = request;
  const name = [label, words.services[service], area].filter((part) => part !== '');
  return (
    <>
      <p className="step">{words.purposes[purpose]}</p>
      <h2>{name.join(' · ')}</h2>
      <p>{words.askedBy(role, writtenDay(on, language), method)}</p>
      <p>{words.hidden}</p>
    </>
  );
}
