/**
 * The one small job a host runs: reads what authorities announce, and writes the signed bulletin that
 * phones poll. Every round writes one, even with nothing new: when the rounds stop, phones say so
 * within `validFor`.
 */
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { type Collected, type CollectOptions, openFeeds, runRound } from './round.ts';

export { type CollectOptions, collectOnce } from './round.ts';

export interface Collector {
  /** Settles after the first round, with an error if it failed. */
  ready: Promise<Collected>;
  /** Asks for a round now; settles when one that began afterwards has ended. */
  refresh(): Promise<void>;
  /** Ends the rounds; settles when none is running. */
  stop(): Promise<void>;
}

interface StartOptions extends CollectOptions {
  /** Milliseconds between two rounds. */
  every: number;
}

/** Milliseconds to wait after a change in a folder: editors write in several steps. */
const SETTLING = 150;

/**
 * Rounds until stopped: at once, then every `every`, and soon after a change in the folders of
 * announcements, watches and decisions. A failed round is logged and the next one comes all the same.
 */
export function startCollector(options: StartOptions): Collector {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const watchers = new Map<string, FSWatcher>();
  let running: Promise<unknown> = Promise.resolve();
  const feeds = openFeeds(options, () => schedule(0));

  const watchFolders = (): void => {
    for (const folder of ['announcements', 'watches', 'decisions']) {
      if (watchers.has(folder) || stopped) continue;
      try {
        const watcher = watch(join(options.data, folder), () => schedule(SETTLING));
        // A folder that vanishes or a system without watches: the regular rounds remain.
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(folder);
        });
        watcher.unref();
        watchers.set(folder, watcher);
      } catch {
        // No such folder yet: looked for again in the next round.
      }
    }
  };
  const schedule = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void round().catch(() => undefined), delay);
  };
  const round = (): Promise<Collected> => {
    clearTimeout(timer);
    const result = running.then(async () => {
      watchFolders();
      try {
        return await runRound(options, await feeds);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        options.log({ level: 'error', event: 'round-failed', detail });
        throw error;
      } finally {
        schedule(options.every);
      }
    });
    running = result.catch(() => undefined);
    return result;
  };

  return {
    ready: round(),
    refresh: async () => {
      await round();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      await running;
    },
  };
}
