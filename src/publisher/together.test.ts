/**
 * Two publishing services on one database and one folder, as while one is replaced by the next: SQLite, and
 * PostgreSQL where REPLI_TEST_POSTGRES names one (`npm test` starts its own).
 */
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './http/server.ts';
import {
  at,
  newWorld,
  readText,
  signedAnnouncement,
  signedTerritory,
  territory,
  type World,
} from './service.fixtures.ts';

const ROUNDS = 12;
const postgres = process.env['REPLI_TEST_POSTGRES'];
const DATABASES = ['SQLite', ...(postgres === undefined ? [] : ['PostgreSQL'])] as const;

let world: World;
let second: RunningServer | null = null;
afterEach(async () => {
  await second?.close();
  second = null;
  await world.close();
});

/** Both on the same database, with room for all that the test sends in one minute. */
async function open(database: string): Promise<[string, string]> {
  const limits = { bytes: 1_048_576, reads: 10_000, writes: 10_000, perKey: 10_000 };
  world = await newWorld({
    limits,
    ...(database === 'PostgreSQL' && postgres !== undefined
      ? { database: await emptied(postgres) }
      : {}),
  });
  second = await startServer({ ...world.options, limits });
  return [world.server.address, second.address];
}

/** A schema of its own in the server that the tests were given. */
async function emptied(address: string): Promise<string> {
  const { default: pg } = await import('pg');
  const schema = `repli_together_${crypto.randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(address);
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  return `${address}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

const put = async (address: string, path: string, body: string) => {
  const headers = { 'Content-Type': 'application/jose+json' };
  const answer = await fetch(`${address}${path}`, { method: 'PUT', body, headers });
  return {
    status: answer.status,
    ...((await answer.json()) as { version?: number; code?: string }),
  };
};
const json = async (address: string, path: string) =>
  (await (await fetch(`${address}${path}`)).json()) as Record<string, unknown>;

describe.each(DATABASES)('two services on one %s', (database) => {
  it('lose nothing that either acknowledged, and agree on all of it', {
    timeout: 120_000,
  }, async () => {
    const addresses = await open(database);
    const { ours } = world.keys;
    const sent: Promise<{ path: string; text: string; version: number | null }>[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      world.clock.now = at(round);
      for (const [i, address] of addresses.entries()) {
        const id = `repli-35-${round}-${i}`;
        const files: [string, string][] = [
          [
            '/v1/territories/35',
            await signedTerritory(ours, round + i / 2, territory(`Ligne ${round}.${i}`)),
          ],
          [`/v1/announcements/${id}`, await signedAnnouncement(ours, round, { id })],
        ];
        for (const [path, text] of files) {
          sent.push(
            put(address, path, text).then(({ status, version, code }) => {
              // Two at one moment: the one that came second is older, or the other's lines are in place.
              if (status !== 200) expect([409, 503], `${path} ${code}`).toContain(status);
              return { path, text, version: status === 200 ? (version ?? null) : null };
            }),
          );
        }
      }
    }
    const answers = await Promise.all(sent);
    const taken = answers.flatMap((each) =>
      each.version === null ? [] : [{ ...each, version: each.version }],
    );
    expect(taken.filter(({ path }) => path.includes('announcements'))).toHaveLength(2 * ROUNDS);
    for (const address of addresses) {
      for (const { path, text, version } of taken) {
        const kept = await fetch(`${address}${path}/versions/${version}`);
        expect([path, await kept.text()]).toEqual([path, text]);
      }
      expect(await json(address, '/health')).toMatchObject({ database: 'ok', audit: 'ok' });
    }
    const lists = await Promise.all(addresses.map((address) => json(address, '/v1/audit')));
    expect(lists[0]).toEqual(lists[1]);
    // What lies in the folder is the newest version, whole.
    const newest = Math.max(...taken.flatMap((t) => (t.path.endsWith('/35') ? t.version : [])));
    const current = answers.find(({ version, path }) => version === newest && path.endsWith('/35'));
    const file = JSON.parse(await readText(world.data, 'territories/35.json')) as {
      lines: unknown;
    };
    const { territory: written } = JSON.parse(JSON.parse(current?.text ?? '').payload) as {
      territory: { lines: unknown };
    };
    expect(file.lines).toEqual(written.lines);
  });
});
