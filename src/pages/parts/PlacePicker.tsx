import { useState } from 'react';
import { TERRITORIES } from '../../directory/territories.ts';
import { pathOf } from '../routes.ts';
import { findTerritories } from './find-territories.ts';
import { useWords } from './words.ts';

/** Choosing where the emergency is: by postcode, name or code, or from the whole list. */
export function PlacePicker({ onChoose }: { onChoose?: ((code: string) => void) | undefined }) {
  const { t, lang } = useWords();
  const [query, setQuery] = useState('');
  const found = findTerritories(query);
  return (
    <section className="place" id="place" aria-labelledby="place-title">
      <h2 id="place-title">{t('place.title')}</h2>
      <search className="place-search">
        <label htmlFor="place-input">{t('search.label')}</label>
        <input
          id="place-input"
          type="search"
          autoComplete="postal-code"
          enterKeyHint="search"
          aria-describedby="place-hint"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p className="hint" id="place-hint">
          {t('search.example')}
        </p>
        <div aria-live="polite">
          {found.kind === 'nothing-asked' ? null : (
            <p className="found-count">
              {found.kind === 'none'
                ? t('search.nothing')
                : found.kind === 'incomplete'
                  ? t('place.incomplete')
                  : found.kind === 'shared'
                    ? t('place.several')
                    : t('place.results', { count: found.codes.length })}
            </p>
          )}
        </div>
        {'codes' in found && found.codes.length > 0 ? (
          <TerritoryLinks codes={found.codes} onChoose={onChoose} />
        ) : null}
      </search>
      <details className="place-list">
        <summary>{t('place.list')}</summary>
        <ul className="territories">
          {TERRITORIES.map(({ code, name }) => (
            <li key={code}>
              <a href={pathOf({ lang, territory: code })} onClick={() => onChoose?.(code)}>
                <span className="code">{code}</span>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface TerritoryLinksProps {
  codes: readonly string[];
  onChoose?: ((code: string) => void) | undefined;
}

function TerritoryLinks({ codes, onChoose }: TerritoryLinksProps) {
  const { lang } = useWords();
  return (
    <ul className="found">
      {TERRITORIES.filter(({ code }) => codes.includes(code)).map(({ code, name }) => (
        <li key={code}>
          <a
            className="button"
            href={pathOf({ lang, territory: code })}
            onClick={() => onChoose?.(code)}
          >
            <span className="code">{code}</span>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
