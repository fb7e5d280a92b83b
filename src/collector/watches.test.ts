import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import type { Key } from '../directory/model.ts';
import { signAnnouncement } from '../status/signed/announcement.ts';
import { situationFor } from '../status/situation/situation.ts';
import { signWatch } from '../status/watch/signed.ts';
import { collectOnce } from './collector.ts';
import { keysOfHost, listedKeys, readPublishedBulletin } from './published.ts';
import { cap, newWorld, type World } from './samples.fixtures.ts';

const DAY = 86_400_000;
let world: World;
let key: NewKey;
beforeAll(async () => {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  const name = { name: '35', holder: 'Préfecture 35', territories: ['35', '22'] };
  key = await makeKey({ ...days, ...name, use: ['territory'] });
});
beforeEach(async () => {
  world = await newWorld();
  await mkdir(join(world.options.data, 'watches'));
  await entitle({});
});
afterEach(() => world.close());

const entitle = (change: Partial<Key>) =>
  writeFile(
    join(world.options.data, 'keys.json'),
    JSON.stringify({ keys: [{ ...key.entry, ...change }] }),
  );
const signer = () => ({ kid: key.entry.kid, privateKey: key.privateJwk });
const put = (text: string) => writeFile(join(world.options.data, 'watches', '35.jws'), text);
const say = async (territories: 'all' | string[] = ['35'], now = world.clock.now) =>
  put(await signWatch(territories, signer(), now));
const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
/** What a phone makes of the bulletin, an instant after it was written. */
async function clear(territory: string | null = '35'): Promise<boolean> {
  const { bulletin } = await world.collect();
  const contact = { lastPoll: 'ok' as const, lastOk: bulletin.issuedAt };
  return situationFor(territory, bulletin, contact, world.clock.now).allClear;
}

describe('an empty folder of announcements', () => {
  it('clears nothing by itself: nobody watches', async () => {
    for (const territory of ['35', '75', null]) expect(await clear(territory)).toBe(false);
    expect(world.logged('watch-coverage')).toMatchObject([{ facts: { watched: 0 } }]);
  });

  it('clears the territory of whoever says "I watch", for thirty days, and no other', async () => {
    await say();
    expect(await clear()).toBe(true);
    expect(await clear('22')).toBe(false);
    expect(await clear(null)).toBe(false);
    later(30 * DAY);
    expect(await clear()).toBe(true);
    later(120_000);
    expect(await clear()).toBe(false);
  });

  it('clears it again from a new statement, or an announcement signed while it held', async () => {
    await say(['22', '35']);
    later(20 * DAY);
    const { now } = world.clock;
    const sent = now.toISOString().replace(/\.\d+Z/, '-00:00');
    const text = cap({
      status: 'Exercise',
      sent,
      expires: new Date(now.getTime() + DAY).toISOString(),
    });
    await world.put('a.jws', await signAnnouncement(text, signer(), { now, territories: ['35'] }));
    later(20 * DAY);
    expect(await clear('22')).toBe(true);
    later(11 * DAY);
    expect(await clear('22')).toBe(false);
    await say();
    expect(await clear()).toBe(true);
  });
});

describe('a statement that is not taken', () => {
  it('shows nobody: revoked, past its days, of another territory, altered, in the future', async () => {
    await say();
    await entitle({ revoked: '2026-11-22' });
    expect(await clear()).toBe(false);
    await entitle({ until: '2026-11-21' });
    expect(await clear()).toBe(false);
    await entitle({ territories: ['22'] });
    expect(await clear()).toBe(false);
    await entitle({});
    expect(await clear()).toBe(true);
    await put((await signWatch(['22'], signer(), world.clock.now)).replace('22', '35'));
    expect(await clear()).toBe(false);
    await put('<html>502</html>');
    expect(await clear()).toBe(false);
    await say(['35'], new Date(world.clock.now.getTime() + DAY));
    expect(await clear()).toBe(false);
  });

  it('is logged once, with its reason', async () => {
    await say(['75']);
    await world.collect();
    expect(world.logged('watch-refused')).toMatchObject([
      { level: 'warn', detail: expect.stringContaining('may not sign for territory 75') },
    ]);
    await world.collect();
    expect(world.logged('watch-refused')).toEqual([]);
  });
});

describe('the log', () => {
  it('says who watches when it begins, that it lapses soon, and that it ended, each once', async () => {
    const events = async () => {
      await world.collect();
      return world.lines
        .splice(0)
        .flatMap(({ event, subject }) =>
          event.startsWith('watch-') && event !== 'watch-coverage' ? [`${event} ${subject}`] : [],
        );
    };
    await say();
    expect(await events()).toEqual(['watch-heard Préfecture 35: 35']);
    later(60_000);
    expect(await events()).toEqual([]);
    later(24 * DAY);
    expect(await events()).toEqual(['watch-lapses-soon Préfecture 35: 35']);
    expect(await events()).toEqual([]);
    later(7 * DAY);
    expect(await events()).toEqual(['watch-ended Préfecture 35: 35']);
    expect(await events()).toEqual([]);
  });
});

describe('who watches, in the bulletin', () => {
  it('comes back from what was signed, to the minute', async () => {
    await say(['22', '35']);
    later(90_000);
    const { path, bulletin } = await world.collect();
    const { data, log } = world.options;
    const keys = keysOfHost(await listedKeys(data, log), world.options.key);
    const read = await readPublishedBulletin(path, keys, world.clock.now, log);
    expect(read?.watches).toEqual(bulletin.watches);
    expect(read?.watches).toEqual([
      {
        name: 'Préfecture 35',
        territories: ['22', '35'],
        heard: '2026-11-22T17:10:00Z',
        source: 'announcements',
      },
    ]);
  });

  it('is carried by another collector as long as the one that knows it is at work', async () => {
    await say();
    await world.collect();
    const other = { ...world.options, name: 'other', data: join(world.options.data, 'none') };
    const second = { ...other, memory: `${world.options.memory}.other` };
    await mkdir(join(other.data, 'announcements'), { recursive: true });
    expect((await collectOnce(second)).bulletin.watches).toHaveLength(1);
    // What its own collector takes back is not brought back by the other.
    await rm(join(world.options.data, 'watches', '35.jws'));
    expect((await world.collect()).bulletin.watches).toBeUndefined();
    expect((await collectOnce(second)).bulletin.watches).toBeUndefined();
    await say();
    await world.collect();
    later(16 * 60_000);
    expect((await collectOnce(second)).bulletin.watches).toBeUndefined();
  });
});
