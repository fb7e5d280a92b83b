/** Whether this window is the only one of the browser that works on something. */
import { useEffect, useState } from 'react';

/**
 * Two windows on one draft would overwrite each other. True too where the browser cannot tell.
 * @param name of what is worked on
 */
export function useAlone(name: string): boolean {
  const [alone, setAlone] = useState(true);
  useEffect(() => {
    if (!('locks' in navigator)) return;
    const leaving = new AbortController();
    const held = new Promise<void>((done) =>
      leaving.signal.addEventListener('abort', () => done()),
    );
    const hold = async (lock: Lock | null) => {
      if (lock === null) return false;
      if (!leaving.signal.aborted) setAlone(true);
      await held;
      return true;
    };
    void navigator.locks
      .request(name, { ifAvailable: true }, hold)
      .then((had) => {
        if (had || leaving.signal.aborted) return;
        setAlone(false);
        // Granted when the other window is closed.
        return navigator.locks.request(name, { signal: leaving.signal }, hold);
      })
      .catch(() => undefined);
    return () => leaving.abort();
  }, [name]);
  return alone;
}
