/** What other collectors cannot read fails in the bulletins that carry theirs, for as long as they say so. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bulletin, SourceCheck } from '../status/model.ts';
import { type FaultyServer, fails, startFaultyServer } from './faulty-server.fixtures.ts';
import { combine, othersOf } from './peers.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, pass, phoneOf, put } from './witness.fixtures.ts';

let host: World;
let merging: World;
let server: FaultyServer;

beforeEach(async () => {
  [host, merging, server] = await Promise.all([newWorld(), newWorld(), startFaultyServer()]);
  host.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  merging.options.feeds = host.options.feeds;
  Object.assign(merging.options, { key: host.options.key, name: 'hote-b' });
  merging.options.peers = [`${host.options.out}/bulletin.jws`];
  await watchSources(host, feedOf35(`${server.origin}/pref`, { id: 'pref' }));
  // Another authority of the same place, heard by the host that merges: without the other host it would be green.
  await watchSources(merging, feedOf35(`${server.origin}/sdis`, { id: 'sdis', kind: 'sdis' }));
});
afterEach(() => Promise.all([host.close(), merging.close(), server.close()]));

const now = () => merging.clock.now.getTime();
async function rounds(ms = 2 * MINUTE, isHostUp = true) {
  for (const world of [host, merging]) pass(world, ms);
  put(server, '/sdis', feedOf(now()));
  if (isHostUp) await host.collect();
  const { checks, green } = await phoneOf(merging);
  return { pref: checks['pref'], green };
}
const read = () => put(server, '/pref', feedOf(now()));
const FAILING = { pref: false, green: false };

describe('a source that another host cannot read', () => {
  it('fails where its bulletin is merged, however long ago it was read well', async () => {
    read();
    expect(await rounds()).toEqual({ pref: true, green: true });
    server.paths.set('/pref', fails(500));
    expect(await rounds()).toEqual(FAILING);
    for (const passed of [25 * HOUR, 100 * HOUR]) expect(await rounds(passed)).toEqual(FAILING);
    read();
    expect(await rounds(HOUR)).toEqual({ pref: true, green: true });
  });

  it('and never could', async () => {
    server.paths.set('/pref', fails(500));
    expect(await rounds()).toEqual(FAILING);
    expect(await rounds(25 * HOUR)).toEqual(FAILING);
  });

  it('is let go with the host itself: while that is to be merged it fails', async () => {
    read();
    expect(await rounds()).toEqual({ pref: true, green: true });
    merging.logged('');
    for (const passed of [20 * MINUTE, 50 * HOUR])
      expect(await rounds(passed, false)).toEqual(FAILING);
    expect(merging.logged('peer-failed')).toMatchObject([
      { detail: expect.stringMatching(/was valid until .*run without its --merge/) },
      {},
    ]);
    merging.options.peers = [];
    expect(await rounds(2 * MINUTE, false)).toEqual({ pref: undefined, green: true });
  });

  it('and does not watch any more is let go within a day, also where two hosts merge each other', async () => {
    read();
    host.options.peers = [`${merging.options.out}/bulletin.jws`];
    expect(await rounds()).toEqual({ pref: true, green: true });
    await watchSources(host);
    expect(await rounds(20 * MINUTE)).toEqual(FAILING);
    for (let hour = 0; hour < 26; hour += 1) await rounds(HOUR);
    expect(await rounds()).toEqual({ pref: undefined, green: true });
  });
});

describe('of two words on one source', () => {
  const at = new Date('2026-11-22T17:10:00Z');
  const bulletin = (issuedAt: string, check: Partial<SourceCheck>): Bulletin => ({
    ...{ format: 'repli-bulletin/1', sequence: 1, announcements: [], issuedAt },
    validUntil: '2026-11-22T17:15:00Z',
    sources: [{ id: 'x', ok: true, checkedAt: '2026-11-22T17:00:00Z', ...check }],
  });
  const wordOf = (...all: Bulletin[]) => combine(all, at)?.sources[0];

  it('that it failed since one reading stands, whichever comes first', () => {
    const good = bulletin('2026-11-22T17:05:00Z', {});
    const bad = bulletin('2026-11-22T17:06:00Z', { ok: false });
    expect(wordOf(good, bad)).toMatchObject({ ok: false });
    expect(wordOf(bad, good)).toMatchObject({ ok: false });
    const again = bulletin('2026-11-22T17:07:00Z', { checkedAt: '2026-11-22T17:06:30Z' });
    expect(wordOf(bad, again)).toMatchObject({ ok: true });
  });

  it('the later one tells how long it is carried, and none is of a time that has not come', () => {
    const carried = bulletin('2026-11-22T17:09:00Z', { toldAt: '2026-11-22T10:00:00Z' });
    expect(wordOf(carried)).toMatchObject({ toldAt: '2026-11-22T10:00:00Z' });
    expect(wordOf(carried, bulletin('2026-11-22T17:05:00Z', {}))).toMatchObject({
      toldAt: '2026-11-22T17:05:00Z',
    });
    expect(wordOf(bulletin('2026-12-30T17:05:00Z', {}))).toMatchObject({
      toldAt: '2026-11-22T17:10:00Z',
    });
  });

  it('what nobody has told of for a day is let go, but not while somebody is unheard', () => {
    const carried = combine(
      [bulletin('2026-11-22T17:09:00Z', { ok: false, toldAt: '2026-11-21T17:00:00Z' })],
      at,
    );
    const by = { former: new Set<string>(), now: at };
    expect(othersOf(carried, [], { ...by, allHeard: true }).failing).toEqual([]);
    expect(othersOf(carried, [], { ...by, allHeard: false }).failing).toHaveLength(1);
  });
});
