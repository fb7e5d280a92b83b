import { territoryName } from '../../../territories/names.ts';
import { Icon } from '../../parts/frame/Icon.tsx';
import { situationIn, useScene } from '../../parts/scene.ts';
import { STRIP_ICON, stripsOf } from '../../parts/strip/status-words.ts';
import { useWords } from '../../parts/words.ts';
import { pathOf } from '../../routes.ts';

/** The territory picked on the map: its name and situation in words, large enough for a thumb. */
export function MapChoice({ code }: { code: string | null }) {
  const { t, lang } = useWords();
  const { view, actions } = useScene();
  if (code === null) return <div className="map-choice" />;
  const name = territoryName(code);
  const { contact } = view.news;
  const situation = situationIn(view, code);
  const telling = { t, lang, now: view.now, place: name, nameOf: territoryName };
  const [strip] = view.exercise ? [] : stripsOf(situation, contact, telling);
  return (
    <div className="map-choice" aria-live="polite">
      <a
        className="button"
        href={pathOf({ lang, territory: code })}
        onClick={() => actions?.places.choose({ territory: code, commune: null })}
      >
        <span className="code">{code}</span>
        {t('position.open', { name })}
      </a>
      {strip === undefined ? null : (
        <p className={`saved-state strip-${strip.tone}`}>
          <Icon name={STRIP_ICON[strip.tone]} />
          {strip.headline}
        </p>
      )}
    </div>
  );
}
