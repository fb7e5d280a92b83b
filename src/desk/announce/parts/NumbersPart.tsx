import { SHORT_NUMBERS, type ShortNumber } from '../../../directory/model.ts';
import type { AnnouncedState } from '../../../status/model.ts';
import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import type { AnnounceDraft } from '../draft.ts';
import { FORM_WORDS } from '../words/form.ts';
import { FormSection } from './FormSection.tsx';
import { StateRow } from './StateRow.tsx';

const STATES = ['down', 'disrupted', 'works', 'none'] as const;

function withState(
  { numbers }: AnnounceDraft,
  number: ShortNumber,
  state: AnnouncedState | 'none',
): AnnounceDraft['numbers'] {
  // In the order of the short numbers, whatever order they were chosen in.
  return Object.fromEntries(
    SHORT_NUMBERS.flatMap((each) => {
      const said = each === number ? state : (numbers[each] ?? 'none');
      return said === 'none' ? [] : [[each, said]];
    }),
  ) as AnnounceDraft['numbers'];
}

/** Per short number: down, disrupted, works, or nothing said. */
export function NumbersPart() {
  const words = useDeskWords(FORM_WORDS).numbers;
  const { draft, change } = useAnnouncing();
  const options = STATES.map((value) => ({ value, label: words.states[value] }));
  return (
    <FormSection title={words.title} hint={words.hint} part="numbers">
      <div className="state-table">
        {SHORT_NUMBERS.map((number) => (
          <StateRow
            key={number}
            legend={number}
            hint={words.names[number]}
            options={options}
            value={draft.numbers[number] ?? 'none'}
            choose={(state) =>
              change((before) => ({ ...before, numbers: withState(before, number, state) }))
            }
          />
        ))}
      </div>
    </FormSection>
  );
}
