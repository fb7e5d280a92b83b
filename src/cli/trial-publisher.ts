import { join } from 'node:path';
import type { LedExercise } from '../exercise/led/service.ts';
import type { Io } from '../host/io.ts';
import type { Log } from '../host/log.ts';
import { type RunningServer, startServer } from '../publisher/http/server.ts';
import { LIMITS } from '../publisher/limits.ts';
import type { Trial } from './trial.ts';

/** What it stands beside, by absolute path. */
interface Beside {
  /** The built site. */
  dist: string;
  /** Folder of the bulletin. */
  status: string;
}

/** The publishing service of a trial; null where its database cannot be had. */
export async function startTrialPublisher(
  { data }: Trial,
  { dist, status }: Beside,
  key: string,
  io: Io,
  { log, exercise }: { log: Log; exercise?: LedExercise },
): Promise<RunningServer | null> {
  try {
    return await startServer({
      data,
      directory: join(dist, 'data/directory.jws'),
      status,
      database: join(data, '../publisher.sqlite'),
      host: '127.0.0.1',
      port: 0,
      origins: [],
      behindProxy: false,
      limits: LIMITS,
      io: { ...io, env: { ...io.env, REPLI_KEY: key } },
      log,
      ...(exercise === undefined ? {} : { exercise }),
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    log({ level: 'error', event: 'publisher-not-started', detail });
    return null;
  }
}
