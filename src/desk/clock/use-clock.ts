import { useCallback, useMemo, useState } from 'react';
import { type Clock, clockState, stillAgreed } from './clock.ts';

/**
 * The clock that the desk works by.
 * @param ahead how far this computer is ahead of the server, in milliseconds; null when not known
 */
export function useClock(ahead: number | null): Clock {
  const [held, setHeld] = useState(0);
  const agreed = stillAgreed({ agreed: held, ahead });
  if (agreed !== held) setHeld(agreed);
  const now = useCallback(() => new Date(Date.now() - agreed), [agreed]);
  return useMemo(
    () => ({
      ahead,
      state: clockState({ agreed, ahead }),
      now,
      serverNow: () => new Date(Date.now() - (ahead ?? agreed)),
      followServer: () => setHeld(ahead ?? 0),
    }),
    [ahead, agreed, now],
  );
}
