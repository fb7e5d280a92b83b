import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import { basisOf, ofFinalAddress } from './basis.ts';
import {
  answers,
  type FaultyServer,
  fails,
  hangs,
  startFaultyServer,
} from './faulty-server.fixtures.ts';
import { NEW_ORIGIN } from './memory.ts';
import { readerVersion } from './reader-version.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, type Post, pass, phoneOf } from './witness.fixtures.ts';

let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const watch = (path: string, over: Partial<ListedSource> = {}) =>
  watchSources(world, feedOf35(server.origin + path, over));
const outage = (): Post => ({
  ...{ id: 'o', title: 'Panne du 15', body: 'Le 15 est en panne. Composez le 02 61 91 35 15.' },
  at: now() - 5 * MINUTE,
});

/** A server that goes by the day of its document alone, as honest ones may. */
function dated(path: string, document: string, changed: number): void {
  server.paths.set(path, (request, response) => {
    const since = Date.parse(request.headers['if-modified-since'] ?? '');
    const headers = { 'last-modified': new Date(changed).toUTCString() };
    (since >= changed ? fails(304, headers) : answers(document, headers))(request, response);
  });
}

describe('the memory of a source', () => {
  it('is of its address: at another one nothing is known yet', async () => {
    dated('/old', feedOf(now()), now() - 10 * MINUTE);
    dated('/new', feedOf(now(), outage()), now() - HOUR);
    await watch('/old');
    expect(await phoneOf(world)).toMatchObject({ green: true });
    await watch('/new');
    pass(world, 1_000);
    expect(await phoneOf(world)).toMatchObject({ green: false, checks: { feed: true } });
    expect(server.asked.at(-1)?.headers).not.toHaveProperty('if-modified-since');
  });

  it('vouches for no other address, by its own word of before either', async () => {
    dated('/old', feedOf(now()), now() - 10 * MINUTE);
    server.paths.set('/new', fails(500));
    await watch('/old');
    expect(await phoneOf(world)).toMatchObject({ green: true });
    await watch('/new');
    pass(world, 1_000);
    expect(await phoneOf(world)).toMatchObject({ green: false, checks: { feed: false } });
  });

  it('is of where redirects lead to in the end', async () => {
    const led = (to: string) =>
      server.paths.set('/f', (_request, response) => {
        response.writeHead(302, { location: to }).end();
      });
    dated('/one', feedOf(now()), now() - 10 * MINUTE);
    dated('/two', feedOf(now(), outage()), now() - HOUR);
    led('/one');
    await watch('/f');
    expect(await phoneOf(world)).toMatchObject({ green: true });
    led('/two');
    pass(world, 2 * MINUTE);
    expect((await phoneOf(world)).situation.probable).toHaveLength(1);
  });

  it('is of its entry: what is corrected there is read anew, at once', async () => {
    dated('/f', feedOf(now(), outage()), now() - 10 * MINUTE);
    await watch('/f', { territories: ['35'] });
    expect((await phoneOf(world, '35')).situation.probable).toHaveLength(1);
    await watch('/f', { territories: ['22'] });
    pass(world, 1_000);
    expect((await phoneOf(world, '22')).situation).toMatchObject({
      probable: [{}],
      allClear: false,
    });
    pass(world, 1_000);
    expect((await phoneOf(world, '35')).situation.probable).toEqual([]);
  });

  it('is no witness of its corrected entry while it cannot be read by it', async () => {
    dated('/f', feedOf(now()), now() - 10 * MINUTE);
    await watch('/f', { territories: ['35'] });
    await phoneOf(world);
    await watch('/f', { territories: ['22'] });
    pass(world, 1_000);
    // It does not answer before the bulletin is written; then it fails.
    server.paths.set('/f', hangs);
    world.options.feeds = { unverified: false, patience: 1_000, budget: 50 };
    expect(await phoneOf(world, '22')).toMatchObject({ green: false, checks: { feed: false } });
    server.paths.set('/f', fails(500));
    world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
    pass(world, 1_000);
    expect(await phoneOf(world, '22')).toMatchObject({ green: false, checks: { feed: false } });
  });

  it('is of the directory: a line that comes into it is named in bytes read before', async () => {
    dated('/f', feedOf(now(), outage()), now() - 10 * MINUTE);
    await watch('/f');
    expect((await phoneOf(world)).situation.probable[0]?.named).toBeUndefined();
    const line = {
      ...{ service: 'samu', number: '+33261913515', label: 'SAMU', kind: 'permanent' },
      source: { publisher: 'SAMU 35' },
    };
    const file = {
      ...{ code: '35', name: 'Ille-et-Vilaine', updated: '2026-11-01', lines: [line] },
      prefecture: { name: 'P', website: 'https://p.example' },
    };
    await mkdir(join(world.options.data, 'territories'));
    await writeFile(join(world.options.data, 'territories', '35.json'), JSON.stringify(file));
    pass(world, 1_000);
    expect((await phoneOf(world)).situation.probable[0]?.named).toEqual(['+33261913515']);
  });

  it.each([
    ['another reader', { basis: 'of another reader' }],
    ['a collector that kept no basis', { basis: undefined, address: undefined, url: undefined }],
  ])('of %s is read anew, though nothing was changed', async (_name, over) => {
    dated('/f', feedOf(now(), outage()), now() - 10 * MINUTE);
    await watch('/f');
    await phoneOf(world);
    // As if what read it then had found nothing.
    const memory = JSON.parse(await readFile(world.options.memory, 'utf8'));
    Object.assign(memory.feeds.feed, { messages: [], ...over });
    await writeFile(world.options.memory, JSON.stringify(memory));
    pass(world, 1_000);
    expect((await phoneOf(world)).situation.probable).toMatchObject([{ phase: 'ongoing' }]);
    expect((await phoneOf(world)).bulletin.announcements).not.toMatchObject([
      { unlistedSince: expect.any(String) },
    ]);
    const { rhythm } = JSON.parse(await readFile(world.options.memory, 'utf8')).feeds.feed;
    expect(rhythm).not.toBeNull();
  });

  it('asks only for news while all of that stays as it is', async () => {
    dated('/f', feedOf(now()), now() - 10 * MINUTE);
    await watch('/f');
    await phoneOf(world);
    await phoneOf(world);
    expect(server.asked).toHaveLength(1);
    pass(world, 2 * MINUTE);
    expect(await phoneOf(world)).toMatchObject({ green: true });
    expect(server.asked.at(-1)?.headers).toHaveProperty('if-modified-since');
  });

  it('vouches for an hour at the most, however seldom its source is asked', async () => {
    dated('/f', feedOf(now()), now() - 10 * MINUTE);
    await watch('/f', { every: 86_400 });
    expect(await phoneOf(world)).toMatchObject({ green: true });
    pass(world, 59 * MINUTE);
    expect(await phoneOf(world)).toMatchObject({ green: true });
    pass(world, 2 * MINUTE);
    expect(await phoneOf(world)).toMatchObject({ green: false, checks: { feed: false } });
    expect(server.asked).toHaveLength(1);
  });
});

describe('what is remembered of a document', () => {
  const at = '2026-11-22T17:00:00Z';
  const held = {
    ...NEW_ORIGIN,
    ...{ ok: true, checkedAt: at, wellAt: at, digest: 'd', etag: '"1"', formerly: ['a'] },
    ...{ address: 'https://a.example/', url: 'https://a.example/feed' },
    rhythm: { newest: at, usual: 1 },
    remembered: {
      ...NEW_ORIGIN.remembered,
      items: { i: { words: 'w', from: null, to: at, dates: null } },
    },
  };

  it('is of the address that it was read at in the end', () => {
    expect(ofFinalAddress('https://a.example/feed', held)).toBe(held);
    // A token or another server of the same house is another address at every reading.
    expect(ofFinalAddress('https://www2.a.example/feed?t=8', held)).toBe(held);
    expect(ofFinalAddress('https://b.example/feed', held)).toEqual({
      ...NEW_ORIGIN,
      ...{ wellAt: at, formerly: ['a'], address: 'https://a.example/' },
    });
  });

  it('goes on where no collector kept an address, to be read anew', () => {
    const old = { ...held, url: '', basis: '' };
    expect(ofFinalAddress('https://b.example/feed', old)).toBe(old);
  });
});

describe('what a document is read by', () => {
  const source = feedOf35('https://a.example/');
  const line = { number: '+33261913515', service: 'samu', territory: '35' } as const;
  const basis = basisOf(source, [line], 'r');

  it.each([
    ['another name', basisOf({ ...source, name: 'x' }, [line], 'r')],
    ['another language', basisOf({ ...source, lang: 'de' }, [line], 'r')],
    ['another reader', basisOf(source, [line], 's')],
    ['another line', basisOf(source, [], 'r')],
  ])('is not the same with %s', (_name, other) => {
    expect(other).not.toBe(basis);
  });

  it('is the same whatever becomes of lines elsewhere', () => {
    expect(basisOf(source, [{ ...line, territory: '22' }, line], 'r')).toBe(basis);
  });

  it('names the code that reads', async () => {
    expect(await readerVersion()).toMatch(/^[0-9a-f]{16}$/);
  });
});
