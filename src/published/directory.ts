/** The directory as a phone fetches and keeps it, page and worker alike. */
import { readDirectory } from '../directory/directory-read.ts';
import type { Directory, Key } from '../directory/model.ts';
import { peekSigner } from '../directory/peek-signer.ts';
import { standsBy } from '../directory/roots/trust.ts';
import { openDocument, type SignedBy } from '../directory/signed.ts';
import { heldDirectory, holdsAgainst, keepDirectory } from '../store/documents.ts';
import { ask } from './ask.ts';
import { renewKeys, trustedKeys } from './trusted.ts';

const ADDRESS = '/data/directory.jws';
const COPY = 'repli-directory';

/** A network that accepts and never answers is given up after this; a slow one may take its time. */
const ANSWER_TIMEOUT_MS = 60_000;

/** The copy made beside the database; null when there is none or it cannot be read. */
export async function copiedDirectory(): Promise<SignedBy<Directory> | null> {
  try {
    const kept = await caches.match(ADDRESS, { cacheName: COPY });
    if (kept === undefined) return null;
    // Verified before it was put there; a key that ended since takes no number away.
    const { payload, signedBy } = (await kept.json()) as { payload: string; signedBy?: unknown };
    const read = readDirectory(JSON.parse(payload), null);
    return read === null || typeof signedBy !== 'string' ? read : { ...read, signedBy };
  } catch {
    return null;
  }
}

/** Head of the copy in which its version stands, so that it need not be read to be compared. */
const VERSION_HEADER = 'repli-version';

/** The copy, when it says that it is newer than this version; null when it is not or cannot be read. */
async function copyAfter(version: number): Promise<SignedBy<Directory> | null> {
  const kept = await caches.match(ADDRESS, { cacheName: COPY }).catch(() => undefined);
  const copied = Number(kept?.headers.get(VERSION_HEADER) ?? 0);
  return copied > version ? copiedDirectory() : null;
}

/**
 * The newest directory this phone holds: one of the two may have been lost, or not been written, when
 * the other was renewed. Null when it holds none.
 * @param now milliseconds since 1970, by the best clock at hand
 */
export async function newestDirectory(now: number): Promise<SignedBy<Directory> | null> {
  const held = await heldDirectory();
  if (held === null) return copiedDirectory();
  const copy = await copyAfter(held.version);
  return copy !== null && holdsAgainst(copy, held, await trustedKeys(), now) ? copy : held;
}

async function verified(
  text: string,
  keys: readonly Key[],
  held: Directory | null,
): Promise<SignedBy<Directory> | null> {
  const opened = await openDocument<Directory>(text, keys, {
    use: 'directory',
    format: 'repli-directory/1',
    counter: 'version',
    now: new Date(),
  });
  const read = readDirectory(opened.ok ? opened.document : opened.stale, held);
  return read === null ? null : { ...read, signedBy: peekSigner(text) ?? '' };
}

export interface Renewed {
  /** The newest directory this phone now knows of: that of the answer, or the one it held. */
  directory: Directory;
  /** Whether it is kept for a start without a network. */
  kept: boolean;
  /** Whether it takes the place of one whose key no longer counts: whatever the dates of that one. */
  undoes: boolean;
}

/**
 * Fetches and keeps the list of keys and the directory, that one twice over: in the database, and as a copy for
 * the day the database fails. One of the two suffices. Throws when no directory can be had and verified.
 */
export async function renewDirectory(): Promise<Renewed> {
  const [answer] = await Promise.all([ask(ADDRESS, ANSWER_TIMEOUT_MS), renewKeys()]);
  if (typeof answer === 'string') throw new Error(`the directory did not come: ${answer}`);
  const keys = await trustedKeys();
  // A clock that was put back would take all that is held for something from the future.
  const now = Date.now() + Math.max(0, -(answer.ahead ?? 0));
  const held = await newestDirectory(now);
  const undoes = held !== null && !standsBy(keys, held.signedBy, new Date(now));
  // Nothing of what a revoked key signed fills a gap of what comes after.
  const read = await verified(answer.text, keys, undoes ? null : held);
  if (read === null) throw new Error('the directory could not be verified');
  const directory = held !== null && holdsAgainst(held, read, keys, now) ? held : read;
  const keeping = await Promise.allSettled([
    keepDirectory(directory, keys, now),
    keepCopy(directory, keys, now),
  ]);
  const kept = keeping.some(({ status }) => status === 'fulfilled');
  return { directory, kept, undoes };
}

async function keepCopy(
  directory: SignedBy<Directory>,
  keys: readonly Key[],
  now: number,
): Promise<void> {
  const copy = await copyAfter(directory.version);
  if (copy !== null && holdsAgainst(copy, directory, keys, now)) return;
  const cache = await caches.open(COPY);
  // As it was read: what could not be has been replaced by what this phone held.
  const { signedBy, ...read } = directory;
  const content = JSON.stringify({ payload: JSON.stringify(read), signedBy });
  const headers = {
    'content-type': 'application/json',
    [VERSION_HEADER]: String(directory.version),
  };
  await cache.put(ADDRESS, new Response(content, { headers }));
}
