import { type ReactNode, useState } from 'react';
import type { QueuedText } from '../../status/review/model.ts';
import type { Scope } from '../../territories/scope.ts';
import { type AnnounceDraft, isBegun, readAnnounceDraft } from '../announce/draft.ts';
import { inForce } from '../announce/held/in-force.ts';
import { useHeld } from '../announce/held/use-held.ts';
import { ConfirmDialog } from '../announce/parts/ConfirmDialog.tsx';
import { openInForce } from '../announce/use-steps.ts';
import { useDesk } from '../desk.ts';
import { useDeskWords } from '../shell/language.ts';
import { dropDraft, heldDraft, keepDraft } from '../store/desk-store.ts';
import { draftOfText } from './draft-of-text.ts';
import { EndNote, NotKeptNote } from './EndNote.tsx';
import { endedElsewhere, endingsFor, endOfText } from './end-of-text.ts';
import { ownTerritory } from './own-part.ts';
import { QUEUE_WORDS } from './words.ts';

const NO_FILES: readonly string[] = [];

/** What stands in the way of an announcement, said on the card of its text. */
interface Note {
  text: QueuedText;
  is: 'end' | 'not-kept';
}

interface Confirming {
  confirm: (text: QueuedText) => void;
  /** What is to be said on the card of a text; null for nothing. */
  noteFor: (text: QueuedText) => ReactNode;
  /** What is asked in front of everything. */
  asking: ReactNode;
}

/** Draft at hand that something would be lost of; `null` for none. */
async function begunDraft(): Promise<AnnounceDraft | null> {
  const kept = await heldDraft('announce').catch(() => null);
  const draft = kept === null ? null : readAnnounceDraft(kept.draft);
  return draft !== null && isBegun(draft) ? draft : null;
}

/** Leads to the announcement that a text becomes; a draft at hand is replaced only when its officer says so. */
export function useConfirm(places: Scope): Confirming {
  const words = useDeskWords(QUEUE_WORDS);
  const { territory, chooseTerritory, published, now } = useDesk();
  const held = useHeld(NO_FILES);
  const [asked, setAsked] = useState<{ text: QueuedText; draft: AnnounceDraft } | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const running = () => inForce(held.chains, published.news?.bulletin ?? null, __REPLI_KEYS__, now);

  async function begin(text: QueuedText, draft: AnnounceDraft): Promise<void> {
    setAsked(null);
    try {
      await keepDraft('announce', draft);
    } catch {
      // The page would take up whatever draft is kept there, of something else.
      return setNote({ text, is: 'not-kept' });
    }
    // Whose préfecture it is goes by the territory worked on.
    const own = draft.places === null ? null : ownTerritory(draft.places, places, territory);
    if (own !== null) chooseTerritory(own);
    location.hash = '#announce';
  }
  async function prepare(text: QueuedText, draft: AnnounceDraft): Promise<void> {
    setNote(null);
    const before = await begunDraft();
    if (before !== null && before.stage !== 'made') setAsked({ text, draft });
    else await begin(text, draft);
  }
  async function confirm(text: QueuedText): Promise<void> {
    if (text.state !== 'over') return prepare(text, draftOfText(text, places));
    const [only, ...others] = endingsFor(text, running());
    if (only === undefined || others.length > 0) setNote({ text, is: 'end' });
    else await prepare(text, endOfText(text, only, now));
  }
  async function seeInForce(): Promise<void> {
    // Begun from another text and not gone on with: beside the list it would pass for this one.
    if ((await begunDraft()) === null) await dropDraft('announce').catch(() => undefined);
    openInForce();
  }
  const asking =
    asked === null ? null : (
      <ConfirmDialog
        title={words.dropTitle}
        yes={words.dropYes}
        no={words.dropNo}
        nature={null}
        onNo={() => setAsked(null)}
        onYes={() => void begin(asked.text, asked.draft)}
      >
        <p>{words.dropText}</p>
      </ConfirmDialog>
    );
  const noteFor = (text: QueuedText): ReactNode => {
    if (note === null || note.text.id !== text.id) return null;
    if (note.is === 'not-kept') return <NotKeptNote byHand={() => void seeInForce()} />;
    return (
      <EndNote
        text={text}
        endings={endingsFor(text, running())}
        elsewhere={endedElsewhere(text, running())}
        service={held.service}
        choose={(ending) => void prepare(text, endOfText(text, ending, now))}
        readAgain={held.readAgain}
        seeInForce={() => void seeInForce()}
        leave={() => setNote(null)}
      />
    );
  };
  return { confirm: (text) => void confirm(text), noteFor, asking };
}
