/** PostgreSQL (14 or later), for a host that has one already. */
import pg from 'pg';
import { messages, told } from '../../base/messages.ts';
import { UsageError } from '../../host/io.ts';
import { APPEND_ONLY, type Driver, type Sql, TABLES } from './driver.ts';

const WORDS = messages({
  fr: { unusable: (why: string) => `La base de REPLI_DATABASE ne peut pas servir : ${why}` },
  en: { unusable: (why) => `The database of REPLI_DATABASE cannot be used: ${why}` },
});

/** Milliseconds for a connection, and for a statement. */
const BUSY_TIMEOUT_MS = 5_000;
/** Name of our advisory lock: "repli" in ASCII. */
const LOCK = 0x7265706c69;

/**
 * Connects to a database and makes the tables if they are missing.
 * @param address `postgres://user:password@host/database`, as libpq writes it
 * @param onError told of connections lost while idle; the next request takes a new one
 * @throws UsageError when it cannot be reached or used; the address, which may hold a password, is never
 *   repeated
 */
export async function openPostgres(
  address: string,
  onError: (error: Error) => void,
): Promise<Driver> {
  const pool = new pg.Pool({
    connectionString: address,
    max: 4,
    connectionTimeoutMillis: BUSY_TIMEOUT_MS,
    statement_timeout: BUSY_TIMEOUT_MS,
    query_timeout: 2 * BUSY_TIMEOUT_MS,
    application_name: 'repli-publisher',
  });
  pool.on('error', onError);
  const driver: Driver = {
    ...over(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        // A server set to answer before it has flushed must not do so here.
        await client.query('set local synchronous_commit to on');
        await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
        const result = await work(over(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // Closing the connection rolls back, whatever state it was left in.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
  await driver.transaction(makeTables).catch(async (error: Error) => {
    await pool.end();
    throw new UsageError(told(WORDS, (words) => words.unusable(error.message)));
  });
  return driver;
}

function over(client: pg.Pool | pg.PoolClient): Sql {
  const numbered = (text: string) => {
    let place = 0;
    return text.replace(/\?/g, () => `$${++place}`);
  };
  return {
    all: async (query, ...values) => (await client.query(numbered(query), values)).rows,
    run: async (statement, ...values) => void (await client.query(numbered(statement), values)),
  };
}

async function makeTables(sql: Sql): Promise<void> {
  for (const table of TABLES) await sql.run(table);
  await sql.run(
    `create or replace function repli_append_only() returns trigger language plpgsql as
     $body$ begin raise exception '% is append-only', tg_table_name; end $body$`,
  );
  for (const table of APPEND_ONLY) {
    await sql.run(
      `create or replace trigger ${table}_append_only before update or delete or truncate on ${table}
       for each statement execute function repli_append_only()`,
    );
  }
}
