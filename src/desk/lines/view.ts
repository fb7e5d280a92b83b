/** Which view of the lines is open. It stands in the browser's history: "back" leads to the list. */
import { useCallback, useSyncExternalStore } from 'react';

export type LinesView =
  | { at: 'list' }
  | { at: 'line'; id: string }
  | { at: 'import' }
  | { at: 'confirm'; id: string | null }
  | { at: 'publish' };

const NAME = 'repliLines';
const LIST: LinesView = { at: 'list' };

/** The view that a history entry holds, as text; the list for any other. */
function readView(text: unknown): LinesView {
  if (typeof text !== 'string') return LIST;
  const [at = '', id = ''] = text.split(':');
  if (at === 'line' && id !== '') return { at, id };
  if (at === 'confirm') return { at, id: id === '' ? null : id };
  return at === 'import' || at === 'publish' ? { at } : LIST;
}

/** A view as text for a history entry. */
export function viewText(view: LinesView): string {
  return 'id' in view && view.id !== null ? `${view.at}:${view.id}` : view.at;
}

function current(): string {
  const state: unknown = history.state;
  const held = typeof state === 'object' && state !== null ? Reflect.get(state, NAME) : undefined;
  return typeof held === 'string' ? held : 'list';
}

const CHANGED = 'repli-lines-view';

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(CHANGED, changed);
  };
}

/** The view open, and how to open another; the next line to call replaces the one before. */
export function useView(): { view: LinesView; go: (view: LinesView) => void } {
  const text = useSyncExternalStore(subscribe, current);
  const go = useCallback((to: LinesView) => {
    const next = viewText(to);
    if (next === current()) return;
    const replaces = next.split(':')[0] === current().split(':')[0];
    const state = { [NAME]: next };
    if (replaces) history.replaceState(state, '');
    else history.pushState(state, '');
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return { view: readView(text), go };
}
