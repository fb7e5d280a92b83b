import type { CallPlan } from '../../../guide/model.ts';
import type { Situation } from '../../../status/situation/situation.ts';
import { StepAction } from '../plan/StepAction.tsx';
import { stepWords } from '../plan/step-words.ts';
import { type Scene, SceneContext, useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { StatusStrip } from './StatusStrip.tsx';

interface RealNewsProps {
  situation: Situation;
  /** Name of the place told about; null for none. */
  place: string | null;
  /** The real plan of each need. */
  plans: readonly CallPlan[];
}

/**
 * In exercise mode, what is really out of order stands before all else, says that it is real across
 * the screen, and its calls work: an exercise never hides an outage (law 3).
 */
export function RealNews({ situation, place, plans }: RealNewsProps) {
  const { t } = useWords();
  const scene = useScene();
  const real: Scene = { ...scene, view: { ...scene.view, exercise: false } };
  return (
    <SceneContext value={real}>
      <section className="real" aria-label={t('exercise.real')} tabIndex={-1}>
        <p className="real-line" role="alert">
          <strong>{t('exercise.real')}</strong>
          <a className="button" href="./" data-leaves="">
            {t('exercise.leave')}
          </a>
        </p>
        <StatusStrip situation={situation} place={place} />
        <p>{t('exercise.realCalls')}</p>
        <ul className="real-calls">
          {plans.map((plan) => (
            <FirstStep key={plan.need} plan={plan} />
          ))}
        </ul>
      </section>
    </SceneContext>
  );
}

/** A need, and what to do first; its name leads to the whole ladder, out of the exercise. */
function FirstStep({ plan: { need, steps } }: { plan: CallPlan }) {
  const { t, lang } = useWords();
  const [step] = steps;
  return (
    <li>
      <p>
        <a href={`./#${need}`} data-leaves="">
          {t(`needs.${need}`)}
        </a>{' '}
        · {stepWords(step, t, lang).title}
      </p>
      <StepAction step={step} size="small" onCall={() => undefined} />
    </li>
  );
}
