import { territoryName } from '../../../territories/names.ts';
import type { SavedPlace } from '../../place-model.ts';
import { pathOf } from '../../routes.ts';
import { Icon } from '../frame/Icon.tsx';
import { useScene, useSituation } from '../scene.ts';
import { STRIP_ICON, stripsOf } from '../strip/status-words.ts';
import { useWords } from '../words.ts';
import { placeName } from './page-place.ts';

/** The places saved on this phone, each with what is known of outages there. */
export function SavedPlaces() {
  const { t } = useWords();
  const { saved } = useScene().view.places;
  if (saved.length === 0) return null;
  return (
    <section className="saved" id="saved" aria-labelledby="saved-title">
      <h2 id="saved-title">{t('saved.title')}</h2>
      <ul>
        {saved.map((place) => (
          <SavedLink key={place.id} place={place} />
        ))}
      </ul>
    </section>
  );
}

function SavedLink({ place }: { place: SavedPlace }) {
  const { t, lang } = useWords();
  const { view, actions } = useScene();
  const { name, territory, commune } = place;
  const { contact } = view.news;
  const situation = useSituation(territory);
  const where = territoryName(territory);
  const telling = { t, lang, now: view.now, place: where, nameOf: territoryName };
  const [strip] = stripsOf(situation, contact, telling);
  return (
    <li>
      <a
        className="saved-place"
        href={pathOf({ lang, territory })}
        onClick={() => actions?.places.choose({ territory, commune })}
      >
        <strong>{name}</strong>
        <span className="saved-where">{placeName(place)}</span>
        {strip === undefined || view.exercise ? null : (
          <span className={`saved-state strip-${strip.tone}`}>
            <Icon name={STRIP_ICON[strip.tone]} />
            {strip.headline}
          </span>
        )}
      </a>
    </li>
  );
}
