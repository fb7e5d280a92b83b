import { NEEDS } from '../../../guide/model.ts';
import { planFor } from '../../../guide/plan.ts';
import type { Situation } from '../../../status/situation/situation.ts';
import { guideInput } from '../plan/guide-input.ts';
import { situationIn, useScene } from '../scene.ts';
import { RealNews } from '../strip/RealNews.tsx';
import { ExerciseMark } from './ExerciseMark.tsx';

interface ExerciseTopProps {
  /** Of the place that the page tells about. */
  told: Situation;
  /** Its name; null for none. */
  place: string | null;
}

/** What stands above every page in exercise mode: first of all what is real, then the mark. Else nothing. */
export function ExerciseTop({ told, place }: ExerciseTopProps) {
  const scene = useScene();
  const { model, view } = scene;
  if (!view.exercise) return null;
  const { official, probable, lastKnown } = told;
  const real = [...official, ...probable, ...lastKnown.map(({ announcement }) => announcement)];
  // The plans of a page of no place know none, whatever is told about.
  const situation = situationIn(view, model.territory?.code ?? null);
  const plans = () => NEEDS.map((need) => planFor(guideInput(scene, need, situation)));
  return (
    <>
      {real.length > 0 ? <RealNews situation={told} place={place} plans={plans()} /> : null}
      <ExerciseMark count={told.exercises.length} real={real.map(({ id }) => id).join(' ')} />
    </>
  );
}
