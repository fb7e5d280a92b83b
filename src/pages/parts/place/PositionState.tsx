import type { Need } from '../../../guide/model.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** What became of the search for a position, and where the position is once that is known. */
export function PositionState({ need }: { need: Need | null }) {
  const { t } = useWords();
  const { position, places, extras } = useScene().view;
  const Whereabouts = extras?.WhereaboutsPart;
  switch (position.state) {
    case 'not-asked':
      return null;
    case 'searching':
    case 'refused':
    case 'unavailable':
      return <p>{t(`position.${position.state}`)}</p>;
    case 'found':
      return Whereabouts === undefined || places.whereabouts === null ? null : (
        <Whereabouts whereabouts={places.whereabouts} need={need} />
      );
  }
}
