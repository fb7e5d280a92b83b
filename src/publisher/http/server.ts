/** Puts the parts together and listens; ends without dropping a request that is being answered. */
import { statfs } from 'node:fs/promises';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { messages, told } from '../../base/messages.ts';
import type { LedExercise } from '../../exercise/led/service.ts';
import { type Io, UsageError } from '../../host/io.ts';
import type { Log } from '../../host/log.ts';
import { Keyring } from '../keyring.ts';
import { Limiter, type Limits } from '../limits.ts';
import { Outputs } from '../outputs.ts';
import { AGAIN_SECONDS, Publisher } from '../publisher.ts';
import { openReviewQueue } from '../review-queue.ts';
import { ANSWER_TIMEOUT_MS, Served } from '../served.ts';
import { sourcesPart } from '../source-troubles.ts';
import { openPostgres } from '../store/postgres.ts';
import { openSqlite } from '../store/sqlite.ts';
import { Store } from '../store/store.ts';
import { createApp } from './app.ts';

const WORDS = messages({
  fr: { cannotListen: (why: string) => `Impossible d'écouter : ${why}` },
  en: { cannotListen: (why) => `Cannot listen: ${why}` },
});

export interface ServerOptions {
  /** Absolute path of the data folder. */
  data: string;
  /** Where `directory.jws` is written; null when this host signs none. */
  directory: string | null;
  /** Folder of the collector's bulletin: what phones show of the texts to review, and `/health`. */
  status: string;
  /** Path of a SQLite file, or `postgres://…`. */
  database: string;
  host: string;
  /** 0: any free one. */
  port: number;
  origins: readonly string[];
  /** Whether a proxy in front gives the caller's address in `X-Forwarded-For`. */
  behindProxy: boolean;
  limits: Limits;
  /** Milliseconds an officer waits at most to be told whether the public sees a territory; 8 s when not given. */
  patience?: number;
  /** The exercise that this host is for; missing on every real one. */
  exercise?: LedExercise;
  io: Io;
  log: Log;
}

/** Milliseconds: a request that has not come whole is dropped, one being answered is waited for. */
const TIMEOUTS_MS = { request: 20_000, headers: 10_000, idle: 5_000, ending: 10_000 };
const MOST_CONNECTIONS = 500;

export interface RunningServer {
  /** `http://127.0.0.1:8035`. */
  address: string;
  /** Settles when the last answer is out and the database is closed. */
  close(): Promise<void>;
}

/**
 * Starts the service: opens the database, writes out what an earlier run could not, then listens.
 * @throws UsageError when keys, database or port cannot be used
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { data, directory, database, io, log, limits } = options;
  const keyring = new Keyring(data, log);
  await keyring.open(io.now());
  const lost = ({ message }: Error) =>
    log({ level: 'error', event: 'database-lost', detail: message });
  const driver = /^postgres(ql)?:/.test(database)
    ? await openPostgres(database, lost)
    : await openSqlite(database);
  const store = new Store(driver);
  const outputs = new Outputs({ store, data, keyring, now: io.now });
  const { patience = ANSWER_TIMEOUT_MS } = options;
  const served = new Served(store, { data, directory, patience, io, log });
  const perKey = new Limiter(limits.perKey);
  const publisher = new Publisher({ store, keyring, outputs, served, perKey, now: io.now, log });
  try {
    const tampered = await store.tampered();
    if (tampered !== null) {
      const detail = `entry ${tampered} does not follow from those before it.`;
      log({ level: 'error', event: 'audit-tampered', detail });
    }
    const recover = () =>
      publisher.recover().catch(({ message }: Error) => {
        log({ level: 'error', event: 'not-written', detail: message });
      });
    await recover();
    // What the disk refused is tried again, so that it comes out without anybody sending it once more.
    const recovering = setInterval(
      () => void recover().then(() => served.catchUp()),
      AGAIN_SECONDS * 1000,
    );
    recovering.unref();
    const { origins } = options;
    const auditWhole = tampered === null;
    const addressOf = options.behindProxy ? forwarded : connected;
    const freeBytes = async () => {
      const { bavail, bsize } = await statfs(data);
      return bavail * bsize;
    };
    const sources = () => sourcesPart(data, options.status, io.now());
    const queue = openReviewQueue({ data, status: options.status, keyring, now: io.now, log });
    const keysFaulty = () => keyring.isFaulty(io.now());
    const exercise = options.exercise ?? null;
    const state = { auditWhole, keysFaulty, freeBytes, queue, sources, exercise, log };
    const parts = { publisher, store, served, origins, limits, ...state };
    const { server, address } = await listen(createApp({ ...parts, addressOf }), options);
    log({ level: 'info', event: 'listening', detail: address });
    // What an earlier run could not finish, without anybody waiting for it.
    served.catchUp();
    const end = async () => {
      clearInterval(recovering);
      await stopListening(server);
      await served.end();
      await store.close();
    };
    return { address, close: end };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const connected = (c: Context): string => getConnInfo(c).remote.address ?? '';

/** What the proxy itself added is last; the rest is the caller's word. */
const forwarded = (c: Context): string =>
  c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() || connected(c);

function listen(
  app: ReturnType<typeof createApp>,
  { host, port }: ServerOptions,
): Promise<{ server: Server; address: string }> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname: host,
        port,
        serverOptions: {
          requestTimeout: TIMEOUTS_MS.request,
          headersTimeout: TIMEOUTS_MS.headers,
          keepAliveTimeout: TIMEOUTS_MS.idle,
        },
      },
      (info) => {
        const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
        resolve({ server, address: `http://${name}:${info.port}` });
      },
    ) as Server;
    server.maxConnections = MOST_CONNECTIONS;
    server.on('error', ({ message }) =>
      reject(new UsageError(told(WORDS, (words) => words.cannotListen(message)))),
    );
  });
}

async function stopListening(server: Server): Promise<void> {
  const ended = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), TIMEOUTS_MS.ending);
  await ended;
  clearTimeout(late);
}
