import { useState } from 'react';
import { useExercise } from '../../exercise/use-exercise.ts';
import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { FORM_WORDS } from '../words/form.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Real or exercise, in words and pattern, on the screen at every step. */
export function NatureBand({ fixed = false }: { fixed?: boolean }) {
  const words = useDeskWords(FORM_WORDS).nature;
  const { draft, change } = useAnnouncing();
  const isHostOfExercise = useExercise() !== null;
  const [asking, setAsking] = useState(false);
  const { nature } = draft;
  if (nature === null) return null;
  const exercise = nature === 'exercise';
  return (
    <div className={`nature-band ${nature}`}>
      <p>
        <strong>{words.band[nature]}</strong> <span>{words.bandMore[nature]}</span>
      </p>
      {fixed || isHostOfExercise || draft.deed.kind !== 'alert' ? null : (
        <button type="button" className="plain" onClick={() => setAsking(true)}>
          {words.change}
        </button>
      )}
      {asking ? (
        <ConfirmDialog
          title={exercise ? words.toActual : words.toExercise}
          yes={exercise ? words.yesActual : words.yesExercise}
          no={words.keepAsIs}
          nature={exercise ? 'actual' : 'exercise'}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            change((before) => ({
              ...before,
              nature: exercise ? 'actual' : 'exercise',
              accepted: [],
            }));
          }}
        >
          <p>{exercise ? words.toActualText : words.toExerciseText}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
