/**
 * The attacks of The Update Framework's specification (section 1.5.2), on a phone that holds a good directory and a
 * good bulletin. After each, what it holds is what it held. `npm run test:attacks` counts them.
 */
import fc from 'fast-check';
import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type TestContext,
  vi,
} from 'vitest';
import { makeKey } from '../directory/key-file.ts';
import type { Key } from '../directory/model.ts';
import { openDocument, type SignedAs, type Signer, signDocument } from '../directory/signed.ts';
import { LINES_OF_35, NATIONAL } from '../guide/guide.fixtures.ts';
import { situationFor } from '../status/situation/situation.ts';
import { boundedText, LONGEST_DOCUMENT } from './bounded.ts';
import { pollBulletin } from './bulletin.ts';
import { renewDirectory } from './directory.ts';
import { newestDirectory } from './kept-directory.ts';
import { heldNews, keepNews } from './kept-news.ts';
import { FakeStore, type Served, stubPhone } from './phone.fixtures.ts';

const store = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('../store/open.ts', () => ({
  withStore: (work: (db: unknown) => unknown) => work(store.db),
  orElse: async (reading: Promise<unknown>, fallback: unknown) => reading.catch(() => fallback),
}));

const NOW = Date.parse('2026-11-28T12:00:00Z');
const MINUTE = 60_000;
const DIRECTORY = '/data/directory.jws';
const BULLETIN = '/status/bulletin.jws';

let served: Served;
let host: Signer;
let stranger: Signer;
let revoked: Signer;
let ended: Signer;
let of22: Signer;
let keys: Key[];

async function key(name: string, use: Key['use'], change: Partial<Key> = {}): Promise<Signer> {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  const made = await makeKey({ name, use, territories: ['22'], holder: name, ...days });
  keys.push({ ...made.entry, ...change });
  return { kid: made.entry.kid, privateKey: made.privateJwk };
}

beforeAll(async () => {
  keys = [];
  const both: Key['use'] = ['directory', 'bulletin'];
  stranger = await key('stranger', both);
  keys = [];
  host = await key('host', both);
  revoked = await key('revoked', both, { revoked: '2026-11-20' });
  ended = await key('ended', both, { until: '2026-11-20' });
  of22 = await key('22', ['territory']);
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  store.db = new FakeStore();
  served = new Map();
  stubPhone(served);
  vi.stubGlobal('__REPLI_KEYS__', keys);
  vi.stubGlobal('__REPLI_ROOTS__', null);
  served.set(DIRECTORY, await signed(directoryAt(NOW), host, 'directory'));
  served.set(BULLETIN, await signed(bulletinAt(NOW), host, 'bulletin'));
  await renewDirectory();
  await poll();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const at = (ms: number) => new Date(ms).toISOString();
const directoryAt = (ms: number) => ({
  format: 'repli-directory/1',
  version: Math.floor(ms / 1000),
  issuedAt: at(ms),
  validUntil: at(ms + 86_400_000),
  territories: [
    {
      code: '35',
      name: 'Ille-et-Vilaine',
      prefecture: { name: 'Préfecture', website: 'https://pref.example' },
      lines: LINES_OF_35,
      updated: '2026-11-20',
    },
  ],
  national: { numbers: NATIONAL, updated: '2026-11-20' },
});
const bulletinAt = (ms: number) => ({
  format: 'repli-bulletin/1',
  sequence: ms,
  issuedAt: at(ms),
  validUntil: at(ms + 10 * MINUTE),
  sources: [
    { id: 'pref', ok: true, checkedAt: at(ms), territories: 'all', speaksAs: 'Préfecture' },
  ],
  announcements: [],
});
const signed = (payload: object, signer: Signer, as: SignedAs) => signDocument(payload, signer, as);

async function poll() {
  const polled = await pollBulletin(await heldNews(keys), new Date());
  const { bulletin, text } = polled;
  if (bulletin !== null) await keepNews({ text, bulletin }, keys, Date.now());
  return polled.contact;
}
const held = async () => JSON.stringify([await newestDirectory(Date.now()), await heldNews(keys)]);

interface Attack {
  directory?: string;
  bulletin?: string;
}

/** Serves each in place of the true document; counts those after which the phone holds what it held. */
async function refuses(context: TestContext, attacks: readonly Attack[]): Promise<void> {
  const before = await held();
  let refused = 0;
  for (const { directory, bulletin } of attacks) {
    if (directory !== undefined) {
      served.set(DIRECTORY, directory);
      const directoryAfter = await renewDirectory().catch(() => null);
      // A true older one may be answered by what is held; never by what was offered.
      if (directoryAfter !== null) {
        expect(JSON.stringify(directoryAfter.directory)).toBe(
          JSON.stringify(JSON.parse(before)[0]),
        );
      }
    }
    if (bulletin !== undefined) {
      served.set(BULLETIN, bulletin);
      expect(await poll()).not.toBe('ok');
    }
    expect(await held()).toBe(before);
    refused += 1;
  }
  counted(context, attacks.length, refused);
}

function counted(context: TestContext, tried: number, refused: number): void {
  Object.assign(context.task.meta, { attacks: { tried, refused } });
}

/** The same attack by both ways in. */
const both = (text: string): Attack => ({ directory: text, bulletin: text });

describe('attacks on what a phone is sent', () => {
  it('arbitrary content', async (context) => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 400 }), {
      numRuns: 150,
      seed: 1,
    });
    const json = fc.sample(fc.json(), { numRuns: 100, seed: 1 });
    const unsigned = [
      JSON.stringify(directoryAt(NOW + 1000)),
      JSON.stringify(bulletinAt(NOW + 1000)),
    ];
    const none = [...unsigned].map((payload) =>
      JSON.stringify({
        payload,
        protected: Buffer.from(
          JSON.stringify({
            alg: 'none',
            b64: false,
            crit: ['b64'],
            kid: host.kid,
            typ: 'repli-directory',
          }),
        ).toString('base64url'),
        signature: 'A'.repeat(86),
      }),
    );
    await refuses(context, ['', '<html>', ...texts, ...json, ...unsigned, ...none].map(both));
  });

  it('one letter changed', async (context) => {
    const newer = await signed(directoryAt(NOW + 2000), host, 'directory');
    const news = await signed(bulletinAt(NOW + 2000), host, 'bulletin');
    const changed = (text: string, place: number) => {
      const index = place % text.length;
      const other = text[index] === '7' ? '8' : '7';
      return text.slice(0, index) + other + text.slice(index + 1);
    };
    const places = fc.sample(fc.nat(), { numRuns: 300, seed: 2 });
    await refuses(
      context,
      places.map((place) => ({ directory: changed(newer, place), bulletin: changed(news, place) })),
    );
  });

  it('rollback, and replay of what was true once', async (context) => {
    const attacks: Attack[] = [];
    for (let hours = 1; hours <= 40; hours += 1) {
      const before = NOW - hours * 60 * MINUTE;
      attacks.push({
        directory: await signed(directoryAt(before), host, 'directory'),
        bulletin: await signed(bulletinAt(before), host, 'bulletin'),
      });
    }
    await refuses(context, attacks);
  });

  it('freeze: the same true bulletin for ever is never news again', async (context) => {
    const frozen = served.get(BULLETIN) ?? '';
    let refused = 0;
    for (let hours = 1; hours <= 48; hours += 1) {
      const now = new Date(NOW + hours * 60 * MINUTE);
      vi.setSystemTime(now);
      served.set(BULLETIN, frozen);
      const lastPoll = await poll();
      const memory = await heldNews(keys);
      const contact = { lastPoll, lastOk: now.toISOString(), ahead: 0 };
      const { allClear, freshness } = situationFor('35', memory?.bulletin ?? null, contact, now);
      expect([allClear, freshness === 'fresh']).toEqual([false, false]);
      refused += 1;
    }
    counted(context, 48, refused);
  });

  it('fast-forward: what is dated ahead keeps nothing true out', async (context) => {
    const leads = [11, 60, 1440, 525_600, 5_256_000];
    let refused = 0;
    for (const [index, lead] of leads.entries()) {
      const ahead = NOW + lead * MINUTE;
      served.set(DIRECTORY, await signed(directoryAt(ahead), host, 'directory'));
      served.set(BULLETIN, await signed(bulletinAt(ahead), host, 'bulletin'));
      await renewDirectory();
      await poll();
      const truth = NOW + (index + 1) * MINUTE;
      served.set(DIRECTORY, await signed(directoryAt(truth), host, 'directory'));
      served.set(BULLETIN, await signed(bulletinAt(truth), host, 'bulletin'));
      expect((await renewDirectory()).directory.issuedAt).toBe(at(truth));
      expect(await poll()).toBe('ok');
      expect((await heldNews(keys))?.bulletin.sequence).toBe(truth);
      refused += 2;
    }
    const highest = { ...bulletinAt(NOW), sequence: Number.MAX_SAFE_INTEGER };
    served.set(BULLETIN, await signed(highest, host, 'bulletin'));
    await poll();
    served.set(BULLETIN, await signed(bulletinAt(NOW + 9 * MINUTE), host, 'bulletin'));
    expect(await poll()).toBe('ok');
    expect((await heldNews(keys))?.bulletin.sequence).toBe(NOW + 9 * MINUTE);
    counted(context, refused + 1, refused + 1);
  });

  it('mix and match: parts of two true documents', async (context) => {
    const newer = JSON.parse(await signed(directoryAt(NOW + 1000), host, 'directory'));
    const news = JSON.parse(await signed(bulletinAt(NOW + 1000), host, 'bulletin'));
    const old = JSON.parse(await signed(directoryAt(NOW - 1000), host, 'directory'));
    const mixed = [
      { ...newer, payload: news.payload },
      { ...newer, signature: news.signature },
      { ...newer, protected: news.protected },
      { ...newer, signature: old.signature },
      { ...old, payload: newer.payload },
      { ...news, payload: newer.payload },
    ];
    await refuses(
      context,
      mixed.map((each) => both(JSON.stringify(each))),
    );
  });

  it('cross-type: one kind of document in the place of another', async (context) => {
    const attacks: Attack[] = [];
    for (const as of ['bulletin', 'territory', 'attestation', 'key', 'keys'] as const) {
      attacks.push({ directory: await signed(directoryAt(NOW + 1000), host, as) });
    }
    for (const as of ['directory', 'territory', 'attestation', 'key', 'keys'] as const) {
      attacks.push({ bulletin: await signed(bulletinAt(NOW + 1000), host, as) });
    }
    attacks.push({ directory: await signed(bulletinAt(NOW + 1000), host, 'directory') });
    attacks.push({ bulletin: await signed(directoryAt(NOW + 1000), host, 'bulletin') });
    await refuses(context, attacks);
  });

  it('endless data', async (context) => {
    const before = await held();
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 1024 * 1024;
            controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
          },
        }),
      );
    await expect(boundedText(endless())).rejects.toThrow(RangeError);
    expect(sent).toBeLessThan(LONGEST_DOCUMENT * 1.5);
    vi.stubGlobal('fetch', async () => endless());
    await expect(renewDirectory()).rejects.toThrow('the directory did not come');
    expect(await poll()).not.toBe('ok');
    expect(await held()).toBe(before);
    counted(context, 3, 3);
  });

  it('wrong, revoked and ended keys, and keys without the right', async (context) => {
    const attacks: Attack[] = [];
    const posing = { kid: host.kid, privateKey: stranger.privateKey };
    for (const signer of [stranger, posing, revoked, ended, of22]) {
      for (const dated of [NOW - MINUTE, NOW + MINUTE, Date.parse('2026-11-01')]) {
        attacks.push({
          directory: await signed(directoryAt(dated), signer, 'directory'),
          bulletin: await signed(bulletinAt(dated), signer, 'bulletin'),
        });
      }
    }
    await refuses(context, attacks);
  });

  it('the key of another territory', async (context) => {
    const file = { ...directoryAt(NOW), format: 'repli-territory/1' };
    const text = await signed(file, of22, 'territory');
    const asked = { use: 'territory', format: 'repli-territory/1', counter: 'version' } as const;
    const others = ['35', '29', '2A', '974'];
    for (const territory of others) {
      const opened = await openDocument(text, keys, { ...asked, territory, now: new Date(NOW) });
      expect(opened).toMatchObject({ ok: false, refusal: { code: 'key-not-entitled' } });
    }
    const own = await openDocument(text, keys, { ...asked, territory: '22', now: new Date(NOW) });
    expect(own.ok).toBe(true);
    counted(context, others.length, others.length);
  });
});
