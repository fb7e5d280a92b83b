import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { parseXmlInPage } from '../../../published/own-scripts.ts';
import type { Message } from '../../../status/message.ts';
import { useDesk } from '../../desk.ts';
import { isOpen, nameOf } from '../../send/outbox/outgoing.ts';
import { useOutgoings } from '../../send/outbox/use-outbox.ts';
import { heldThere, signedThere } from '../../send/publisher.ts';
import { heldSent, type SentMessage } from '../../store/desk-store.ts';
import { type HeldChain, heldChains, heldMixed, readHeld } from './held-chains.ts';

/** More than this are history: the newest are asked for first. */
const MOST_ASKED = 100;

const timeIn = (id: string): string => /\d{8}T\d{6}Z/.exec(id)?.[0] ?? '~';

export interface Held {
  /** Newest first. */
  chains: readonly HeldChain[];
  /** Messages that mix exercise and real: nothing goes on with them. */
  mixed: readonly Message[];
  /** What was made on this device, by identifier. */
  sent: ReadonlyMap<string, SentMessage>;
  /** How the last reading of the publishing service went; `none`: there is no such service. */
  service: 'reading' | 'ok' | 'unreachable' | 'none';
  /** Takes a file up; false when no announcement can be read in it. */
  open(text: string): boolean;
  readAgain(): void;
}

/**
 * Every announcement at hand: from the publishing service, from this device, from files opened.
 * @param draftFiles files of the chain that the draft goes on with
 */
export function useHeld(draftFiles: readonly string[]): Held {
  const { publisher, published } = useDesk();
  const [there, setThere] = useState<ReadonlyMap<string, string>>(new Map());
  const [sent, setSent] = useState<ReadonlyMap<string, SentMessage>>(new Map());
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [service, setService] = useState<Held['service']>(publisher === '' ? 'none' : 'reading');
  const known = useRef(there);
  const newest = published.news?.bulletin.issuedAt ?? '';
  const heard = useRef<string | null>(null);

  const readDevice = useCallback(async () => {
    const all = await heldSent().catch(() => []);
    setSent(new Map(all.map((message) => [message.id, message])));
  }, []);
  const readService = useCallback(async () => {
    if (publisher === '') return;
    const ids = await heldThere(publisher, 'announcements');
    if (ids === null) return setService('unreachable');
    const fresh = [...ids]
      .sort((a, b) => (timeIn(a) < timeIn(b) ? 1 : -1))
      .slice(0, MOST_ASKED)
      .filter((id) => !known.current.has(id));
    const texts = await Promise.all(
      fresh.map(async (id) => [id, await signedThere(publisher, 'announcements', id)] as const),
    );
    const read = texts.flatMap(([id, text]) => (text === null ? [] : [[id, text] as const]));
    if (read.length > 0) {
      known.current = new Map([...known.current, ...read]);
      setThere(known.current);
    }
    setService(read.length === texts.length ? 'ok' : 'unreachable');
  }, [publisher]);

  const readAgain = useCallback(() => {
    void readDevice();
    void readService();
  }, [readDevice, readService]);
  const settled = useOutgoings()
    .filter((outgoing) => !isOpen(outgoing))
    .map(nameOf)
    .join(' ');
  // A new bulletin may hold what another desk sent; what was settled is at the service, or nowhere.
  const occasion = `${newest} ${settled}`;
  useEffect(() => {
    if (heard.current === occasion) return;
    heard.current = occasion;
    readAgain();
  }, [occasion, readAgain]);

  const files = useMemo(() => {
    const made = [...sent.values()].map((message) => message.signed ?? message.xml);
    const texts = [...there.values(), ...made, ...opened, ...draftFiles];
    return [...new Set(texts)].flatMap(
      (text) => readHeld(text, parseXmlInPage, __REPLI_KEYS__) ?? [],
    );
  }, [there, sent, opened, draftFiles]);
  const chains = useMemo(() => heldChains(files), [files]);
  const mixed = useMemo(() => heldMixed(files), [files]);

  const open = useCallback((text: string) => {
    const readable = readHeld(text, parseXmlInPage, __REPLI_KEYS__) !== null;
    if (readable) setOpened((before) => [...before, text]);
    return readable;
  }, []);
  return { chains, mixed, sent, service, open, readAgain };
}
