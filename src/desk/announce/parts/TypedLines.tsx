import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import type { TypedLine } from '../draft.ts';
import { typingOf } from '../outage-of.ts';
import { serviceWithout } from '../service-without.ts';
import { agreedLine } from '../typed-line.ts';
import { FORM_WORDS } from '../words/form.ts';
import { TypedLineEditor } from './TypedLineEditor.tsx';

/** Temporary numbers: opened for this outage, and in no directory. */
export function TypedLines() {
  const words = useDeskWords(FORM_WORDS).typed;
  const { draft, change, described, setting } = useAnnouncing();
  const { typed } = draft;
  const typing = typingOf(draft, setting);
  const waiting = typed.filter((line) => agreedLine(line, typing) === null).length;
  const add = () =>
    change((before) => {
      const last = before.typed.at(-1);
      const line: TypedLine = {
        id: crypto.randomUUID(),
        service: serviceWithout(before, described.outage),
        number: '',
        area: '',
        by: last?.by ?? '',
        stage: 'first',
        again: '',
        againBy: last?.againBy ?? '',
        sure: [],
        againSure: [],
        handed: null,
        attested: null,
      };
      return { ...before, typed: [...before.typed, line] };
    });
  return (
    <div className="typed-lines">
      {typed.map((line, i) => (
        <TypedLineEditor
          key={line.id}
          line={line}
          place={i + 1}
          put={(changes) =>
            change((before) => ({
              ...before,
              typed: before.typed.map((other) =>
                other.id === line.id ? { ...other, ...changes } : other,
              ),
            }))
          }
          remove={() =>
            change((before) => ({
              ...before,
              typed: before.typed.filter(({ id }) => id !== line.id),
            }))
          }
        />
      ))}
      <p role="status" className={waiting > 0 ? 'caution' : ''}>
        {waiting > 0 ? words.waiting(waiting) : ''}
      </p>
      <button type="button" onClick={add}>
        {words.add}
      </button>
    </div>
  );
}
