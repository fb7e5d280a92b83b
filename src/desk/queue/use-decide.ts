/** Deciding of a text: signed here, and sent like everything that is signed. */
import { useState } from 'react';
import { mayDecide, signDecision } from '../../status/review/decision.ts';
import type { QueuedText, ReviewVerdict } from '../../status/review/model.ts';
import { useDesk } from '../desk.ts';
import { keyStanding } from '../key/standing.ts';
import { useOutbox } from '../send/outbox/use-outbox.ts';

export interface Deciding {
  /** Whether the open key may decide of it; `no-key`: none is open that counts. */
  may: 'yes' | 'no-key' | 'not-yours';
  /** `blocked`: nothing is signed before the clock is set right. */
  state: 'idle' | 'signing' | 'failed' | 'blocked';
  decide(verdict: ReviewVerdict): void;
}

export function useDecide(text: QueuedText): Deciding {
  const { key, clock, now } = useDesk();
  const outbox = useOutbox();
  const [state, setState] = useState<Deciding['state']>('idle');
  const valid = key !== null && keyStanding(key.entry, __REPLI_KEYS__, now) === 'valid';
  const may = !valid ? 'no-key' : mayDecide(key.entry, text.territories) ? 'yes' : 'not-yours';

  async function signed(verdict: ReviewVerdict): Promise<void> {
    if (key === null) return;
    const decision = await signDecision(text, verdict, key.signer, clock.now());
    await outbox.put('decisions', text.id, decision);
  }
  return {
    may,
    state: clock.state === 'astray' ? 'blocked' : state,
    decide: (verdict) => {
      if (state === 'signing') return;
      setState('signing');
      void signed(verdict).then(
        () => setState('idle'),
        () => setState('failed'),
      );
    },
  };
}
