import { useId } from 'react';

interface ChoicesProps<V extends string> {
  legend: string;
  hint?: string | undefined;
  options: readonly { value: V; label: string; hint?: string | undefined }[];
  value: V | null;
  choose: (value: V) => void;
  /** Side by side where there is room, instead of one below the other. */
  inline?: boolean;
}

/** One choice among a few, as buttons large enough for a thumb; radio buttons underneath. */
export function Choices<V extends string>(props: ChoicesProps<V>) {
  const { legend, hint, options, value, choose, inline = false } = props;
  const name = useId();
  return (
    <fieldset className={inline ? 'choices inline' : 'choices'}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <div className="options">
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => choose(option.value)}
            />
            <span>
              {option.label}
              {option.hint === undefined ? null : <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
