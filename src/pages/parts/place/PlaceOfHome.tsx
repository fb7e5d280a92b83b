import { pathOf } from '../../routes.ts';
import { Icon } from '../frame/Icon.tsx';
import { PagePart } from '../PagePart.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { PlacePicker } from './PlacePicker.tsx';
import { placeName } from './page-place.ts';
import { SavedPlaces } from './SavedPlaces.tsx';

/** The place chosen before and the places saved, one tap away; and how to choose another. */
export function PlaceOfHome() {
  const { t, lang } = useWords();
  const { chosen, places } = useScene().view;
  return (
    <>
      {chosen === null ? null : (
        <p className="place-row">
          <a className="button" href={pathOf({ lang, territory: chosen })}>
            <Icon name="place" />
            {t('place.chosen', {
              name: placeName({ territory: chosen, commune: places.commune }),
            })}
          </a>
        </p>
      )}
      <SavedPlaces />
      <PagePart anchor="place">
        <PlacePicker />
      </PagePart>
    </>
  );
}
