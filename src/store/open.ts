/** The phone's own database. Everything in it can be lost without losing a number to call. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Directory } from '../directory/model.ts';
import type { Need } from '../guide/model.ts';
import type { Memory } from '../status/situation.ts';
import { type Change, handOver, putChanges, takeOver } from './handover.ts';

/** Where a person stands in a plan. */
export interface KeptProgress {
  /** Territory code, or empty for the home page. */
  territory: string;
  need: Need;
  step: number;
  call: 'none' | 'called' | 'answered';
  /** Milliseconds since 1970 of the last change; forgotten an hour later. */
  at: number;
}

export interface RepliDB extends DBSchema {
  /** Last good documents, verified before they were put here. */
  documents: { key: 'directory' | 'bulletin'; value: Directory | Memory };
  /** Read as what they should be, or not at all. */
  choices: { key: 'territory' | 'commune' | 'saved' | 'language'; value: unknown };
  progress: { key: string; value: KeptProgress };
}

let opening: Promise<IDBPDatabase<RepliDB>> | null = null;

/** The open database, once for all; a failed opening is tried again at the next call. */
export function openStore(): Promise<IDBPDatabase<RepliDB>> {
  opening ??= openDB<RepliDB>('repli', 1, {
    upgrade(db) {
      db.createObjectStore('documents');
      db.createObjectStore('choices');
      db.createObjectStore('progress');
    },
    // Another tab needs a newer form, or the browser closed it: open anew when next asked.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated: () => {
      opening = null;
    },
  })
    .then((db) => {
      takeOver(db);
      return db;
    })
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
  return opening;
}

/** How long to wait for the database, and what to do when it answers after that. */
export interface Waiting<T> {
  /** Milliseconds; 1500 unless told. */
  patience?: number;
  /** Called with a reading that came too late to be the answer. */
  late?: ((reading: T) => void) | undefined;
}

/**
 * What a reading gives, or `fallback` when the database fails or takes longer than `patience`: no
 * number ever waits for storage.
 */
export async function orElse<T>(
  reading: Promise<T>,
  fallback: T,
  { patience = 1_500, late }: Waiting<T> = {},
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lateness = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(fallback);
      if (late !== undefined) reading.then(late, () => undefined);
    }, patience);
  });
  try {
    return await Promise.race([reading, lateness]);
  } catch {
    return fallback;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Keeps what a tap decided, even when the tap opens another page at once. `name` tells what it is
 * about: what is decided later about the same takes its place.
 */
export async function keepTap(name: string, changes: readonly Change[]): Promise<void> {
  const kept = handOver(name, changes);
  await openStore()
    .then((db) => putChanges(db, changes))
    // A failure of storage only means that the person is asked again.
    .then(kept, () => undefined);
}
