import { useState } from 'react';
import { savedAt } from '../../../store/chosen-place.ts';
import type { ChosenPlace, SaveAnswer } from '../../place-model.ts';
import { Icon } from '../frame/Icon.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

interface SavePlaceProps {
  place: ChosenPlace;
  /** What it is called at first. */
  name: string;
  /** As a picture alone, beside the place it saves. */
  small?: boolean;
}

const TOLD = {
  already: 'saved.already',
  full: 'saved.full',
  'not-kept': 'saved.notKept',
} as const;

/** Saves a place on this phone; once it is, says so in the same button. */
export function SavePlace({ place, name, small = false }: SavePlaceProps) {
  const { t } = useWords();
  const { view, actions } = useScene();
  const [answer, setAnswer] = useState<SaveAnswer>('saved');
  // What is practised is not kept.
  if (view.exercise) return null;
  const saved = savedAt(view.places.saved, place);
  const label = saved === undefined ? t('saved.save') : t('saved.done', { name: saved.name });
  const save = () => {
    if (saved !== undefined) setAnswer('already');
    else void actions?.places.save({ ...place, name }).then(setAnswer);
  };
  return (
    <>
      <button
        type="button"
        className={small ? 'button save-small' : 'button save-place'}
        aria-disabled={saved !== undefined}
        onClick={save}
      >
        <Icon name={saved === undefined ? 'save' : 'check'} />
        <span className={small ? 'sr-only' : ''}>
          {label}
          {small && saved === undefined ? ` ${name}` : null}
        </span>
      </button>
      {answer === 'saved' ? null : (
        <span className="save-problem" role="status">
          {t(TOLD[answer])}
        </span>
      )}
    </>
  );
}
