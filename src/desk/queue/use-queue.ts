/** The texts that wait at the publishing service, read again with everything else. */
import { useCallback, useEffect, useState } from 'react';
import type { Scope } from '../../territories/scope.ts';
import { useDesk } from '../desk.ts';
import { useOutgoings } from '../send/outbox/use-outbox.ts';
import { type QueueRead, queueThere } from '../send/queue-there.ts';

interface Queue {
  /** Null until it was read once. */
  queue: QueueRead | null;
  /** Whether the last reading brought it. */
  isRead: boolean;
  readAgain(): void;
  /** Reads further down the list, now and from now on. */
  readMore(): void;
}

/** Texts that are read at once, and more each time they are asked for. */
const AT_ONCE = 200;

/**
 * @param places whose texts; another list is another component (`key`)
 */
export function useQueue(places: Scope): Queue {
  const { publisher, now } = useDesk();
  const [queue, setQueue] = useState<QueueRead | null>(null);
  const [isRead, setRead] = useState(true);
  const [turn, setTurn] = useState(0);
  const [most, setMost] = useState(AT_ONCE);
  // What was decided here and has arrived there changes the list; one refused was overtaken by another.
  const arrived = useOutgoings().filter(
    ({ kind, state }) => kind === 'decisions' && (state.is === 'sent' || state.is === 'refused'),
  ).length;
  const scope = places === 'all' ? places : places.join(' ');
  // Whatever may have changed the list since: another reading, somebody's wish, an arrival.
  const reason = `${now.getTime()} ${turn} ${arrived}`;
  useEffect(() => {
    if (publisher === '' || reason === '') return;
    let gone = false;
    void queueThere(publisher, scope === 'all' ? scope : scope.split(' '), most).then((read) => {
      if (gone) return;
      setRead(read !== null);
      if (read !== null) setQueue(read);
    });
    return () => {
      gone = true;
    };
  }, [publisher, scope, most, reason]);
  return {
    queue,
    isRead,
    readAgain: useCallback(() => setTurn((before) => before + 1), []),
    readMore: useCallback(() => setMost((before) => before + AT_ONCE), []),
  };
}
