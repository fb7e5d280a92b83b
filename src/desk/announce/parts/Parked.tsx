import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { numbersSaid } from '../facts-of.ts';
import { DRAFT_WORDS } from '../words/draft.ts';
import { REVIEW_WORDS } from '../words/review.ts';
import { NatureMark } from './Summary.tsx';

/** The draft that the browser's "back" led away from: nothing of it is lost. */
export function Parked({ resume }: { resume: () => void }) {
  const words = useDeskWords(DRAFT_WORDS);
  const { facts } = useDeskWords(REVIEW_WORDS);
  const language = useLanguage();
  const { draft, drop } = useAnnouncing();
  const made = draft.stage === 'made';
  return (
    <Notice kind="info">
      <NatureMark />
      <p>
        {made ? words.madeParked : words.parked}{' '}
        <strong>{numbersSaid(draft.numbers, language) || facts.nothing}</strong>
      </p>
      <p className="actions">
        <button type="button" className="main" onClick={resume}>
          {made ? words.see : words.resume}
        </button>
        {made ? (
          <button type="button" onClick={drop}>
            {words.begin}
          </button>
        ) : null}
      </p>
    </Notice>
  );
}
