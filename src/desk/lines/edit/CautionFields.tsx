import { CAUTIONS, DEDUCIBLE } from '../../../directory/model.ts';
import { useDeskWords } from '../../shell/language.ts';
import { withDeduced } from '../model/form.ts';
import { LINES_WORDS } from '../words.ts';
import type { LineFormPart } from './form-part.ts';
import { TextField } from './TextField.tsx';
import { EDIT_WORDS } from './words.ts';

/** What the public must know before dialling, and what of the line no source has said. */
export function CautionFields(part: LineFormPart) {
  const words = useDeskWords(EDIT_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const { form, set } = part;
  return (
    <details
      className="more-of-line"
      open={form.cautions.length > 0 || form.remark !== '' || form.deduced.length > 0}
    >
      <summary>{words.cautions}</summary>
      <Ticks
        legend={words.cautionsLegend}
        hint={words.cautionsHint}
        options={CAUTIONS.map((value) => ({ value, label: common.cautions[value] }))}
        ticked={form.cautions}
        tick={(value, on) =>
          set({
            cautions: [
              ...form.cautions.filter((caution) => caution !== value),
              ...(on ? [value] : []),
            ],
          })
        }
      />
      <TextField member="remark" label={words.remark} hint={words.remarkHint} {...part} />
      <Ticks
        legend={words.deduced}
        hint={words.deducedHint}
        options={DEDUCIBLE.map((value) => ({ value, label: common.deducible[value] }))}
        ticked={form.deduced}
        tick={(value, on) => set(withDeduced(form, value, on))}
      />
    </details>
  );
}

interface TicksProps<V extends string> {
  legend: string;
  hint: string;
  options: readonly { value: V; label: string }[];
  ticked: readonly V[];
  tick: (value: V, on: boolean) => void;
}

function Ticks<V extends string>({ legend, hint, options, ticked, tick }: TicksProps<V>) {
  return (
    <fieldset className="choices inline">
      <legend>{legend}</legend>
      <p className="hint">{hint}</p>
      <div className="options">
        {options.map(({ value, label }) => (
          <label key={value} className="option">
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={({ target }) => tick(value, target.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
