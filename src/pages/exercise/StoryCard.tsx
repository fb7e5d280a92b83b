import { useEffect } from 'react';
import { isRecordOver } from '../../exercise/phone-record.ts';
import { territoryName } from '../../territories/names.ts';
import { useScene } from '../parts/scene.ts';
import { useWords } from '../parts/words.ts';
import { EXERCISE_QUERY, pathOf } from '../routes.ts';
import { triedWords } from './event-words.ts';

/** Brings what is real before the eyes of who practises, each time something comes and wherever they are. */
function useRealFirst(real: string): void {
  useEffect(() => {
    if (real === '') return;
    const news = document.querySelector<HTMLElement>('.real');
    news?.focus({ preventScroll: true });
    news?.scrollIntoView({ block: 'start' });
  }, [real]);
}

/** What befalls the player, or what they wait for; read out again when it changes. */
export function StoryCard({ real }: { real: string }) {
  const { t, lang } = useWords();
  const { model, view } = useScene();
  const mark = t('exercise.mark');
  useRealFirst(real);
  useEffect(() => {
    const title = document.title;
    document.title = `${mark} · ${title}`;
    return () => {
      document.title = title;
    };
  }, [mark]);
  const record = view.practice?.record ?? null;
  const tried = view.practice?.tried ?? null;
  const timeline = pathOf({ lang, territory: null, page: 'exercise' }) + EXERCISE_QUERY;
  if (record === null) {
    return model.page === 'exercise' ? null : (
      <section className="story" aria-label={t('exercise.yours')}>
        <a className="button" href={timeline}>
          {t('exercise.askStory')}
        </a>
      </section>
    );
  }
  const knew = record.events.some(({ did }) => did === 'knew');
  const over = isRecordOver(record);
  const elsewhere = model.territory?.code !== record.territory;
  return (
    <section className="story" aria-label={t('exercise.yours')}>
      <div aria-live="polite">
        {knew ? (
          <>
            <p className="story-yours">{t('exercise.yours')}</p>
            <p className="story-what">{t(`exercise.story.${record.story}`)}</p>
          </>
        ) : (
          <p>{t('exercise.waiting')}</p>
        )}
        {tried?.outcome ? (
          <p className="sr-only">{triedWords({ ...tried, outcome: tried.outcome }, t)}</p>
        ) : null}
      </div>
      {over || model.page === 'exercise' ? null : elsewhere ? (
        <a className="button" href={pathOf({ lang, territory: record.territory }) + EXERCISE_QUERY}>
          {t('exercise.playIn', { name: territoryName(record.territory) })}
        </a>
      ) : knew ? (
        <p>{t('exercise.task')}</p>
      ) : null}
      {model.page === 'exercise' ? null : (
        <a className={over ? 'button' : 'plain-link'} href={timeline}>
          {t('exercise.timeline')}
        </a>
      )}
    </section>
  );
}
