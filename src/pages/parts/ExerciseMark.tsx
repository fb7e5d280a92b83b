import { useWords } from './words.ts';

/** The constant mark of exercise mode: on the screen whatever is scrolled or opened. */
export function ExerciseMark({ count }: { count: number }) {
  const { t } = useWords();
  return (
    <div className="exercise-mark" role="alert">
      <p className="exercise-line">
        <strong>{t('exercise.mark')}</strong>
        <a href="./">{t('exercise.leave')}</a>
      </p>
      <p className="exercise-say">{count === 0 ? t('exercise.none') : t('exercise.notReal')}</p>
    </div>
  );
}
