import { pathOf } from '../../routes.ts';
import { Icon } from '../frame/Icon.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { placeHere, placeName } from './page-place.ts';
import { SavePlace } from './SavePlace.tsx';

/** On a territory's page: all its numbers, another place, and keeping this one. */
export function PlaceRow() {
  const { t, lang } = useWords();
  const here = placeHere(useScene());
  return (
    <div className="place-row">
      <a className="button" href="#numbers">
        {t('nav.allNumbers')}
      </a>
      <a className="button" href={`${pathOf({ lang, territory: null })}#place`}>
        <Icon name="place" />
        {t('place.change')}
      </a>
      {here === null ? null : (
        <SavePlace place={here} name={here.commune?.name ?? placeName(here)} />
      )}
    </div>
  );
}
