import { useWords } from '../words.ts';

interface ExerciseMarkProps {
  /** Exercises under way here. */
  count: number;
  /** Whether something real stands above. */
  besideReal: boolean;
}

/** The constant mark of exercise mode: on the screen whatever is scrolled or opened. */
export function ExerciseMark({ count, besideReal }: ExerciseMarkProps) {
  const { t } = useWords();
  const underWay = besideReal ? t('exercise.below') : t('exercise.notReal');
  return (
    <div className="exercise-mark" role="alert">
      <p className="exercise-line">
        <strong>{t('exercise.mark')}</strong>
        <a href="./" data-leaves="" className={besideReal ? 'leave-for-real' : undefined}>
          {besideReal ? <strong>{t('exercise.real')}</strong> : null}
          {t('exercise.leave')}
        </a>
      </p>
      <p className="exercise-say">{count === 0 ? t('exercise.none') : underWay}</p>
    </div>
  );
}
