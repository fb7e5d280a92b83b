/** Where the keyboard goes on when an entry that it was in leaves its list. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Names an entry of a list, on its element; what takes the focus in it has `data-focus`. */
const ENTRY = 'data-entry';

/**
 * Which entry follows one that has left: the next of those that are still there, else the one before; null
 * when none is left.
 */
export function nextEntry(
  left: string,
  before: readonly string[],
  now: readonly string[],
): string | null {
  const at = before.indexOf(left);
  const there = new Set(now);
  const next = before.slice(at + 1).find((id) => there.has(id));
  return next ?? before.slice(0, Math.max(at, 0)).findLast((id) => there.has(id)) ?? null;
}

/** Puts the focus into an entry of a list; false when it is not there. */
export function focusEntry(list: HTMLElement | null, id: string): boolean {
  const entry = list?.querySelector(`[${ENTRY}="${CSS.escape(id)}"]`);
  const target = entry?.querySelector<HTMLElement>('[data-focus]');
  target?.focus();
  return target !== null && target !== undefined;
}

const nothingHasFocus = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * Leads from an entry that leaves the list to the one after it, so that neither Tab nor a screen reader begins
 * at the top of the page again. Nothing is taken from whoever has gone on elsewhere meanwhile.
 * @param ids of the entries, in order
 * @param end what takes the focus when no entry is left
 */
export function useKeptPlace(
  ids: readonly string[],
  end: RefObject<HTMLElement | null>,
): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  /** The entry that was worked in last. */
  const inside = useRef<string | null>(null);
  const before = useRef(ids);
  useEffect(() => {
    const worked = ({ target }: Event) => {
      const entry = target instanceof Element ? target.closest(`[${ENTRY}]`) : null;
      const here = entry !== null && list.current?.contains(entry) === true;
      inside.current = here ? entry.getAttribute(ENTRY) : null;
    };
    document.addEventListener('focusin', worked);
    document.addEventListener('pointerdown', worked);
    return () => {
      document.removeEventListener('focusin', worked);
      document.removeEventListener('pointerdown', worked);
    };
  }, []);
  useLayoutEffect(() => {
    const [left, were] = [inside.current, before.current];
    before.current = ids;
    if (left === null || ids.includes(left) || !were.includes(left)) return;
    inside.current = null;
    if (!nothingHasFocus()) return;
    const next = nextEntry(left, were, ids);
    if (next === null || !focusEntry(list.current, next)) end.current?.focus();
  });
  return list;
}
