import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, type Post, pass, phoneOf } from './witness.fixtures.ts';

const DAY = 24 * HOUR;
let world: World;
let server: FaultyServer;
/** By how much the clock of the collector is behind. */
let slow: number;
/** Whether the server says what time it is. */
let tells: boolean;
let document: string;

beforeEach(async () => {
  slow = 0;
  tells = true;
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/f`, { id: 'pref-35' }));
  server.paths.set('/f', (request, response) => {
    const etag = `"${document.length}"`;
    const date = new Date(real()).toUTCString();
    const headers = { etag, 'content-type': 'application/xml', ...(tells ? { date } : {}) };
    const isSame = request.headers['if-none-match'] === etag;
    response.writeHead(isSame ? 304 : 200, headers).end(isSame ? '' : document);
  });
});
afterEach(() => Promise.all([world.close(), server.close()]));

const real = () => world.clock.now.getTime() + slow;
function set(behind: number): void {
  pass(world, slow - behind);
  slow = behind;
}
async function round(ms = 3 * MINUTE) {
  pass(world, ms);
  return phoneOf(world);
}
const outage = (): Post => ({
  ...{ id: 'o', title: 'Panne du 18 en Ille-et-Vilaine', at: real() - MINUTE },
  body: 'Le 18 est en panne dans le département. Les appels n’aboutissent pas.',
});
const doubt = (): Post => ({
  ...{ id: 'd', title: 'Le 15 difficilement joignable ?', at: real() - MINUTE },
  body: 'Plusieurs habitants nous signalent ne pas avoir pu joindre le 15 ce matin. Nous vérifions.',
});

describe.each([
  ['most of an hour', 40 * MINUTE],
  ['13 hours', 13 * HOUR],
  ['15 hours', 15 * HOUR],
  ['26 hours', 26 * HOUR],
  ['40 days', 40 * DAY],
])('a clock that was behind by %s and is set right', (_, behind) => {
  beforeEach(async () => {
    document = feedOf(real());
    expect((await round()).green).toBe(true);
    set(behind);
  });

  it('announces what was first met by it, for as long as anything', async () => {
    document = feedOf(real(), outage());
    expect((await round()).green).toBe(false);
    set(0);
    const at = await round();
    expect(at.situation.probable).toMatchObject([{ numbers: { '18': 'disrupted' } }]);
    for (const hours of [1, 6, 12]) {
      expect((await round(hours * HOUR)).situation.probable).toHaveLength(1);
    }
  });

  it('announces what was met by it later than by its first reading', async () => {
    document = feedOf(real());
    await round();
    document = feedOf(real(), outage());
    await round();
    set(0);
    expect((await round()).situation.probable).toHaveLength(1);
  });

  it('leaves a text in doubt waiting for a day from when it was sent', async () => {
    document = feedOf(real(), doubt());
    await round();
    set(0);
    expect((await round()).green).toBe(false);
    expect((await round(20 * HOUR)).green).toBe(false);
  });

  it('leaves one waiting that left its feed meanwhile', async () => {
    document = feedOf(real(), doubt());
    await round();
    document = feedOf(real());
    await round();
    set(0);
    expect((await round()).green).toBe(false);
    expect((await round(20 * HOUR)).green).toBe(false);
    // And no text for ever.
    expect((await round(8 * HOUR)).green).toBe(true);
  });

  it('announces what it met first when the host started with it', async () => {
    await watchSources(world, feedOf35(`${server.origin}/f`, { id: 'sdis-35' }));
    document = feedOf(real(), outage());
    await round();
    set(0);
    expect((await round()).situation.probable).toHaveLength(1);
  });

  it('doubts or announces what gives its own date, where the server says no time', async () => {
    tells = false;
    document = feedOf(real(), outage());
    await round();
    set(0);
    expect((await round()).green).toBe(false);
    expect((await round(6 * HOUR)).green).toBe(false);
    document = feedOf(real(), { id: 'n', title: 'Cérémonie du souvenir', at: real() }, outage());
    expect((await round(12 * HOUR)).green).toBe(false);
  });
});

it('announces or doubts words without a date, whether or not the server says the time', async () => {
  const bare = (...posts: readonly Post[]) =>
    feedOf(real(), ...posts).replaceAll(/<pubDate>[^<]*<\/pubDate>/g, '');
  for (const says of [true, false]) {
    tells = says;
    await watchSources(world, feedOf35(`${server.origin}/f`, { id: `pref-${says}` }));
    document = bare();
    await round();
    await round();
    set(26 * HOUR);
    document = bare(outage());
    await round();
    set(0);
    for (const hours of [0, 1, 12]) expect((await round(hours * HOUR)).green).toBe(false);
  }
});

it('takes a clock that was ahead before for no slow one', async () => {
  tells = false;
  document = feedOf(real());
  await round(5 * HOUR);
  pass(world, -5 * HOUR);
  for (let minutes = 0; minutes <= 6 * 60; minutes += 9) await round(9 * MINUTE);
  expect(world.logged('clock-was-behind')).toEqual([]);
});

it('keeps on phones what was there before, though its feed gained an item meanwhile', async () => {
  const known = outage();
  document = feedOf(real(), known);
  expect((await round()).situation.probable).toHaveLength(1);
  set(26 * HOUR);
  document = feedOf(real(), { id: 'n', title: 'Cérémonie du souvenir', at: real() }, known);
  await round();
  set(0);
  expect((await round()).situation.probable).toHaveLength(1);
  expect(world.logged('clock-was-behind')).toHaveLength(1);
});

it('takes no server whose own clock is ahead for a sign of ours, and old news for no news', async () => {
  const old = { ...outage(), at: real() - 3 * DAY };
  document = feedOf(real(), old);
  server.paths.set('/f', (_, response) => {
    const date = new Date(real() + 5 * HOUR).toUTCString();
    response.writeHead(200, { 'content-type': 'application/xml', date }).end(document);
  });
  for (const hours of [0, 1, 5, 30]) {
    expect((await round(hours * HOUR)).situation.probable).toEqual([]);
  }
  expect(world.logged('clock-was-behind')).toEqual([]);
});

it('announces no outage of days ago for the clock having been behind', async () => {
  document = feedOf(real(), { ...outage(), at: real() - 3 * DAY });
  for (const behind of [0, 26 * HOUR, 0]) {
    set(behind);
    expect((await round()).situation.probable).toEqual([]);
  }
});
