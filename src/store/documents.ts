/** Last good directory and bulletin: newer verified data is never replaced by older. */
import { keepsOut } from '../directory/lead.ts';
import type { Directory } from '../directory/model.ts';
import { isRecord, listOf } from '../directory/reading.ts';
import { readUnlisted, unpackBulletin } from '../status/bulletin-read.ts';
import type { Bulletin } from '../status/model.ts';
import { type Memory, remember } from '../status/situation.ts';
import { orElse, withStore } from './open.ts';

/**
 * Whether what is kept can be a directory at all: a damaged record is none, so that the copy beside the
 * database serves and the next good one takes its place. Its parts are read where they are drawn.
 */
const isDirectory = (value: unknown): value is Directory =>
  isRecord(value) &&
  value['format'] === 'repli-directory/1' &&
  Number.isSafeInteger(value['version']) &&
  Array.isArray(value['territories']) &&
  value['territories'].every(
    (each) => isRecord(each) && typeof each['code'] === 'string' && Array.isArray(each['lines']),
  ) &&
  isRecord(value['national']) &&
  Array.isArray(value['national']['numbers']);

/**
 * What was kept, read as strictly as what comes: an earlier version of the app may have kept what
 * this one knows for malformed, and a page must come out of that by itself.
 */
function readMemory(value: unknown): Memory | null {
  if (!isRecord(value)) return null;
  const bulletin = unpackBulletin(value['bulletin']);
  if (bulletin === null) return null;
  return { bulletin, unlisted: listOf(readUnlisted)(value['unlisted']) ?? [] };
}

/** The last good directory; null when there is none or storage fails. */
export async function heldDirectory(): Promise<Directory | null> {
  const held = await orElse(
    withStore((db) => db.get('documents', 'directory')),
    undefined,
  );
  return isDirectory(held) ? held : null;
}

/**
 * What is remembered of outages; null when nothing is or storage fails. `late`: told what came
 * after the answer had to be given.
 */
export async function heldNews(late?: (memory: Memory | null) => void): Promise<Memory | null> {
  const reading = withStore((db) => db.get('documents', 'bulletin')).then(readMemory);
  return orElse<Memory | null>(reading, null, { late });
}

/**
 * Keeps a verified directory unless the one held is as new. Compared and put in one transaction.
 * @param now milliseconds since 1970, by the best clock at hand
 */
export function keepDirectory(directory: Directory, now: number): Promise<void> {
  return withStore(async (db) => {
    const tx = db.transaction('documents', 'readwrite');
    const held = await tx.store.get('directory');
    if (!isDirectory(held) || !keepsOut(held.version * 1000, directory.version * 1000, now)) {
      await tx.store.put(directory, 'directory');
    }
    await tx.done;
  });
}

/**
 * Takes a verified bulletin in and answers what is remembered now: the newest bulletin of all tabs
 * and what vanished from the feed without being ended.
 * @param now milliseconds since 1970, by the best clock at hand
 */
export function keepBulletin(bulletin: Bulletin, now: number): Promise<Memory> {
  return withStore(async (db) => {
    const tx = db.transaction('documents', 'readwrite');
    const held = await tx.store.get('bulletin');
    const memory = remember(readMemory(held), bulletin, now);
    await tx.store.put(memory, 'bulletin');
    await tx.done;
    return memory;
  });
}
