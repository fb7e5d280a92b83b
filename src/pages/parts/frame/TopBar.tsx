import { LANGUAGES, type LanguageTag } from '../../../i18n/languages.ts';
import { pathOf } from '../../routes.ts';
import { useWords } from '../words.ts';
import { Icon } from './Icon.tsx';

interface TopBarProps {
  /** Where the same page is in another language. */
  hrefIn: (lang: LanguageTag) => string;
  onChoose?: (lang: LanguageTag, link: HTMLAnchorElement) => void;
}

/** The name of the app, and the same page in every other language. */
export function TopBar({ hrefIn, onChoose }: TopBarProps) {
  const { t, lang } = useWords();
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
                href={hrefIn(l.tag)}
                hrefLang={l.tag}
                lang={l.tag}
                onClick={(event) => onChoose?.(l.tag, event.currentTarget)}
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
