import { chmod, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import { keepDecision } from '../host/decision-files.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import { signDecision } from '../status/review/decision.ts';
import { ReviewText } from '../status/review/model.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { NEW_ORIGIN } from './memory.ts';
import { lookAt } from './poll-source.ts';
import { renamedIn } from './renamed.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, pass, phoneOf, put } from './witness.fixtures.ts';

let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const drafts = () => join(world.options.data, 'drafts');
const watch = (id: string, over: Partial<ListedSource> = {}) =>
  watchSources(world, feedOf35(`${server.origin}/f`, { id, ...over }));

/** A text in doubt was read, laid out by this clock, and left its feed. */
async function leftInDoubt(): Promise<void> {
  const at = now() - 10 * MINUTE;
  const title = 'Montbenoît : urgences';
  const body =
    'Qui a besoin du médecin ou des pompiers passe à la mairie : c’est d’ici, et d’ici seulement, que le 15 et le 18 s’attrapent ce matin.';
  put(server, '/f', feedOf(now(), { id: 'doubt', title, body, at }));
  await watch('pref-35');
  expect((await phoneOf(world)).checks).toEqual({ 'pref-35': 'in-doubt' });
  for (const name of await readdir(drafts()))
    await utimes(join(drafts(), name), world.clock.now, world.clock.now);
  put(server, '/f', feedOf(now()));
  pass(world, 3 * MINUTE);
  expect(await phoneOf(world)).toMatchObject({ green: false, checks: { 'pref-35': 'in-doubt' } });
  pass(world, 3 * MINUTE);
}

async function dismissed(): Promise<void> {
  const { entry, privateJwk } = await makeKey({
    ...{ name: 'essai', use: ['territory'], territories: ['35'], holder: 'Essai 35' },
    ...{ from: '2026-01-01', until: '2027-12-31' },
  });
  await writeFile(join(world.options.data, 'keys.json'), keysText({ keys: [entry] }));
  for (const name of await readdir(drafts())) {
    const text = v.parse(ReviewText, JSON.parse(await readFile(join(drafts(), name), 'utf8')));
    const signer = { kid: entry.kid, privateKey: privateJwk };
    const signed = await signDecision(text, 'not-an-outage', signer, world.clock.now);
    await mkdir(join(world.options.data, 'decisions'), { recursive: true });
    await keepDecision(world.options.data, signed);
  }
}

/** What becomes of a source, each time with the same text waiting at the desk. */
const CHANGES: [string, () => Promise<unknown>, string][] = [
  ['given another id', () => watch('pref-35bis'), 'pref-35bis'],
  ['of which the memory is damaged', () => writeFile(world.options.memory, 'x'), 'pref-35'],
  ['of which the memory is gone', () => rm(world.options.memory), 'pref-35'],
  [
    'that was not watched for a round',
    async () => {
      put(server, '/g', feedOf(now()));
      await watch('pref-22', { address: `${server.origin}/g`, territories: ['22'] });
      await phoneOf(world);
      await watch('pref-35');
    },
    'pref-35',
  ],
  [
    'that moves to another house',
    async () => {
      put(server, '/elsewhere', feedOf(now()));
      const address = `${server.origin.replace('127.0.0.1', 'localhost')}/elsewhere`;
      await watch('pref-35', { address });
    },
    'pref-35',
  ],
];

describe.each(CHANGES)('a source %s', (_, change, id) => {
  it('is no witness while a text of it waits, in its feed or not', async () => {
    await leftInDoubt();
    await change();
    expect(await phoneOf(world)).toMatchObject({ green: false, checks: { [id]: 'in-doubt' } });
    pass(world, 3 * MINUTE);
    expect(await phoneOf(world)).toMatchObject({ green: false, checks: { [id]: 'in-doubt' } });
  });

  it('is one again when somebody has judged the text, or a day is over', async () => {
    await leftInDoubt();
    await change();
    await phoneOf(world);
    pass(world, 3 * MINUTE);
    await dismissed();
    expect(await phoneOf(world)).toMatchObject({ green: true, checks: { [id]: true } });
    await rm(join(world.options.data, 'decisions'), { recursive: true });
    pass(world, 3 * MINUTE);
    expect(await phoneOf(world)).toMatchObject({ green: false, checks: { [id]: 'in-doubt' } });
    pass(world, 24 * HOUR);
    expect(await phoneOf(world)).toMatchObject({ green: true, checks: { [id]: true } });
  });
});

describe('texts that wait in a folder', () => {
  it('that cannot be read keep a source of which nothing is remembered from being a witness', async () => {
    await leftInDoubt();
    await rm(world.options.memory);
    await rename(drafts(), `${drafts()}.aside`);
    await writeFile(drafts(), 'no folder');
    for (let round = 0; round < 2; round++) {
      expect(await phoneOf(world)).toMatchObject({ green: false, checks: { 'pref-35': false } });
      pass(world, 3 * MINUTE);
    }
    expect(world.logged('drafts-unread').length).toBeGreaterThan(0);
    await rm(drafts());
    await rename(`${drafts()}.aside`, drafts());
    await chmod(drafts(), 0o755);
    expect((await phoneOf(world)).checks).toEqual({ 'pref-35': 'in-doubt' });
  });

  it('of a day ago keep nobody from anything', async () => {
    await leftInDoubt();
    await rm(world.options.memory);
    pass(world, 25 * HOUR);
    put(server, '/f', feedOf(now()));
    expect(await phoneOf(world)).toMatchObject({ green: true, checks: { 'pref-35': true } });
  });
});

describe('the texts of the pages of an index', () => {
  const open = (item: string) => ({
    ...{ item, digest: '0', territories: ['35'], published: '2026-11-22T17:00:00Z' },
    ...{ from: '2026-11-22T17:00:00Z', until: '2026-11-23T17:00:00Z' },
  });

  it('wait on when the index lists the page no more', async () => {
    put(server, '/f', feedOf(now()));
    const source = feedOf35(`${server.origin}/f`);
    const held = { 'feed https://a.example/p': { ...NEW_ORIGIN, open: [open('1')] } };
    const { origins } = await lookAt(source, held, {
      ...{ now: () => world.clock.now, log: world.options.log, patience: 10_000 },
      ...{ known: async () => [], reader: async () => 'x', chance: () => 0.5 },
    });
    expect(Object.keys(origins)).toEqual(['feed']);
    expect(origins['feed']?.open.map(({ item }) => item)).toEqual(['1']);
  });

  it('go with it under another id', () => {
    const held = {
      a: { ...NEW_ORIGIN, address: 'https://a.example/', open: [open('1')] },
      'a https://a.example/p': { ...NEW_ORIGIN, open: [open('2')] },
    };
    const { b } = renamedIn(held, [{ id: 'b', address: 'https://a.example/' }]);
    expect(b?.open.map(({ item }) => item)).toEqual(['1', '2']);
  });
});
