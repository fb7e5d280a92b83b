/** A dismissal is of the words of one article, as they were known then: what else is said is not taken back by it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import { keepDecision } from '../host/decision-files.ts';
import { readQueue } from '../host/review-files.ts';
import { signDecision } from '../status/review/decision.ts';
import type { QueuedText } from '../status/review/model.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, type Post, pass, phoneOf, put } from './witness.fixtures.ts';

let world: World;
let server: FaultyServer;
let key: NewKey;

beforeEach(async () => {
  [world, server, key] = await Promise.all([
    newWorld(),
    startFaultyServer(),
    makeKey({
      ...{ name: 'sidpc', use: ['territory'], territories: ['35'], holder: 'Préfecture 35' },
      ...{ from: '2026-01-01', until: '2027-12-31' },
    }),
  ]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await writeFile(join(world.options.data, 'keys.json'), keysText({ keys: [key.entry] }));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const shows = (id: string, ...posts: Post[]) => put(server, `/${id}`, feedOf(now(), ...posts));
const pref = () => feedOf35(`${server.origin}/pref`, { id: 'pref' });
const press = (id = 'presse') =>
  feedOf35(`${server.origin}/${id}`, { id, name: 'Journal', kind: 'press', trust: 'other' });

const DISTURBED = {
  title: 'Le 15 est perturbé en Ille-et-Vilaine',
  body: 'Le 15 est perturbé en Ille-et-Vilaine depuis ce matin.',
};
const OUT = {
  title: 'Le 15 et le 18 en panne en Ille-et-Vilaine',
  body: 'Le 15 et le 18 ne répondent plus en Ille-et-Vilaine, panne confirmée.',
};
const SHORT = { title: 'Le 15 est en panne en Ille-et-Vilaine', body: 'Le 15 ne répond plus.' };

async function queue(): Promise<QueuedText[]> {
  const { data, out: status } = world.options;
  return (await readQueue(data, [key.entry], { status, now: world.clock.now })).texts;
}
async function dismiss(item: string): Promise<void> {
  const text = (await queue()).find((each) => each.item === item) as QueuedText;
  const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
  pass(world, MINUTE);
  const signed = await signDecision(text, 'not-an-outage', signer, world.clock.now, text.last);
  await keepDecision(world.options.data, signed);
}
/** One more round: what phones are told, by source and item. */
async function told() {
  pass(world, 2 * MINUTE);
  const { bulletin, green } = await phoneOf(world);
  const found = bulletin.announcements.map(({ id, phase, unlistedSince, numbers }) => ({
    ...{ item: id.split(',').at(-1), phase, numbers: Object.keys(numbers) },
    ...{ isListed: unlistedSince === undefined },
  }));
  return { found, green };
}

describe('a dismissal of what an article said before', () => {
  beforeEach(async () => {
    await watchSources(world, pref());
    const at = now() - 10 * MINUTE;
    shows('pref', { id: 'a', at, ...DISTURBED });
    await told();
    await dismiss('a');
    expect((await told()).green).toBe(true);
    shows('pref', { id: 'a', at, ...OUT });
    expect((await told()).found).toMatchObject([{ phase: 'ongoing', numbers: ['15', '18'] }]);
  });
  const CARRIED = [{ phase: 'ongoing', numbers: ['15', '18'], isListed: false }];

  it('leaves the outage that it said since, when it leaves the feed', async () => {
    shows('pref');
    expect(await told()).toMatchObject({ found: CARRIED, green: false });
    expect((await told()).found).toMatchObject(CARRIED);
  });

  it('leaves it when the article goes back to the dismissed words, which say no end', async () => {
    shows('pref', { id: 'a', at: now() - 10 * MINUTE, ...DISTURBED });
    expect(await told()).toMatchObject({ found: CARRIED, green: false });
  });

  it('takes the outage back once its own words are dismissed, also when they left', async () => {
    await dismiss('a');
    shows('pref');
    expect((await told()).found).toMatchObject([{ phase: 'retracted' }]);
    expect((await told()).found).toMatchObject([{ phase: 'retracted' }]);
  });
});

describe('a rumour of the press that was dismissed', () => {
  const rumour = () => ({ id: 'n1', at: now() - 10 * MINUTE, ...SHORT });
  async function dismissed(): Promise<Post> {
    await watchSources(world, pref(), press(), press('radio'));
    const post = rumour();
    shows('pref');
    shows('radio');
    shows('presse', post);
    expect((await told()).found).toMatchObject([{ item: 'n1', phase: 'ongoing' }]);
    await dismiss('n1');
    expect(await told()).toMatchObject({ found: [{ phase: 'retracted' }], green: true });
    return post;
  }
  const ongoing = async () => {
    const { found } = await told();
    return found.flatMap(({ item, phase }) => (phase === 'ongoing' ? [item] : []));
  };

  it.each([
    ['two hours later', 2 * HOUR, 0],
    ['before, and read after', 0, 30 * MINUTE],
  ])('never hides what the préfecture says in the same words, %s', async (_, later, ago) => {
    await dismissed();
    pass(world, later);
    shows('pref', { id: 'p1', at: now() - ago, ...SHORT });
    const { found, green } = await told();
    expect(found).toContainEqual(expect.objectContaining({ item: 'p1', phase: 'ongoing' }));
    expect(green).toBe(false);
    const waits = (await queue()).filter(({ decided }) => decided === null);
    expect(waits.map(({ item }) => item)).toEqual(['p1']);
    expect(waits[0]?.lapsed?.why).toBe(later > 0 ? 'said-again' : undefined);
    // Carried along once it left, it is still nothing that anybody dismissed.
    shows('pref');
    expect(await ongoing()).toEqual(['p1']);
  });

  it('is new evidence where another paper has it later, and none where it had it before', async () => {
    await dismissed();
    shows('radio', { id: 'r1', at: now() - 30 * MINUTE, ...SHORT });
    expect(await ongoing()).toEqual([]);
    shows('radio', { id: 'r2', at: now(), ...SHORT });
    expect(await ongoing()).toEqual(['r2']);
  });

  it('does not come back each time the same paper posts it again within hours', async () => {
    const post = await dismissed();
    pass(world, 2 * HOUR);
    shows('presse', { ...post, id: 'n2', at: now() }, post);
    expect(await ongoing()).toEqual([]);
    expect((await queue()).every(({ decided }) => decided !== null)).toBe(true);
    pass(world, 5 * HOUR);
    shows('presse', { ...post, id: 'n3', at: now() });
    expect(await ongoing()).toEqual(['n3']);
  });
});

it('a new article of the préfecture itself is news, whatever it was said of the last one', async () => {
  await watchSources(world, pref());
  shows('pref', { id: 'p1', at: now() - 10 * MINUTE, ...SHORT });
  await told();
  await dismiss('p1');
  await told();
  shows('pref', { id: 'p1', at: now(), ...SHORT });
  expect((await told()).found).toMatchObject([{ phase: 'retracted' }]);
  shows('pref', { id: 'p2', at: now(), ...SHORT });
  expect((await told()).found).toContainEqual(
    expect.objectContaining({ item: 'p2', phase: 'ongoing' }),
  );
});
