import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { TERRITORIES } from '../../../territories/names.ts';
import { pathOf } from '../../routes.ts';
import { Icon } from '../frame/Icon.tsx';
import { PagePart } from '../PagePart.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { PositionState } from './PositionState.tsx';

/** Choosing where the emergency is: by what is typed, by position, on the map or from the list. */
export function PlacePicker() {
  const { t } = useWords();
  const { view, actions } = useScene();
  const { extras } = view;
  const choose = actions?.places.choose;
  return (
    <section className="place" id="place" aria-labelledby="place-title">
      <h2 id="place-title">{t('place.title')}</h2>
      <SearchBox />
      <div className="place-locate" aria-live="polite">
        <button type="button" className="button locate" onClick={() => actions?.locate()}>
          <Icon name="place" />
          {t('search.locate')}
        </button>
        <PositionState need={null} />
        {view.position.state === 'not-asked' ? null : (
          <p className="provenance">{t('position.stays')}</p>
        )}
      </div>
      <Fold className="place-list place-on-map" title={t('map.title')}>
        {extras === null ? <p>{t('map.loading')}</p> : <extras.PlaceMap />}
      </Fold>
      <PagePart>
        <TerritoryList choose={choose} />
      </PagePart>
      <Fold className="place-list manage-saved" title={t('saved.manage')}>
        {extras === null || view.exercise ? <p>{t('saved.help')}</p> : <extras.SavedEditor />}
      </Fold>
    </section>
  );
}

/** The box to type in. What is found comes with the parts that follow the page. */
function SearchBox() {
  const { t } = useWords();
  const { view, actions } = useScene();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const Results = view.extras?.PlaceResults;
  // What was typed before the page was taken over counts too.
  useEffect(() => setQuery(input.current?.value ?? ''), []);
  return (
    <search className="place-search">
      <label htmlFor="place-input">{t('search.label')}</label>
      <input
        id="place-input"
        ref={input}
        type="search"
        autoComplete="off"
        autoCapitalize="words"
        spellCheck="false"
        enterKeyHint="search"
        aria-describedby="place-hint"
        onFocus={() => actions?.places.prepare()}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p className="hint" id="place-hint">
        {t('search.example')}
      </p>
      {Results === undefined ? null : <Results query={query} />}
    </search>
  );
}

interface TerritoryListProps {
  choose: ((place: { territory: string; commune: null }) => void) | undefined;
}

/** Every territory as a link: what works without a script, and the equal of the map. */
const TerritoryList = memo(function TerritoryList({ choose }: TerritoryListProps) {
  const { t, lang } = useWords();
  return (
    <details className="place-list">
      <summary>{t('place.list')}</summary>
      <ul className="territories">
        {TERRITORIES.map(({ code, name }) => (
          <li key={code}>
            <a
              href={pathOf({ lang, territory: code })}
              onClick={() => choose?.({ territory: code, commune: null })}
            >
              <span className="code">{code}</span>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
});

interface FoldProps {
  className: string;
  title: string;
  children: ReactNode;
}

/** Draws what it holds only while it is open: a map is not to be had for nothing. */
function Fold({ className, title, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  // Opened before the page was taken over.
  useEffect(() => setOpen(details.current?.open === true), []);
  return (
    <details
      className={className}
      ref={details}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {open ? children : null}
    </details>
  );
}
