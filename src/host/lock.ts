/** One writer at a time in a folder: two collectors on one machine never take each other's turn. */
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { messages, told } from '../base/messages.ts';
import { UsageError } from './io.ts';
import { handToService } from './services-own.ts';

const WORDS = messages({
  fr: {
    held: (path: string, patience: number) =>
      `${path} : un autre programme le tient encore après ${patience} ms.`,
  },
  en: {
    held: (path, patience) => `${path}: another program still holds it after ${patience} ms.`,
  },
});

/** A lock older than this, in milliseconds, was left by a process that died, on whatever machine. */
const ABANDONED_AFTER = 30_000;
const WAIT_STEP = 20;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Whether the process that wrote the mark ran here and runs no more. */
function isDead(mark: string): boolean {
  const [host, pid] = mark.trim().split(' ');
  if (host !== hostname() || !/^\d+$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

async function removeAbandoned(path: string): Promise<void> {
  const seen = await readFile(path, 'utf8').catch(() => null);
  const info = await stat(path).catch(() => null);
  if (seen === null || info === null) return;
  if (Date.now() - info.mtimeMs < ABANDONED_AFTER && !isDead(seen)) return;
  // Moved aside before removal, so that of two processes that find it only one removes it, and a
  // fresh lock made meanwhile is put back.
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && moved !== seen) await rename(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Writes the holder's mark into a lock just made; a lock that cannot be marked is not kept. */
async function sign(file: FileHandle, path: string, mark: string): Promise<void> {
  try {
    // One that root left and nobody else may read would be held for ever.
    await handToService(file, dirname(path));
    await file.writeFile(mark);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * Runs some work while holding the lock file at `path`, and frees it whatever happens.
 * @param path the lock file; its folder must exist
 * @param patience milliseconds to wait for another holder before giving up with an error
 * @returns what the work returned
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  patience = ABANDONED_AFTER + 5_000,
): Promise<T> {
  const mark = `${hostname()} ${process.pid} ${crypto.randomUUID()}\n`;
  const deadline = performance.now() + patience;
  for (;;) {
    const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      return null;
    });
    if (file !== null) {
      await sign(file, path, mark);
      break;
    }
    if (performance.now() > deadline) {
      throw new UsageError(told(WORDS, (words) => words.held(path, patience)));
    }
    await removeAbandoned(path);
    await pause(WAIT_STEP);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
