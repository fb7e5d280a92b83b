import { useState } from 'react';
import { useDeskWords, useLanguage, writtenInstant } from '../../shell/language.ts';
import type { KeptDraft } from '../../store/use-draft.ts';
import { useAnnouncing } from '../announcing.ts';
import { type AnnounceDraft, isBegun } from '../draft.ts';
import { DRAFT_WORDS } from '../words/draft.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Whether the draft is safe on this device, and how to give it up. */
export function DraftState({ kept }: { kept: KeptDraft<AnnounceDraft> }) {
  const words = useDeskWords(DRAFT_WORDS);
  const language = useLanguage();
  const { draft, drop } = useAnnouncing();
  const [asking, setAsking] = useState(false);
  const { foundFrom, state } = kept;
  const found = foundFrom === null ? '' : words.found(writtenInstant(foundFrom, language));
  return (
    <div className="draft-state">
      <p role="status">
        {state === 'kept' && found !== ''
          ? found
          : state === 'keeping'
            ? words.keeping
            : words.kept}
      </p>
      <button
        type="button"
        className="plain"
        onClick={() => (isBegun(draft) ? setAsking(true) : drop())}
      >
        {words.drop}
      </button>
      {asking ? (
        <ConfirmDialog
          title={words.dropTitle}
          yes={words.dropYes}
          no={words.dropNo}
          nature={draft.nature}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            drop();
          }}
        >
          <p>{words.dropText}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
