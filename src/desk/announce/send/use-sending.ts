import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../../desk.ts';
import { type Refused, sendSigned } from '../../send/publisher.ts';
import { useCountdown } from '../../send/use-countdown.ts';
import { useLanguage } from '../../shell/language.ts';
import { keepSent, type SentMessage } from '../../store/desk-store.ts';

export type Sending =
  /** `waiting`: signed and kept, not sent. `none`: there is no service, or nothing signed to send. */
  | { state: 'none' | 'waiting' | 'sending' | 'offline' | 'no-answer' }
  | { state: 'sent'; at: string }
  /** `until`: instant in milliseconds at which the same bytes are sent again. */
  | { state: 'later'; until: number; refusal: Refused }
  | { state: 'refused'; refusal: Refused };

function atFirst(record: SentMessage, publisher: string): Sending {
  if (record.state === 'sent') return { state: 'sent', at: record.at };
  return { state: publisher === '' || record.signed === null ? 'none' : 'waiting' };
}

/**
 * Sends a signed message, always the same bytes. Where the network failed it goes on by itself when the
 * network is back.
 * @param atOnce whether it was made just now, by somebody who wants it sent
 * @param sent told when the service has taken it
 */
export function useSending(
  record: SentMessage,
  atOnce: boolean,
  sent: () => void,
): { sending: Sending; send: () => void; seconds: number } {
  const { publisher } = useDesk();
  const language = useLanguage();
  const [sending, setSending] = useState<Sending>(() => atFirst(record, publisher));
  const busy = useRef(false);
  const begun = useRef(false);

  const send = useCallback(async () => {
    if (record.signed === null || publisher === '' || busy.current) return;
    busy.current = true;
    setSending({ state: 'sending' });
    const answer = await sendSigned(publisher, 'announcements', record.id, record.signed, language);
    busy.current = false;
    if (answer.ok) {
      // Without it the list would only say once more that it was not sent.
      await keepSent({ ...record, state: 'sent' }).catch(() => undefined);
      setSending({ state: 'sent', at: answer.receivedAt });
      sent();
    } else if (answer.why === 'later') {
      const until = Date.now() + answer.seconds * 1000;
      setSending({ state: 'later', until, refusal: answer.refusal });
    } else if (answer.why === 'refused') {
      setSending({ state: 'refused', refusal: answer.refusal });
    } else setSending({ state: answer.why });
  }, [publisher, record, language, sent]);

  const { state } = sending;
  useEffect(() => {
    if (!atOnce || begun.current || state !== 'waiting') return;
    begun.current = true;
    void send();
  }, [atOnce, state, send]);
  useEffect(() => {
    if (state !== 'offline' && state !== 'no-answer') return;
    const back = () => void send();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [state, send]);
  const again = useCallback(() => void send(), [send]);
  const seconds = useCountdown(sending.state === 'later' ? sending.until : null, again);
  return { sending, send: again, seconds };
}
