import { useCallback, useEffect, useRef, useState } from 'react';
import { parseXmlInPage } from '../../published/own-scripts.ts';
import { type Fetched, loadNight } from './load-night.ts';
import type { Night } from './night.ts';
import { type NightRow, rowsOf } from './rows.ts';

export interface NightRead {
  rows: readonly NightRow[];
  /** Last entry of the audit log that was read; null when there is none. */
  last: { seq: number; hash: string } | null;
  /** Whether it is known when the bulletin showed what. */
  seenKnown: boolean;
  /** UTC instant, by the server's clock. */
  readAt: string;
}

/**
 * The log of a night, read when the night or the territory changes, and when asked.
 * @param night the same object as long as it is the same night
 */
export function useNight(
  publisher: string,
  night: Night | null,
  territory: string,
  serverNow: () => Date,
): { read: NightRead | 'reading' | 'failed'; readAgain: () => void } {
  const [read, setRead] = useState<NightRead | 'reading' | 'failed'>('reading');
  const turn = useRef(0);
  const clock = useRef(serverNow);
  clock.current = serverNow;
  const readAgain = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    if (night === null) return;
    setRead('reading');
    const fetched = await loadNight(publisher, night, territory, __REPLI_KEYS__).catch(() => null);
    // Another night was chosen meanwhile.
    if (mine !== turn.current) return;
    setRead(fetched === null ? 'failed' : readOf(fetched, night, territory, clock.current()));
  }, [publisher, night, territory]);
  useEffect(() => {
    void readAgain();
  }, [readAgain]);
  return { read, readAgain: () => void readAgain() };
}

function readOf(fetched: Fetched, night: Night, territory: string, now: Date): NightRead {
  const last = fetched.entries.at(-1);
  return {
    rows: rowsOf(night, territory, { ...fetched, keys: __REPLI_KEYS__, parse: parseXmlInPage }),
    last: last === undefined ? null : { seq: last.seq, hash: last.hash },
    seenKnown: fetched.seen !== null,
    readAt: now.toISOString(),
  };
}
