import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { useWords } from '../shell/language.ts';
import type { SentMessage } from '../store/desk-store.ts';
import { type Draft, useDraft } from '../store/use-draft.ts';
import { WatchCard } from '../watch/WatchCard.tsx';
import { AnnounceForm } from './AnnounceForm.tsx';
import { AnnouncingContext } from './announcing.ts';
import { continueDraft } from './continue-draft.ts';
import { type AnnounceDraft, freshDraft, readDraft } from './draft.ts';
import { InForceList } from './held/InForceList.tsx';
import { useHeld } from './held/use-held.ts';
import { Outcome } from './Outcome.tsx';
import { DraftState } from './parts/DraftState.tsx';
import { NatureBand } from './parts/NatureBand.tsx';
import { NatureChoice } from './parts/NatureChoice.tsx';
import { Review } from './Review.tsx';
import type { Made } from './send/use-make.ts';
import { useWorkedOut } from './use-worked-out.ts';
import { FORM_WORDS } from './words/form.ts';
import { REVIEW_WORDS } from './words/review.ts';
import '../styles/announce.css';
import '../styles/announce-form.css';
import '../styles/announce-preview.css';

/** Announcing an outage, and what follows it. */
export function AnnouncePage() {
  const words = useWords(FORM_WORDS);
  const kept = useDraft('announce', readDraft, freshDraft);
  if (kept.draft === null) return <h1>{words.title}</h1>;
  return <Announce kept={kept} draft={kept.draft} />;
}

const NO_FILES: readonly string[] = [];

/** One thing at a time: choose, fill in, review, see what became of it. */
function Announce({ kept, draft }: { kept: Draft<AnnounceDraft>; draft: AnnounceDraft }) {
  const words = useWords(FORM_WORDS);
  const { titles, outcome } = useWords(REVIEW_WORDS);
  const { now } = useDesk();
  const { deed, nature, stage } = draft;
  const held = useHeld(deed.kind === 'alert' ? NO_FILES : deed.files);
  const announcing = useWorkedOut(kept, draft, held.chains);
  const [justMade, setJustMade] = useState<Made | null>(null);
  const heading = useFocusOn(nature === null ? 'start' : stage);

  const found = held.sent.get(draft.made?.id ?? '');
  const made =
    justMade !== null && justMade.record.id === draft.made?.id
      ? justMade
      : found === undefined
        ? null
        : { record: found, kept: true };
  const sendNow = (message: SentMessage) => {
    const made = { id: message.id, visibleSince: null };
    kept.change((before) => ({ ...before, nature: natureOf(message), stage: 'made', made }));
  };
  const title =
    nature === null || stage === 'fill'
      ? deed.kind === 'update'
        ? words.updateTitle
        : words.title
      : stage === 'review'
        ? titles[deed.kind]
        : outcome.titles[deed.kind];
  return (
    <AnnouncingContext value={announcing}>
      <div className={`announcing ${nature ?? ''}`}>
        <NatureBand fixed={stage === 'made'} />
        <div className="announce-head">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {nature === null || stage === 'made' ? null : <DraftState kept={kept} />}
        </div>
        {kept.state === 'failed' ? (
          <Notice kind="error" live>
            <p>{words.draft.failed}</p>
          </Notice>
        ) : null}
        {nature === null ? (
          <>
            <NatureChoice />
            <WatchCard />
            <InForceList
              held={held}
              goOn={({ chain }, kind) => {
                const files = held.chains.find((each) => each.chain === chain)?.files ?? [];
                kept.change(() => continueDraft(chain, kind, files, now));
              }}
              sendNow={sendNow}
            />
          </>
        ) : null}
        {nature !== null && stage === 'fill' ? <AnnounceForm /> : null}
        {nature !== null && stage === 'review' ? <Review made={setJustMade} /> : null}
        {stage === 'made' && made !== null ? (
          <Outcome
            key={made.record.id}
            made={made}
            justMade={made === justMade}
            readAgain={held.readAgain}
          />
        ) : null}
      </div>
    </AnnouncingContext>
  );
}

/** Of a message made here; what it says stands in its own words. */
function natureOf({ xml }: SentMessage): 'actual' | 'exercise' {
  return xml.includes('<status>Exercise</status>') ? 'exercise' : 'actual';
}

/** A screen reader goes on from the title when another step takes the page over. */
function useFocusOn(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const drawn = useRef(step);
  useEffect(() => {
    if (drawn.current === step) return;
    drawn.current = step;
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return heading;
}
