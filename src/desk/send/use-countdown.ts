/** Waits, and says for how long: what could not be taken is sent again without anybody's help. */
import { useEffect, useState } from 'react';

/**
 * @param until instant in milliseconds at which to act; null for none
 * @param act what to do then, once
 * @returns whole seconds left; 0 when nothing is awaited
 */
export function useCountdown(until: number | null, act: () => void): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until === null) return;
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), 1000);
    const timer = setTimeout(act, Math.max(0, until - Date.now()));
    return () => {
      clearInterval(tick);
      clearTimeout(timer);
    };
  }, [until, act]);
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
