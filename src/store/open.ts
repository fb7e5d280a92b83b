/** The phone's own database. Everything in it can be lost without losing a number to call. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Directory } from '../directory/model.ts';
import type { Need } from '../guide/model.ts';
import type { Memory } from '../status/situation.ts';

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
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/**
 * What a reading gives, or `fallback` when the database fails or takes longer than `patience`
 * milliseconds: no number ever waits for storage.
 */
export async function orElse<T>(reading: Promise<T>, fallback: T, patience = 1_500): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, patience, fallback);
  });
  try {
    return await Promise.race([reading, late]);
  } catch {
    return fallback;
  } finally {
    clearTimeout(timer);
  }
}
