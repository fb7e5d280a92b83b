import { type ReactNode, useEffect, useRef, useState } from 'react';
import { SERVICES, type Service } from '../../../directory/model.ts';
import { grouped } from '../../../directory/written.ts';
import { Field, type FieldProblem } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { HandedOver } from '../../second/HandedOver.tsx';
import { RoleField } from '../../second/RoleField.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import type { TypedLine } from '../draft.ts';
import { typingOf } from '../outage-of.ts';
import {
  agreedLine,
  findingsIn,
  firstProblems,
  isAttested,
  sameTypedDigits,
  secondProblems,
  type TypedProblem,
  type Typing,
} from '../typed-line.ts';
import { FORM_WORDS } from '../words/form.ts';
import { LineDoubts } from './LineDoubts.tsx';
import { PassElsewhere } from './PassElsewhere.tsx';

interface EditorProps {
  line: TypedLine;
  /** Counted from 1. */
  place: number;
  put: (changes: Partial<TypedLine>) => void;
  remove: () => void;
}

/** One temporary number: typed by one person, then again by another who cannot see it. */
export function TypedLineEditor(props: EditorProps) {
  const { line, place, put, remove } = props;
  const words = useDeskWords(FORM_WORDS).typed;
  const { draft, setting } = useAnnouncing();
  const typing = typingOf(draft, setting);
  const agreed = agreedLine(line, typing);
  // What was agreed on for another place, or before the directory said more, is asked about again.
  const stage = line.stage === 'agreed' && agreed === null ? 'second' : line.stage;
  const [tried, setTried] = useState(false);
  const start = useRef<HTMLFieldSetElement>(null);
  const drawn = useRef<string | null>(line.number === '' ? null : stage);
  useEffect(() => {
    if (drawn.current === stage) return;
    drawn.current = stage;
    // Whoever comes next types the number first.
    start.current?.querySelector<HTMLElement>('input[type="tel"], button')?.focus();
  }, [stage]);

  const go = (problems: readonly TypedProblem[], changes: Partial<TypedLine>) => {
    setTried(problems.length > 0);
    if (problems.length === 0) put(changes);
  };
  const pass = () => go(firstProblems(line, typing), { stage: 'second', again: '', againSure: [] });
  const check = () =>
    go([...firstProblems(line, typing), ...secondProblems(line, typing)], { stage: 'agreed' });
  const part = { line, put, typing };
  return (
    <fieldset
      className="typed-line"
      ref={start}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        if (stage === 'first') pass();
        else if (stage === 'second') check();
      }}
    >
      <legend>{words.legend(place)}</legend>
      {stage === 'agreed' && agreed !== null ? (
        <Notice kind="good" live>
          <p>
            {words.agreed(
              grouped(agreed.number),
              line.by,
              line.attested?.attestations[1].role ?? line.againBy,
              isAttested(line, typing) ? words.twoKeys : words.oneDesk,
            )}
          </p>
        </Notice>
      ) : (
        <p className="hint">
          {stage === 'second' || stage === 'elsewhere' ? words.hiddenAt[stage] : words.rule}
        </p>
      )}
      {stage === 'first' ? (
        <First {...part} problems={tried ? firstProblems(line, typing) : []} />
      ) : null}
      {stage === 'elsewhere' && line.handed !== null ? (
        <HandedOver
          handed={line.handed}
          found={(answer) => put({ stage: 'agreed', attested: answer })}
        />
      ) : null}
      {stage === 'second' ? (
        <Second {...part} problems={tried ? secondProblems(line, typing) : []} />
      ) : null}
      <p className="actions">
        {stage === 'first' ? (
          <button type="button" onClick={pass}>
            {words.pass}
          </button>
        ) : null}
        {stage === 'first' ? (
          <PassElsewhere line={line} typing={typing} put={put} told={setTried} />
        ) : null}
        {stage === 'second' ? (
          <button type="button" onClick={check}>
            {words.check}
          </button>
        ) : null}
        {stage === 'first' ? null : (
          <button
            type="button"
            className="plain"
            onClick={() => {
              setTried(false);
              put({ stage: 'first', again: '', againSure: [], handed: null, attested: null });
            }}
          >
            {words.correct}
          </button>
        )}
        <button type="button" className="plain" onClick={remove}>
          {words.remove}
        </button>
      </p>
    </fieldset>
  );
}

type PartProps = Pick<EditorProps, 'line' | 'put'> & {
  typing: Typing;
  problems: readonly TypedProblem[];
};

function useProblems(problems: readonly TypedProblem[]) {
  const words = useDeskWords(FORM_WORDS).typed.problems;
  return (...codes: TypedProblem[]): FieldProblem[] =>
    problems
      .filter((code) => codes.includes(code))
      .map((code) => ({ severity: 'error', text: words[code] }));
}

function First({ line, put, typing, problems }: PartProps) {
  const { typed: words, lines } = useDeskWords(FORM_WORDS);
  const of = useProblems(problems);
  return (
    <Grid>
      <Field label={words.service}>
        {(attributes) => (
          <select
            {...attributes}
            value={line.service}
            onChange={({ target }) => put({ service: target.value as Service })}
          >
            {SERVICES.map((service) => (
              <option key={service} value={service}>
                {lines.services[service]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <RoleField
        problems={of('no-role', 'person-name')}
        value={line.by}
        change={(text) => put({ by: text })}
      />
      <TextInput
        label={words.number}
        hint={words.numberHint}
        problems={of('no-number', 'bad-number')}
        type="tel"
        value={line.number}
        change={(text) => put({ number: text })}
      />
      <TextInput
        label={words.area}
        hint={words.areaHint}
        maxLength={80}
        value={line.area}
        change={(text) => put({ area: text })}
      />
      <LineDoubts
        findings={findingsIn(line, typing)}
        decided={line.sure}
        decide={(sure) => put({ sure })}
        open={problems.includes('undecided')}
      />
    </Grid>
  );
}

function Second({ line, put, typing, problems }: PartProps) {
  const words = useDeskWords(FORM_WORDS).typed;
  const of = useProblems(problems);
  return (
    <Grid>
      <TextInput
        label={words.again}
        hint={words.numberHint}
        problems={of('no-number', 'other-digits')}
        type="tel"
        value={line.again}
        change={(text) => put({ again: text })}
      />
      <RoleField
        label={words.againBy}
        problems={of('no-role', 'person-name', 'same-person')}
        value={line.againBy}
        change={(text) => put({ againBy: text })}
      />
      {sameTypedDigits(line, typing) ? (
        <LineDoubts
          findings={findingsIn(line, typing)}
          decided={line.againSure}
          decide={(againSure) => put({ againSure })}
          open={problems.includes('undecided')}
        />
      ) : null}
    </Grid>
  );
}

const Grid = ({ children }: { children: ReactNode }) => (
  <div className="field-grid">{children}</div>
);
