/** A request on its way: sent until the service has it, then watched until somebody answers. */
import { useEffect, useRef, useState } from 'react';
import { type CheckAnswer, openCheck } from '../../directory/attest/request.ts';
import { useDesk } from '../desk.ts';
import { sendSigned, signedThere } from '../send/publisher.ts';
import { useLanguage } from '../shell/language.ts';
import type { Handed } from './handed.ts';
import { keptAnswers } from './inbox.ts';

/** `there`: the service holds it. `not-there`: it is being sent. `no-service`: a link or a file carries it. */
export type Way = 'sending' | 'there' | 'not-there' | 'no-service';

const POLL_INTERVAL_MS = 5_000;

/**
 * Looks again by itself while the page is in sight; sending the same bytes again is safe.
 * @param found told of the answer, once
 */
export function useHandover(handed: Handed | null, found: (answer: CheckAnswer) => void): Way {
  const { publisher } = useDesk();
  const language = useLanguage();
  const [way, setWay] = useState<Way>(publisher === '' ? 'no-service' : 'sending');
  const tell = useRef(found);
  tell.current = found;
  useEffect(() => {
    if (handed === null) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const { answer, way: now } = await lookFor(handed, publisher, language);
      if (over) return;
      setWay(now);
      if (answer !== null) return tell.current(answer);
      timer = setTimeout(() => void look(), POLL_INTERVAL_MS);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [handed, publisher, language]);
  return way;
}

async function lookFor(
  { id, territory, text }: Handed,
  publisher: string,
  language: 'fr' | 'en',
): Promise<{ answer: CheckAnswer | null; way: Way }> {
  const now = new Date();
  const kept = (await keptAnswers(territory, __REPLI_KEYS__, now)).find(
    (answer) => answer.id === id,
  );
  const way: Way = publisher === '' ? 'no-service' : 'there';
  if (kept !== undefined || publisher === '') return { answer: kept ?? null, way };
  const there = await signedThere(publisher, 'requests', id);
  if (there === null) {
    const sent = await sendSigned(publisher, 'requests', id, text, language);
    return { answer: null, way: sent.ok ? 'there' : 'not-there' };
  }
  const opened = await openCheck(there, __REPLI_KEYS__, now);
  return {
    answer: opened.kind === 'answer' && opened.answer.id === id ? opened.answer : null,
    way,
  };
}
