import { useDesk } from '../../desk.ts';
import { useExercise } from '../../exercise/use-exercise.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { DRAFT_WORDS } from '../words/draft.ts';
import { FORM_WORDS } from '../words/form.ts';

const NATURES = ['actual', 'exercise'] as const;

/** The first choice, without a default: a real outage, or an exercise. */
export function NatureChoice() {
  const words = useDeskWords(FORM_WORDS);
  const drafting = useDeskWords(DRAFT_WORDS);
  const { territory } = useDesk();
  const { draft, change } = useAnnouncing();
  // Where an exercise is played, what is real would reach nobody.
  const natures = useExercise() === null ? NATURES : NATURES.filter((each) => each === 'exercise');
  const again = Object.keys(draft.numbers).length > 0;
  const choose = (nature: 'actual' | 'exercise') =>
    change((before) => ({ ...before, nature, stage: 'fill' }));
  return (
    <section aria-labelledby="announce-nature" data-part="nature">
      <h2 id="announce-nature">{words.nature.legend}</h2>
      {territory === null ? (
        <Notice kind="info">
          <p>{words.noTerritory}</p>
        </Notice>
      ) : null}
      {again && draft.text === null ? (
        <Notice kind="info" live>
          <p>{drafting.again}</p>
        </Notice>
      ) : null}
      <div className="nature-choice">
        {natures.map((nature) => (
          <button
            key={nature}
            type="button"
            className={`nature-key ${nature}`}
            onClick={() => choose(nature)}
          >
            <strong>{words.nature[nature]}</strong>
            <span>{words.nature[nature === 'actual' ? 'actualHint' : 'exerciseHint']}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
