import { type ReactNode, useEffect, useRef, useState } from 'react';
import { SERVICES, type Service } from '../../../directory/model.ts';
import { grouped } from '../../../directory/written.ts';
import { readTypedNumber } from '../../../status/announce/typed-number.ts';
import { Field, type FieldProblem } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import type { TypedLine } from '../draft.ts';
import { homeCode } from '../outage-of.ts';
import { firstFaults, secondFaults, type TypedFault } from '../typed-line.ts';
import { FORM_WORDS } from '../words/form.ts';

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
  const words = useWords(FORM_WORDS).typed;
  const { described, setting } = useAnnouncing();
  const home = homeCode(described.outage.territories, setting.territory);
  const [tried, setTried] = useState(false);
  const start = useRef<HTMLFieldSetElement>(null);
  const drawn = useRef(line.stage);
  useEffect(() => {
    if (drawn.current === line.stage) return;
    drawn.current = line.stage;
    start.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [line.stage]);

  const go = (faults: readonly TypedFault[], changes: Partial<TypedLine>) => {
    setTried(faults.length > 0);
    if (faults.length === 0) put(changes);
  };
  return (
    <fieldset className="typed-line" ref={start}>
      <legend>{words.legend(place)}</legend>
      {line.stage === 'agreed' ? (
        <Notice kind="good" live>
          <p>
            {words.agreed(
              grouped(readTypedNumber(line.number, home) ?? line.number),
              line.by,
              line.againBy,
            )}
          </p>
        </Notice>
      ) : (
        <p className="hint">{line.stage === 'first' ? words.rule : words.hidden}</p>
      )}
      {line.stage === 'first' ? (
        <First line={line} put={put} faults={tried ? firstFaults(line, home) : []} />
      ) : null}
      {line.stage === 'second' ? (
        <Second line={line} put={put} faults={tried ? secondFaults(line, home) : []} />
      ) : null}
      <p className="actions">
        {line.stage === 'first' ? (
          <button
            type="button"
            onClick={() =>
              go(firstFaults(line, home), { stage: 'second', again: '', againBy: line.againBy })
            }
          >
            {words.pass}
          </button>
        ) : null}
        {line.stage === 'second' ? (
          <button type="button" onClick={() => go(secondFaults(line, home), { stage: 'agreed' })}>
            {words.check}
          </button>
        ) : null}
        {line.stage === 'first' ? null : (
          <button
            type="button"
            className="plain"
            onClick={() => {
              setTried(false);
              put({ stage: 'first', again: '' });
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

type PartProps = Pick<EditorProps, 'line' | 'put'> & { faults: readonly TypedFault[] };

function useFaults(faults: readonly TypedFault[]) {
  const words = useWords(FORM_WORDS).typed.faults;
  return (...codes: TypedFault[]): FieldProblem[] =>
    faults
      .filter((code) => codes.includes(code))
      .map((code) => ({ severity: 'error', text: words[code] }));
}

function First({ line, put, faults }: PartProps) {
  const { typed: words, lines } = useWords(FORM_WORDS);
  const of = useFaults(faults);
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
      <TextInput
        label={words.by}
        problems={of('no-name')}
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
    </Grid>
  );
}

function Second({ line, put, faults }: PartProps) {
  const words = useWords(FORM_WORDS).typed;
  const of = useFaults(faults);
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
      <TextInput
        label={words.againBy}
        problems={of('no-name', 'same-name')}
        value={line.againBy}
        change={(text) => put({ againBy: text })}
      />
    </Grid>
  );
}

const Grid = ({ children }: { children: ReactNode }) => (
  <div className="field-grid">{children}</div>
);
