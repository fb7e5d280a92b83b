import { useScene } from '../parts/scene.ts';
import { useWords } from '../parts/words.ts';
import { EXERCISE_QUERY, pathOf } from '../routes.ts';
import { triedWords } from './event-words.ts';

/** How the last attempt ended, beside its button; the card of the story reads it out. */
export function TriedNote() {
  const { t, lang } = useWords();
  const tried = useScene().view.practice?.tried ?? null;
  if (tried === null) return null;
  const { outcome } = tried;
  if (outcome === null) return <p className="tried">{t('exercise.noCall')}</p>;
  return (
    <p className={`tried tried-${outcome}`}>
      <span>{triedWords({ ...tried, outcome }, t)}</span>
      {outcome === 'answered' ? (
        <a
          className="button"
          href={pathOf({ lang, territory: null, page: 'exercise' }) + EXERCISE_QUERY}
        >
          {t('exercise.timeline')}
        </a>
      ) : null}
    </p>
  );
}
