/** Deciding of a text: signed here, and sent like everything that is signed. */
import { useState } from 'react';
import { mayDecide, signDecision } from '../../status/review/decision.ts';
import type { QueuedText, ReviewVerdict } from '../../status/review/model.ts';
import { codesIn, common, type Scope } from '../../territories/scope.ts';
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

/** Of the places of a text, those that a key decides of: its own, where only a part was decided of. */
function placesToDecide({ decided, territories }: QueuedText, key: Scope): Scope {
  const part = decided?.territories;
  const own = part === undefined ? [] : codesIn(common(part, key));
  return own.length === 0 ? territories : own;
}

export function useDecide(text: QueuedText): Deciding {
  const { key, clock, now } = useDesk();
  const outbox = useOutbox();
  const [state, setState] = useState<Deciding['state']>('idle');
  const valid = key !== null && keyStanding(key.entry, __REPLI_KEYS__, now) === 'valid';
  const places = placesToDecide(text, key?.entry.territories ?? []);
  const may = !valid ? 'no-key' : mayDecide(key.entry, places) ? 'yes' : 'not-yours';

  async function signed(verdict: ReviewVerdict): Promise<void> {
    if (key === null) return;
    const { last = 0 } = text;
    const part = places === text.territories ? {} : { territories: [...codesIn(places)] };
    const decision = await signDecision(text, verdict, key.signer, clock.now(), last, {
      ...part,
      seen: last,
    });
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
