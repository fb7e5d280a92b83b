import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectOnce, startCollector } from './collector.ts';
import { keysOfHost, listedKeys, readPublishedBulletin } from './published.ts';
import { cap, newKey, newWorld, type World } from './samples.fixtures.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
const states = async () =>
  (await world.collect()).bulletin.announcements.map(({ id, phase }) => `${id} ${phase}`);

describe('a bulletin compiled from CAP files', () => {
  it('carries the outage, its numbers, its line and its publisher, and can be opened', async () => {
    await world.put('35.xml', cap());
    const { path, bulletin } = await world.collect();
    expect(bulletin.announcements).toMatchObject([
      {
        nature: 'actual',
        phase: 'ongoing',
        certainty: 'official',
        territories: ['35'],
        numbers: { '15': 'down', '18': 'down' },
        lines: [{ service: 'samu', number: '+33261914315' }],
        publisher: "Préfecture d'Ille-et-Vilaine",
        source: 'announcements',
        sourceFailing: false,
      },
    ]);
    const { data, key, log } = world.options;
    const keys = keysOfHost(await listedKeys(data, log), key);
    expect(await readPublishedBulletin(path, keys, world.clock.now, log)).toEqual(bulletin);
    expect(
      await readPublishedBulletin(path, keysOfHost([], await newKey()), world.clock.now, log),
    ).toBeNull();
  });

  it('is written every round, with a higher sequence and a later end, even with nothing new', async () => {
    const first = (await world.collect()).bulletin;
    later(MINUTE);
    const second = (await world.collect()).bulletin;
    expect(second.sequence).toBeGreaterThan(first.sequence);
    expect(Date.parse(second.validUntil) - Date.parse(first.validUntil)).toBe(MINUTE);
    expect(second.sources).toEqual([{ id: 'announcements', ok: true, checkedAt: second.issuedAt }]);
  });

  it('settles an update in another file, and a cancellation after it', async () => {
    await world.put('1.xml', cap());
    await world.put(
      '2.xml',
      cap({
        id: 'a2',
        type: 'Cancel',
        sent: '2026-11-22T18:09:00+01:00',
        references: 'prefecture35@example.fr,a1,2026-11-22T18:05:00+01:00',
      }),
    );
    expect(await states()).toEqual(['prefecture35@example.fr,a1 retracted']);
  });

  it('shows an exercise as an exercise, and a test not at all', async () => {
    await world.put('exercise.xml', cap({ status: 'Exercise' }));
    await world.put('test.xml', cap({ id: 't1', status: 'Test' }));
    const { announcements } = (await world.collect()).bulletin;
    expect(announcements.map(({ nature }) => nature)).toEqual(['exercise']);
    expect(world.logged('cap-remark')).toMatchObject([{ facts: { code: 'status-not-shown' } }]);
  });
});

describe('exercise and real in one folder', () => {
  const named = (id: string) => `prefecture35@example.fr,${id},2026-11-22T18:05:00+01:00`;
  const later35 = { type: 'Update', sent: '2026-11-22T18:09:00+01:00' } as const;

  it('leaves out a real update of an exercise, says so once, and is not well read', async () => {
    await world.put('1.xml', cap({ status: 'Exercise' }));
    await world.put('2.xml', cap({ ...later35, id: 'a2', references: named('a1') }));
    const { announcements, sources } = (await world.collect()).bulletin;
    expect(announcements.map(({ nature, id }) => `${nature} ${id}`)).toEqual([
      'exercise prefecture35@example.fr,a1',
    ]);
    expect(sources).toMatchObject([{ id: 'announcements', ok: false }]);
    expect(world.logged('message-unused')).toMatchObject([
      { facts: { code: 'real-joins-exercise' }, detail: expect.stringContaining('a2') },
    ]);
    later(MINUTE);
    await world.collect();
    expect(world.logged('message-unused')).toEqual([]);
    // The exercise is taken away: what it was is known from the bulletin before.
    await world.take('1.xml');
    later(MINUTE);
    const after = (await world.collect()).bulletin;
    expect(after.announcements.filter(({ nature }) => nature === 'actual')).toEqual([]);
  });

  it('leaves out an exercise that joins a real outage: the outage goes on as it was', async () => {
    await world.put('1.xml', cap());
    const alone = (await world.collect()).bulletin;
    for (const type of ['Update', 'Cancel'] as const) {
      const joined = cap({
        ...later35,
        type,
        id: 'a2',
        status: 'Exercise',
        references: named('a1'),
      });
      await world.put('2.xml', joined);
      const { announcements, sources } = (await world.collect()).bulletin;
      expect(announcements).toEqual(alone.announcements);
      expect(sources).toMatchObject([{ ok: true }]);
    }
    expect(world.logged('message-unused')).toMatchObject([
      { facts: { code: 'exercise-joins-real' } },
    ]);
  });
});

describe('a data folder that is none', () => {
  it.each(['missing', 'empty'])('%s: nothing was read, so nothing is vouched for', async (how) => {
    const { data } = world.options;
    await rm(data, { recursive: true });
    if (how === 'empty') await mkdir(data);
    expect((await world.collect()).bulletin.sources).toMatchObject([{ ok: false }]);
    expect(world.logged('folder-unreadable')).toMatchObject([
      { detail: expect.stringContaining('not a data folder') },
    ]);
  });
});

describe('a faulty CAP file', () => {
  it('is logged with its reason once, stops no other, and makes the source fail', async () => {
    await world.put('bad.xml', '<alert><identifier>x</ident');
    await world.put('good.xml', cap());
    const { bulletin } = await world.collect();
    expect(bulletin.announcements).toHaveLength(1);
    expect(bulletin.sources[0]?.ok).toBe(false);
    expect(world.logged('cap-refused')).toMatchObject([
      {
        subject: expect.stringMatching(/bad\.xml$/),
        detail: expect.stringMatching(/not-well-formed/),
      },
    ]);
    await world.collect();
    expect(world.logged('cap-refused')).toEqual([]);
  });

  it('keeps what it said before, marked as no longer vouched for, until it is whole again', async () => {
    await world.put('35.xml', cap());
    await world.collect();
    for (const broken of ['', '<html><body>502</body></html>', cap().slice(0, 400)]) {
      await world.put('35.xml', broken);
      later(MINUTE);
      const { announcements } = (await world.collect()).bulletin;
      expect(announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: true }]);
    }
    await world.put('35.xml', cap());
    const { announcements, sources } = (await world.collect()).bulletin;
    expect(announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: false }]);
    expect(sources).toMatchObject([{ ok: true }]);
  });

  it('lapses after a day without an expiry of its own, and leaves two days later', async () => {
    await world.put('35.xml', cap());
    await world.collect();
    await world.put('35.xml', 'no longer XML');
    later(HOUR);
    const { announcements } = (await world.collect()).bulletin;
    expect(announcements[0]?.expires).toBe('2026-11-23T17:10:00Z');
    later(71 * HOUR);
    expect(await states()).toHaveLength(1);
    later(HOUR);
    expect(await states()).toEqual([]);
  });

  it('marks and lets lapse what it said alone, not what the files beside it say', async () => {
    await world.put('35.xml', cap());
    await world.put('22.xml', cap({ id: 'b1', territory: '22' }));
    await world.collect();
    await world.put('35.xml', 'no longer XML');
    const { announcements, sources } = (await world.collect()).bulletin;
    expect(announcements.map((a) => [a.territories, a.sourceFailing, a.expires])).toEqual([
      [['35'], true, '2026-11-23T17:10:00Z'],
      [['22'], false, null],
    ]);
    expect(sources).toMatchObject([{ ok: false }]);
  });

  it('that was taken away is announced until it lapses: absence is not recovery', async () => {
    await world.put('35.xml', cap({ expires: '2026-11-22T22:00:00+01:00' }));
    await world.collect();
    await world.take('35.xml');
    const { announcements, sources } = (await world.collect()).bulletin;
    expect(announcements).toMatchObject([{ phase: 'ongoing', unlistedSince: expect.any(String) }]);
    const gone = { id: 'announcements-files-gone', ok: false, territories: ['35'] };
    expect(sources).toMatchObject([{ ok: true }, gone]);
    expect(world.logged('cap-gone')).toHaveLength(1);
    later(4 * HOUR + 48 * HOUR);
    expect(await states()).toEqual([]);
    expect((await world.collect()).bulletin.sources).toMatchObject([{ ok: true }, gone]);
  });
});

describe('the sequence', () => {
  it('grows after a crash between the reservation and the bulletin', async () => {
    const first = (await world.collect()).bulletin;
    await rm(join(world.options.out, 'bulletin.jws'));
    expect((await world.collect()).bulletin.sequence).toBeGreaterThan(first.sequence);
  });

  it('grows when the memory is lost or damaged, and keeps what was announced', async () => {
    await world.put('35.xml', cap({ expires: '2026-11-23T18:05:00+01:00' }));
    const first = (await world.collect()).bulletin;
    await world.take('35.xml');
    await writeFile(world.options.memory, '{"format":"repli-coll');
    const second = (await world.collect()).bulletin;
    expect(second.sequence).toBeGreaterThan(first.sequence);
    expect(second.announcements).toMatchObject([{ phase: 'ongoing', territories: ['35'] }]);
    expect(world.logged('memory-damaged')).toHaveLength(1);
  });

  it('grows when the clock goes back by minutes', async () => {
    const first = (await world.collect()).bulletin;
    later(-9 * MINUTE);
    expect((await world.collect()).bulletin.sequence).toBe(first.sequence + 1);
  });

  it('grows past a bulletin cut in the middle of writing', async () => {
    const { path, bulletin } = await world.collect();
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 200));
    expect((await world.collect()).bulletin.sequence).toBeGreaterThan(bulletin.sequence);
    expect(world.logged('published-unusable')).toHaveLength(1);
  });
});

describe('several collectors', () => {
  it('of one folder lose nothing of each other, and each bulletin overtakes the one before', async () => {
    const other = await newWorld();
    const { out, key } = world.options;
    Object.assign(other.options, { out, key, name: 'brittany' });
    await world.put('35.xml', cap());
    await other.put('22.xml', cap({ id: 'b1', territory: '22' }));
    const seen: number[] = [];
    const watch = ({ bulletin }: { bulletin: { sequence: number } }) =>
      void seen.push(bulletin.sequence);
    await Promise.all(
      Array.from({ length: 6 }, () => [
        world.collect().then(watch),
        other.collect().then(watch),
      ]).flat(),
    );
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBe(12);
    expect(await states()).toHaveLength(2);
    expect(await readdir(world.options.out)).toEqual([
      'annonces',
      'bulletin.jws',
      'seen.json',
      'states.json',
    ]);
    await other.close();
  });
});

describe('a running collector', () => {
  it('takes a new file in without waiting for the next round, and stops when told', async () => {
    const collector = startCollector({ ...world.options, every: HOUR });
    const before = (await collector.ready).bulletin;
    expect(before.announcements).toEqual([]);
    await world.put('35.xml', cap());
    await expect
      .poll(() => world.logged('bulletin-written').at(-1)?.facts?.['announcements'], {
        timeout: 20_000,
      })
      .toBe(1);
    await collector.stop();
  });

  it('goes on after a round that failed', async () => {
    const { out } = world.options;
    await writeFile(out, 'a file where the folder should be');
    const collector = startCollector({ ...world.options, every: 20 });
    await expect(collector.ready).rejects.toThrow();
    await rm(out);
    await expect
      .poll(() => world.logged('bulletin-written').length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    await collector.stop();
  });

  it('leaves the bulletin in place untouched when the next cannot be signed', async () => {
    const { path } = await world.collect();
    const before = await readFile(path, 'utf8');
    const broken = { ...world.options, key: { ...world.options.key, d: 'A'.repeat(43) } };
    await expect(collectOnce(broken)).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});
