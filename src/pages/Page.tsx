import { territoryName } from '../directory/territories.ts';
import { NEEDS } from '../guide/model.ts';
import { planFor } from '../guide/plan.ts';
import { situationFor } from '../status/situation.ts';
import type { Actions, PageModel, View } from './model.ts';
import { Footer } from './parts/Footer.tsx';
import { Header } from './parts/Header.tsx';
import { Icon } from './parts/Icon.tsx';
import { NeedList } from './parts/NeedList.tsx';
import { NumbersSection } from './parts/NumbersSection.tsx';
import { PlacePicker } from './parts/PlacePicker.tsx';
import { PlanSection } from './parts/PlanSection.tsx';
import { StatusStrip } from './parts/StatusStrip.tsx';
import { useWords } from './parts/words.ts';
import { pathOf } from './routes.ts';

interface PageProps {
  model: PageModel;
  view: View;
  /** Null while only drawn: nothing can be pressed that is not a link. */
  actions: Actions | null;
}

/**
 * A citizen page: the home page or a territory's. Status, needs, place, then every need's ladder
 * and every number. The same tree at build time, in the service worker and in the browser.
 */
export function Page({ model, view, actions }: PageProps) {
  const { t, lang } = useWords();
  const { territory } = model;
  const code = territory?.code ?? null;
  const home = pathOf({ lang: model.lang, territory: null });
  const place = territory?.name ?? null;
  const { bulletin, contact, unlisted } = view.news;
  const situation = situationFor(code, bulletin, contact, view.now, unlisted);
  const chosen = territory === null ? view.chosen : null;
  const chosenSituation =
    chosen === null ? situation : situationFor(chosen, bulletin, contact, view.now, unlisted);
  return (
    <>
      <Header territory={code} />
      <main id="main" tabIndex={-1}>
        <StatusStrip
          situation={chosenSituation}
          news={view.news}
          now={view.now}
          place={chosen === null ? place : territoryName(chosen)}
        />
        <div className="overview">
          {place === null ? <h1 className="sr-only">{t('app.tagline')}</h1> : <h1>{place}</h1>}
          <NeedList base={chosen === null ? '' : pathOf({ lang, territory: chosen })} />
          {territory === null ? (
            <PlaceOfHome chosen={chosen} onChoose={actions?.choose} />
          ) : (
            <p className="place-row">
              <a className="button" href="#numbers">
                {t('nav.allNumbers')}
              </a>
              <a className="button" href={`${home}#place`}>
                <Icon name="place" />
                {t('place.change')}
              </a>
            </p>
          )}
        </div>
        <div className="plans">
          {NEEDS.map((need) => (
            <PlanSection
              key={need}
              plan={planFor({
                need,
                territory: code,
                situation,
                lines: territory?.lines ?? [],
                national: model.national,
                now: view.now,
              })}
              place={place}
              now={view.now}
              home={home}
              progress={view.progress[need] ?? { step: 0, call: 'none' }}
              actions={actions}
            />
          ))}
        </div>
        <NumbersSection territory={territory} national={model.national ?? []} now={view.now} />
      </main>
      <Footer
        issuedAt={model.issuedAt}
        readiness={view.readiness}
        updateReady={view.updateReady}
        onUpdate={actions?.update}
      />
    </>
  );
}

interface PlaceOfHomeProps {
  chosen: string | null;
  onChoose?: ((code: string) => void) | undefined;
}

/** The place chosen before, one tap away; and how to choose another. */
function PlaceOfHome({ chosen, onChoose }: PlaceOfHomeProps) {
  const { t, lang } = useWords();
  return (
    <>
      {chosen === null ? null : (
        <p className="place-row">
          <a className="button" href={pathOf({ lang, territory: chosen })}>
            <Icon name="place" />
            {t('place.chosen', { name: territoryName(chosen) })}
          </a>
        </p>
      )}
      <PlacePicker onChoose={onChoose} />
    </>
  );
}
