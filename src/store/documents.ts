/** Last good directory and bulletin: newer verified data is never replaced by older. */

import { keepsOut } from '../directory/lead.ts';
import type { Key } from '../directory/model.ts';
import { anyText, count, isRecord, listOf, type Reader } from '../directory/reading.ts';
import { standsBy } from '../directory/roots/trust.ts';
import type { SignedBy } from '../directory/signed.ts';
import { readUnlisted, unpackBulletin } from '../status/bulletin/read.ts';
import type { Bulletin } from '../status/model.ts';
import { type Memory, remember } from '../status/situation/situation.ts';
import { orElse, withStore } from './open.ts';
import type { KeptDirectory } from './schema.ts';

const keptDirectory: Reader<KeptDirectory> = (value) => {
  if (!isRecord(value)) return undefined;
  const version = count(value['version']);
  const signedBy = anyText(value['signedBy']);
  const text = anyText(value['text']);
  if (version === undefined || signedBy === undefined || text === undefined) return undefined;
  return { version, signedBy, text };
};

/**
 * What was kept, read as strictly as what comes: an earlier version of the app may have kept what
 * this one knows for malformed, and a page must come out of that by itself.
 */
export function readMemory(value: unknown): Memory | null {
  if (!isRecord(value)) return null;
  const bulletin = unpackBulletin(value['bulletin']);
  if (bulletin === null) return null;
  const signedBy = isRecord(value['bulletin']) ? anyText(value['bulletin']['signedBy']) : undefined;
  return {
    bulletin: signedBy === undefined ? bulletin : { ...bulletin, signedBy },
    unlisted: listOf(readUnlisted)(value['unlisted']) ?? [],
  };
}

/**
 * What is remembered, unless a key signed it that counts no more: it is not known then what of it is true, nor
 * of what came before it. The next bulletin says all that is in force.
 */
export const stillVouched = (
  memory: Memory | null,
  keys: readonly Key[],
  now: number,
): Memory | null =>
  memory !== null && standsBy(keys, memory.bulletin.signedBy, new Date(now)) ? memory : null;

/** The directory kept in the database, not verified; null when there is none or storage fails. */
export async function heldDirectory(): Promise<KeptDirectory | null> {
  const held = await orElse(
    withStore((db) => db.get('documents', 'directory')),
    undefined,
  );
  return keptDirectory(held) ?? null;
}

/**
 * What the database remembers of outages and is still vouched for; null when nothing is or storage fails.
 * @param keys the public keys that count now
 * @param late told what came after the answer had to be given
 */
export async function heldMemory(
  keys: readonly Key[],
  late?: (memory: Memory | null) => void,
): Promise<Memory | null> {
  const reading = withStore((db) => db.get('documents', 'bulletin')).then((value) =>
    stillVouched(readMemory(value), keys, Date.now()),
  );
  return orElse<Memory | null>(reading, null, { late });
}

/**
 * Whether the directory held keeps out one offered: it is newer, not from the future, and signed by a key that
 * still counts. A version, however high, is no floor once its key was revoked.
 * @param now milliseconds since 1970, by the best clock at hand
 */
export const holdsAgainst = (
  held: Pick<KeptDirectory, 'version' | 'signedBy'>,
  offered: Pick<KeptDirectory, 'version'>,
  keys: readonly Key[],
  now: number,
): boolean =>
  keepsOut(held.version * 1000, offered.version * 1000, now) &&
  standsBy(keys, held.signedBy, new Date(now));

/**
 * Keeps a verified directory. Compared and put in one transaction.
 * @param stays whether the one held is to stay in its place
 */
export function keepDirectory(
  directory: KeptDirectory,
  stays: (held: KeptDirectory) => boolean,
): Promise<void> {
  return withStore(async (db) => {
    const tx = db.transaction('documents', 'readwrite');
    const held = keptDirectory(await tx.store.get('directory'));
    if (held === undefined || !stays(held)) await tx.store.put(directory, 'directory');
    await tx.done;
  });
}

/**
 * Takes a verified bulletin in and answers what is remembered now: the newest bulletin of all tabs
 * and what vanished from the feed without being ended.
 * @param now milliseconds since 1970, by the best clock at hand
 */
export function keepBulletin(
  bulletin: SignedBy<Bulletin>,
  keys: readonly Key[],
  now: number,
): Promise<Memory> {
  return withStore(async (db) => {
    const tx = db.transaction('documents', 'readwrite');
    const held = await tx.store.get('bulletin');
    const memory = remember(stillVouched(readMemory(held), keys, now), bulletin, now);
    await tx.store.put(memory, 'bulletin');
    await tx.done;
    return memory;
  });
}
