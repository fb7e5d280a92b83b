import { useId } from 'react';

interface StateRowProps<V extends string> {
  legend: string;
  /** Below the legend, in small. */
  hint?: string;
  options: readonly { value: V; label: string }[];
  value: V;
  choose: (value: V) => void;
}

/** One row of a table of choices: radio buttons as wide keys that a thumb does not miss. */
export function StateRow<V extends string>(props: StateRowProps<V>) {
  const { legend, hint, options, value, choose } = props;
  const name = useId();
  return (
    <fieldset className="state-row">
      <legend>
        {legend}
        {hint === undefined ? null : <small> {hint}</small>}
      </legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className={`segment ${option.value}`}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => choose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
