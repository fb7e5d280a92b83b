import { type FormEvent, useState } from 'react';
import type { LeaderView } from '../../../exercise/led/view.ts';
import { Field } from '../../parts/Field.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { EXERCISE_DESK_WORDS } from '../words.ts';
import type { Leading } from './use-lead.ts';

interface StartPartProps {
  leading: Pick<Leading, 'order'>;
  scenarios: LeaderView['scenarios'];
}

/** Chooses a scenario and begins it. */
export function StartPart({ leading, scenarios }: StartPartProps) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const [chosen, setChosen] = useState('');
  const [speed, setSpeed] = useState('1');
  const [from, setFrom] = useState('0');
  const scenario = chosen || (scenarios[0]?.id ?? '');
  function begin(event: FormEvent): void {
    event.preventDefault();
    void leading.order({ do: 'start', scenario, speed: Number(speed), from: Number(from) });
  }
  return (
    <form className="exercise-form" onSubmit={begin}>
      <h3>{words.start}</h3>
      <Field label={words.scenario}>
        {(attributes) => (
          <select
            {...attributes}
            value={scenario}
            onChange={({ target }) => setChosen(target.value)}
          >
            {scenarios.map(({ id, title, minutes }) => (
              <option key={id} value={id}>
                {`${title} (${minutes} min)`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.speedLabel} hint={words.speedHint}>
        {(attributes) => (
          <input
            {...attributes}
            type="number"
            min="1"
            max="600"
            required
            value={speed}
            onChange={({ target }) => setSpeed(target.value)}
          />
        )}
      </Field>
      <Field label={words.from}>
        {(attributes) => (
          <input
            {...attributes}
            type="number"
            min="0"
            max="1440"
            required
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        )}
      </Field>
      <p className="actions">
        <button type="submit" className="main">
          {words.begin}
        </button>
      </p>
    </form>
  );
}
