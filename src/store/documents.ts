/** Last good directory and bulletin: newer verified data is never replaced by older. */
import type { Directory } from '../directory/model.ts';
import type { Bulletin } from '../status/model.ts';
import { type Memory, remember } from '../status/situation.ts';
import { openStore, orElse } from './open.ts';

const isDirectory = (value: unknown): value is Directory =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'repli-directory/1' &&
  'territories' in value &&
  Array.isArray(value.territories);

const isMemory = (value: unknown): value is Memory =>
  typeof value === 'object' &&
  value !== null &&
  'bulletin' in value &&
  'unlisted' in value &&
  Array.isArray(value.unlisted);

/** The last good directory; null when there is none or storage fails. */
export async function heldDirectory(): Promise<Directory | null> {
  const held = await orElse(
    openStore().then((db) => db.get('documents', 'directory')),
    undefined,
  );
  return isDirectory(held) ? held : null;
}

/**
 * What is remembered of outages; null when nothing is or storage fails. `late`: told what came
 * after the answer had to be given.
 */
export async function heldNews(late?: (memory: Memory | null) => void): Promise<Memory | null> {
  const reading = openStore()
    .then((db) => db.get('documents', 'bulletin'))
    .then((held) => (isMemory(held) ? held : null));
  return orElse<Memory | null>(reading, null, { late });
}

/** Keeps a verified directory unless the one held is as new. Compared and put in one transaction. */
export async function keepDirectory(directory: Directory): Promise<void> {
  const db = await openStore();
  const tx = db.transaction('documents', 'readwrite');
  const held = await tx.store.get('directory');
  if (!isDirectory(held) || held.version < directory.version) {
    await tx.store.put(directory, 'directory');
  }
  await tx.done;
}

/**
 * Takes a verified bulletin in and answers what is remembered now: the newest bulletin of all tabs
 * and what vanished from the feed without being ended.
 */
export async function keepBulletin(bulletin: Bulletin): Promise<Memory> {
  const db = await openStore();
  const tx = db.transaction('documents', 'readwrite');
  const held = await tx.store.get('bulletin');
  const memory = remember(isMemory(held) ? held : null, bulletin);
  await tx.store.put(memory, 'bulletin');
  await tx.done;
  return memory;
}
