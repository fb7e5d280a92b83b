/** What is announced and outlives the bulletin in place, a clock that ran ahead, and a dismissal that was none. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import { keepDecision } from '../host/decision-files.ts';
import { readQueue } from '../host/review-files.ts';
import { announcement, minutes } from '../status/bulletin/bulletin.fixtures.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import { signDecision } from '../status/review/decision.ts';
import type { QueuedText, ReviewVerdict } from '../status/review/model.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { heldAfter } from './held.ts';
import type { CollectorMemory } from './memory.ts';
import { loadMemory, saveMemory } from './memory.ts';
import { cap, feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, type Post, pass, phoneOf, put } from './witness.fixtures.ts';

const DAY = 24 * HOUR;
let world: World;
let server: FaultyServer;
let key: NewKey;

beforeEach(async () => {
  [world, server, key] = await Promise.all([
    ...([newWorld(), startFaultyServer()] as const),
    makeKey({
      ...{ name: 'essai', use: ['territory'], territories: ['35'], holder: 'Essai 35' },
      ...{ from: '2026-01-01', until: '2027-12-31' },
    }),
  ]);
  world.options.feeds = { unverified: true, patience: 10_000, budget: 10_000 };
  await writeFile(join(world.options.data, 'keys.json'), keysText({ keys: [key.entry] }));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const source = (id: string, over: Partial<ListedSource> = {}) =>
  feedOf35(`${server.origin}/${id}`, { id, ...over });
const shows = (id: string, ...posts: Post[]) => put(server, `/${id}`, feedOf(now(), ...posts));
const laterBy = (ms: number) => {
  pass(world, ms);
  return phoneOf(world);
};
const outage = (): Post => ({
  ...{ id: 'o', title: 'Le 15 et le 18 en panne en Ille-et-Vilaine', at: now() - MINUTE },
  body: 'Le 15 et le 18 ne répondent plus en Ille-et-Vilaine.',
});
async function decide(verdict: ReviewVerdict): Promise<void> {
  const { data, out: status } = world.options;
  const { texts } = await readQueue(data, [key.entry], { status, now: world.clock.now });
  const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
  pass(world, MINUTE);
  const signed = await signDecision(texts[0] as QueuedText, verdict, signer, world.clock.now);
  await keepDecision(data, signed);
}
async function forget(over: Partial<CollectorMemory>): Promise<void> {
  const memory = await loadMemory(world.options.memory, world.options.log);
  await saveMemory(world.options.memory, { ...memory, ...over });
}
const revoke = () =>
  writeFile(
    join(world.options.data, 'keys.json'),
    keysText({ keys: [{ ...key.entry, revoked: '2026-11-22' }] }),
  );

/** An outage on phones that somebody dismissed, and whose item left its feed after. */
async function dismissedAndGone(): Promise<void> {
  shows('pref', outage());
  await watchSources(world, source('pref'));
  await phoneOf(world);
  await decide('not-an-outage');
  expect((await laterBy(2 * MINUTE)).situation).toMatchObject({ probable: [], lastKnown: [] });
  shows('pref');
  expect(await laterBy(2 * MINUTE)).toMatchObject({ green: true });
}

describe('an outage whose dismissal is taken back after its item left the feed', () => {
  it.each([
    ['by a later decision', () => decide('reopened')],
    ['with the key that signed it', revoke],
  ])('comes back as what it announced, %s', async (_, takeBack) => {
    await dismissedAndGone();
    await takeBack();
    const { green, situation, bulletin } = await laterBy(2 * MINUTE);
    expect(green).toBe(false);
    expect(bulletin.announcements).toMatchObject([
      {
        ...{ phase: 'ongoing', unlistedSince: expect.any(String) },
        numbers: { '15': 'disrupted', '18': 'disrupted' },
      },
    ]);
    expect(situation).toMatchObject({ retracted: [], states: { '15': 'unknown' } });
    expect(await laterBy(3 * DAY)).toMatchObject({ green: true });
  });

  it('stays dismissed, and is not taken back anew, for as long as nobody takes that back', async () => {
    await dismissedAndGone();
    for (const passed of [HOUR, 2 * DAY, HOUR, DAY]) {
      const { bulletin, green } = await laterBy(passed);
      expect(green).toBe(true);
      expect(bulletin.announcements.every(({ phase }) => phase === 'retracted')).toBe(true);
    }
    expect((await phoneOf(world)).bulletin.announcements).toEqual([]);
  });

  it('comes back once more, after a dismissal of its own', async () => {
    await dismissedAndGone();
    await decide('reopened');
    await laterBy(2 * MINUTE);
    await decide('not-an-outage');
    expect(await laterBy(2 * MINUTE)).toMatchObject({ green: true });
    await decide('reopened');
    expect((await laterBy(2 * MINUTE)).bulletin.announcements).toMatchObject([
      { phase: 'ongoing' },
    ]);
  });

  it('keeps its source from being a witness where nobody knows any more what it announced', async () => {
    await dismissedAndGone();
    await forget({ held: [] });
    await decide('reopened');
    expect(await laterBy(2 * MINUTE)).toMatchObject({ green: false, checks: { pref: 'in-doubt' } });
    await decide('not-an-outage');
    expect(await laterBy(2 * MINUTE)).toMatchObject({ green: true, checks: { pref: true } });
  });
});

describe('an outage that no feed lists any more', () => {
  async function gone(post = outage()): Promise<void> {
    shows('pref', post);
    await watchSources(world, source('pref'));
    await phoneOf(world);
    shows('pref');
    expect(await laterBy(2 * MINUTE)).toMatchObject({ green: false });
  }
  const isThere = { bulletin: { announcements: [{ phase: 'ongoing' }] }, green: false };

  it('outlives the folder that the bulletin is written to', async () => {
    await gone();
    await rm(world.options.out, { recursive: true });
    expect(await laterBy(2 * MINUTE)).toMatchObject(isThere);
    expect(await laterBy(3 * DAY)).toMatchObject({ bulletin: { announcements: [] }, green: true });
  });

  it('outlives a bulletin that cannot be used', async () => {
    await gone();
    await writeFile(join(world.options.out, 'bulletin.jws'), '{');
    expect(await laterBy(2 * MINUTE)).toMatchObject(isThere);
  });

  it('comes back after a round of a clock that ran days ahead', async () => {
    await gone();
    expect(await laterBy(3 * DAY)).toMatchObject({ bulletin: { announcements: [] } });
    pass(world, -3 * DAY);
    expect(await laterBy(2 * MINUTE)).toMatchObject(isThere);
  });

  it('and left it at such a time left it before now', async () => {
    shows('pref', outage());
    await watchSources(world, source('pref'));
    await phoneOf(world);
    pass(world, HOUR);
    shows('pref');
    await phoneOf(world);
    pass(world, -HOUR);
    const { bulletin } = await laterBy(2 * MINUTE);
    const [{ unlistedSince = '' } = {}] = bulletin.announcements;
    expect(Date.parse(unlistedSince)).toBeLessThanOrEqual(now());
    expect(unlistedSince).not.toBe('');
  });

  it('is the word of a file that was taken away, too', async () => {
    await watchSources(world);
    await world.put('a.xml', cap());
    await phoneOf(world);
    await world.take('a.xml');
    await laterBy(2 * MINUTE);
    await rm(world.options.out, { recursive: true });
    expect(await laterBy(2 * MINUTE)).toMatchObject(isThere);
  });

  it('does not come back from memory once its end was said', async () => {
    const post = outage();
    await gone(post);
    shows('pref', post, {
      ...{ id: 'e', title: 'Le 15 et le 18 rétablis en Ille-et-Vilaine', at: now() },
      body: 'Le 15 et le 18 fonctionnent de nouveau en Ille-et-Vilaine.',
    });
    await laterBy(2 * MINUTE);
    await rm(world.options.out, { recursive: true });
    shows('pref');
    expect((await laterBy(2 * MINUTE)).bulletin.announcements).toEqual([]);
  });
});

describe('what is remembered of a bulletin', () => {
  const going = announcement({ id: 'a@b,A' });
  const over = announcement({ id: 'a@b,A', phase: 'ended', sent: minutes(-1) });
  const held = [{ announcement: going, isTakenBack: false }];

  it('is an outage until it is told to be over, also where its end had no room there', () => {
    expect(heldAfter(held, [], [])).toEqual(held);
    expect(heldAfter([], [going], [])).toEqual(held);
    expect(heldAfter(held, [over], [])).toEqual([]);
    expect(heldAfter(held, [], [over])).toEqual([]);
    expect(heldAfter(held, [], [going])).toEqual(held);
  });
});

describe('a text in doubt', () => {
  it('waits on after a round of a clock that ran days ahead', async () => {
    shows('pref', {
      ...{ id: 'd', title: 'Montbenoît : urgences', at: now() - MINUTE },
      body: 'Qui a besoin du médecin ou des pompiers passe à la mairie : c’est d’ici, et d’ici seulement, que le 15 et le 18 s’attrapent ce matin.',
    });
    await watchSources(world, source('pref'));
    await phoneOf(world);
    shows('pref');
    expect(await laterBy(2 * MINUTE)).toMatchObject({ checks: { pref: 'in-doubt' } });
    pass(world, 3 * DAY);
    shows('pref');
    await phoneOf(world);
    pass(world, -3 * DAY);
    shows('pref');
    // What the memory still holds, whatever the bulletin of that clock said.
    await rm(world.options.out, { recursive: true });
    expect(await laterBy(2 * MINUTE)).toMatchObject({ checks: { pref: 'in-doubt' } });
  });
});
