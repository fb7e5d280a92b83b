/**
 * What is kept is put right: each file whose bytes are not those of its integrity hash is fetched again,
 * and the directory when none can be drawn from, or what is kept of it is not what was signed. Evicted, damaged or replaced by a network that lies, it
 * comes back as soon as a network is there, and nothing of it is believed before it was checked.
 */
import type { PrecacheEntry } from 'workbox-precaching';
import { getCacheKeyForURL, matchPrecache } from 'workbox-precaching';
import { getOrCreatePrecacheController } from 'workbox-precaching/utils/getOrCreatePrecacheController.js';
import { withTimeout } from '../published/timeout.ts';
import { installDirectory, isDirectorySound } from './directory.ts';
import { KEPT } from './scope.ts';

/** An entry with the hash that the build gave it: `sha256-…`. */
type Hashed = PrecacheEntry & { integrity?: string };

async function isWhole({ url, integrity }: Hashed): Promise<boolean> {
  const kept = await matchPrecache(url);
  if (kept === undefined) return false;
  if (integrity === undefined) return true;
  const hash = await crypto.subtle.digest('SHA-256', await kept.arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/**
 * A network that accepts and never answers is given up after this: who asks next, on a network that
 * answers, is not to wait for it.
 */
const ANSWER_TIMEOUT_MS = 60_000;

async function fetchAgain({ url, integrity }: Hashed, signal: AbortSignal): Promise<void> {
  const key = getCacheKeyForURL(url);
  if (key === undefined) throw new Error(`${url} is not a file that is kept`);
  // The hash refuses whatever a network in between answers instead.
  const hash = integrity ? { integrity } : {};
  const answer = await fetch(url, { cache: 'reload', signal, ...hash });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const cache = await caches.open(getOrCreatePrecacheController().strategy.cacheName);
  await cache.put(key, answer);
}

async function repairFile(entry: Hashed): Promise<boolean> {
  try {
    if (!(await isWhole(entry))) {
      await withTimeout(ANSWER_TIMEOUT_MS, (signal) => fetchAgain(entry, signal));
    }
    return true;
  } catch {
    return false;
  }
}

let running: Promise<boolean> | null = null;

/**
 * Puts right what can be; true when everything is there now. Several who ask at once share one run, but a
 * run that began before, perhaps without a network, fails for nobody who asked after it.
 */
export async function repair(): Promise<boolean> {
  const earlier = running;
  if (earlier !== null && (await earlier)) return true;
  return shared();
}

function shared(): Promise<boolean> {
  running ??= (async () => {
    const files = await Promise.all(KEPT.map(repairFile));
    const directory =
      (await isDirectorySound()) ||
      (await installDirectory().then(
        () => true,
        () => false,
      ));
    return directory && files.every(Boolean);
  })().finally(() => {
    running = null;
  });
  return running;
}
