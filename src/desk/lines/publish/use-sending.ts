/** Signing the lines as they were compared, and putting them into the outbox. */
import { useState } from 'react';
import { baseOf } from '../../../directory/history/base.ts';
import { territoryText } from '../../../directory/import/merge.ts';
import { signTerritory } from '../../../directory/signed-territory.ts';
import { useDesk } from '../../desk.ts';
import { isOpen, type Outgoing } from '../../send/outbox/outgoing.ts';
import { useOutbox, useOutgoing } from '../../send/outbox/use-outbox.ts';
import { draftText, territoryOf } from '../model/draft.ts';
import { territoryIn } from '../model/sent.ts';
import { useWorkspace } from '../workspace.ts';

/** `behind`: somebody else published meanwhile; nothing was signed or sent. */
export type SignState = 'idle' | 'signing' | 'not-signed' | 'behind';

export function useSending(): {
  state: SignState;
  send: () => Promise<void>;
  outgoing: Outgoing | null;
  /** Whether exactly these lines were signed and are on their way. */
  waiting: boolean;
} {
  const { key, clock } = useDesk();
  const outbox = useOutbox();
  const { code, draft, today, version, readVersion } = useWorkspace();
  const outgoing = useOutgoing('territories', code);
  const [state, setState] = useState<SignState>('idle');
  const inside = outgoing === null ? null : territoryIn(outgoing.text);
  const same = inside !== null && territoryText(inside) === draftText(draft, today);
  const waiting = outgoing !== null && same && isOpen(outgoing) && outgoing.state.is !== 'refused';

  async function send(): Promise<void> {
    setState('signing');
    const base = version === null ? null : await baseOf(version.lines);
    // What the officer has seen compared is what the signature replaces, and nothing newer.
    const newest = await readVersion();
    if (newest !== null && base !== (await baseOf(newest.lines))) return setState('behind');
    const territory = territoryOf(draft, today);
    if (key === null || territory === null) return setState('not-signed');
    try {
      const text = await signTerritory(territory, key.signer, { now: clock.now(), base });
      await outbox.put('territories', code, text);
      setState('idle');
    } catch {
      setState('not-signed');
    }
  }
  return { state, send, outgoing, waiting };
}
