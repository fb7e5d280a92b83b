/** What is for people to read reaches them in every order of failure, and no clock takes it away. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCollector } from './collector.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { livedOn } from './old-texts.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, type Post, pass, phoneOf, put } from './witness.fixtures.ts';

const DAY = 24 * HOUR;
let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/pref`, { id: 'pref' }));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const doubt = (): Post => ({
  ...{ id: 'd', title: 'Le 15 difficilement joignable ?', at: now() - MINUTE },
  body: 'Plusieurs habitants nous signalent ne pas avoir pu joindre le 15 ce matin. Nous vérifions.',
});
const drafts = () => readdir(join(world.options.data, 'drafts')).catch(() => []);
const round = async () => {
  pass(world, 2 * MINUTE);
  const { checks, green } = await phoneOf(world);
  return { check: checks['pref'], green, drafts: (await drafts()).length };
};
const WAITS = { check: 'in-doubt', green: false, drafts: 1 };

describe('a text that is read in a round which fails', () => {
  /** Folders where files belong: nobody can write there, not even root. */
  const inTheWay: [string, () => string[]][] = [
    [
      'as its memory cannot be written',
      () => [world.options.memory, `${world.options.memory}.bad`],
    ],
    ['as the bulletin cannot be written', () => [join(world.options.out, 'bulletin.jws')]],
    ['as nothing can be written to the folder', () => [join(world.options.out, 'states.json')]],
  ];

  it.each(inTheWay)('%s, is laid out once that is mended', async (_, where) => {
    put(server, '/pref', feedOf(now(), doubt()));
    for (const path of where()) await mkdir(join(path, 'in the way'), { recursive: true });
    const collector = startCollector({ ...world.options, every: HOUR });
    await expect(collector.ready).rejects.toThrow();
    await expect(collector.refresh()).rejects.toThrow();
    for (const path of where()) await rm(path, { recursive: true });
    pass(world, 2 * MINUTE);
    await collector.refresh();
    await collector.stop();
    expect(await drafts()).toHaveLength(1);
    expect(await round()).toEqual(WAITS);
  });
});

describe('a clock that runs forty days ahead', () => {
  it('takes no text away that waits, when another comes', async () => {
    put(server, '/pref', feedOf(now(), doubt()));
    expect(await round()).toEqual(WAITS);
    const other = { ...doubt(), id: 'e', title: 'Le 18 difficilement joignable ?' };
    put(server, '/pref', feedOf(now(), doubt(), other));
    pass(world, 40 * DAY);
    expect((await round()).drafts).toBe(2);
    pass(world, -40 * DAY);
    expect(await round()).toMatchObject({ check: 'in-doubt', drafts: 2 });
  });

  it('lets a text wait on that leaves its feed meanwhile', async () => {
    put(server, '/pref', feedOf(now(), doubt()));
    expect(await round()).toEqual(WAITS);
    put(server, '/pref', feedOf(now()));
    pass(world, 40 * DAY);
    await round();
    pass(world, -40 * DAY);
    expect(await round()).toEqual(WAITS);
  });

  it('keeps no text from people for good that it took for history', async () => {
    put(server, '/pref', feedOf(now()));
    await round();
    put(server, '/pref', feedOf(now(), doubt()), { etag: '"1"' });
    pass(world, 40 * DAY);
    expect((await round()).drafts).toBe(0);
    pass(world, -40 * DAY);
    expect(await round()).toEqual(WAITS);
  });
});

it('a text that nobody took up is as old as the rounds that went by, whatever the clock said', () => {
  const day = new Date('2026-11-22T17:10:00Z');
  const later = (ms: number) => new Date(day.getTime() + ms);
  const first = livedOn({ ms: 0, at: null }, day);
  expect(first.ms).toBe(0);
  const second = livedOn(first, later(2 * MINUTE));
  expect(second.ms).toBe(2 * MINUTE);
  const ahead = livedOn(second, later(40 * DAY));
  expect(ahead.ms).toBe(2 * MINUTE + HOUR);
  const back = livedOn(ahead, later(4 * MINUTE));
  expect(back).toMatchObject({ ms: ahead.ms, at: '2026-11-22T17:14:00Z' });
  expect(livedOn(back, later(6 * MINUTE)).ms).toBe(ahead.ms + 2 * MINUTE);
});
