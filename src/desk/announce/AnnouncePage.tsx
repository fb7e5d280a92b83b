import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk.ts';
import { useMeasure } from '../exercise/use-measure.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords } from '../shell/language.ts';
import { useAlone } from '../store/use-alone.ts';
import { type KeptDraft, useDraft } from '../store/use-draft.ts';
import { WatchCard } from '../watch/WatchCard.tsx';
import { AnnounceForm } from './AnnounceForm.tsx';
import { AnnouncingContext } from './announcing.ts';
import { announcedAgain, continueDraft } from './continue-draft.ts';
import { type AnnounceDraft, freshDraft, isBegun, readAnnounceDraft } from './draft.ts';
import { InForceList } from './held/InForceList.tsx';
import { type Held, useHeld } from './held/use-held.ts';
import { Outcome } from './Outcome.tsx';
import { ConfirmDialog } from './parts/ConfirmDialog.tsx';
import { DraftState } from './parts/DraftState.tsx';
import { NatureBand } from './parts/NatureBand.tsx';
import { NatureChoice } from './parts/NatureChoice.tsx';
import { Parked } from './parts/Parked.tsx';
import { Review } from './Review.tsx';
import type { Made } from './use-make.ts';
import { useSteps } from './use-steps.ts';
import { useWorkedOut } from './use-worked-out.ts';
import { DRAFT_WORDS } from './words/draft.ts';
import { FORM_WORDS } from './words/form.ts';
import { REVIEW_WORDS } from './words/review.ts';
import '../styles/announce.css';
import '../styles/announce-form.css';
import '../styles/announce-preview.css';

/** Announcing an outage, and what follows it. */
export function AnnouncePage() {
  const alone = useAlone('announce');
  // When the other window is closed, its draft is the one that counts: it is read from the device again.
  return <AnnounceKept key={alone ? 'alone' : 'beside'} alone={alone} />;
}

function AnnounceKept({ alone }: { alone: boolean }) {
  const words = useDeskWords(FORM_WORDS);
  const kept = useDraft('announce', readAnnounceDraft, freshDraft);
  if (kept.draft === null) return <h1>{words.title}</h1>;
  return <Announce kept={kept} draft={kept.draft} alone={alone} />;
}

const NO_FILES: readonly string[] = [];

interface AnnounceProps {
  kept: KeptDraft<AnnounceDraft>;
  draft: AnnounceDraft;
  /** Whether no other window of this browser works on it. */
  alone: boolean;
}

/** One thing at a time: choose, fill in, review, see what became of it. */
function Announce({ kept, draft, alone }: AnnounceProps) {
  const words = useDeskWords(FORM_WORDS);
  const drafting = useDeskWords(DRAFT_WORDS);
  const { titles, outcome } = useDeskWords(REVIEW_WORDS);
  const { now } = useDesk();
  const { deed, nature, stage } = draft;
  const held = useHeld(deed.kind === 'alert' ? NO_FILES : deed.files);
  const announcing = useWorkedOut(kept, draft, held.chains);
  const [justMade, setJustMade] = useState<Made | null>(null);
  const { parked, resume } = useSteps(draft, kept.change);
  const start = parked || nature === null;
  const heading = useFocusOn(start ? 'start' : stage);
  const measure = useMeasure(start ? 'start' : stage);

  /** What is begun takes the place of a draft only when there is none, or its officer says so. */
  const [waiting, setWaiting] = useState<(() => AnnounceDraft) | null>(null);
  const replace = (by: () => AnnounceDraft) => {
    setWaiting(null);
    kept.change(by);
    resume();
    scrollTo({ top: 0 });
  };
  const begin = (by: () => AnnounceDraft) =>
    isBegun(draft) && stage !== 'made' ? setWaiting(() => by) : replace(by);
  const made = useMade(draft.made?.id ?? null, justMade, held);
  const title =
    start || stage === 'fill'
      ? deed.kind === 'update' && !start
        ? words.updateTitle
        : words.title
      : stage === 'review'
        ? titles[deed.kind]
        : outcome.titles[deed.kind];
  return (
    <AnnouncingContext value={announcing}>
      <div className={`announcing ${start ? '' : nature}`} {...measure.handlers}>
        {start ? null : <NatureBand fixed={stage === 'made'} />}
        <div className="announce-head">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {start || stage === 'made' ? null : <DraftState kept={kept} />}
        </div>
        {kept.state === 'failed' ? (
          <Notice kind="error" live>
            <p>{drafting.failed}</p>
          </Notice>
        ) : null}
        {alone ? null : (
          <Notice kind="warning" live>
            <p>{drafting.elsewhere}</p>
          </Notice>
        )}
        {draft.text === null || stage === 'made' ? null : (
          <Notice kind="warning" live>
            <p>{drafting.fromText(draft.text.publisher, draft.text.title)}</p>
            {draft.text.drill ? <p className="caution">{drafting.fromDrill}</p> : null}
            {draft.text.state === 'planned' ? <p>{drafting.fromPlanned}</p> : null}
          </Notice>
        )}
        {start ? (
          <>
            {parked ? <Parked resume={resume} /> : <NatureChoice />}
            <WatchCard />
            <InForceList
              held={held}
              goOn={({ chain }, kind) => {
                const files = held.chains.find((each) => each.chain === chain)?.files ?? [];
                begin(() => continueDraft(chain, kind, files, now));
              }}
              again={(content) => begin(() => announcedAgain(content, now))}
            />
          </>
        ) : null}
        {!start && stage === 'fill' ? <AnnounceForm /> : null}
        {!start && stage === 'review' ? (
          <Review
            made={(made) => {
              setJustMade(made);
              measure.made(made.record.id);
            }}
          />
        ) : null}
        {!start && stage === 'made' && made !== null ? (
          <Outcome key={made.record.id} made={made} readAgain={held.readAgain} />
        ) : null}
        {!start && stage === 'made' && made === null ? (
          <p className="actions">
            <button type="button" className="main large" onClick={kept.reset}>
              {outcome.done}
            </button>
          </p>
        ) : null}
        {waiting === null ? null : (
          <ConfirmDialog
            title={drafting.dropTitle}
            yes={drafting.dropYes}
            no={drafting.dropNo}
            nature={nature}
            onNo={() => setWaiting(null)}
            onYes={() => replace(waiting)}
          >
            <p>{drafting.dropText}</p>
          </ConfirmDialog>
        )}
      </div>
    </AnnouncingContext>
  );
}

/** The message of the draft; it stays in sight when the device forgets it, because it was taken back. */
function useMade(id: string | null, justMade: Made | null, { sent }: Held): Made | null {
  const last = useRef<Made | null>(null);
  const found = sent.get(id ?? '');
  if (justMade?.record.id === id) last.current = justMade;
  if (found !== undefined) {
    last.current = { record: found, kept: last.current?.kept ?? true };
  }
  return last.current?.record.id === id ? last.current : null;
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
