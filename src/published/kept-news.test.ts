import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKey } from '../directory/key-file.ts';
import type { Key } from '../directory/model.ts';
import { type Signer, signDocument } from '../directory/signed.ts';
import { announcement } from '../status/bulletin/bulletin.fixtures.ts';
import { pollBulletin } from './bulletin.ts';
import { heldNews, keepNews } from './kept-news.ts';
import { type Cached, FakeStore, type Served, stubPhone } from './phone.fixtures.ts';

const store = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('../store/open.ts', () => ({
  withStore: (work: (db: unknown) => unknown) => work(store.db),
  orElse: async (reading: Promise<unknown>, fallback: unknown) => reading.catch(() => fallback),
}));

const NOW = Date.parse('2026-11-28T12:00:00Z');
const MINUTE = 60_000;
const ADDRESS = '/status/bulletin.jws';

let host: Signer;
let thief: Signer;
let keys: Key[];
let db: FakeStore;
let served: Served;
let cached: Cached;

beforeAll(async () => {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  const key = (name: string) =>
    makeKey({ name, use: ['bulletin'], territories: [], holder: name, ...days });
  const [own, stolen] = await Promise.all([key('host'), key('stolen')]);
  host = { kid: own.entry.kid, privateKey: own.privateJwk };
  thief = { kid: stolen.entry.kid, privateKey: stolen.privateJwk };
  keys = [own.entry, stolen.entry];
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

const at = (minutes: number) => NOW + minutes * MINUTE;
const iso = (ms: number) => new Date(ms).toISOString();

/** A bulletin of that minute that announces these. */
const bulletinOf = (minutes: number, ids: readonly string[]) => ({
  format: 'repli-bulletin/1',
  sequence: at(minutes),
  issuedAt: iso(at(minutes)),
  validUntil: iso(at(minutes + 10)),
  sources: [],
  announcements: ids.map((id) => announcement({ id, sent: iso(at(-60)) })),
});

async function poll(minutes: number, ids: readonly string[] = [], signer = host) {
  served.set(ADDRESS, await signDocument(bulletinOf(minutes, ids), signer, 'bulletin'));
  const polled = await pollBulletin(await heldNews(keys), new Date());
  const { bulletin, text } = polled;
  if (bulletin !== null) await keepNews({ text, bulletin }, keys, Date.now());
  return polled.contact;
}

const known = async () => {
  const memory = await heldNews(keys);
  if (memory === null) return null;
  const listed = memory.bulletin.announcements.map(({ id }) => id);
  const unlisted = memory.unlisted.map((each) => each.announcement.id);
  return { sequence: memory.bulletin.sequence, listed, unlisted };
};

describe('when the database alone is lost', () => {
  it('what was announced is still known', async () => {
    await poll(-5, ['panne']);
    db.documents.clear();
    expect(await known()).toEqual({ sequence: at(-5), listed: ['panne'], unlisted: [] });
  });

  it('an older bulletin does not take the place of a newer one that was seen', async () => {
    await poll(-5, ['panne']);
    for (const lost of [undefined, 7, { bulletin: 7, unlisted: 'x' }]) {
      if (lost === undefined) db.documents.clear();
      else db.documents.set('bulletin', lost);
      expect(await poll(-9)).toBe('server-down');
      expect(await known()).toMatchObject({ sequence: at(-5), listed: ['panne'] });
    }
    expect(await poll(-4)).toBe('ok');
    expect(await known()).toMatchObject({ sequence: at(-4) });
  });

  it('and comes back as it was before, what vanished since is told', async () => {
    await poll(-9, ['panne']);
    const before = structuredClone(db.documents.get('bulletin'));
    await poll(-5, []);
    db.documents.set('bulletin', before);
    expect(await known()).toEqual({ sequence: at(-5), listed: [], unlisted: ['panne'] });
  });
});

describe('the copy of the bulletin', () => {
  const copyOf = (text: string, sequence: number, signedBy = host.kid) =>
    cached.set(
      ADDRESS,
      new Response(text, {
        headers: { 'repli-sequence': String(sequence), 'repli-signed-by': signedBy },
      }),
    );

  it('that was altered since says nothing, keeps nothing out, and is made anew', async () => {
    await poll(-5, ['panne']);
    const text = (await cached.get(ADDRESS)?.clone().text()) ?? '';
    for (const altered of [text.replaceAll('panne', 'autre'), '', '<!doctype html>', '{}']) {
      copyOf(altered, at(-1));
      expect(await known()).toMatchObject({ sequence: at(-5), listed: ['panne'] });
      db.documents.clear();
      expect(await known()).toBeNull();
      expect(await poll(-5, ['panne'])).toBe('ok');
      db.documents.clear();
      expect(await known()).toMatchObject({ listed: ['panne'] });
      await poll(-5, ['panne']);
    }
  });

  it('says nothing once its key was revoked, and gives way whatever its number', async () => {
    await poll(9, ['faux'], thief);
    const [own, stolen] = keys;
    if (own === undefined || stolen === undefined) throw new Error('no keys');
    const before = keys;
    keys = [own, { ...stolen, revoked: '2026-11-28' }];
    vi.stubGlobal('__REPLI_KEYS__', keys);
    expect(await known()).toBeNull();
    expect(await poll(0, ['panne'])).toBe('ok');
    db.documents.clear();
    expect(await known()).toMatchObject({ listed: ['panne'] });
    keys = before;
  });

  it('is missed by nobody where Cache storage fails', async () => {
    vi.stubGlobal('caches', undefined);
    await poll(-5, ['panne']);
    expect(await known()).toMatchObject({ sequence: at(-5), listed: ['panne'] });
  });
});
