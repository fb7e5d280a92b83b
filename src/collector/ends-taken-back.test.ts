/** An end that a source takes away, while it goes on listing the outage. */
import { rm, writeFile } from 'node:fs/promises';
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
let outage: Post;
let end: Post;

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
  await watchSources(world, feedOf35(`${server.origin}/pref`, { id: 'pref' }));
  outage = {
    ...{ id: 'a', title: 'Le 15 et le 18 en panne en Ille-et-Vilaine', at: now() - HOUR },
    body: 'Le 15 et le 18 ne répondent plus en Ille-et-Vilaine depuis ce matin.',
  };
  end = {
    ...{ id: 'b', title: 'Le 15 et le 18 rétablis', at: now() - MINUTE },
    body: 'Le 15 et le 18 fonctionnent de nouveau en Ille-et-Vilaine.',
  };
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
async function told(...posts: Post[]) {
  put(server, '/pref', feedOf(now(), ...posts));
  pass(world, 2 * MINUTE);
  const { bulletin, checks, green } = await phoneOf(world);
  const [first] = bulletin.announcements.filter(({ id }) => id.endsWith(',a'));
  return { phase: first?.phase, check: checks['pref'], green };
}
const ended = async () => {
  expect(await told(outage)).toMatchObject({ phase: 'ongoing', check: true, green: false });
  expect(await told(end, outage)).toEqual({ phase: 'ended', check: true, green: true });
  world.logged('');
};
async function dismiss(item: string): Promise<void> {
  const { data, out: status } = world.options;
  const { texts } = await readQueue(data, [key.entry], { status, now: world.clock.now });
  const text = texts.find((each) => each.item === item) as QueuedText;
  const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
  await keepDecision(
    data,
    await signDecision(text, 'not-an-outage', signer, world.clock.now, text.last),
  );
}

it.each([
  ['removes the end', null],
  ['writes over the end what says nothing', { title: 'Information retirée', body: '' }],
  [
    'narrows the end',
    { title: 'Le 15 rétabli', body: 'Le 15 fonctionne de nouveau en Ille-et-Vilaine.' },
  ],
])('a source that %s is no witness until somebody looks, and the log says so', async (_, words) => {
  await ended();
  const posts = words === null ? [outage] : [{ ...end, ...words }, outage];
  expect(await told(...posts)).toMatchObject({ check: 'in-doubt', green: false });
  expect(world.logged('source-remark')).toMatchObject([{ facts: { code: 'end-taken-back' } }]);
  expect(await told(...posts)).toMatchObject({ check: 'in-doubt', green: false });
  expect(world.logged('source-remark')).toEqual([]);
  // What leaves the feed then was judged by nobody for that.
  expect(await told()).toMatchObject({ check: 'in-doubt', green: false });
});

describe('an end that is gone is known from the bulletin', () => {
  const DOUBT = { phase: 'ended', check: 'in-doubt', green: false };

  it.each([
    ['while the outage is listed', true],
    ['and when it has left meanwhile', false],
  ])('to a collector that has lost its memory, %s', async (_, isListed) => {
    await ended();
    expect(await told(outage)).toEqual(DOUBT);
    const posts = isListed ? [outage] : [];
    await rm(world.options.memory);
    expect(await told(...posts)).toEqual(DOUBT);
    expect(await told(...posts)).toEqual(DOUBT);
    await dismiss('a');
    expect(await told(...posts)).toMatchObject({ check: true, green: true });
  });

  it('to one that lost its memory before', async () => {
    await ended();
    await rm(world.options.memory);
    expect(await told(outage)).toEqual(DOUBT);
    expect(await told(end, outage)).toEqual({ phase: 'ended', check: true, green: true });
  });

  it('to another that writes to the same place, which never saw the end', async () => {
    await ended();
    const own = world.options.memory;
    expect(await told(outage)).toEqual(DOUBT);
    for (const memory of [`${own}.2`, own, `${own}.2`]) {
      world.options.memory = memory;
      expect(await told(outage)).toEqual(DOUBT);
    }
  });

  it('for a day, and since now where a clock ran ahead', async () => {
    await ended();
    pass(world, 10 * HOUR);
    expect(await told(outage)).toEqual(DOUBT);
    await rm(world.options.memory);
    pass(world, -10 * HOUR);
    expect(await told(outage)).toEqual(DOUBT);
    pass(world, 22 * HOUR);
    expect(await told()).toEqual(DOUBT);
    pass(world, 3 * HOUR);
    expect(await told()).toMatchObject({ check: true, green: true });
  });

  it('and is no such thing where both left, or where the end alone is listed', async () => {
    await ended();
    await rm(world.options.memory);
    expect(await told(end)).toEqual({ phase: 'ended', check: true, green: true });
    await rm(world.options.memory);
    expect(await told()).toEqual({ phase: 'ended', check: true, green: true });
  });
});

it('waits for nobody any more once the end is there again, or the outage was judged', async () => {
  await ended();
  expect(await told(outage)).toMatchObject({ check: 'in-doubt' });
  expect(await told(end, outage)).toEqual({ phase: 'ended', check: true, green: true });
  expect(await told(outage)).toMatchObject({ check: 'in-doubt' });
  await dismiss('a');
  expect(await told(outage)).toMatchObject({ check: true, green: true });
});

it('brings the outage back when somebody dismisses the end', async () => {
  await ended();
  expect(await told(outage)).toMatchObject({ phase: 'ended', check: 'in-doubt' });
  await dismiss('b');
  expect(await told(outage)).toMatchObject({ phase: 'ongoing', green: false });
});

it.each([
  ['with it', false],
  ['and it is listed still', true],
])(
  'lets the outage go on when somebody dismisses the end after the outage left, %s',
  async (_, isListed) => {
    await ended();
    const left = isListed ? [end] : [];
    expect(await told(...left)).toMatchObject({ phase: 'ended', green: true });
    await dismiss('b');
    expect(await told(...left)).toMatchObject({ phase: 'ongoing', green: false });
    expect(await told(...left)).toMatchObject({ phase: 'ongoing', green: false });
    await dismiss('a');
    expect(await told(...left)).toMatchObject({ phase: 'retracted', green: true });
  },
);

it('stays over where the outage alone was dismissed', async () => {
  await ended();
  await told(end);
  await dismiss('a');
  expect((await told(end)).phase).not.toBe('ongoing');
});

it('is nothing where the outage left with its end, or is said anew', async () => {
  await ended();
  expect(await told()).toEqual({ phase: 'ended', check: true, green: true });
  expect(await told(end, outage)).toMatchObject({ phase: 'ended', check: true });
  expect(await told({ ...outage, at: now(), body: `${outage.body} Le 17 aussi.` })).toMatchObject({
    ...{ phase: 'ongoing', check: true, green: false },
  });
});
