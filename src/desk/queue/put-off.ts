/** Texts that somebody here looks at later: this device's own order of work, and nothing anybody signed. */
import { useState } from 'react';
import type { QueuedText } from '../../status/review/model.ts';

const KEPT = 'repli-desk-later';
/** The oldest are forgotten first. */
const MOST = 200;

/** These very words: a text that changes comes back to the front. */
const nameOf = ({ id, digest }: Pick<QueuedText, 'id' | 'digest'>): string => `${id} ${digest}`;

function held(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** Which texts are put off, and how to put one off or take it up again. */
export function usePutOff(): {
  isPutOff: (text: QueuedText) => boolean;
  putOff: (text: QueuedText, off: boolean) => void;
} {
  const [names, setNames] = useState(held);
  return {
    isPutOff: (text) => names.includes(nameOf(text)),
    putOff: (text, off) => {
      const others = names.filter((name) => name !== nameOf(text));
      const next = (off ? [...others, nameOf(text)] : others).slice(-MOST);
      setNames(next);
      try {
        localStorage.setItem(KEPT, JSON.stringify(next));
      } catch {
        // Put off until the page is closed, and no longer.
      }
    },
  };
}
