/** Which part of the desk is open: the fragment of the address. */
import { useSyncExternalStore } from 'react';

export const PARTS = ['announce', 'lines', 'key'] as const;
export type Part = (typeof PARTS)[number];

/** `#lines` → `lines`; anything else is the first part. */
export function partOf(hash: string): Part {
  return PARTS.find((part) => hash === `#${part}`) ?? 'announce';
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function usePart(): Part {
  return useSyncExternalStore(subscribe, () => partOf(location.hash));
}
