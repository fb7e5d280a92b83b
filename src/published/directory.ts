/** The directory as a phone fetches and keeps it, page and worker alike. */
import { readDirectory } from '../directory/directory-read.ts';
import { keepsOut } from '../directory/lead.ts';
import type { Directory } from '../directory/model.ts';
import { openDocument } from '../directory/signed.ts';
import { heldDirectory, keepDirectory } from '../store/documents.ts';
import { within } from './within.ts';

const ADDRESS = '/data/directory.jws';
const COPY = 'repli-directory';

/** A network that accepts and never answers is given up after this; a slow one may take its time. */
const PATIENCE_MS = 60_000;

/** The copy made beside the database; null when there is none or it cannot be read. */
export async function copiedDirectory(): Promise<Directory | null> {
  try {
    const kept = await caches.match(ADDRESS, { cacheName: COPY });
    if (kept === undefined) return null;
    // Verified before it was put there; a key that ended since takes no number away.
    const { payload } = (await kept.json()) as { payload: string };
    return readDirectory(JSON.parse(payload), null);
  } catch {
    return null;
  }
}

async function verified(text: string, held: Directory | null): Promise<Directory | null> {
  const opened = await openDocument<Directory>(text, __REPLI_KEYS__, {
    use: 'directory',
    format: 'repli-directory/1',
    counter: 'version',
    now: new Date(),
  });
  return readDirectory(opened.ok ? opened.document : opened.stale, held);
}

export interface Renewed {
  /** The newest directory this phone now knows of: that of the answer, or the one it held. */
  directory: Directory;
  /** Whether it is kept for a start without a network. */
  kept: boolean;
}

/**
 * Fetches and keeps the directory, twice over: in the database, and as a copy for the day the
 * database fails. One of the two suffices. Throws when no directory can be had and verified.
 */
export async function renewDirectory(): Promise<Renewed> {
  const text = await within(PATIENCE_MS, async (signal) => {
    const answer = await fetch(ADDRESS, { cache: 'no-cache', signal });
    return answer.text();
  });
  const copy = await copiedDirectory();
  const held = (await heldDirectory()) ?? copy;
  const read = await verified(text, held);
  if (read === null) throw new Error('the directory could not be verified');
  const now = Date.now();
  const directory = held !== null && keepsOut(msOf(held), msOf(read), now) ? held : read;
  const keeping = await Promise.allSettled([
    keepDirectory(directory, now),
    keepCopy(directory, copy, now),
  ]);
  return { directory, kept: keeping.some(({ status }) => status === 'fulfilled') };
}

/** A directory's version counts seconds. */
const msOf = ({ version }: Directory): number => version * 1000;

async function keepCopy(directory: Directory, copy: Directory | null, now: number): Promise<void> {
  if (copy !== null && keepsOut(msOf(copy), msOf(directory), now)) return;
  const cache = await caches.open(COPY);
  // As it was read: what could not be has been replaced by what this phone held.
  const content = JSON.stringify({ payload: JSON.stringify(directory) });
  const headers = { 'content-type': 'application/json' };
  await cache.put(ADDRESS, new Response(content, { headers }));
}
