import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKey } from '../directory/key-file.ts';
import type { Key } from '../directory/model.ts';
import { type Signer, signDocument } from '../directory/signed.ts';
import { LINES_OF_35, NATIONAL } from '../guide/guide.fixtures.ts';
import type { KeptDirectory } from '../store/schema.ts';
import { renewDirectory } from './directory.ts';
import { copiedDirectory, findDirectory, newestDirectory } from './kept-directory.ts';
import { type Cached, FakeStore, type Served, stubPhone } from './phone.fixtures.ts';

const store = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('../store/open.ts', () => ({
  withStore: (work: (db: unknown) => unknown) => work(store.db),
  orElse: async (reading: Promise<unknown>, fallback: unknown) => reading.catch(() => fallback),
}));

const NOW = Date.parse('2026-11-28T12:00:00Z');
const HOUR = 3_600_000;
const ADDRESS = '/data/directory.jws';

let host: Signer;
let keys: Key[];
let db: FakeStore;
let served: Served;
let cached: Cached;

beforeAll(async () => {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  const made = await makeKey({
    name: 'host',
    use: ['directory'],
    territories: [],
    holder: 'host',
    ...days,
  });
  host = { kid: made.entry.kid, privateKey: made.privateJwk };
  keys = [made.entry];
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  db = new FakeStore();
  store.db = db;
  served = new Map();
  cached = stubPhone(served);
  vi.stubGlobal('__REPLI_KEYS__', keys);
  vi.stubGlobal('__REPLI_ROOTS__', null);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const versionOf = (hours: number): number => (NOW - hours * HOUR) / 1000;

/** A directory published so many hours ago. */
const from = (hours: number, lines: readonly unknown[] = LINES_OF_35) => ({
  format: 'repli-directory/1',
  version: versionOf(hours),
  issuedAt: new Date(versionOf(hours) * 1000).toISOString(),
  validUntil: '2027-11-28T12:00:00.000Z',
  territories: [
    {
      code: '35',
      name: 'Ille-et-Vilaine',
      prefecture: { name: 'Préfecture', website: 'https://pref.example' },
      lines,
      updated: '2026-11-20',
    },
  ],
  national: { numbers: NATIONAL, updated: '2026-11-20' },
});

async function renew(hours: number, lines?: readonly unknown[]): Promise<number> {
  served.set(ADDRESS, await signDocument(from(hours, lines), host, 'directory'));
  return (await renewDirectory()).directory.version;
}

const inDatabase = () => db.documents.get('directory') as KeptDirectory;
const inCopy = async () => (await copiedDirectory())?.version ?? null;
const newest = async () => (await newestDirectory(NOW))?.version ?? null;

/** Leaves the copy as it is while the database goes back to an older one, or the other way about. */
async function onlyTheCopyHas(hours: number, database: number): Promise<void> {
  await renew(database);
  const record = inDatabase();
  await renew(hours);
  db.documents.set('directory', record);
}

describe('the directory that a phone holds twice', () => {
  it('is the newer of the two, whichever was lost or not written', async () => {
    await onlyTheCopyHas(1, 3);
    expect(await newest()).toBe(versionOf(1));
    db.documents.clear();
    expect(await newest()).toBe(versionOf(1));
    const copy = cached.get(ADDRESS);
    await renew(0);
    if (copy !== undefined) cached.set(ADDRESS, copy);
    expect(await newest()).toBe(versionOf(0));
    cached.clear();
    expect(await newest()).toBe(versionOf(0));
  });

  it('is not replaced by an older one when only the older of the two is in the database', async () => {
    await onlyTheCopyHas(1, 3);
    expect(await renew(2)).toBe(versionOf(1));
    expect(inDatabase().version).toBe(versionOf(1));
  });

  it('is not taken for one from the future by a clock that was put back', async () => {
    await renew(1);
    vi.setSystemTime(NOW - 24 * HOUR);
    const serving = fetch;
    vi.stubGlobal('fetch', async (path: string) => {
      const body = await (await serving(path)).text();
      return new Response(body, { headers: { date: new Date(NOW).toUTCString() } });
    });
    expect(await renew(2)).toBe(versionOf(1));
  });

  it('keeps, through two starts, the lines that stand in for those of a host’s slip', async () => {
    await renew(3);
    expect(await renew(2, [{}, null, 'x'])).toBe(versionOf(2));
    for (const held of [await newestDirectory(NOW), await copiedDirectory()]) {
      expect(held?.version).toBe(versionOf(2));
      expect(held?.territories[0]?.lines).toHaveLength(LINES_OF_35.length);
    }
    await renew(1);
    expect(inDatabase().text.split('\n')).toHaveLength(1);
  });
});

describe('what was altered since it was kept', () => {
  const NUMBER = LINES_OF_35[0]?.number ?? '';
  const redirected = (text: string) => text.replaceAll(NUMBER, '+33639980666');
  const alterDatabase = (change: (kept: KeptDirectory) => object) =>
    db.documents.set('directory', change(inDatabase()));
  async function alterCopy(change: (text: string) => string): Promise<void> {
    const copy = cached.get(ADDRESS);
    const text = change((await copy?.clone().text()) ?? '');
    cached.set(ADDRESS, new Response(text, { headers: copy?.headers ?? {} }));
  }

  it('is drawn from in neither place: the other serves, and the next that comes mends both', async () => {
    await renew(1);
    alterDatabase((kept) => ({ ...kept, text: redirected(kept.text) }));
    expect(JSON.stringify(await newestDirectory(NOW))).not.toContain('+33639980666');
    expect(await findDirectory(NOW)).toMatchObject({ sound: false, newest: { kept: {} } });
    await renew(1);
    expect(await findDirectory(NOW)).toMatchObject({ sound: true });
    expect(inDatabase().text).not.toContain('+33639980666');

    await alterCopy(redirected);
    expect(await inCopy()).toBeNull();
    expect(await newest()).toBe(versionOf(1));
    await renew(1);
    expect(await inCopy()).toBe(versionOf(1));
  });

  it('leaves nothing to draw from where both were, and is fetched again', async () => {
    await renew(1);
    alterDatabase((kept) => ({ ...kept, text: redirected(kept.text) }));
    await alterCopy(redirected);
    expect(await findDirectory(NOW)).toMatchObject({ newest: null, sound: false });
    expect(await renew(1)).toBe(versionOf(1));
    expect([await newest(), await inCopy()]).toEqual([versionOf(1), versionOf(1)]);
  });

  it('is no floor: neither a record nor a copy that says it is newer than it is', async () => {
    await renew(2);
    alterDatabase((kept) => ({ ...kept, version: versionOf(0) }));
    expect(await renew(1)).toBe(versionOf(1));
    expect([inDatabase().version, await inCopy()]).toEqual([versionOf(1), versionOf(1)]);
    const headers = { 'repli-version': String(versionOf(0)), 'repli-signed-by': host.kid };
    for (const text of ['<!doctype html>', inDatabase().text]) {
      cached.set(ADDRESS, new Response(text, { headers }));
      expect(await findDirectory(NOW)).toMatchObject({
        sound: false,
        newest: { directory: { version: versionOf(1) } },
      });
      await renew(1);
      expect(await findDirectory(NOW)).toMatchObject({ sound: true });
    }
  });

  it('counts as nothing, whatever was put in its place', async () => {
    await renew(1);
    const { text } = inDatabase();
    const other = JSON.stringify({ ...JSON.parse(text), signature: 'A'.repeat(86) });
    const values = [null, 7, 'x', {}, from(1), { text }, { version: 1, signedBy: 7, text: [] }];
    const spoiled = ['', '{}', 'null', text.slice(0, -9), `x${text}`, other, `\n${text}`];
    const records = spoiled.map((each) => ({ ...inDatabase(), text: each }));
    for (const value of [...values, ...records]) {
      db.documents.set('directory', value);
      expect(await newest()).toBe(versionOf(1));
      expect((await newestDirectory(NOW))?.territories[0]?.lines).toHaveLength(LINES_OF_35.length);
    }
    // Older lines below a genuine one that are none change nothing of it.
    db.documents.set('directory', {
      version: versionOf(1),
      signedBy: host.kid,
      text: `${text}\n{}`,
    });
    expect(await newest()).toBe(versionOf(1));
  });

  it('is verified once for all pages drawn from one reading', async () => {
    await renew(1);
    await newestDirectory(NOW);
    const verify = vi.spyOn(crypto.subtle, 'verify');
    for (let page = 0; page < 5; page += 1) await newestDirectory(NOW);
    expect(verify).not.toHaveBeenCalled();
    verify.mockRestore();
  });
});

describe('the key of a directory that is kept', () => {
  it('takes no number away when its days end or it is revoked', async () => {
    await renew(1);
    const [key] = keys;
    if (key === undefined) throw new Error('no key');
    for (const change of [{ until: '2026-11-01' }, { revoked: '2026-11-20' }]) {
      vi.stubGlobal('__REPLI_KEYS__', [{ ...key, ...change }]);
      expect(await newest()).toBe(versionOf(1));
    }
  });
});
