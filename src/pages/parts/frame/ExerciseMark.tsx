import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

interface ExerciseMarkProps {
  /** Exercises under way here. */
  count: number;
  /** Ids of what is really out of order, and stands above; empty for nothing. */
  real: string;
}

/** Enough to fill the largest screens and sheets with the word. */
const TIMES = 900;

/**
 * The constant mark of exercise mode: a line on the screen whatever is scrolled or opened, and the word over all of
 * it, so that no part of a picture of the screen, and no sheet of paper, lacks it.
 */
export function ExerciseMark({ count, real }: ExerciseMarkProps) {
  const { t } = useWords();
  const { practice } = useScene().view;
  const besideReal = real !== '';
  const mark = t('exercise.mark');
  const underWay = besideReal ? t('exercise.below') : t('exercise.notReal');
  return (
    <>
      <div className="exercise-all-over" aria-hidden="true" data-mark={`${mark} `.repeat(TIMES)} />
      <div className="exercise-mark" role="alert">
        <p className="exercise-line">
          <strong>{mark}</strong>
          <a href="./" data-leaves="" className={besideReal ? 'leave-for-real' : undefined}>
            {besideReal ? <strong>{t('exercise.real')}</strong> : null}
            {t('exercise.leave')}
          </a>
        </p>
        <p className="exercise-say">{count === 0 ? t('exercise.none') : underWay}</p>
      </div>
      {practice === null ? null : <practice.StoryCard real={real} />}
    </>
  );
}
