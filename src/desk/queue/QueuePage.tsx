import { useState } from 'react';
import type { QueuedText } from '../../status/review/model.ts';
import { waiting } from '../../status/review/queue.ts';
import { covers, type Scope } from '../../territories/scope.ts';
import { type AnnounceDraft, isBegun, readAnnounceDraft } from '../announce/draft.ts';
import { headlineSaid } from '../announce/facts-of.ts';
import { inForce } from '../announce/held/in-force.ts';
import { useHeld } from '../announce/held/use-held.ts';
import { ConfirmDialog } from '../announce/parts/ConfirmDialog.tsx';
import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { heldDraft, keepDraft } from '../store/desk-store.ts';
import { DecidedTexts } from './DecidedTexts.tsx';
import { draftOfText } from './draft-of-text.ts';
import { type Endable, endingsFor, endOfText } from './end-of-text.ts';
import { usePutOff } from './put-off.ts';
import { TextCard } from './TextCard.tsx';
import { useQueue } from './use-queue.ts';
import { QUEUE_WORDS } from './words.ts';
import '../styles/queue.css';

/** Texts in doubt and probable ones, the newest first, for whoever may decide of them. */
export function QueuePage() {
  const words = useDeskWords(QUEUE_WORDS);
  const { publisher, key, territory } = useDesk();
  const places: Scope | null =
    key !== null ? key.entry.territories : territory === null ? null : [territory];
  return (
    <div className="review-queue">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {publisher === '' ? <p>{words.noService}</p> : null}
      {publisher !== '' && places === null ? <p>{words.choose}</p> : null}
      {publisher !== '' && places !== null ? <Texts places={places} /> : null}
    </div>
  );
}

function Texts({ places }: { places: Scope }) {
  const words = useDeskWords(QUEUE_WORDS);
  const { texts, isRead, readAgain } = useQueue(places);
  const { isPutOff, putOff } = usePutOff();
  const { confirm, asking, choosing } = useConfirm(places);
  const open = waiting(texts ?? []);
  const first = open.filter((text) => !isPutOff(text));
  const later = open.filter(isPutOff);
  const cards = (shown: readonly QueuedText[], off: boolean) => (
    <ul className="text-cards">
      {shown.map((text) => (
        <TextCard
          key={text.id}
          text={text}
          putOff={off}
          later={() => putOff(text, !off)}
          confirm={() => confirm(text)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {isRead ? null : (
        <Notice kind="warning" live>
          <p>{words.notRead}</p>
          <button type="button" onClick={readAgain}>
            {words.tryAgain}
          </button>
        </Notice>
      )}
      {texts === null && isRead ? <p>{words.reading}</p> : null}
      {texts === null ? null : (
        <p role="status" className="queue-count">
          {open.length === 0 ? words.none : words.count(open.length)}
        </p>
      )}
      {choosing}
      {cards(first, false)}
      {later.length === 0 ? null : (
        <details className="queue-rest">
          <summary>
            <h2>{words.laterTitle(later.length)}</h2>
          </summary>
          {cards(later, true)}
        </details>
      )}
      <DecidedTexts texts={(texts ?? []).filter(({ decided }) => decided !== null)} />
      {asking}
    </>
  );
}

const NO_FILES: readonly string[] = [];

/** Leads to the announcement that a text becomes; a draft at hand is replaced only when its officer says so. */
function useConfirm(places: Scope) {
  const words = useDeskWords(QUEUE_WORDS);
  const { territory, chooseTerritory, published, now } = useDesk();
  const language = useLanguage();
  const held = useHeld(NO_FILES);
  const [asked, setAsked] = useState<AnnounceDraft | null>(null);
  const [choice, setChoice] = useState<{ text: QueuedText; endings: readonly Endable[] } | null>(
    null,
  );

  async function begin(draft: AnnounceDraft): Promise<void> {
    setAsked(null);
    // What cannot be kept is begun by hand: the page of announcements opens all the same.
    await keepDraft('announce', draft).catch(() => undefined);
    // Whose préfecture it is goes by the territory worked on.
    const [first] = draft.places === 'all' ? [] : (draft.places ?? []);
    const own = territory !== null && covers(draft.places ?? 'all', territory);
    if (!own && first !== undefined) chooseTerritory(first);
    location.hash = '#announce';
  }
  async function confirm(text: QueuedText): Promise<void> {
    if (text.state !== 'over') return prepare(draftOfText(text, places));
    const bulletin = published.news?.bulletin ?? null;
    const endings = endingsFor(text, inForce(held.chains, bulletin, __REPLI_KEYS__, now));
    const [only] = endings;
    // None at hand: whatever is in force is in the list there.
    if (only === undefined) location.hash = '#announce';
    else if (endings.length > 1) setChoice({ text, endings });
    else await prepare(endOfText(text, only, now));
  }
  async function prepare(draft: AnnounceDraft): Promise<void> {
    setChoice(null);
    const kept = await heldDraft('announce').catch(() => null);
    const before = kept === null ? null : readAnnounceDraft(kept.draft);
    if (before !== null && isBegun(before) && before.stage !== 'made') setAsked(draft);
    else await begin(draft);
  }
  const asking =
    asked === null ? null : (
      <ConfirmDialog
        title={words.dropTitle}
        yes={words.dropYes}
        no={words.dropNo}
        nature={null}
        onNo={() => setAsked(null)}
        onYes={() => void begin(asked)}
      >
        <p>{words.dropText}</p>
      </ConfirmDialog>
    );
  const choosing =
    choice === null ? null : (
      <Notice kind="warning" live>
        <p>{words.whichEnd(choice.text.title)}</p>
        <p className="actions">
          {choice.endings.map((ending) => (
            <button
              key={ending.key}
              type="button"
              onClick={() => void prepare(endOfText(choice.text, ending, now))}
            >
              {ending.content === null ? ending.key : headlineSaid(ending.content, language)}
            </button>
          ))}
          <button type="button" className="plain" onClick={() => setChoice(null)}>
            {words.noneOfThem}
          </button>
        </p>
      </Notice>
    );
  return { confirm: (text: QueuedText) => void confirm(text), asking, choosing };
}
