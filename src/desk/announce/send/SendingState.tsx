import { useDesk } from '../../desk.ts';
import { Notice } from '../../parts/Notice.tsx';
import { OutgoingNotice } from '../../send/outbox/OutgoingNotice.tsx';
import type { Outgoing } from '../../send/outbox/outgoing.ts';
import { useOutbox } from '../../send/outbox/use-outbox.ts';
import { useDeskWords, useLanguage, writtenInstant } from '../../shell/language.ts';
import type { SentMessage } from '../../store/desk-store.ts';
import { HELD_WORDS } from '../words/held.ts';
import { REVIEW_WORDS } from '../words/review.ts';

interface SendingStateProps {
  record: SentMessage;
  /** What of it is in the outbox; null when it left it, or never was there. */
  outgoing: Outgoing | null;
}

/** How far the sending of a message is; nothing where it goes as a file. */
export function SendingState({ record, outgoing }: SendingStateProps) {
  const words = useDeskWords(REVIEW_WORDS).outcome;
  const held = useDeskWords(HELD_WORDS);
  const language = useLanguage();
  const { publisher } = useDesk();
  const outbox = useOutbox();
  const { id, signed, state, at } = record;
  if (outgoing !== null) return <OutgoingNotice outgoing={outgoing} />;
  if (state === 'sent') {
    return (
      <Notice kind="good">
        <p>{words.sent(writtenInstant(at, language))}</p>
      </Notice>
    );
  }
  if (publisher === '' || signed === null) return null;
  return (
    <Notice kind="warning">
      <p>{held.notSent}</p>
      <button type="button" onClick={() => void outbox.put('announcements', id, signed)}>
        {held.sendNow}
      </button>
    </Notice>
  );
}
