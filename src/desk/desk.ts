/** What every part of the desk is given: who works, with which key, and what is published. */
import { createContext, useContext } from 'react';
import type { Directory, Key } from '../directory/model.ts';
import type { Signer } from '../directory/signed.ts';
import type { Memory } from '../status/situation.ts';

/** A key opened for this session or kept on this device. */
export interface DeskKey {
  signer: Signer;
  /** Its public part, with the territories it may sign for. */
  entry: Key;
  /** Until the page is closed, or on this device, non-extractable; `not-kept`: the browser could not. */
  kept: 'session' | 'device' | 'not-kept';
}

/** What the site publishes, verified; `null` as long as nothing good was ever read on this device. */
export interface Published {
  directory: Directory | null;
  news: Memory | null;
  /** How the last reading of each went. */
  contact: { directory: Contact; news: Contact };
}
export type Contact = 'reading' | 'ok' | 'offline' | 'server-down' | 'refused';

export interface Desk {
  published: Published;
  /** Reads both documents again. */
  readAgain(): void;
  /** INSEE code of the territory worked on; null before it is chosen. */
  territory: string | null;
  chooseTerritory(code: string | null): void;
  key: DeskKey | null;
  setKey(key: DeskKey | null): void;
  /** Address of the publishing service, without a slash at the end; empty when there is none. */
  publisher: string;
  /** Grows every half minute and at each reading; the one clock of the desk. */
  now: Date;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside the desk: a fault of the program */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside the desk');
  return desk;
}
