/**
 * The page in place of one that cannot be shown: an address that leads nowhere, a site in trouble. It
 * stands alone, without script or data, so that the numbers to call are there whatever is not.
 */
import type { LanguageTag } from '../i18n/languages.ts';
import { createI18n, type Words } from '../i18n/setup.ts';
import type { DrawToString } from './document.tsx';
import { type Look, pageHtml } from './html.ts';
import { CallLink, TextLink } from './parts/numbers/CallLink.tsx';
import { useWords, WordsContext } from './parts/words.ts';
import { pathOf } from './routes.ts';

/** Need, and the short number that answers it; these never wait for a directory. */
const CALLS = [
  ['samu', '15'],
  ['fire', '18'],
  ['police', '17'],
  ['any', '112'],
] as const;

function LostPage() {
  const { t, lang } = useWords();
  return (
    <>
      <header className="top">
        <a className="brand" href={pathOf({ lang, territory: null })}>
          {t('app.name')}
        </a>
      </header>
      <main id="main" className="offers">
        <h1>{t('lost.title')}</h1>
        <p>{t('lost.help')}</p>
        <dl className="short-numbers">
          {CALLS.map(([need, number]) => (
            <div key={number}>
              <dt>
                <CallLink number={number} size="small" />
              </dt>
              <dd>{t(`needs.${need}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <TextLink size="small" />
            </dt>
            <dd>{t('needs.silent')}</dd>
          </div>
        </dl>
        <p>{t('step.insist')}</p>
        <p>
          <a className="button" href={pathOf({ lang, territory: null })}>
            {t('nav.home')}
          </a>
        </p>
      </main>
    </>
  );
}

/** The whole page as HTML, with the styles and the policy of every other. */
export function lostDocument(
  lang: LanguageTag,
  words: Words,
  look: Look,
  draw: DrawToString,
): string {
  const speech = createI18n(lang, words);
  const page = (
    <WordsContext value={speech}>
      <LostPage />
    </WordsContext>
  );
  return pageHtml({
    lang,
    look,
    title: speech.t('lost.title'),
    head: '<meta name="robots" content="noindex">',
    body: `<div id="repli">${draw(page)}</div>`,
  });
}
