/**
 * SQLite, in a file: the default. Of libsql, whose binaries come from the npm registry, so that
 * nothing is compiled at installation. See docs/decisions/2026-11-22-publication.md.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messages, told } from '../../base/messages.ts';
import { UsageError } from '../../host/io.ts';
import { Queue } from '../queue.ts';
import { APPEND_ONLY, type Driver, type Sql, type StoredRow, TABLES } from './driver.ts';

const WORDS = messages({
  fr: {
    noSqlite: (why: string) =>
      `SQLite ne peut pas être chargé sur cette machine (${why}). Installez les dépendances facultatives (npm ci), ou nommez une base PostgreSQL : REPLI_DATABASE=postgres://…`,
  },
  en: {
    noSqlite: (why) =>
      `SQLite cannot be loaded on this machine (${why}). Install the optional dependencies (npm ci), or name a PostgreSQL database: REPLI_DATABASE=postgres://…`,
  },
});

/** Milliseconds to wait for another process that writes to the same file. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens or makes the database of a file.
 * @throws UsageError where libsql has no binary for the machine
 */
export async function openSqlite(path: string): Promise<Driver> {
  const { default: Database } = await import('libsql').catch((error: Error) => {
    throw new UsageError(told(WORDS, (words) => words.noSqlite(error.message)));
  });
  await mkdir(dirname(path), { recursive: true });
  const db = new Database(path);
  db.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  // FULL: the log is flushed to disk at each commit, so what was acknowledged survives a power cut.
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  for (const table of TABLES) db.exec(table);
  for (const table of APPEND_ONLY) {
    for (const change of ['update', 'delete']) {
      db.exec(
        `create trigger if not exists ${table}_no_${change} before ${change} on ${table}
         begin select raise(abort, '${table} is append-only'); end`,
      );
    }
  }
  const sql: Sql = {
    all: async (query, ...values) => db.prepare(query).all(...values) as StoredRow[],
    run: async (statement, ...values) => void db.prepare(statement).run(...values),
  };
  // One connection: whatever comes while a transaction is open waits for its end.
  const queue = new Queue();
  return {
    all: (query, ...values) => queue.run(() => sql.all(query, ...values)),
    run: (statement, ...values) => queue.run(() => sql.run(statement, ...values)),
    transaction: (work) =>
      queue.run(async () => {
        db.exec('begin immediate');
        try {
          const result = await work(sql);
          db.exec('commit');
          return result;
        } catch (error) {
          if (db.inTransaction) db.exec('rollback');
          throw error;
        }
      }),
    close: () => queue.run(async () => void db.close()),
  };
}
