import { useEffect, useState } from 'react';
import { publishedLine } from '../../directory/history/line-key.ts';
import { useDesk } from '../desk.ts';
import { nameOf } from '../send/outbox/outgoing.ts';
import { useOutbox, useOutgoings } from '../send/outbox/use-outbox.ts';
import { sendSigned, type Visible } from '../send/publisher.ts';
import { useLanguage } from '../shell/language.ts';
import { afterPublishing } from './model/compare.ts';
import type { LinesDraft } from './model/draft.ts';
import { territoryIn } from './model/sent.ts';

interface Noting {
  /** Undefined until the device has been asked; null while nothing was changed. */
  work: LinesDraft | null | undefined;
  change(to: (draft: LinesDraft) => LinesDraft): void;
  readVersion(): Promise<unknown>;
}

/** What the service took while this page was open. */
export interface TakenNote {
  /** UTC instant. */
  at: string;
  visible: Visible;
  /** The signed file. */
  text: string;
}

/** The service is asked again after this whether the public sees by now what it took. */
const RETRY_DELAY_MS = 10_000;

/**
 * Has the draft take note of what the service took, at once or while it was closed: what is changed from
 * then on is a change of that.
 * @returns when the service took it last, and who sees it; null as long as it has taken nothing since the page opened
 */
export function useTakenNote(
  code: string,
  { work, change, readVersion }: Noting,
): TakenNote | null {
  const { readAgain } = useDesk();
  const outbox = useOutbox();
  const [taken, setTaken] = useState<TakenNote | null>(null);
  const name = nameOf({ kind: 'territories', id: code });
  const sent = useOutgoings().find(
    (outgoing) => nameOf(outgoing) === name && outgoing.state.is === 'sent',
  );
  const begun = work === undefined ? null : work !== null;
  useEffect(() => {
    if (sent?.state.is !== 'sent' || begun === null) return;
    const lines = territoryIn(sent.text)?.lines.map(publishedLine) ?? [];
    if (begun) change((draft) => afterPublishing(draft, lines));
    const { receivedAt, visible } = sent.state;
    setTaken({ at: receivedAt, visible: visible ?? null, text: sent.text });
    void outbox.drop(name);
    readAgain();
    void readVersion();
  }, [sent, begun, change, outbox, name, readAgain, readVersion]);
  useVisible(code, taken, setTaken);
  return taken;
}

/** Asks until the public sees it. The same text again publishes nothing: the answer says how it stands. */
function useVisible(code: string, taken: TakenNote | null, tell: (taken: TakenNote) => void): void {
  const { publisher } = useDesk();
  const language = useLanguage();
  useEffect(() => {
    if (taken?.visible !== false) return;
    const ask = async () => {
      const answer = await sendSigned(publisher, 'territories', code, taken.text, language);
      if (ended) return;
      // Refused: somebody else has published since, and it is theirs that the public will see.
      const gone = !answer.ok && answer.why === 'refused';
      tell({ ...taken, visible: answer.ok ? answer.visible : gone ? null : false });
    };
    let ended = false;
    const timer = setTimeout(() => void ask(), RETRY_DELAY_MS);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [code, taken, tell, publisher, language]);
}
