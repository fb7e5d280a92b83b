/**
 * The one small job a host runs: reads what authorities announce, and writes the signed bulletin that
 * phones poll. Every round writes one, even with nothing new: when the rounds stop, phones say so
 * within `validFor`.
 */
import { type FSWatcher, watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { signDocument } from '../../directory/signed.ts';
import { packBulletin } from '../../status/bulletin-wire.ts';
import type { Bulletin } from '../../status/model.ts';
import { writeAtomically } from './atomic.ts';
import { compile } from './compile.ts';
import { folderCheck, readFolder } from './folder.ts';
import type { PrivateKey } from './key.ts';
import { withLock } from './lock.ts';
import type { Log } from './log.ts';
import { loadMemory, saveMemory } from './memory.ts';
import { readPublished, trustedKeys } from './published.ts';
import { readCapFile } from './read-cap.ts';
import { nextSequence } from './sequence.ts';

export const BULLETIN_FILE = 'bulletin.jws';

export interface CollectOptions {
  /** Folder with `announcements/`, `sources.json` and `keys.json`. */
  data: string;
  /** Folder the bulletin is written to. */
  out: string;
  /** File in which the collector remembers; outside `out`, which is public. */
  memory: string;
  key: PrivateKey;
  /**
   * Id in the bulletin of the folder of announcements, `announcements` by default. Collectors that
   * write to one place under one id must watch the same folder.
   */
  name?: string;
  /** Milliseconds a bulletin is valid for: several rounds, so that one late round worries nobody. */
  validFor: number;
  now: () => Date;
  log: Log;
}

export interface Collected {
  /** Path of the bulletin written. */
  path: string;
  bulletin: Bulletin;
}

/**
 * One round: reads the announcements, merges them with the bulletin in place, signs and writes.
 * @throws Error when the bulletin cannot be written; the one in place is then untouched
 */
export async function collectOnce(options: CollectOptions): Promise<Collected> {
  const { data, out, key, log } = options;
  await mkdir(out, { recursive: true });
  await mkdir(dirname(options.memory), { recursive: true });
  return withLock(join(out, '.collector.lock'), async () => {
    const now = options.now();
    const path = join(out, BULLETIN_FILE);
    const memory = await loadMemory(options.memory, log);
    const keys = await trustedKeys(data, key, log);
    const published = await readPublished(path, keys, now, log);
    const folder = { path: join(data, 'announcements'), read: readCapFile, now, log };
    const read = await readFolder(memory.files, folder);

    const sequence = nextSequence(published?.sequence ?? 0, memory.sequence, now);
    const next = { ...memory, files: read.files, sequence };
    const check = folderCheck(options.name ?? 'announcements', read, now);
    const bulletin = compile({
      watched: [{ check, origins: Object.values(read.files) }],
      former: new Set(),
      published,
      now,
      validFor: options.validFor,
      sequence,
    });
    const signer = { kid: key.kid, privateJwk: key };
    const text = await signDocument(packBulletin(bulletin), signer, 'bulletin');
    // The number is reserved on disk first: after a crash between the two it is skipped, never reused.
    await saveMemory(options.memory, next);
    await writeAtomically(path, text);
    const { announcements } = bulletin;
    log({
      level: 'info',
      event: 'bulletin-written',
      subject: path,
      detail: `${announcements.length} announcement(s), valid until ${bulletin.validUntil}.`,
      facts: { sequence, announcements: announcements.length, bytes: text.length },
    });
    return { path, bulletin };
  });
}

export interface Collector {
  /** Settles after the first round, with an error if it failed. */
  ready: Promise<Collected>;
  /** Asks for a round now; settles when one that began afterwards has ended. */
  refresh(): Promise<void>;
  /** Ends the rounds; settles when none is running. */
  stop(): Promise<void>;
}

export interface StartOptions extends CollectOptions {
  /** Milliseconds between two rounds. */
  every: number;
}

/** Milliseconds to wait after a change in the folder: editors write in several steps. */
const SETTLING = 150;

/**
 * Rounds until stopped: at once, then every `every`, and soon after a change in the folder of
 * announcements. A failed round is logged and the next one comes all the same.
 */
export function startCollector(options: StartOptions): Collector {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | null = null;
  let running: Promise<unknown> = Promise.resolve();

  const watchFolder = (): void => {
    if (watcher !== null || stopped) return;
    try {
      watcher = watch(join(options.data, 'announcements'), () => schedule(SETTLING));
      // A folder that vanishes or a system without watches: the regular rounds remain.
      watcher.on('error', () => {
        watcher?.close();
        watcher = null;
      });
      watcher.unref();
    } catch {
      watcher = null;
    }
  };
  const schedule = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void round().catch(() => undefined), delay);
  };
  const round = (): Promise<Collected> => {
    clearTimeout(timer);
    const result = running.then(async () => {
      watchFolder();
      try {
        return await collectOnce(options);
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
      watcher?.close();
      await running;
    },
  };
}
