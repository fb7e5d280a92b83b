/** The text that a draft was begun from, read again at the service: two officers may have it before them at once. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Decided } from '../../../status/review/model.ts';
import { useDesk } from '../../desk.ts';
import { textThere } from '../../send/queue-there.ts';
import { useAnnouncing } from '../announcing.ts';
import { decidedSince } from '../decided-since.ts';
import type { TextNow } from '../use-make.ts';

/** An outage waits no longer for a list: the service looks once more when the announcement comes. */
const WAITS_MS = 3_000;

/** The text as it stands, and who decided of it since the draft was begun. */
interface TextLooked {
  now: TextNow;
  since: Decided | null;
}

interface TextWatched {
  /** Null for nothing, or nothing that is known. */
  since: Decided | null;
  /** Looks again; null where the draft is of no text, or the service does not answer in time. */
  look(): Promise<TextLooked | null>;
}

export function useTextNow(): TextWatched {
  const { publisher, now } = useDesk();
  const { draft, trial } = useAnnouncing();
  const { nature, text } = draft;
  const announced = trial?.content?.territories ?? 'all';
  const [since, setSince] = useState<Decided | null>(null);
  const latest = useRef({ text, announced });
  latest.current = { text, announced };
  // An exercise says nothing of a text about something real.
  const id = text === null || nature !== 'actual' || publisher === '' ? null : text.id;

  const look = useCallback(async (): Promise<TextLooked | null> => {
    if (id === null) return null;
    const late = new Promise<null>((stop) => setTimeout(() => stop(null), WAITS_MS));
    const there = await Promise.race([textThere(publisher, id), late]);
    const { text: mine, announced: places } = latest.current;
    if (there === null || mine?.id !== id) return null;
    const found = decidedSince(mine, there, places);
    setSince(found);
    return { now: { seen: there.last ?? 0, decided: found !== null }, since: found };
  }, [publisher, id]);
  // With everything else that is read again.
  const reason = now.getTime();
  useEffect(() => {
    if (reason > 0) void look();
  }, [look, reason]);
  return { since: id === null ? null : since, look };
}
