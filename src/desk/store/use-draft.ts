/** A draft that survives reload and crash: each change is on the disk before long. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, heldDraft, keepDraft } from './desk-store.ts';

/** A change is put down this long after it was made, in milliseconds. */
const SAVE_DELAY_MS = 150;

export interface KeptDraft<D> {
  /** Null until the device has been asked. */
  draft: D | null;
  /** Instant of a draft found on the device when the page opened; null when there was none. */
  foundFrom: string | null;
  /** Whether what is on the screen is on the disk. `failed`: the person must be told. */
  state: 'kept' | 'keeping' | 'failed';
  change(to: (draft: D) => D): void;
  /** Puts down what is on the screen now; settles when it is on the disk, or failed to be. */
  keepNow(): Promise<void>;
  /** Begins anew, and forgets what was kept. */
  reset(): void;
}

/**
 * @param name under which it is kept: `lines:35`, `announce`
 * @param read what a kept draft must be to be taken up again; null for anything else
 * @param fresh a new draft
 */
export function useDraft<D>(
  name: string,
  read: (held: unknown) => D | null,
  fresh: () => D,
): KeptDraft<D> {
  const [draft, setDraft] = useState<D | null>(null);
  const [foundFrom, setFoundFrom] = useState<string | null>(null);
  const [state, setState] = useState<KeptDraft<D>['state']>('kept');
  /** What is on the screen, ahead of React's own turn. */
  const current = useRef<D | null>(null);
  const latest = useRef<{ name: string; draft: D } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const how = useRef({ read, fresh });
  how.current = { read, fresh };

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const waiting = latest.current;
    latest.current = null;
    if (waiting === null) return;
    try {
      await keepDraft(waiting.name, waiting.draft);
      if (latest.current === null) setState('kept');
    } catch {
      setState('failed');
    }
  }, []);

  useEffect(() => {
    let gone = false;
    current.current = null;
    setDraft(null);
    void heldDraft(name)
      .catch(() => null)
      .then((held) => {
        if (gone) return;
        const taken = held === null ? null : how.current.read(held.draft);
        setFoundFrom(taken === null || held === null ? null : held.at);
        current.current = taken ?? how.current.fresh();
        setDraft(current.current);
        setState('kept');
      });
    const leaving = () => void flush();
    // The last event a phone surely sends before it ends a page.
    document.addEventListener('visibilitychange', leaving);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', leaving);
      void flush();
    };
  }, [name, flush]);

  const change = useCallback(
    (to: (draft: D) => D) => {
      const before = current.current;
      const after = before === null ? null : to(before);
      if (after === null || after === before) return;
      current.current = after;
      latest.current = { name, draft: after };
      setDraft(after);
      setState('keeping');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), SAVE_DELAY_MS);
    },
    [name, flush],
  );

  const reset = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    setFoundFrom(null);
    current.current = how.current.fresh();
    setDraft(current.current);
    void dropDraft(name).then(
      () => setState('kept'),
      () => setState('failed'),
    );
  }, [name]);

  return { draft, foundFrom, state, change, keepNow: flush, reset };
}
