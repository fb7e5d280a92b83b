/** Official announcements that lapsed without an end. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import { announcement, minutes, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import type { Announcement } from '../status/model.ts';
import { signAnnouncement } from '../status/signed/announcement.ts';
import { situationFor } from '../status/situation/situation.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import {
  type CapSample,
  cap,
  feedOf35,
  newWorld,
  type World,
  watchSources,
} from './samples.fixtures.ts';
import { isUnended } from './unended.ts';
import { HOUR, MINUTE, pass, phoneOf, put } from './witness.fixtures.ts';

const DAY = 24 * HOUR;
let world: World;
let server: FaultyServer;
let key: NewKey;

beforeEach(async () => {
  [world, server, key] = await Promise.all([
    ...([newWorld(), startFaultyServer()] as const),
    makeKey({
      ...{ name: 'essai', use: ['territory'], territories: ['35', '22'], holder: 'Essai' },
      ...{ from: '2026-01-01', until: '2027-12-31' },
    }),
  ]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await writeFile(join(world.options.data, 'keys.json'), keysText({ keys: [key.entry] }));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const zoned = (at: Date) => `${at.toISOString().slice(0, 19)}-00:00`;
const sentNow = (): CapSample => ({ sent: zoned(world.clock.now) });
const lapsing = (): CapSample => ({
  ...sentNow(),
  expires: zoned(new Date(world.clock.now.getTime() + 2 * HOUR)),
});
async function sign(name: string, sample: CapSample): Promise<void> {
  const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
  await world.put(
    name,
    await signAnnouncement(cap(sample), signer, {
      ...{ now: world.clock.now, territories: [sample.territory ?? '35'] },
    }),
  );
}

it('leave no peace in their territories for a month, until their end is signed, and are said', async () => {
  await sign('elsewhere.jws', { ...sentNow(), id: 'b1', territory: '22', phase: 'ended' });
  const sample = lapsing();
  await sign('a.jws', sample);
  expect((await phoneOf(world)).bulletin.sources).toHaveLength(1);
  pass(world, 3 * HOUR);
  expect((await phoneOf(world)).situation.lastKnown).toHaveLength(1);
  expect(world.logged('source-trouble')).toMatchObject([
    { subject: 'announcements-unended', detail: expect.stringContaining('--all-clear') },
  ]);
  pass(world, 4 * DAY);
  const later = await phoneOf(world);
  expect(later).toMatchObject({ green: false, checks: { 'announcements-unended': 'outlasted' } });
  expect(later.situation).toMatchObject({ coverage: 'partial', states: { '15': 'unknown' } });
  const beside = situationFor('22', later.bulletin, { lastPoll: 'ok' }, world.clock.now);
  expect(beside).toMatchObject({ allClear: true });
  const references = `prefecture35@example.fr,a1,${sample.sent}`;
  await sign('end.jws', { ...sentNow(), id: 'a2', type: 'Update', phase: 'ended', references });
  pass(world, MINUTE);
  const ended = await phoneOf(world);
  expect(ended).toMatchObject({ green: true, checks: {} });
});

it('are forgotten after a month', async () => {
  await sign('a.jws', lapsing());
  await phoneOf(world);
  pass(world, 29 * DAY);
  expect(await phoneOf(world)).toMatchObject({ green: false });
  pass(world, 3 * DAY);
  expect((await phoneOf(world)).bulletin.sources).toHaveLength(1);
});

it('leave none either where the feed of their authority lists them', async () => {
  await watchSources(world, feedOf35(`${server.origin}/f`));
  const type = { 'content-type': 'application/cap+xml' };
  const sample = lapsing();
  put(server, '/f', cap(sample), type);
  expect((await phoneOf(world)).situation.official).toHaveLength(1);
  pass(world, 4 * DAY);
  expect(await phoneOf(world)).toMatchObject({ green: false, checks: { feed: 'outlasted' } });
  const references = `prefecture35@example.fr,a1,${sample.sent}`;
  const end = { ...sentNow(), id: 'a2', type: 'Update', phase: 'ended', references } as const;
  put(server, '/f', cap(end), type);
  pass(world, 2 * MINUTE);
  expect(await phoneOf(world)).toMatchObject({ green: true, checks: { feed: true } });
});

const inMs = (ms: number) => zoned(new Date(world.clock.now.getTime() + ms));
it.each([
  ['of which nobody said until when it lasts', () => ({ expires: inMs(20 * HOUR) })],
  ['until an hour that has passed', () => ({ until: inMs(10 * HOUR), expires: inMs(20 * HOUR) })],
  ['announced more than a month ahead', () => ({ onset: inMs(40 * DAY), until: inMs(41 * DAY) })],
])('leave none when a planned cut, %s, began and nobody signed its end', async (_, times) => {
  const sample = { ...sentNow(), phase: 'planned', onset: inMs(2 * HOUR), ...times() };
  await sign('a.jws', sample);
  const before = await phoneOf(world);
  expect(before.checks).toEqual({});
  expect(before.situation.planned).toHaveLength(1);
  pass(world, Date.parse(sample.onset) - world.clock.now.getTime() + 5 * DAY);
  const unended = { 'announcements-unended': 'outlasted' };
  expect(await phoneOf(world)).toMatchObject({ green: false, checks: unended });
  pass(world, 20 * DAY);
  expect(await phoneOf(world)).toMatchObject({ green: false, checks: unended });
  const references = `prefecture35@example.fr,a1,${sample.sent}`;
  await sign('end.jws', { ...sentNow(), id: 'a2', type: 'Update', phase: 'ended', references });
  expect(await phoneOf(world)).toMatchObject({ checks: {} });
});

describe('a planned cut that lapsed', () => {
  const NOW_MS = NOW.getTime();
  const cut = (change: Partial<Announcement>) =>
    isUnended(announcement({ phase: 'planned', onset: minutes(-600), ...change }), NOW_MS);

  it('has no end where an authority signed none', () => {
    expect(cut({ expectedEnd: minutes(-60) })).toBe(true);
    expect(cut({ expires: minutes(-60) })).toBe(true);
    expect(cut({ onset: null, expires: minutes(-60) })).toBe(true);
  });

  it('has ended by its hours where an article gave them, and not where it gave none', () => {
    const article = { certainty: 'probable', expires: minutes(-60) } as const;
    expect(cut({ ...article, expectedEnd: minutes(-60) })).toBe(false);
    expect(cut(article)).toBe(true);
  });

  it('is nothing before it begins, before it lapses, once it is over, as an exercise, and after a month', () => {
    expect(cut({ onset: minutes(60), expires: minutes(-60) })).toBe(false);
    expect(cut({ expectedEnd: minutes(60) })).toBe(false);
    expect(cut({ phase: 'ended', expires: minutes(-60) })).toBe(false);
    expect(cut({ nature: 'exercise', expires: minutes(-60) })).toBe(false);
    const long = -32 * 24 * 60;
    expect(cut({ sent: minutes(long), onset: minutes(long), expires: minutes(-60) })).toBe(false);
  });
});
