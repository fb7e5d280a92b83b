import { TextInput } from '../../parts/TextInput.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { FORM_WORDS } from '../words/form.ts';
import { FormSection } from './FormSection.tsx';
import { StateRow } from './StateRow.tsx';

const OPERATORS = ['Orange', 'SFR', 'Bouygues Telecom', 'Free'].map((name) => `operator:${name}`);
const SAYS = ['works', 'fails', 'none'] as const;
type Says = (typeof SAYS)[number];

/** From which phones calls still get through, and from which they fail. */
export function PhonesPart() {
  const words = useDeskWords(FORM_WORDS).phones;
  const { draft, change } = useAnnouncing();
  const { means, other } = draft;
  const options = SAYS.map((value) => ({ value, label: words.says[value] }));
  const say = (code: string, says: Says) =>
    change((before) => {
      const { [code]: _, ...others } = before.means;
      return { ...before, means: says === 'none' ? others : { ...others, [code]: says } };
    });
  const row = (code: string, legend: string) => (
    <StateRow
      key={code}
      legend={legend}
      options={options}
      value={means[code] ?? 'none'}
      choose={(says) => say(code, says)}
    />
  );
  // Operators named in the announcement that is updated have a row of their own.
  const named = Object.keys(means).filter((code) => code.startsWith('operator:'));
  const operators = [...new Set([...OPERATORS, ...named])];
  return (
    <FormSection title={words.title} hint={words.hint} part="phones">
      <div className="state-table">
        {row('fixed', words.fixed)}
        {row('mobile', words.mobile)}
      </div>
      <details className="fold" open={named.length > 0 || other.says !== null}>
        <summary>{words.operators}</summary>
        <div className="state-table">
          {operators.map((code) => row(code, code.replace(/^operator:/, '')))}
          <StateRow
            legend={words.other}
            options={options}
            value={other.says ?? 'none'}
            choose={(says) =>
              change((before) => ({
                ...before,
                other: { ...before.other, says: says === 'none' ? null : says },
              }))
            }
          />
          {other.says === null ? null : (
            <TextInput
              label={words.otherName}
              maxLength={40}
              value={other.name}
              change={(text) =>
                change((before) => ({
                  ...before,
                  other: { ...before.other, name: text },
                }))
              }
            />
          )}
        </div>
      </details>
    </FormSection>
  );
}
