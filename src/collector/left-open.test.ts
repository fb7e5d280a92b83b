/** What leaves no peace although the folder of announcements was read well. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import { signAnnouncement } from '../status/signed/announcement.ts';
import { situationFor } from '../status/situation/situation.ts';
import { signWatch } from '../status/watch/signed.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import {
  type CapSample,
  cap,
  feedOf35,
  newWorld,
  type World,
  watchSources,
} from './samples.fixtures.ts';
import { HOUR, MINUTE, pass, phoneOf, put } from './witness.fixtures.ts';

const DAY = 24 * HOUR;
let world: World;
let key: NewKey;
beforeEach(async () => {
  [world, key] = await Promise.all([
    newWorld(),
    makeKey({
      ...{ name: 'essai', use: ['territory'], territories: ['35', '22'], holder: 'Essai' },
      ...{ from: '2026-01-01', until: '2027-12-31' },
    }),
  ]);
  const { data } = world.options;
  await writeFile(join(data, 'keys.json'), keysText({ keys: [key.entry] }));
  await mkdir(join(data, 'watches'));
  await writeFile(
    join(data, 'watches', 'essai.jws'),
    await signWatch(['35', '22'], signer(), world.clock.now),
  );
});
afterEach(() => world.close());

const signer = () => ({ kid: key.entry.kid, privateKey: key.privateJwk });
const zoned = (at: number) => `${new Date(at).toISOString().slice(0, 19)}-00:00`;
const inMs = (ms: number) => zoned(world.clock.now.getTime() + ms);
async function sign(name: string, sample: CapSample = {}): Promise<CapSample> {
  const whole = { sent: inMs(0), ...sample };
  const territories = [sample.territory ?? '35'];
  const { now } = world.clock;
  await world.put(name, await signAnnouncement(cap(whole), signer(), { now, territories }));
  pass(world, MINUTE);
  return whole;
}
/** The end, or the cancellation, of an announcement. */
const endOf = ({ id = 'a1', sent = '', territory = '35' }: CapSample): CapSample => ({
  ...{ id: `${id}-end`, type: 'Update', phase: 'ended', territory },
  references: `prefecture35@example.fr,${id},${sent}`,
});
const cancelOf = (of: CapSample): CapSample => ({ ...endOf(of), type: 'Cancel', phase: 'ongoing' });
async function phone(after = 0) {
  pass(world, after);
  const { green, checks, bulletin, situation } = await phoneOf(world);
  const beside = situationFor('22', bulletin, { lastPoll: 'ok' }, world.clock.now).allClear;
  return { green, beside, checks, bulletin, situation };
}

describe('more announcements than one key may have in the bulletin', () => {
  it('leave the real one there, for all the exercises', async () => {
    await sign('real.jws', { id: 'r', expires: inMs(2 * DAY), down: ['18'] });
    for (let i = 0; i < 13; i++)
      await sign(`x${i}.jws`, { id: `x${i}`, status: 'Exercise', expires: inMs(DAY) });
    const { green, situation, checks } = await phone();
    expect({ green, checks }).toEqual({ green: false, checks: {} });
    expect(situation.states).toMatchObject({ '15': 'works', '18': 'down' });
    expect(world.logged('too-many-announcements')).toMatchObject([
      { detail: expect.stringContaining('0 of them real') },
    ]);
  });

  it('say that they are, and nothing is well where one is left out', async () => {
    for (let i = 0; i < 14; i++) await sign(`r${i}.jws`, { id: `r${i}`, expires: inMs(DAY) });
    const { green, beside, checks, situation } = await phone();
    expect({ green, beside }).toEqual({ green: false, beside: true });
    expect(checks).toEqual({ 'announcements-left-out': 'left-out' });
    expect(situation).toMatchObject({
      coverage: 'partial',
      states: { '15': 'down', '17': 'unknown' },
    });
    const said = world.logged('source-trouble');
    expect(said).toMatchObject([{ subject: 'announcements-left-out' }]);
    await Promise.all([0, 1, 2].map((i) => sign(`e${i}.jws`, endOf({ id: `r${i}` }))));
    expect(await phone()).toMatchObject({ checks: {} });
  });
});

describe('an announcement whose file is gone', () => {
  it('leaves no peace in its territory, before its end and after, until an end is signed', async () => {
    const real = await sign('a.jws', { expires: inMs(3 * DAY) });
    expect(await phone()).toMatchObject({ green: false, checks: {} });
    await world.take('a.jws');
    const gone = { 'announcements-files-gone': 'file-gone' };
    for (const after of [MINUTE, 2 * DAY, 12 * HOUR, 20 * DAY])
      expect(await phone(after)).toMatchObject({ green: false, beside: true, checks: gone });
    await sign('end.jws', endOf(real));
    expect(await phone()).toMatchObject({ checks: {} });
  });

  it.each([
    ['is back', (real: CapSample) => sign('again.jws', { ...real, expires: inMs(-DAY) })],
    ['is taken back', (real: CapSample) => sign('cancel.jws', cancelOf(real))],
  ])('leaves that no more once it %s', async (_, mend) => {
    const real = await sign('a.jws', { expires: inMs(3 * HOUR) });
    await phone();
    await world.take('a.jws');
    expect(await phone(4 * DAY)).toMatchObject({
      checks: { 'announcements-files-gone': 'file-gone' },
    });
    await mend(real);
    expect((await phone()).checks).not.toHaveProperty('announcements-files-gone');
  });

  it('leaves none either when another message was written over it, or all files are gone', async () => {
    await sign('a.jws', { expires: inMs(3 * HOUR) });
    await phone();
    await sign('a.jws', { id: 'b1', territory: '22', phase: 'ended' });
    const gone = { 'announcements-files-gone': 'file-gone' };
    expect(await phone(4 * DAY)).toMatchObject({ green: false, beside: true, checks: gone });
    await rm(join(world.options.data, 'announcements'), { recursive: true });
    expect(await phone()).toMatchObject({ green: false, beside: true, checks: gone });
  });

  it('is forgotten a month after it was sent, and at once with a revoked key', async () => {
    await sign('a.jws', { expires: inMs(3 * HOUR) });
    await phone();
    await world.take('a.jws');
    await phone(DAY);
    expect((await phone(31 * DAY)).checks).toEqual({});
    await sign('b.jws', { id: 'b1', expires: inMs(3 * HOUR) });
    await phone();
    await world.take('b.jws');
    expect((await phone()).checks).toHaveProperty('announcements-files-gone');
    const revoked = { ...key.entry, revoked: world.clock.now.toISOString().slice(0, 10) };
    await writeFile(join(world.options.data, 'keys.json'), keysText({ keys: [revoked] }));
    expect((await phone()).checks).toEqual({});
  });

  it('is nothing where it was an exercise, or its end is there, or went with it or after it', async () => {
    await sign('x.jws', { id: 'x', status: 'Exercise', expires: inMs(3 * HOUR) });
    const real = await sign('a.jws', { expires: inMs(3 * HOUR) });
    await sign('end.jws', endOf(real));
    await phone();
    await Promise.all(['a.jws', 'x.jws'].map(world.take));
    expect(await phone()).toMatchObject({ green: true, checks: {} });
    await world.take('end.jws');
    expect(await phone()).toMatchObject({ green: true, checks: {} });
    expect(await phone(4 * DAY)).toMatchObject({ green: true, checks: {} });
  });
});

describe('an end that is gone while what it ended is there', () => {
  it.each([
    ['an end', endOf],
    ['a cancellation', cancelOf],
  ])('leaves no peace in its territory until %s is there again', async (_, over) => {
    const real = await sign('a.jws', { expires: inMs(3 * DAY) });
    await phone();
    const end = await sign('end.jws', over(real));
    expect(await phone()).toMatchObject({ green: true, checks: {} });
    await world.take('end.jws');
    const gone = { 'announcements-ends-gone': 'end-gone' };
    for (const after of [MINUTE, 12 * HOUR, 2 * DAY])
      expect(await phone(after)).toMatchObject({ green: false, beside: true, checks: gone });
    await sign('end.jws', { ...end, sent: inMs(0) });
    expect(await phone()).toMatchObject({ green: true, checks: {} });
  });

  it('is none when what it ended goes afterwards', async () => {
    const real = await sign('a.jws', { expires: inMs(3 * DAY) });
    await phone();
    await sign('end.jws', endOf(real));
    await phone();
    await world.take('end.jws');
    await phone();
    await world.take('a.jws');
    expect(await phone(MINUTE)).toMatchObject({
      ...{ green: false, checks: { 'announcements-files-gone': 'file-gone' } },
    });
  });

  it('is none either for a collector that remembers nothing', async () => {
    const real = await sign('a.jws', { expires: inMs(3 * DAY) });
    await phone();
    await sign('end.jws', endOf(real));
    await phone();
    await world.take('end.jws');
    await rm(world.options.memory);
    expect(await phone()).toMatchObject({ green: false });
  });
});

describe('an alert of an authority’s own index', () => {
  let server: FaultyServer;
  beforeEach(async () => {
    server = await startFaultyServer();
    world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
    await watchSources(world, feedOf35(`${server.origin}/index`, { format: 'cap' }));
  });
  afterEach(() => server.close());

  const type = { 'content-type': 'application/cap+xml' };
  const lists = (...names: string[]) => {
    const entries = names.map(
      (name) =>
        `<entry><id>${name}</id><title>x</title><updated>${inMs(0)}</updated><link rel="alternate" type="application/cap+xml" href="${server.origin}/${name}"/></entry>`,
    );
    put(
      server,
      '/index',
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>i</id><title>x</title>${entries.join('')}</feed>`,
    );
  };
  const page = (name: string, sample: CapSample) =>
    server.paths.set(`/${name}`, answers(cap(sample), type));

  it.each([
    ['end', endOf],
    ['cancellation', cancelOf],
  ])('is no witness once it lists the alert without its %s', async (_, over) => {
    const real = { sent: inMs(-HOUR), expires: inMs(8 * HOUR) };
    page('a', real);
    page('end', { ...over(real), sent: inMs(0) });
    lists('a');
    expect((await phone(2 * MINUTE)).situation.official).toHaveLength(1);
    lists('a', 'end');
    expect(await phone(2 * MINUTE)).toMatchObject({ green: true, checks: { feed: true } });
    lists('a');
    expect(await phone(2 * MINUTE)).toMatchObject({ green: false, checks: { feed: 'end-gone' } });
    expect(await phone(2 * HOUR)).toMatchObject({ green: false, checks: { feed: 'end-gone' } });
    lists('a', 'end');
    expect(await phone(2 * MINUTE)).toMatchObject({ green: true, checks: { feed: true } });
    lists();
    expect(await phone(2 * MINUTE)).toMatchObject({ green: true, checks: { feed: true } });
  });
});
