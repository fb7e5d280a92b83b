/**
 * What a tap decides, carried over to the next page. The tap that chooses a place or a language
 * often opens another page at once, and a database forgets what it was asked in a page that ends:
 * so a change is also put down where writing is immediate, until the database has said that it is
 * kept. A service worker has no such place, and no person who taps.
 */

import type { IDBPDatabase } from 'idb';
import { immediateMemory } from './immediate.ts';
import type { RepliDB } from './schema.ts';

type Store = 'choices' | 'progress';

/** One value to put in the database, under its key. */
export type PendingWrite = readonly [store: Store, key: string, value: unknown];

const PREFIX = 'repli.';

const isChange = (value: unknown): value is PendingWrite =>
  Array.isArray(value) &&
  value.length === 3 &&
  (value[0] === 'choices' || value[0] === 'progress') &&
  typeof value[1] === 'string';

function readChanges(text: string): readonly PendingWrite[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isChange) : [];
  } catch {
    return [];
  }
}

/**
 * Puts changes down for the next page, in place of those of the same name.
 *
 * @returns to be called once they are in the database; leaves alone what came after them
 */
export function handOver(name: string, changes: readonly PendingWrite[]): () => void {
  const written = JSON.stringify(changes);
  try {
    immediateMemory()?.setItem(PREFIX + name, written);
  } catch {
    // Full: then the database alone keeps them.
  }
  return () => takeAway(PREFIX + name, written);
}

function takeAway(key: string, written: string): void {
  const memory = immediateMemory();
  if (memory?.getItem(key) === written) memory.removeItem(key);
}

/** Puts changes in the database; begun before this function first waits. */
export async function putChanges(
  db: IDBPDatabase<RepliDB>,
  changes: readonly PendingWrite[],
): Promise<void> {
  const tx = db.transaction(['choices', 'progress'], 'readwrite');
  const puts = changes.map(([store, key, value]) =>
    // Both are read as what they should be, or not at all.
    tx.objectStore(store).put(value as never, key as never),
  );
  // The page may end in this very moment: do not wait to be asked whether there is more.
  tx.commit();
  await Promise.all([...puts, tx.done]);
}

/**
 * What was decided and is not known to be in the database, by its key: where that is full or broken it
 * may never be, and is read here all the same.
 */
export function handedOver(store: Store): ReadonlyMap<string, unknown> {
  const memory = immediateMemory();
  const keys = memory === null ? [] : Object.keys(memory).filter((key) => key.startsWith(PREFIX));
  const changes = keys.flatMap((key) => readChanges(memory?.getItem(key) ?? ''));
  return new Map(changes.flatMap(([of, key, value]) => (of === store ? [[key, value]] : [])));
}

/**
 * Puts in the database what a page before could not be sure of. The database does one thing after
 * the other, so that whoever reads next finds it there.
 */
export function takeOver(db: IDBPDatabase<RepliDB>): void {
  const memory = immediateMemory();
  if (memory === null) return;
  const keys = Object.keys(memory).filter((key) => key.startsWith(PREFIX));
  for (const key of keys) {
    const written = memory.getItem(key) ?? '';
    putChanges(db, readChanges(written)).then(
      () => takeAway(key, written),
      // Tried again by the next page.
      () => undefined,
    );
  }
}
