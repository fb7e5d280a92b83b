/** Texts that somebody here looks at later: this device's own order of work, and nothing anybody signed. */
import { useEffect, useState } from 'react';
import type { QueuedText } from '../../status/review/model.ts';

const KEPT = 'repli-desk-later';
/** The oldest are forgotten first. */
const MOST = 200;

/** These very words: a text that changes comes back to the front. */
const nameOf = ({ id, digest }: Pick<QueuedText, 'id' | 'digest'>): string => `${id} ${digest}`;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What is put off in every tab of this device; null where a browser keeps nothing for a page. */
function held(store: () => Store): string[] | null {
  try {
    const kept: unknown = JSON.parse(store().getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
  } catch (error) {
    return error instanceof SyntaxError ? [] : null;
  }
}

/**
 * Puts a text off, or takes it up again, beside what other tabs have put off since this one looked.
 * @param known what this tab knows to be put off: what counts where the browser keeps nothing
 * @returns what is put off now
 */
export function putOffBeside(
  store: () => Store,
  known: readonly string[],
  text: Pick<QueuedText, 'id' | 'digest'>,
  off: boolean,
): readonly string[] {
  const name = nameOf(text);
  const others = (held(store) ?? known).filter((other) => other !== name);
  const next = (off ? [...others, name] : others).slice(-MOST);
  try {
    store().setItem(KEPT, JSON.stringify(next));
  } catch {
    // Put off until the page is closed, and no longer.
  }
  return next;
}

const here = (): Store => localStorage;

/** Which texts are put off, in this tab and in every other, and how to put one off or take it up again. */
export function usePutOff(): {
  isPutOff: (text: QueuedText) => boolean;
  putOff: (text: QueuedText, off: boolean) => void;
} {
  const [names, setNames] = useState<readonly string[]>(() => held(here) ?? []);
  useEffect(() => {
    const follow = ({ key }: StorageEvent): void => {
      // Without a key: everything was cleared.
      if (key === KEPT || key === null) setNames((known) => held(here) ?? known);
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);
  return {
    isPutOff: (text) => names.includes(nameOf(text)),
    putOff: (text, off) => setNames(putOffBeside(here, names, text, off)),
  };
}
