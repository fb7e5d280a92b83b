import type { ComponentType } from 'react';
import type { PhoneRecord } from '../../exercise/phone-record.ts';
import { territoryName } from '../../territories/names.ts';
import { ExerciseTop } from '../parts/frame/ExerciseTop.tsx';
import { Footer } from '../parts/frame/Footer.tsx';
import { Header } from '../parts/frame/Header.tsx';
import { Urgent } from '../parts/numbers/CallLink.tsx';
import { type Scene, SceneContext, situationIn } from '../parts/scene.ts';
import { useWords } from '../parts/words.ts';
import { EXERCISE_QUERY, pathOf } from '../routes.ts';

/** What a person can do on the page of practising. */
export interface PhonePlay {
  /** What was noted on this phone; null when nothing was. */
  record: PhoneRecord | null;
  /** Draws a story by lot and opens the territory's page; false when this phone keeps nothing. */
  begin(territory: string): boolean;
  leave(): void;
  forget(): void;
  saveFile(): void;
  /** Asks where one plays, and whether to begin. */
  StartForm: ComponentType<{ play: PhonePlay }>;
  /** How it went. */
  Timeline: ComponentType<{ play: PhonePlay; record: PhoneRecord }>;
}

interface ExercisePageProps extends Scene {
  /** Null while the page is only drawn. */
  play: PhonePlay | null;
}

/**
 * Where one practises: what it is, and the question whether to; in exercise mode, once something was played, how it
 * went. It reads well without script, and the numbers to call stand on it.
 */
export function ExercisePage({ play, ...scene }: ExercisePageProps) {
  const { t, lang } = useWords();
  const { view } = scene;
  const record = play?.record ?? null;
  const place = record?.territory ?? null;
  return (
    <SceneContext value={scene}>
      <ExerciseTop
        told={situationIn(view, place)}
        place={place === null ? null : territoryName(place)}
      />
      <Header />
      <main id="main" tabIndex={-1} className="prepare">
        {play !== null && record !== null && view.exercise ? (
          <play.Timeline play={play} record={record} />
        ) : (
          <>
            <h1>{t('exercise.title')}</h1>
            <p>{t('exercise.intro')}</p>
            {view.exercise ? null : <Urgent />}
            {record === null ? null : (
              <section aria-labelledby="begun-title">
                <h2 id="begun-title">{t('exercise.begun')}</h2>
                <p className="exercise-ways">
                  <a
                    className="button"
                    href={pathOf({ lang, territory: record.territory }) + EXERCISE_QUERY}
                  >
                    {t('exercise.resume')}
                  </a>
                  <a className="button" href={EXERCISE_QUERY}>
                    {t('exercise.timeline')}
                  </a>
                </p>
              </section>
            )}
            <section aria-labelledby="rules-title">
              <h2 id="rules-title">{t('exercise.rules')}</h2>
              <ul className="plain-list">
                {(['noCalls', 'marked', 'stays', 'realFirst', 'offline'] as const).map((rule) => (
                  <li key={rule}>{t(`exercise.${rule}`)}</li>
                ))}
              </ul>
            </section>
            <section aria-labelledby="start-title">
              <h2 id="start-title">{t('exercise.start')}</h2>
              {play === null ? <p>{t('exercise.script')}</p> : <play.StartForm play={play} />}
            </section>
          </>
        )}
      </main>
      <Footer />
    </SceneContext>
  );
}
