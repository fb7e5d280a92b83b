/** What every part of the desk is given: who works, with which key, and what is published. */
import { createContext, useContext } from 'react';
import type { Directory, Key } from '../directory/model.ts';
import type { Signer } from '../directory/signed.ts';
import type { Memory } from '../status/situation/situation.ts';
import type { Clock } from './clock/clock.ts';

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
  /** With the bulletin as it was signed, mistakes that no phone showed included. */
  news: Memory | null;
  /** How the last reading of each went. */
  contact: { directory: ServiceContact; news: ServiceContact };
  /** How far this computer was ahead of the server at the last answer, in milliseconds; null: not known. */
  ahead: number | null;
}
export type ServiceContact = 'reading' | 'ok' | 'offline' | 'server-down' | 'refused';

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
  /** Grows at each reading: the time that what is shown is worked out for. */
  now: Date;
  /** The one clock of the desk, held against the server's. */
  clock: Clock;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside the desk: a problem of the program */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside the desk');
  return desk;
}
