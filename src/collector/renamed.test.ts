import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyUnder } from '../status/chain/key.ts';
import { remember, situationFor } from '../status/situation/situation.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { NEW_ORIGIN } from './memory.ts';
import { renamedIn } from './renamed.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, MINUTE, pass, phoneOf, put } from './witness.fixtures.ts';

let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const called = (id: string) => watchSources(world, feedOf35(`${server.origin}/f`, { id }));
const outage = () => ({
  ...{ id: 'o', title: 'Panne du 15', body: 'Le 15 est en panne.' },
  at: now() - 5 * MINUTE,
});
const back = () => ({
  ...{ id: 'b', title: 'Le 15 est rétabli', body: 'Le 15 fonctionne de nouveau normalement.' },
  at: now() - MINUTE,
});

describe('a source that is given another id', () => {
  it('goes on with what it announced, on phones too, and ends it', async () => {
    const first = outage();
    put(server, '/f', feedOf(now(), first));
    await called('pref-35');
    const before = await phoneOf(world);
    pass(world, 2 * MINUTE);
    await called('prefecture-35');
    const renamed = await phoneOf(world);
    expect(renamed.checks).toEqual({ 'prefecture-35': true });
    expect(renamed.bulletin.announcements).toMatchObject([
      { id: before.bulletin.announcements[0]?.id, phase: 'ongoing', source: 'prefecture-35' },
    ]);
    expect(renamed.bulletin.announcements[0]).not.toHaveProperty('unlistedSince');

    pass(world, 2 * MINUTE);
    put(server, '/f', feedOf(now(), back(), first));
    const { bulletin, situation } = await phoneOf(world);
    expect(situation).toMatchObject({ allClear: true, lastKnown: [], probable: [] });
    expect(bulletin.announcements.map(({ phase }) => phase)).toContain('ended');
    // A phone that held the outage under its former name knows it again.
    const held = remember(
      { bulletin: { ...before.bulletin, signedBy: 'k' }, unlisted: [] },
      { ...bulletin, signedBy: 'k' },
      now(),
    );
    const phone = situationFor('35', bulletin, { lastPoll: 'ok' }, world.clock.now, held.unlisted);
    expect(phone).toMatchObject({ allClear: true, lastKnown: [] });
  });

  it('is another one at another address', () => {
    const held = { a: { ...NEW_ORIGIN, address: 'https://a.example/' } };
    expect(renamedIn(held, [{ id: 'b', address: 'https://b.example/' }])).toEqual(held);
    expect(renamedIn(held, [{ id: 'b', address: 'https://a.example/' }])).toMatchObject({
      b: { formerly: ['a'], address: 'https://a.example/', basis: '', ok: false },
    });
    // Listed beside it, the first is no former one.
    const both = ['a', 'b'].map((id) => ({ id, address: 'https://a.example/' }));
    expect(renamedIn(held, both)).toEqual(held);
  });
});

describe('a key under another id of its source', () => {
  it.each([
    ['pref-35~pref-35,o', 'prefecture~prefecture,o'],
    ['pref-35~pref-35,o%2C1#2', 'prefecture~prefecture,o%2C1#2'],
    ['cap@x.example~pref-35,o', 'cap@x.example~prefecture,o'],
    ['pref-35~pref-35-b,o', 'pref-35~pref-35-b,o'],
    ['cap@x.example#35,o', 'cap@x.example#35,o'],
    ['cap@x.example,o', 'cap@x.example,o'],
  ])('%s', (key, now) => {
    expect(keyUnder(key, 'pref-35', 'prefecture')).toBe(now);
  });
});
