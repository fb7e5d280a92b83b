import { useRef, useState } from 'react';
import { placeName } from '../../parts/place/page-place.ts';
import { useScene } from '../../parts/scene.ts';
import { useWords } from '../../parts/words.ts';
import type { SavedPlace } from '../../place-model.ts';
import { SavedFile } from './SavedFile.tsx';

interface Removed {
  place: SavedPlace;
  at: number;
}

/** Renames and removes the places saved on this phone; a removal can be taken back. */
export function SavedEditor() {
  const { t } = useWords();
  const { view, actions } = useScene();
  const { saved } = view.places;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [failed, setFailed] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const tell = (kept: boolean | undefined) => setFailed(kept !== true);

  const remove = async (place: SavedPlace, at: number) => {
    const kept = await actions?.places.remove(place.id);
    tell(kept);
    if (kept !== true) return;
    setRemoved({ place, at });
    // The button pressed is gone with its place: the way back is where to go on from.
    status.current?.focus();
  };
  const undo = async ({ place, at }: Removed) => {
    tell(await actions?.places.restore(place, at));
    setRemoved(null);
    status.current?.focus();
  };
  return (
    <div className="saved-editor">
      <p className="hint">{t('saved.help')}</p>
      <ul>
        {saved.map((place, at) => (
          <li key={place.id}>
            <label>
              {t('saved.name')} <span className="hint">({placeName(place)})</span>
              <input
                defaultValue={place.name}
                maxLength={40}
                autoComplete="off"
                onBlur={(event) => {
                  const name = event.currentTarget.value.trim();
                  if (name === '') event.currentTarget.value = place.name;
                  else if (name !== place.name)
                    void actions?.places.rename(place.id, name).then(tell);
                }}
              />
            </label>
            <button type="button" className="button" onClick={() => void remove(place, at)}>
              {t('saved.remove')}
              <span className="sr-only"> {place.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="saved-told" role="status" ref={status} tabIndex={-1}>
        {failed ? <p>{t('saved.notKept')}</p> : null}
        {removed === null ? null : (
          <p>
            {t('saved.removed', { name: removed.place.name })}{' '}
            <button type="button" className="button" onClick={() => void undo(removed)}>
              {t('saved.undo')}
            </button>
          </p>
        )}
      </div>
      <SavedFile />
    </div>
  );
}
