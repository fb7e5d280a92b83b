import { isLanguageTag, languageOf } from '../../../i18n/languages.ts';
import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { REVIEW_WORDS } from '../words/review.ts';

/** Languages whose tag in CAP is not that of the pages. */
const PAGES_OF: Readonly<Record<string, string>> = { 'fr-simple': 'fr-x-falc', pt: 'pt-PT' };

/** Headline, description and instruction of every language, as other readers of the CAP file get them. */
export function AnnouncementTexts() {
  const words = useDeskWords(REVIEW_WORDS);
  const { trial } = useAnnouncing();
  if (trial === null || trial.texts.length === 0) return null;
  return (
    <details className="fold texts">
      <summary>{words.texts}</summary>
      <p className="hint">{words.textsHint}</p>
      {trial.texts.map(({ language, headline, description, instruction }) => {
        const tag = PAGES_OF[language] ?? language;
        const known = isLanguageTag(tag) ? languageOf(tag) : null;
        return (
          <article key={language} lang={language} dir={known?.direction ?? 'ltr'}>
            <p className="label" lang={language}>
              {known?.name ?? language}
            </p>
            <h3>{headline}</h3>
            <p>{description}</p>
            {instruction === '' ? null : <p className="instruction">{instruction}</p>}
          </article>
        );
      })}
    </details>
  );
}
