/** Orders to the exercise, each signed with the host's key, and how it stands after each. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Signer } from '../../../directory/signed.ts';
import { type LedOrder, signOrder } from '../../../exercise/led/order.ts';
import type { LeaderView } from '../../../exercise/led/view.ts';
import { useDesk } from '../../desk.ts';
import type { ServiceRefusal } from '../../send/publisher.ts';
import { useLanguage } from '../../shell/language.ts';
import { giveOrder } from '../led-service.ts';

/** How often whoever leads is shown how it stands. */
const PACE_MS = 2_000;

export interface Leading {
  view: LeaderView | null;
  /** Why the last order was not taken; `no-answer` when nobody answered. */
  problem: ServiceRefusal | 'no-answer' | null;
  /** Whether it was taken. */
  order(order: LedOrder): Promise<boolean>;
}

export function useLead(signer: Signer): Leading {
  const { publisher, clock } = useDesk();
  const language = useLanguage();
  const [view, setView] = useState<LeaderView | null>(null);
  const [problem, setProblem] = useState<Leading['problem']>(null);
  const serverNow = useRef(clock.serverNow);
  serverNow.current = clock.serverNow;

  const order = useCallback(
    async (given: LedOrder): Promise<boolean> => {
      const once = crypto.randomUUID();
      const text = await signOrder(given, signer, { now: serverNow.current(), once });
      const answer = await giveOrder(publisher, text, language);
      if (answer.ok) setView(answer.view);
      // Looking goes on by itself; what was ordered needs an answer.
      if (given.do !== 'look' || !answer.ok) {
        setProblem(answer.ok ? null : (answer.refusal ?? 'no-answer'));
      } else setProblem((before) => (before === 'no-answer' ? null : before));
      return answer.ok;
    },
    [publisher, language, signer],
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const look = async (): Promise<void> => {
      await order({ do: 'look' });
      if (!gone) timer = setTimeout(() => void look(), PACE_MS);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [order]);
  return { view, problem, order };
}
