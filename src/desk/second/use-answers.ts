/** The answers there are for a territory: at the publishing service, and on this device. */
import { useEffect, useState } from 'react';
import { type CheckAnswer, type CheckRequest, openCheck } from '../../directory/attest/request.ts';
import type { Key } from '../../directory/model.ts';
import { useDesk } from '../desk.ts';
import { heldThere, signedThere } from '../send/publisher.ts';
import { keptAnswers } from './inbox.ts';

interface Checks {
  requests: readonly { request: CheckRequest; key: Key }[];
  answers: readonly CheckAnswer[];
  /** Whether the service was read the last time. */
  read: boolean;
}

const NOTHING: Checks = { requests: [], answers: [], read: true };
/** Of one territory, the last ones: nobody works through more in a week. */
const MOST = 40;
const POLL_INTERVAL_MS = 15_000;

/** Reads them at the start, and again by itself while the page is in sight. */
export function useChecks(territory: string | null): Checks {
  const { publisher } = useDesk();
  const [checks, setChecks] = useState(NOTHING);
  useEffect(() => {
    setChecks(NOTHING);
    if (territory === null) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const known = new Map<string, string>();
    const look = async (): Promise<void> => {
      if (document.visibilityState === 'visible') {
        const found = await readChecks(territory, publisher, known);
        if (over) return;
        setChecks(found);
      }
      timer = setTimeout(() => void look(), POLL_INTERVAL_MS);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [territory, publisher]);
  return checks;
}

/** @param answered signed answers read before, by identifier: they never change */
async function readChecks(
  territory: string,
  publisher: string,
  answered: Map<string, string>,
): Promise<Checks> {
  const now = new Date();
  const kept = await keptAnswers(territory, __REPLI_KEYS__, now);
  if (publisher === '') return { requests: [], answers: kept, read: true };
  const ids = await heldThere(publisher, 'requests', territory);
  const opened = await Promise.all(
    (ids ?? []).slice(0, MOST).map(async (id) => {
      const text = answered.get(id) ?? (await signedThere(publisher, 'requests', id));
      if (text === null) return null;
      const check = await openCheck(text, __REPLI_KEYS__, now);
      if (check.kind === 'answer') answered.set(id, text);
      return check;
    }),
  );
  const requests = opened.flatMap((carried) => (carried?.kind === 'request' ? [carried] : []));
  const there = opened.flatMap((carried) => (carried?.kind === 'answer' ? [carried.answer] : []));
  return { requests, answers: [...kept, ...there], read: ids !== null };
}
