import { LANGUAGES } from '../../../i18n/languages.ts';
import { pathOf } from '../../routes.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { Icon } from './Icon.tsx';

/** The name of the app, and the same page in every other language. */
export function Header() {
  const { t, lang } = useWords();
  const { model, actions } = useScene();
  const here = { territory: model.territory?.code ?? null, page: model.page };
  const current = LANGUAGES.find((l) => l.tag === lang);
  return (
    <header className="top">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <a
        className="brand"
        href={pathOf({ lang, territory: null })}
        aria-label={`Repli, ${t('nav.home')}`}
      >
        {t('app.name')}
      </a>
      <details className="languages">
        <summary>
          <span className="sr-only">{t('nav.languages')}</span>
          <span>{current?.name}</span>
          {/* Last, and drawn first: a page that is painted while it comes moves nothing for it. */}
          <Icon name="globe" />
        </summary>
        <ul>
          {LANGUAGES.filter((l) => l.tag !== lang).map((l) => (
            <li key={l.tag}>
              <a
                href={pathOf({ ...here, lang: l.tag })}
                hrefLang={l.tag}
                lang={l.tag}
                onClick={() => actions?.chooseLanguage(l.tag)}
                dir={l.direction}
              >
                {l.name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </header>
  );
}
