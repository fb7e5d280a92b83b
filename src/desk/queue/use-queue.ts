/** The texts that wait at the publishing service, read again with everything else. */
import { useCallback, useEffect, useState } from 'react';
import type { QueuedText } from '../../status/review/model.ts';
import { about } from '../../status/review/queue.ts';
import type { Scope } from '../../territories/scope.ts';
import { useDesk } from '../desk.ts';
import { useOutgoings } from '../send/outbox/use-outbox.ts';
import { queueThere } from '../send/publisher.ts';

interface Queue {
  /** Null until they were read once. */
  texts: readonly QueuedText[] | null;
  /** Whether the last reading brought them. */
  isRead: boolean;
  readAgain(): void;
}

/**
 * @param places whose texts; null for none
 */
export function useQueue(places: Scope | null): Queue {
  const { publisher, now } = useDesk();
  const [texts, setTexts] = useState<readonly QueuedText[] | null>(null);
  const [isRead, setRead] = useState(true);
  const [turn, setTurn] = useState(0);
  // What was decided here and has arrived there changes the list; one refused was overtaken by another.
  const arrived = useOutgoings().filter(
    ({ kind, state }) => kind === 'decisions' && (state.is === 'sent' || state.is === 'refused'),
  ).length;
  const scope = places === null || places === 'all' ? places : places.join(' ');
  const [only, ...others] = scope === null || scope === 'all' ? [] : scope.split(' ');
  const asked = only !== undefined && others.length === 0 ? only : null;
  // Whatever may have changed the list since: another reading, somebody's wish, an arrival.
  const reason = `${now.getTime()} ${turn} ${arrived}`;
  useEffect(() => {
    if (publisher === '' || scope === null || reason === '') return;
    let gone = false;
    void queueThere(publisher, asked).then((read) => {
      if (gone) return;
      setRead(read !== null);
      if (read === null) return;
      setTexts(scope === 'all' ? read : about(read, scope.split(' ')));
    });
    return () => {
      gone = true;
    };
  }, [publisher, scope, asked, reason]);
  return { texts, isRead, readAgain: useCallback(() => setTurn((before) => before + 1), []) };
}
