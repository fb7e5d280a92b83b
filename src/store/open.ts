/** The phone's own database. Everything in it can be lost without losing a number to call. */

import { type IDBPDatabase, openDB } from 'idb';
import { handOver, type PendingWrite, putChanges, takeOver } from './pending-writes.ts';
import type { RepliDB } from './schema.ts';
import { hearEnd, hearEnds } from './transaction-ends.ts';

type Store = IDBPDatabase<RepliDB>;

let opening: Promise<Store> | null = null;

/** The open database, once for all; a failed opening is tried again at the next call. */
function openStore(): Promise<Store> {
  if (opening !== null) return opening;
  const own: Promise<Store> = openDB<RepliDB>('repli', 1, {
    upgrade(db, _from, _to, transaction) {
      hearEnd(transaction);
      db.createObjectStore('documents');
      db.createObjectStore('choices');
      db.createObjectStore('progress');
    },
    // Another tab needs a newer form, or the browser closed it: open anew when next asked.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      forget(own);
    },
    terminated: () => forget(own),
  })
    .then((db) => {
      hearEnds(db);
      takeOver(db);
      return db;
    })
    .catch((error: unknown) => {
      forget(own);
      throw error;
    });
  opening = own;
  return own;
}

/** The next who asks opens the database anew; a newer connection is left alone. */
function forget(own: Promise<Store>): void {
  if (opening === own) opening = null;
}

/** What a browser says of a connection that it has let go, at times without telling the page. */
const LOST: ReadonlySet<unknown> = new Set(['InvalidStateError', 'UnknownError']);

/**
 * Works with the database. Phones lose the connection behind a page's back, above all one that was
 * in the background: it is then forgotten, opened anew, and the work done from its beginning, once.
 *
 * @param work must be the same when it is done twice
 */
export async function withStore<T>(work: (db: Store) => Promise<T>): Promise<T> {
  const own = openStore();
  try {
    return await work(await own);
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    // Ended by the browser while the work went on: it may be told by any error.
    const ended = opening !== own;
    if (!LOST.has(name) && !ended) throw error;
    void own.then((db) => db.close()).catch(() => undefined);
    forget(own);
    return await work(await openStore());
  }
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
export async function keepTap(name: string, changes: readonly PendingWrite[]): Promise<void> {
  const kept = handOver(name, changes);
  await withStore((db) => putChanges(db, changes))
    // A failure of storage only means that the person is asked again.
    .then(kept, () => undefined);
}
