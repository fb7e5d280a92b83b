/** Which part of the desk is open: the fragment of the address. */
import { useSyncExternalStore } from 'react';

export const PARTS = ['announce', 'review', 'lines', 'second', 'log', 'key', 'exercise'] as const;
export type DeskPart = (typeof PARTS)[number];

/** `#lines` → `lines`, and `#second=…` too, which brings something along; else the first part. */
function partOf(hash: string): DeskPart {
  const [name] = hash.split('=');
  return PARTS.find((part) => name === `#${part}`) ?? 'announce';
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function usePart(): DeskPart {
  return useSyncExternalStore(subscribe, () => partOf(location.hash));
}
