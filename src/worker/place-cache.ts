/**
 * The second stage of what is kept: the files that finding a place takes. They are fetched once the
 * essential is safe, so that no number ever waits for them, and asked for again until they came.
 */
import { withTimeout } from '../published/timeout.ts';
import { sharedRun } from './shared-run.ts';

const CACHE = 'repli-place';
/** A network that accepts and never answers is given up after this; they are asked for again. */
const ANSWER_TIMEOUT_MS = 120_000;
const FILES = Object.values(__REPLI_PLACE__);

/** Whether a path is one of these files, of this version. */
export const isLater = (path: string): boolean => FILES.some(({ address }) => address === path);

/** A file from what is kept, else from the network, kept on the way; rejects when it is nowhere. */
export async function laterFile(path: string, signal?: AbortSignal): Promise<Response> {
  const kept = await caches.match(path, { cacheName: CACHE }).catch(() => undefined);
  if (kept !== undefined) return kept;
  // The hash refuses whatever a network in between answers instead.
  const integrity = FILES.find(({ address }) => address === path)?.integrity ?? '';
  const answer = await fetch(path, { integrity, signal: signal ?? null });
  if (!answer.ok) return answer;
  const copy = answer.clone();
  // Storage may be full: the file is of use all the same.
  await caches
    .open(CACHE)
    .then((cache) => cache.put(path, copy))
    .catch(() => undefined);
  return answer;
}

/** Keeps every file that is not kept yet, then drops those of older versions. True: all are there. */
export const keepLater = sharedRun(async () => {
  try {
    const answers = await withTimeout(ANSWER_TIMEOUT_MS, (signal) =>
      Promise.all(FILES.map(({ address }) => laterFile(address, signal))),
    );
    if (answers.some(({ ok }) => !ok)) return false;
    const cache = await caches.open(CACHE);
    const held = await cache.keys();
    const paths = held.map(({ url }) => new URL(url).pathname);
    await Promise.all(paths.filter((path) => !isLater(path)).map((path) => cache.delete(path)));
    return FILES.every(({ address }) => paths.includes(address));
  } catch {
    return false;
  }
});
