/** The last good directory for drawing: the phone's database, else the copy made at installation. */
import type { Directory } from '../directory/model.ts';
import { openDocument } from '../directory/signed.ts';
import { heldDirectory, keepDirectory } from '../store/documents.ts';

const ADDRESS = '/data/directory.jws';
const COPY = 'repli-directory';

let drawn: { directory: Directory; at: number } | null = null;
/** Another page may have brought a newer one: read again after this. */
const MEMORY_MS = 10_000;
/** A network that accepts and never answers is given up after this; a slow one may take its time. */
const PATIENCE_MS = 60_000;

/** The newest verified directory this phone holds; null when it holds none. */
export async function directoryForDrawing(): Promise<Directory | null> {
  const now = Date.now();
  if (drawn !== null && Math.abs(now - drawn.at) < MEMORY_MS) return drawn.directory;
  const directory = (await heldDirectory()) ?? (await copy().catch(() => null));
  if (directory !== null) drawn = { directory, at: now };
  return directory;
}

async function copy(): Promise<Directory | null> {
  const kept = await caches.match(ADDRESS, { cacheName: COPY });
  if (kept === undefined) return null;
  // Verified before it was put there; a key that ended since takes no number away.
  const { payload } = (await kept.json()) as { payload: string };
  return JSON.parse(payload) as Directory;
}

async function verified(text: string): Promise<Directory | null> {
  const opened = await openDocument<Directory>(text, __REPLI_KEYS__, {
    use: 'directory',
    format: 'repli-directory/1',
    counter: 'version',
    now: new Date(),
  });
  return opened.ok ? opened.document : opened.stale;
}

/**
 * Fetches and keeps the directory, twice over: in the database, and as a copy for the day the
 * database fails. Throws when none can be verified, so that an installation that lacks it fails.
 */
export async function keepFreshDirectory(): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(ADDRESS, { cache: 'no-cache', signal });
  const text = await answer.text();
  const directory = await verified(text);
  if (directory === null) throw new Error('the directory could not be verified');
  const held = await copy().catch(() => null);
  if (held === null || held.version <= directory.version) {
    const cache = await caches.open(COPY);
    await cache.put(
      ADDRESS,
      new Response(text, { headers: { 'content-type': 'application/jose+json' } }),
    );
  }
  // The copy alone suffices where the database cannot be used.
  await keepDirectory(directory).catch(() => undefined);
  drawn = null;
}
