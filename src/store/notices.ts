/** Whether this phone is to tell of outages by notifications, and of which it did. */

import type { Key } from '../directory/model.ts';
import { readTold, type ToldOutages } from '../status/notices/told.ts';
import type { Memory } from '../status/situation/model.ts';
import type { SavedPlace } from './chosen-place.ts';
import { readMemory, stillVouched } from './documents.ts';
import { orElse, withStore } from './open.ts';
import { readSaved } from './saved-places.ts';

/** Whether a person asked to be told; false when storage fails. */
export async function noticesOn(): Promise<boolean> {
  const held = await orElse(
    withStore((db) => db.get('choices', 'notices')),
    undefined,
  );
  return held === true;
}

/** Keeps whether to tell; false when storage failed and nothing changed. */
export function keepNoticesOn(on: boolean): Promise<boolean> {
  const writing = withStore(async (db) => {
    await db.put('choices', on, 'notices');
    return true;
  });
  return orElse(writing, false, { patience: 5_000 });
}

/** What is told is decided by. */
export interface HeldForTelling {
  /** The newest verified bulletin of all pages and of the worker, and what vanished from it. */
  memory: Memory | null;
  saved: readonly SavedPlace[];
  told: readonly ToldOutages[];
}

/**
 * Decides what to tell and keeps that it is told, in one transaction: whoever else decides at the same time,
 * in another page or version, does so before it or after it.
 * @param keys the public keys that count now
 * @param decide works at once, and answers with what was told by then
 */
export function decideTold<T extends { told: readonly ToldOutages[] }>(
  keys: readonly Key[],
  now: number,
  decide: (held: HeldForTelling) => T,
): Promise<T> {
  return withStore(async (db) => {
    const tx = db.transaction(['documents', 'choices'], 'readwrite');
    const choices = tx.objectStore('choices');
    const [bulletin, saved, told] = await Promise.all([
      tx.objectStore('documents').get('bulletin'),
      choices.get('saved'),
      choices.get('told'),
    ]);
    const decided = decide({
      memory: stillVouched(readMemory(bulletin), keys, now),
      saved: readSaved(saved),
      told: readTold(told),
    });
    await choices.put(decided.told, 'told');
    await tx.done;
    return decided;
  });
}

/** Keeps that the system took a notification. */
export function keepShown(names: ToldOutages['names'], at: number): Promise<void> {
  return withStore(async (db) => {
    const tx = db.transaction('choices', 'readwrite');
    const told = readTold(await tx.store.get('told'));
    const next = told.map((toldOutage) =>
      toldOutage.names[0] === names[0] && toldOutage.at === at
        ? { ...toldOutage, shown: true }
        : toldOutage,
    );
    await tx.store.put(next, 'told');
    await tx.done;
  });
}
