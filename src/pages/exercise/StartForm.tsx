import { useState } from 'react';
import { TERRITORIES } from '../../territories/names.ts';
import { useScene } from '../parts/scene.ts';
import { useWords } from '../parts/words.ts';
import type { PhonePlay } from './ExercisePage.tsx';

/** Asks where one plays, and whether to begin. */
export function StartForm({ play }: { play: PhonePlay }) {
  const { t } = useWords();
  const { chosen } = useScene().view;
  const [picked, setPicked] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const where = picked ?? chosen ?? '';
  return (
    <form
      className="start-form"
      onSubmit={(event) => {
        event.preventDefault();
        setFailed(!play.begin(where));
      }}
    >
      <label htmlFor="start-where">{t('exercise.where')}</label>
      <select
        id="start-where"
        required
        value={where}
        onChange={({ target }) => setPicked(target.value)}
      >
        <option value="">{t('exercise.choose')}</option>
        {TERRITORIES.map(({ code, name }) => (
          <option key={code} value={code}>
            {`${code} ${name}`}
          </option>
        ))}
      </select>
      <p>
        <button type="submit" className="button">
          {t('exercise.begin')}
        </button>
      </p>
      {failed ? <p role="alert">{t('exercise.notKept')}</p> : null}
    </form>
  );
}
