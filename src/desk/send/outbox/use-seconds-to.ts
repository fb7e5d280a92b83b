import { useEffect, useState } from 'react';

/**
 * Whole seconds until an instant, counted down.
 * @param until in milliseconds; null for none
 */
export function useSecondsTo(until: number | null): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until === null) return;
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [until]);
  return until === null ? null : Math.max(0, Math.ceil((until - now) / 1000));
}
