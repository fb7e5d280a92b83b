/** Sources that are listed no more, by mistake or on purpose, while something of theirs is open. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import { keepDecision } from '../host/decision-files.ts';
import { readQueue } from '../host/review-files.ts';
import { signDecision } from '../status/review/decision.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, type Post, pass, phoneOf, put } from './witness.fixtures.ts';

let world: World;
let server: FaultyServer;
let key: NewKey;
const FEEDS = { unverified: false, patience: 10_000, budget: 10_000 };

beforeEach(async () => {
  [world, server, key] = await Promise.all([
    newWorld(),
    startFaultyServer(),
    makeKey({
      ...{ name: 'sidpc', use: ['territory'], territories: ['35'], holder: 'Préfecture 35' },
      ...{ from: '2026-01-01', until: '2027-12-31' },
    }),
  ]);
  world.options.feeds = FEEDS;
  await writeFile(inData('keys.json'), keysText({ keys: [key.entry] }));
  put(server, '/sdis', feedOf(now()));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const inData = (name: string) => join(world.options.data, name);
const pref = (over = {}) => feedOf35(`${server.origin}/pref`, { id: 'pref', ...over });
/** Another authority of the same place, heard all along: without the doubt it would be green. */
const sdis = () => feedOf35(`${server.origin}/sdis`, { id: 'sdis', kind: 'sdis' });

const DOUBT = (): Post => ({
  ...{ id: 'd', title: 'Le 15 difficilement joignable ?', at: now() - MINUTE },
  body: 'Plusieurs habitants nous signalent ne pas avoir pu joindre le 15 ce matin. Nous vérifions.',
});

async function round(ms = 2 * MINUTE) {
  pass(world, ms);
  put(server, '/sdis', feedOf(now()));
  const { checks, green } = await phoneOf(world);
  return { pref: checks['pref'], green };
}

/** Both are read, and the préfecture's text waits for a person; its feed lists it no more. */
async function inDoubt(): Promise<void> {
  await watchSources(world, pref(), sdis());
  put(server, '/pref', feedOf(now(), DOUBT()));
  expect(await round()).toEqual({ pref: 'in-doubt', green: false });
  put(server, '/pref', feedOf(now()));
  expect(await round()).toEqual({ pref: 'in-doubt', green: false });
  world.logged('');
}

async function dismiss(): Promise<void> {
  const { data, out: status } = world.options;
  const { texts } = await readQueue(data, [key.entry], { status, now: world.clock.now });
  const text = texts.find(({ item }) => item === 'd');
  if (text === undefined) throw new Error('no such text in the queue');
  const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
  await keepDecision(
    data,
    await signDecision(text, 'not-an-outage', signer, world.clock.now, text.last),
  );
}

describe('a source listed no more while a text of it waits', () => {
  const WAYS: [string, () => Promise<void>][] = [
    ['taken out', () => watchSources(world, sdis())],
    ['verified no more', () => watchSources(world, pref({ verified: false }), sdis())],
    [
      'given another name and another address at once',
      () => watchSources(world, feedOf35(`${server.origin}/sdis`, { id: 'pref-35' }), sdis()),
    ],
  ];

  it.each(WAYS)('%s, leaves its territory without a green page for a day', async (_, change) => {
    await inDoubt();
    await change();
    expect(await round()).toEqual({ pref: 'in-doubt', green: false });
    expect(world.logged('source-left')).toMatchObject([
      { subject: 'pref', detail: expect.stringContaining('repli review list') },
    ]);
    // Said once, and also after a new start, as each of these rounds is one.
    expect(await round(20 * HOUR)).toEqual({ pref: 'in-doubt', green: false });
    expect(world.logged('source-left')).toEqual([]);
    expect(await round(5 * HOUR)).toEqual({ pref: undefined, green: true });
  });

  it('is let go as soon as somebody judges the text', async () => {
    await inDoubt();
    await watchSources(world, sdis());
    expect(await round()).toMatchObject({ green: false });
    await dismiss();
    expect(await round()).toEqual({ pref: undefined, green: true });
  });

  it('is as it was once it is listed again, and its text waits on', async () => {
    await inDoubt();
    await watchSources(world, sdis());
    await round();
    await watchSources(world, pref(), sdis());
    expect(await round()).toEqual({ pref: 'in-doubt', green: false });
    await dismiss();
    expect(await round()).toEqual({ pref: true, green: true });
  });

  it('is let go at once where nothing of it waits, and where it was only renamed', async () => {
    await watchSources(world, pref(), sdis());
    put(server, '/pref', feedOf(now()));
    expect(await round()).toEqual({ pref: true, green: true });
    await watchSources(world, pref({ id: 'renamed' }), sdis());
    expect(await round()).toEqual({ pref: undefined, green: true });
    await watchSources(world, sdis());
    expect(await round()).toEqual({ pref: undefined, green: true });
    expect(world.logged('source-left')).toEqual([]);
  });

  it('keeps an outage that it never said to be over in sight for two days', async () => {
    await watchSources(world, pref(), sdis());
    const outage = { id: 'p', title: 'Panne du 18 en Ille-et-Vilaine', at: now() - HOUR };
    put(server, '/pref', feedOf(now(), { ...outage, body: 'Le 18 est en panne.' }));
    await round();
    expect(await round(80 * HOUR)).toMatchObject({ pref: 'outlasted', green: false });
    await watchSources(world, sdis());
    expect(await round()).toMatchObject({ pref: 'outlasted', green: false });
    expect(await round(47 * HOUR)).toMatchObject({ pref: 'outlasted', green: false });
    expect(await round(2 * HOUR)).toEqual({ pref: undefined, green: true });
  });
});

describe('a list of sources that is not there', () => {
  const away = () => rename(inData('sources.json'), inData('sources.json.old'));

  it('stops no watching, and is said at each round', async () => {
    await inDoubt();
    await away();
    for (const _ of [1, 2]) {
      expect(await round()).toEqual({ pref: 'in-doubt', green: false });
      expect(world.logged('sources-missing')).toMatchObject([
        { level: 'error', detail: expect.stringContaining('watched on') },
      ]);
    }
    await dismiss();
    expect(await round()).toEqual({ pref: true, green: true });
  });

  it('fails every source that the bulletin names where none is remembered', async () => {
    await inDoubt();
    await away();
    await rm(world.options.memory);
    expect(await round()).toEqual({ pref: false, green: false });
    expect(await round(27 * HOUR)).toEqual({ pref: false, green: false });
    expect(world.logged('sources-missing').at(-1)?.detail).toContain('"sources": []');
    // Whose they are is not known: they may be another collector's, which is given a day to tell of them.
    await watchSources(world, sdis());
    expect(await round()).toEqual({ pref: false, green: false });
    expect(await round(25 * HOUR)).toEqual({ pref: undefined, green: true });
  });

  it('is nothing where there never was one', async () => {
    await round();
    await round();
    expect(world.logged('sources-missing')).toEqual([]);
  });
});

it('nothing is forgotten by a round that asks no source', async () => {
  await inDoubt();
  delete world.options.feeds;
  expect(await round()).toEqual({ pref: 'in-doubt', green: false });
  expect(world.logged('sources-unasked')).toHaveLength(1);
  world.options.feeds = FEEDS;
  expect(await round()).toEqual({ pref: 'in-doubt', green: false });
  await dismiss();
  expect(await round()).toEqual({ pref: true, green: true });
});

it('rounds that ask no source have none to tell of where none was ever watched', async () => {
  delete world.options.feeds;
  await watchSources(world, pref(), sdis());
  expect((await round()).pref).toBeUndefined();
  expect(world.logged('sources-unasked')).toEqual([]);
});
