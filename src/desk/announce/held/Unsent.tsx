import { useState } from 'react';
import { useDesk } from '../../desk.ts';
import { useOutgoing } from '../../send/outbox/use-outbox.ts';
import { useDeskWords } from '../../shell/language.ts';
import { dropSent, type SentMessage } from '../../store/desk-store.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { SendingState } from '../send/SendingState.tsx';
import { HELD_WORDS } from '../words/held.ts';

interface UnsentProps {
  message: SentMessage;
  forgotten: () => void;
}

/**
 * A message that no phone shows and no service is known to have: it can be given up, and then nothing of
 * it is ever sent, neither it nor a retraction of what nobody saw.
 */
export function Unsent({ message, forgotten }: UnsentProps) {
  const words = useDeskWords(HELD_WORDS);
  const { publisher } = useDesk();
  const outgoing = useOutgoing('announcements', message.id);
  const [asking, setAsking] = useState(false);
  const forget = () => {
    setAsking(false);
    void dropSent(message.id)
      .catch(() => undefined)
      .then(forgotten);
  };
  const asFile = publisher === '' || message.signed === null;
  return (
    <>
      <SendingState record={message} outgoing={outgoing} />
      {outgoing === null ? (
        <p className="actions">
          <button type="button" onClick={() => setAsking(true)}>
            {asFile ? words.neverHandedIn : words.forget}
          </button>
        </p>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={words.forgetTitle}
          yes={words.forgetYes}
          no={words.forgetNo}
          nature={null}
          onNo={() => setAsking(false)}
          onYes={forget}
        >
          <p>{asFile ? words.forgetFile : words.forgetText}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
