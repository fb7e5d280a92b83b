import { useState } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { useAnnouncing } from './announcing.ts';
import { headlineSaid } from './facts-of.ts';
import { AlreadyAnnounced } from './parts/AlreadyAnnounced.tsx';
import { ErrorSummary } from './parts/ErrorSummary.tsx';
import { LinesPart } from './parts/LinesPart.tsx';
import { MorePart } from './parts/MorePart.tsx';
import { NumbersPart } from './parts/NumbersPart.tsx';
import { PhonesPart } from './parts/PhonesPart.tsx';
import { PlacesPart } from './parts/PlacesPart.tsx';
import { Summary, SummaryBar } from './parts/Summary.tsx';
import { TriedContext } from './parts/tried.ts';
import { WhenPart } from './parts/WhenPart.tsx';
import { PhonePreview } from './preview/PhonePreview.tsx';
import { DRAFT_WORDS } from './words/draft.ts';
import { FORM_WORDS } from './words/form.ts';

/** The form: choices in the order in which an officer knows the answers. */
export function AnnounceForm() {
  const words = useDeskWords(FORM_WORDS);
  const drafting = useDeskWords(DRAFT_WORDS);
  const language = useLanguage();
  const { wrong, change, continued } = useAnnouncing();
  /** How many times the officer asked to go on with something missing. */
  const [asked, setAsked] = useState(0);
  const goOn = () => {
    if (wrong.length > 0) return setAsked((times) => times + 1);
    change((before) => ({ ...before, stage: 'review' }));
  };
  const content = continued?.chain.content ?? null;
  return (
    <TriedContext value={asked > 0}>
      <AlreadyAnnounced />
      {continued === null || content === null ? null : (
        <Notice kind="info">
          <p>{words.updating(headlineSaid(content, language))}</p>
          {continued.chain.over === null ? null : <p>{drafting.reopening}</p>}
        </Notice>
      )}
      <div className="announce-columns">
        <div className="announce-form">
          {asked > 0 ? <ErrorSummary asked={asked} /> : null}
          <NumbersPart />
          <PlacesPart />
          <PhonesPart />
          <WhenPart />
          <LinesPart />
          <MorePart />
          <p className="actions">
            <button type="button" className="main large" onClick={goOn}>
              {words.review}
            </button>
          </p>
        </div>
        <aside className="announce-side">
          <Summary />
          <details className="fold" open>
            <summary>{words.preview}</summary>
            <PhonePreview />
          </details>
        </aside>
      </div>
      <SummaryBar goOn={goOn} />
    </TriedContext>
  );
}
