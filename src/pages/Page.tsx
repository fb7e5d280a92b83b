import { exercisePlanFor } from '../guide/exercise.ts';
import { NEEDS, type Need } from '../guide/model.ts';
import { planFor } from '../guide/plan.ts';
import type { Situation } from '../status/situation/situation.ts';
import { territoryName } from '../territories/names.ts';
import { ExerciseTop } from './parts/frame/ExerciseTop.tsx';
import { Footer } from './parts/frame/Footer.tsx';
import { Header } from './parts/frame/Header.tsx';
import { NeedList } from './parts/needs/NeedList.tsx';
import { NumbersSection } from './parts/numbers/NumbersSection.tsx';
import { PagePart } from './parts/PagePart.tsx';
import { PlaceOfHome } from './parts/place/PlaceOfHome.tsx';
import { PlaceRow } from './parts/place/PlaceRow.tsx';
import { communeHere, placeName } from './parts/place/page-place.ts';
import { guideInput } from './parts/plan/guide-input.ts';
import { PlanSection } from './parts/plan/PlanSection.tsx';
import { ResumePlan } from './parts/plan/ResumePlan.tsx';
import { type Scene, SceneContext, situationIn, useScene } from './parts/scene.ts';
import { StatusStrip } from './parts/strip/StatusStrip.tsx';
import { useWords } from './parts/words.ts';
import { pathOf } from './routes.ts';

/**
 * A citizen page: the home page or a territory's. Status, needs, place, then every need's ladder
 * and every number. The same tree at build time, in the service worker and in the browser.
 */
export function Page(scene: Scene) {
  const { t } = useWords();
  const { model, view } = scene;
  const { territory } = model;
  const code = territory?.code ?? null;
  const commune = communeHere(scene);
  const situation = situationIn(view, code);
  // On the home page, the place chosen before is told about; the plans there know no place.
  const chosen = territory === null ? view.chosen : null;
  const told = chosen === null ? situation : situationIn(view, chosen);
  const place = chosen === null ? (territory?.name ?? null) : territoryName(chosen);
  return (
    <SceneContext value={scene}>
      <ExerciseTop told={told} place={place} />
      <PagePart>
        <Header />
      </PagePart>
      <main id="main" tabIndex={-1}>
        <StatusStrip situation={told} place={place} />
        {territory === null ? (
          <h1 className="sr-only">{t('app.tagline')}</h1>
        ) : (
          <h1>{placeName({ territory: territory.code, commune })}</h1>
        )}
        <div className="overview">
          <PagePart>
            <NeedList
              base={chosen === null ? '' : pathOf({ lang: model.lang, territory: chosen })}
            />
          </PagePart>
          {territory === null ? <PlaceOfHome /> : <PlaceRow />}
        </div>
        <div className="plans">
          {NEEDS.map((need) => (
            <PagePart key={need} anchor={need}>
              <PlanOf need={need} situation={situation} />
            </PagePart>
          ))}
        </div>
        <PagePart anchor="numbers">
          <NumbersSection situation={situation} />
        </PagePart>
        <ResumePlan />
      </main>
      <Footer />
    </SceneContext>
  );
}

interface PlanOfProps {
  need: Need;
  situation: Situation;
}

/** The ladder of a need here, worked out when its part is drawn. */
function PlanOf({ need, situation }: PlanOfProps) {
  const scene = useScene();
  const plan = scene.view.exercise ? exercisePlanFor : planFor;
  return <PlanSection plan={plan(guideInput(scene, need, situation))} />;
}
