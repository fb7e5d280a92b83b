/** The outbox of this browser, for every part of the desk. */
import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import { peekSigner } from '../../../directory/peek-signer.ts';
import { type PublishedKind, signTakeBack } from '../../../directory/take-back.ts';
import { useDesk } from '../../desk.ts';
import {
  dropOutgoing,
  dropSent,
  heldOutgoing,
  keepOutgoing,
  markSent,
} from '../../store/desk-store.ts';
import { type ServiceFolder, sendSigned } from '../publisher.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { isOpen, nameOf, type Outgoing } from './outgoing.ts';

/** The same name for the lock that lets one window send, and for what the windows tell each other. */
const NAME = 'repli-desk-outbox';

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What was made here is known as sent, or not at all any more. */
async function noteSettled({ kind, id, state }: Outgoing): Promise<void> {
  if (kind !== 'announcements') return;
  await (state.is === 'sent' ? markSent(id) : dropSent(id));
}

/** @param publisher address of the publishing service, without a slash at the end */
export function openOutbox(publisher: string): Outbox {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;
  return createOutbox({
    now: Date.now,
    send: (kind, id, text) => {
      const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
      return sendSigned(publisher, kind, id, text, language);
    },
    digestOf,
    keep: keepOutgoing,
    forget: dropOutgoing,
    held: heldOutgoing,
    settled: noteSettled,
    alone: (work) => ('locks' in navigator ? navigator.locks.request(NAME, work) : work()),
    others: {
      tell: () => channel?.postMessage(null),
      listen: (heard) => {
        channel?.addEventListener('message', heard);
        return () => channel?.close();
      },
    },
    onNetwork: (back) => {
      window.addEventListener('online', back);
      return () => window.removeEventListener('online', back);
    },
  });
}

/** Names that some part of the page shows itself, each as often as it does. */
interface Claims {
  claim(name: string): () => void;
  subscribe(changed: () => void): () => void;
  /** The same string as long as nothing changes. */
  names(): string;
}

export function createClaims(): Claims {
  const counts = new Map<string, number>();
  const listeners = new Set<() => void>();
  const add = (name: string, more: number) => {
    const count = (counts.get(name) ?? 0) + more;
    if (count > 0) counts.set(name, count);
    else counts.delete(name);
    for (const listener of listeners) listener();
  };
  return {
    claim: (name) => {
      add(name, 1);
      return () => add(name, -1);
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    names: () => [...counts.keys()].sort().join('\n'),
  };
}

export const OutboxContext = createContext<{ outbox: Outbox; claims: Claims } | null>(null);

function useParts() {
  const parts = useContext(OutboxContext);
  if (parts === null) throw new Error('the outbox outside the desk');
  return parts;
}

/** @throws Error outside the desk: a problem of the program */
export const useOutbox = (): Outbox => useParts().outbox;

/** Everything in it, settled since this page opened or not. */
export function useOutgoings(): readonly Outgoing[] {
  const { outbox } = useParts();
  return useSyncExternalStore(outbox.subscribe, outbox.items);
}

/** One that the calling part shows itself; null when there is none. */
export function useOutgoing(kind: ServiceFolder, id: string): Outgoing | null {
  const { claims } = useParts();
  const name = nameOf({ kind, id });
  const found = useOutgoings().find((outgoing) => nameOf(outgoing) === name) ?? null;
  const there = found !== null;
  useEffect(() => (there ? claims.claim(name) : undefined), [claims, name, there]);
  return found;
}

/** What somebody has still to hear of, and no part of the page shows. */
export function useUnshown(): readonly Outgoing[] {
  const { claims } = useParts();
  const shown = useSyncExternalStore(claims.subscribe, claims.names).split('\n');
  return useOutgoings().filter((outgoing) => isOpen(outgoing) && !shown.includes(nameOf(outgoing)));
}

const KINDS: Readonly<Record<ServiceFolder, PublishedKind>> = {
  territories: 'territory',
  announcements: 'announcement',
  watches: 'watch',
  decisions: 'decision',
};

/**
 * How to take one back: `free` when it never left, `signed` when its own key is open, else the name of
 * the key that is needed.
 */
export function useTakeBack(outgoing: Outgoing): {
  way: 'free' | 'signed' | { kid: string };
  takeBack: () => Promise<void>;
} {
  const { key } = useDesk();
  const outbox = useOutbox();
  const { kind, id, text, left, state } = outgoing;
  const kid = peekSigner(text) ?? '';
  const free = !left && state.is !== 'sending';
  const signer = key?.signer.kid === kid ? key.signer : null;
  const takeBack = useCallback(
    () =>
      outbox.takeBack(nameOf({ kind, id }), async (digest) => {
        if (signer === null) throw new Error('its key is not open');
        return signTakeBack({ kind: KINDS[kind], id, digest }, signer, new Date());
      }),
    [outbox, kind, id, signer],
  );
  return { way: free ? 'free' : signer === null ? { kid } : 'signed', takeBack };
}
