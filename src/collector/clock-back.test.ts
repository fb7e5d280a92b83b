import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultyServer, fails, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, pass, phoneOf, put } from './witness.fixtures.ts';

let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/f`, { id: 'pref-35' }));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const outage = () => ({
  ...{ id: 'o', title: 'Panne du 15', body: 'Le 15 est en panne.' },
  at: now() - MINUTE,
});

/** A round of a clock that runs ahead by so much, among rounds of one that is right. */
async function roundAhead(ms: number): Promise<void> {
  put(server, '/f', feedOf(now()));
  expect((await phoneOf(world)).green).toBe(true);
  pass(world, ms);
  await phoneOf(world);
  pass(world, MINUTE - ms);
}

describe.each([
  ['seconds', 30_000 + MINUTE],
  ['minutes', 8 * MINUTE],
  ['most of an hour', 55 * MINUTE],
  ['hours', 5 * HOUR],
])('a clock that ran ahead by %s and was set right', (_, lead) => {
  it('keeps no outage from being read at once', async () => {
    await roundAhead(lead);
    put(server, '/f', feedOf(now(), outage()));
    const { situation, green } = await phoneOf(world);
    expect(green).toBe(false);
    expect(situation.probable).toMatchObject([{ numbers: { '15': 'disrupted' } }]);
  });

  it('leaves no source well read by a time that has not come', async () => {
    await roundAhead(lead);
    server.paths.set('/f', fails(500));
    const { green, bulletin } = await phoneOf(world);
    expect(green).toBe(false);
    expect(bulletin.sources.find(({ id }) => id === 'pref-35')).toMatchObject({ ok: false });
    pass(world, MINUTE);
    expect((await phoneOf(world)).green).toBe(false);
  });

  it('counts six hours of silence from when it was set right', async () => {
    await roundAhead(0);
    server.paths.set('/f', fails(500));
    pass(world, lead);
    await phoneOf(world);
    pass(world, MINUTE - lead);
    await phoneOf(world);
    pass(world, 6 * HOUR + MINUTE);
    expect((await phoneOf(world)).checks).toEqual({ 'pref-35': 'unheard' });
  });
});
