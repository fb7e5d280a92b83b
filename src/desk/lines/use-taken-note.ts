import { useEffect, useState } from 'react';
import { publishedLine } from '../../directory/history/same.ts';
import { useDesk } from '../desk.ts';
import { nameOf } from '../send/outbox/outgoing.ts';
import { useOutbox, useOutgoings } from '../send/outbox/use-outbox.ts';
import { afterPublishing } from './model/compare.ts';
import type { LinesDraft } from './model/draft.ts';
import { territoryIn } from './model/sent.ts';

interface Noting {
  /** Undefined until the device has been asked; null while nothing was changed. */
  work: LinesDraft | null | undefined;
  change(to: (draft: LinesDraft) => LinesDraft): void;
  readVersion(): Promise<unknown>;
}

/**
 * Has the draft take note of what the service took, at once or while it was closed: what is changed from
 * then on is a change of that.
 * @returns when the service took it; null as long as it has taken nothing since the page opened
 */
export function useTakenNote(code: string, { work, change, readVersion }: Noting): string | null {
  const { readAgain } = useDesk();
  const outbox = useOutbox();
  const [at, setAt] = useState<string | null>(null);
  const name = nameOf({ kind: 'territories', id: code });
  const sent = useOutgoings().find(
    (outgoing) => nameOf(outgoing) === name && outgoing.state.is === 'sent',
  );
  const begun = work === undefined ? null : work !== null;
  useEffect(() => {
    if (sent?.state.is !== 'sent' || begun === null) return;
    const lines = territoryIn(sent.text)?.lines.map(publishedLine) ?? [];
    if (begun) change((draft) => afterPublishing(draft, lines));
    setAt(sent.state.receivedAt);
    void outbox.drop(name);
    readAgain();
    void readVersion();
  }, [sent, begun, change, outbox, name, readAgain, readVersion]);
  return at;
}
