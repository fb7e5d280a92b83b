import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { asksAnything } from '../../../place/find.ts';
import { territoryName } from '../../../territories/names.ts';
import { SavePlace } from '../../parts/place/SavePlace.tsx';
import { useScene } from '../../parts/scene.ts';
import { useWords } from '../../parts/words.ts';
import type { FoundPlace, PlacesFound } from '../../place-model.ts';
import { pathOf } from '../../routes.ts';
import { AbroadNumbers } from './AbroadNumbers.tsx';
import { WhereaboutsPart } from './WhereaboutsPart.tsx';

/** What was found for a text typed: links, the best first, and in words how many. */
export function PlaceResults({ query }: { query: string }) {
  const { t } = useWords();
  const { actions } = useScene();
  const [found, setFound] = useState<PlacesFound | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const asked = asksAnything(query);
  useEffect(() => {
    if (asked) actions?.places.find(query, setFound);
    else setFound(null);
  }, [actions, query, asked]);
  useEffect(() => {
    const input = document.getElementById('place-input');
    const intoTheList = (event: Event) => moveInto(list.current, event);
    input?.addEventListener('keydown', intoTheList);
    return () => input?.removeEventListener('keydown', intoTheList);
  }, []);
  const shown = asked ? found : null;
  return (
    <>
      <div aria-live="polite">
        {shown === null ? null : shown.kind === 'position' ? (
          <WhereaboutsPart whereabouts={shown.whereabouts} need={null} />
        ) : (
          <Summary found={shown} />
        )}
      </div>
      {shown?.kind === 'places' ? (
        <div ref={list} className="answers">
          <PlaceList places={shown.places} />
          {shown.maybe.length === 0 ? null : (
            <>
              <p className="found-count">{t('search.maybe')}</p>
              <PlaceList places={shown.maybe} />
            </>
          )}
        </div>
      ) : null}
    </>
  );
}

/** From the box, the arrow and Enter lead to the best answer; they never choose it unseen. */
function moveInto(list: HTMLElement | null, event: Event): void {
  const { key, isComposing } = event as unknown as { key: string; isComposing: boolean };
  if (isComposing || (key !== 'ArrowDown' && key !== 'Enter')) return;
  const first = list?.querySelector('a');
  if (!first) return;
  event.preventDefault();
  first.focus();
}

/** Up and down go from answer to answer, through both lists, and from the first back to the box. */
function moveWithin(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...(event.currentTarget.closest('.answers')?.querySelectorAll('a') ?? [])];
  const to = links.findIndex((link) => link.closest('li')?.contains(document.activeElement)) + step;
  event.preventDefault();
  if (to < 0) document.getElementById('place-input')?.focus();
  else links[Math.min(to, links.length - 1)]?.focus();
}

function PlaceList({ places }: { places: readonly FoundPlace[] }) {
  return (
    <ul className="found" onKeyDown={moveWithin}>
      {places.map((place) => (
        <PlaceResult key={keyOf(place)} place={place} />
      ))}
    </ul>
  );
}

function Summary({ found }: { found: Extract<PlacesFound, { kind: 'places' | 'no-postcode' }> }) {
  const { t } = useWords();
  if (found.kind === 'no-postcode') {
    return <p className="found-count">{t('search.noPostcode', { postcode: found.postcode })}</p>;
  }
  const { places, maybe, abroad, note, moreNamed, communes } = found;
  const count = places.length;
  const nothing = count + maybe.length + abroad.length === 0;
  const sentences = [
    count > 0 && note === null ? t('place.results', { count }) : '',
    note === null ? '' : t(`place.${note}`),
    moreNamed === null ? '' : t('search.more', { name: moreNamed }),
    communes === 'ready' || note !== null ? '' : t(`search.${communes}`),
    nothing && note === null && communes === 'ready' ? t('search.nothing') : '',
  ].filter((text) => text !== '');
  return (
    <>
      {sentences.map((text) => (
        <p key={text} className="found-count">
          {text}
        </p>
      ))}
      {abroad.map((place) => (
        <AbroadNumbers key={`${place.country} ${place.name}`} {...place} />
      ))}
    </>
  );
}

/** What tells one answer from another, and its key in the list. */
const keyOf = ({ territory, commune, name, postcode, former, within }: FoundPlace): string =>
  [commune?.code ?? territory, name, postcode, former ?? '', within ?? ''].join('/');

/** Drawn again only when it changes: most answers stay from one letter to the next. */
const PlaceResult = memo(PlaceLink, (a, b) => keyOf(a.place) === keyOf(b.place));

function PlaceLink({ place }: { place: FoundPlace }) {
  const { t, lang } = useWords();
  const { actions } = useScene();
  const { territory, commune, name, postcode, former, within } = place;
  const chosen = { territory, commune };
  return (
    <li>
      <a
        className="button"
        href={pathOf({ lang, territory })}
        onClick={() => actions?.places.choose(chosen)}
      >
        {commune === null && within === null ? (
          <>
            <span className="code">{territory}</span>
            <span>{name}</span>
          </>
        ) : (
          <span>
            {former === null ? name : t('search.former', { former, name })}
            <small>
              {[within ?? '', postcode, territoryName(territory)]
                .filter((part) => part !== '')
                .join(' · ')}
            </small>
          </span>
        )}
      </a>
      <SavePlace place={chosen} name={name} small={true} />
    </li>
  );
}
