import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { factsOf, numbersSaid, placesSaid } from '../facts-of.ts';
import { FORM_WORDS } from '../words/form.ts';
import { REVIEW_WORDS } from '../words/review.ts';
import { Facts } from './Facts.tsx';

/** What the choices say so far, always in sight on a large screen. */
export function Summary() {
  const words = useDeskWords(FORM_WORDS);
  const language = useLanguage();
  const { described, setting, draft } = useAnnouncing();
  return (
    <section className={`summary ${draft.nature ?? ''}`} aria-label={words.summary}>
      <NatureMark />
      <Facts
        facts={factsOf(described.outage, setting.now.toISOString(), language, { brief: true })}
      />
    </section>
  );
}

/** The nature as a word on its pattern. */
export function NatureMark() {
  const { facts } = useDeskWords(REVIEW_WORDS);
  const { draft } = useAnnouncing();
  if (draft.nature === null) return null;
  return <p className={`nature-mark ${draft.nature}`}>{facts[draft.nature]}</p>;
}

/** The same in one line, at the foot of a small screen, with the way on. */
export function SummaryBar({ goOn }: { goOn: () => void }) {
  const words = useDeskWords(FORM_WORDS);
  const { facts } = useDeskWords(REVIEW_WORDS);
  const language = useLanguage();
  const { described } = useAnnouncing();
  const { numbers, territories } = described.outage;
  const what = numbersSaid(numbers, language) || facts.nothing;
  return (
    <div className="summary-bar">
      <p>
        <NatureWord /> {what} · {placesSaid(territories, language) || facts.nothing}
      </p>
      <button type="button" className="main" onClick={goOn}>
        {words.review}
      </button>
    </div>
  );
}

function NatureWord() {
  const { facts } = useDeskWords(REVIEW_WORDS);
  const { draft } = useAnnouncing();
  if (draft.nature === null) return null;
  return <strong className={`nature-mark ${draft.nature}`}>{facts[draft.nature]}</strong>;
}
