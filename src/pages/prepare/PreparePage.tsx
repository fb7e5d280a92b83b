import { territoryName } from '../../territories/names.ts';
import { ExerciseTop } from '../parts/frame/ExerciseTop.tsx';
import { Footer } from '../parts/frame/Footer.tsx';
import { Header } from '../parts/frame/Header.tsx';
import { Urgent } from '../parts/numbers/CallLink.tsx';
import { SavedPlaces } from '../parts/place/SavedPlaces.tsx';
import { type Scene, SceneContext, situationIn, useScene } from '../parts/scene.ts';
import { useWords } from '../parts/words.ts';
import { pathOf } from '../routes.ts';
import { cardPathOf } from '../sheets/card/routes.ts';
import { CheckSection } from './CheckSection.tsx';
import { ContactsSection } from './ContactsSection.tsx';
import { isRefused } from './checks.ts';
import type { ThisPhone } from './facts.ts';
import { NoticesSection } from './NoticesSection.tsx';
import { useOwnTerritories } from './own-territories.ts';

interface PreparePageProps extends Scene {
  /** Null while the page is only drawn. */
  phone: ThisPhone | null;
}

/**
 * Where a phone is made ready, weeks before: installed, its places saved, looked over, told of outages. It
 * reads well without script, and the numbers to call stand on it as on every page.
 */
export function PreparePage({ phone, ...scene }: PreparePageProps) {
  const { t } = useWords();
  const { view } = scene;
  return (
    <SceneContext value={scene}>
      <ExerciseTop told={situationIn(view, null)} place={null} />
      <Header />
      <main id="main" tabIndex={-1} className="prepare">
        <h1>{t('prepare.title')}</h1>
        <p>{t('prepare.intro')}</p>
        <Urgent />
        <CheckSection phone={phone} />
        <InstallSection phone={phone} />
        <PlacesSection />
        <ContactsSection phone={phone} />
        <NoticesSection phone={phone} />
      </main>
      <Footer />
    </SceneContext>
  );
}

function InstallSection({ phone }: { phone: ThisPhone | null }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="install-title">
      <h2 id="install-title">{t('prepare.install')}</h2>
      {phone?.facts?.installed ? (
        <p>{t('prepare.installed')}</p>
      ) : (
        <>
          {phone?.facts && isRefused(phone.facts) ? null : <p>{t('prepare.installWhy')}</p>}
          {phone?.canInstall ? (
            <p>
              <button type="button" className="button" onClick={phone.install}>
                {t('prepare.install')}
              </button>
            </p>
          ) : null}
          <ul className="plain-list">
            <li>{t('prepare.installApple')}</li>
            <li>{t('prepare.installAndroid')}</li>
            <li>{t('prepare.installComputer')}</li>
          </ul>
        </>
      )}
    </section>
  );
}

function PlacesSection() {
  const { t } = useWords();
  const { saved } = useScene().view.places;
  return saved.length > 0 ? (
    <>
      <SavedPlaces />
      <div className="more-places">
        <Papers />
        <ChoosePlaces />
      </div>
    </>
  ) : (
    <section aria-labelledby="places-title">
      <h2 id="places-title">{t('saved.title')}</h2>
      <Papers />
      <ChoosePlaces />
    </section>
  );
}

/** What can be printed for the places of this phone. */
function Papers() {
  const { t, lang } = useWords();
  return useOwnTerritories().map((territory) => (
    <p key={territory}>
      <a className="plain-link" href={cardPathOf({ lang, territory })}>
        {t('numbers.paper')} · {territoryName(territory)}
      </a>
    </p>
  ));
}

function ChoosePlaces() {
  const { t, lang } = useWords();
  return (
    <>
      <p>{t('saved.help')}</p>
      <p>
        <a className="button" href={`${pathOf({ lang, territory: null })}#place`}>
          {t('prepare.choosePlaces')}
        </a>
      </p>
    </>
  );
}
