/** One contract for every database. PostgreSQL too where REPLI_TEST_POSTGRES names one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Driver } from './driver.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { digestOf, type Kept, Store } from './store.ts';

interface Place {
  open(): Promise<Driver>;
  /** What a person with access to the database would do to change history. */
  unguard: string;
  clear(): Promise<void>;
}

async function sqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'repli-store-'));
  return {
    open: () => openSqlite(join(folder, 'store.sqlite')),
    unguard: 'drop trigger audit_no_update',
    clear: () => rm(folder, { recursive: true }),
  };
}

async function postgresPlace(address: string): Promise<Place> {
  const schema = `repli_test_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(address);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`create schema ${schema}`);
  const own = `${address}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
  return {
    open: () => openPostgres(own, () => {}),
    unguard: 'drop trigger audit_append_only on audit',
    clear: () => admin(`drop schema ${schema} cascade`),
  };
}

const postgres = process.env['REPLI_TEST_POSTGRES'];
const PLACES: [string, () => Promise<Place>][] = [
  ['SQLite', sqlitePlace],
  ...(postgres === undefined
    ? []
    : [['PostgreSQL', () => postgresPlace(postgres)] satisfies [string, () => Promise<Place>]]),
];

function version(number: number, changes: Partial<Kept> = {}): Kept {
  const body = `texte ${number} « é » ' " \u{1F691} ? $1`;
  const at = '2026-11-22T18:00:00.000Z';
  const who = { kind: 'territory', id: '35', kid: '35-abc', owner: '' } as const;
  const kept = { ...who, version: number, issuedAt: at, receivedAt: at, body, ...changes };
  return { ...kept, digest: digestOf(kept.body) };
}

describe.each(PLACES)('a store in %s', (_name, make) => {
  let place: Place;
  let driver: Driver;
  let store: Store;
  beforeEach(async () => {
    place = await make();
    driver = await place.open();
    store = new Store(driver);
  });
  afterEach(async () => {
    await store.close();
    await place.clear();
  });

  it('gives back what it kept, also after it was closed', async () => {
    const kept = version(Date.parse('2026-11-22T18:00:00Z'));
    expect(await store.append(kept)).toEqual({ outcome: 'kept', kept });
    await store.close();
    driver = await place.open();
    store = new Store(driver);
    expect(await store.current('territory', '35')).toEqual(kept);
    expect(await store.version('territory', '35', kept.version)).toEqual(kept);
    expect(await store.current('announcement', '35')).toBeNull();
    expect(await store.version('territory', '35', 1)).toBeNull();
  });

  it('keeps every version and lists the newest first', async () => {
    for (const number of [1, 2, 10]) await store.append(version(number));
    await store.append(version(5, { id: '22' }));
    const numbers = (await store.versions('territory', '35', 9)).map((held) => held.version);
    expect(numbers).toEqual([10, 2, 1]);
    const current = await store.list('territory', 9);
    expect(current.map((held) => [held.id, held.version])).toEqual([
      ['22', 5],
      ['35', 10],
    ]);
    expect(current[0]).not.toHaveProperty('body');
    const rest = await store.list('territory', 9, '22');
    expect(rest.map(({ id }) => id)).toEqual(['35']);
  });

  it('takes the same text again for the same, and nothing else of that version or older', async () => {
    await store.append(version(5));
    expect(await store.append(version(5))).toMatchObject({ outcome: 'already' });
    const other = version(5, { body: 'autre' });
    expect(await store.append(other)).toMatchObject({ outcome: 'same-version' });
    expect(await store.append(version(4))).toMatchObject({ outcome: 'older' });
    expect(await store.append(version(6, { owner: 'autre' }))).toMatchObject({
      outcome: 'other-owner',
    });
    expect(await store.audit(0, 9)).toHaveLength(1);
    expect((await store.current('territory', '35'))?.body).toBe(version(5).body);
  });

  it('writes all of a transaction or nothing of it', async () => {
    const half = driver.transaction(async (sql) => {
      await sql.run('insert into placed (kind, id, version) values (?, ?, ?)', 'territory', 'x', 1);
      throw new Error('cut');
    });
    await expect(half).rejects.toThrow('cut');
    expect(await driver.all('select * from placed')).toEqual([]);
    expect(await store.append(version(1))).toMatchObject({ outcome: 'kept' });
  });

  it('numbers the audit log without gap when many write at once', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => `a-${i}`);
    await Promise.all(ids.map((id) => store.append(version(1, { kind: 'announcement', id }))));
    const entries = await store.audit(0, 99);
    expect(entries.map(({ seq }) => seq)).toEqual(ids.map((_, i) => i + 1));
    expect(await store.tampered()).toBeNull();
    expect((await store.audit(28, 1)).map(({ seq }) => seq)).toEqual([29]);
  });

  it('lets one of several rivals for a version win', async () => {
    const rivals = Array.from({ length: 8 }, (_, i) => version(1, { body: `rival ${i}` }));
    const outcomes = (await Promise.all(rivals.map((rival) => store.append(rival)))).map(
      ({ outcome }) => outcome,
    );
    expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'same-version')).toHaveLength(7);
  });

  it('refuses to change or remove what it keeps', async () => {
    await store.append(version(1));
    for (const table of ['versions', 'audit']) {
      await expect(driver.run(`update ${table} set kid = 'x'`)).rejects.toThrow('append-only');
      await expect(driver.run(`delete from ${table}`)).rejects.toThrow('append-only');
    }
    expect(await store.tampered()).toBeNull();
  });

  it('finds out when the audit log was changed all the same', async () => {
    for (const number of [1, 2, 3]) await store.append(version(number));
    await driver.run(place.unguard);
    await driver.run("update audit set kid = 'other' where seq = 2");
    expect(await store.tampered()).toBe(2);
  });

  it('remembers what has not been written out', async () => {
    const [first, second] = [version(1), version(2)];
    await store.append(first);
    expect(await store.unplaced()).toEqual([{ kind: 'territory', id: '35' }]);
    await store.placed(first);
    expect(await store.unplaced()).toEqual([]);
    await store.append(second);
    expect(await store.unplaced()).toEqual([{ kind: 'territory', id: '35' }]);
    await store.placed(second);
    expect(await store.unplaced()).toEqual([]);
  });

  it('remembers which territories are in no signed directory yet, written out or not', async () => {
    const [first, second] = [version(1), version(2)];
    await store.append(version(1, { kind: 'announcement', id: 'a' }));
    await store.append(first);
    await store.placed(first);
    expect(await store.unserved()).toEqual(['35']);
    const at = '2026-11-22T18:05:20Z';
    await store.served(first, at);
    expect(await store.unserved()).toEqual([]);
    // A directory that is signed again says no other time than the first.
    await store.served(first, '2026-11-22T19:00:00Z');
    expect(await store.cameOut('territory', '35')).toEqual(new Map([[first.version, at]]));
    await store.append(second);
    expect(await store.unserved()).toEqual(['35']);
    expect(await store.unplaced()).toContainEqual({ kind: 'territory', id: '35' });
  });
});
