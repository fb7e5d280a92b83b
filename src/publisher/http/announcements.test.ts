/** Announcements: what is published, and what is refused and why. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Answer,
  newKey,
  newWorld,
  readText,
  said,
  signedAnnouncement,
  type World,
} from '../service.fixtures.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

const ALERT = '/v1/announcements/repli-35-1';

describe('an announcement sent to the publisher', () => {
  it('is kept and written where the collector reads it, as it was signed', async () => {
    const text = await signedAnnouncement(world.keys.ours, 0);
    expect(await said(world.put(ALERT, text))).toBe('200');
    expect(await readText(world.data, 'announcements/repli-35-1.jws')).toBe(text);
    const { current } = (await (await world.get('/v1/announcements')).json()) as {
      current: { id: string }[];
    };
    expect(current.map(({ id }) => id)).toEqual(['repli-35-1']);
  });

  it('is refused for another territory, whatever its envelope says', async () => {
    const { other } = world.keys;
    expect(await said(world.put(ALERT, await signedAnnouncement(other, 0)))).toBe(
      '403 key-not-entitled',
    );
    const disguised = await signedAnnouncement(other, 0, { territories: ['22'] });
    expect(await said(world.put(ALERT, disguised))).toBe('422 bad-announcement');
  });

  it('never takes the identifier of another sender', async () => {
    await world.put(ALERT, await signedAnnouncement(world.keys.ours, 0));
    const theirs = await signedAnnouncement(world.keys.other, 1, {
      territory: '22',
      territories: ['22'],
    });
    expect(await said(world.put(ALERT, theirs))).toBe('403 other-owner');
  });

  it('never becomes another message: two officers who sign in one second', async () => {
    const { ours } = world.keys;
    const colleague = await newKey(['35']);
    await world.allow(ours.entry, colleague.entry);
    const first = await signedAnnouncement(ours, 0, { line: '+33261911515' });
    const second = await signedAnnouncement(colleague, 1, { line: '+33261911818' });
    expect(await said(world.put(ALERT, first))).toBe('200');
    expect(await said(world.put(ALERT, second))).toBe('409 identifier-in-use');
    expect(await readText(world.data, 'announcements/repli-35-1.jws')).toBe(first);
    expect(
      await said(world.put(ALERT, await signedAnnouncement(ours, 2, { line: '+33261911515' }))),
    ).toBe('200');
  });

  it('never replaces another message of its name that came to the folder another way', async () => {
    const { ours } = world.keys;
    const there = await signedAnnouncement(ours, 0, { line: '+33261911515' });
    const path = join(world.data, 'announcements/repli-35-1.jws');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, there);
    const other = await signedAnnouncement(ours, 1, { line: '+33261911818' });
    expect(await said(world.put(ALERT, other))).toBe('409 identifier-in-use');
    expect(await readText(world.data, 'announcements/repli-35-1.jws')).toBe(there);
  });

  it('is taken further by the successor of its key', async () => {
    await world.put(ALERT, await signedAnnouncement(world.keys.ours, 0));
    const next = await newKey(['35']);
    await world.allow(world.keys.ours.entry, next.entry);
    expect(await said(world.put(ALERT, await signedAnnouncement(next, 1)))).toBe('200');
  });

  it('is refused when a real one gives out a number that no line may have', async () => {
    const line = (number: string) =>
      `<parameter><valueName>REPLI:LINE</valueName><value>fire ${number} fixed</value></parameter>`;
    for (const [number, why] of [
      ['+442079460000', 'bad-announcement'],
      ['+33800112112', 'bad-announcement'],
      ['+596596000000', 'faulty-announcement'],
    ] as const) {
      const real = await signedAnnouncement(world.keys.ours, 0, { text: line(number) });
      const refused = await world.put(ALERT, real);
      const answer = (await refused.json()) as Answer;
      expect([refused.status, answer.code], number).toEqual([422, why]);
      expect(JSON.stringify(answer)).toContain(number);
    }
    const drill = { text: line('+596596000000'), status: 'Exercise', id: 'repli-35-9' };
    const practised = await signedAnnouncement(world.keys.ours, 1, drill);
    expect(await said(world.put(ALERT.replace(/[^/]+$/, 'repli-35-9'), practised))).toBe('200');
  });

  it('is refused when a real one speaks of a drill, and taken as an exercise', async () => {
    const text = '<headline>Ceci est un exercice</headline>';
    const real = await signedAnnouncement(world.keys.ours, 0, { text });
    expect(await said(world.put(ALERT, real))).toBe('422 drill-as-actual');
    const drill = await signedAnnouncement(world.keys.ours, 1, { text, status: 'Exercise' });
    expect(await said(world.put(ALERT, drill))).toBe('200');
  });

  it('is refused when it mixes exercise and real, whichever came first', async () => {
    const { ours } = world.keys;
    const named = (id: string) => `prefecture35@example.fr,${id},2026-11-22T18:05:00+01:00`;
    const put = async (
      id: string,
      seconds: number,
      sample: Parameters<typeof signedAnnouncement>[2],
    ) =>
      said(
        world.put(
          `/v1/announcements/${id}`,
          await signedAnnouncement(ours, seconds, { id, ...sample }),
        ),
      );
    const drill = { status: 'Exercise' } as const;
    expect(await put('repli-35-1', 0, {})).toBe('200');
    expect(await put('repli-35-ex', 0, drill)).toBe('200');
    const later = { type: 'Update', sent: '2026-11-22T18:30:00+01:00' } as const;
    for (const type of ['Update', 'Cancel'] as const) {
      const ofReal = { ...later, type, references: named('repli-35-1') };
      expect(await put('repli-35-2', 1, { ...ofReal, ...drill })).toBe('422 exercise-joins-real');
      const ofDrill = { ...later, type, references: named('repli-35-ex') };
      expect(await put('repli-35-3', 1, ofDrill)).toBe('422 real-joins-exercise');
    }
    expect(await put('repli-35-ex', 1, {})).toBe('422 real-joins-exercise');
    expect(await put('repli-35-1', 1, drill)).toBe('422 exercise-joins-real');
    // The one it refers to comes after it: it is that one which is refused.
    expect(await put('repli-35-5', 2, { ...later, references: named('repli-35-4') })).toBe('200');
    expect(await put('repli-35-4', 2, drill)).toBe('422 exercise-joins-real');
    expect(await put('repli-35-6', 3, { ...later, references: named('repli-35-1') })).toBe('200');
  });

  describe('that goes on from an older word than the last one', () => {
    const named = (id: string) => `prefecture35@example.fr,${id},2026-11-22T18:05:00+01:00`;
    const put = async (
      id: string,
      seconds: number,
      sample: Parameters<typeof signedAnnouncement>[2],
    ) => {
      const text = await signedAnnouncement(world.keys.ours, seconds, { id, ...sample });
      return said(world.put(`/v1/announcements/${id}`, text));
    };
    const later = { type: 'Update', sent: '2026-11-22T18:30:00+01:00' } as const;
    const last = { sent: '2026-11-22T19:00:00+01:00' } as const;
    beforeEach(async () => {
      expect(await put('repli-35-1', 0, {})).toBe('200');
      expect(await put('repli-35-2', 1, { ...later, references: named('repli-35-1') })).toBe('200');
    });

    it.each(['Update', 'Cancel'] as const)(
      'is refused (%s): nobody has read what it wipes out',
      async (type) => {
        const unread = { ...last, type, references: named('repli-35-1') };
        expect(await put('repli-35-3', 2, unread)).toBe('409 updated-since');
      },
    );

    it('is taken once it knows the last one, by itself or through it', async () => {
      const all = `${named('repli-35-1')} ${named('repli-35-2')}`;
      expect(await put('repli-35-3', 2, { ...last, type: 'Update', references: all })).toBe('200');
      const tip = { ...last, type: 'Cancel', references: named('repli-35-3') } as const;
      expect(await put('repli-35-4', 3, tip)).toBe('200');
    });

    it('leaves what is in place to be signed anew, and another outage alone', async () => {
      expect(await put('repli-35-1', 4, {})).toBe('200');
      expect(await put('repli-35-9', 5, { ...last })).toBe('200');
      const ofOther = { ...last, type: 'Update', references: named('repli-35-9') } as const;
      expect(await put('repli-35-10', 6, ofOther)).toBe('200');
    });
  });

  it('is refused when it is of another identifier, cut, or about something else', async () => {
    const { ours } = world.keys;
    const other = await signedAnnouncement(ours, 0, { id: 'repli-35-2' });
    expect(await said(world.put(ALERT, other))).toBe('422 other-identifier');
    const broken = await signedAnnouncement(ours, 0, { text: '<broken>' });
    expect(await said(world.put(ALERT, broken))).toBe('422 bad-announcement');
    const nowhere = await signedAnnouncement(ours, 0, { territory: '99' });
    expect((await world.put(ALERT, nowhere)).status).toBe(422);
    const test = await signedAnnouncement(ours, 0, { status: 'Test' });
    expect(await said(world.put(ALERT, test))).toBe('422 bad-announcement');
  });

  it('is refused as an older version than the one in place', async () => {
    const older = await signedAnnouncement(world.keys.ours, 0);
    await world.put(ALERT, await signedAnnouncement(world.keys.ours, 5));
    expect(await said(world.put(ALERT, older))).toBe('409 rolled-back');
  });

  it('sent again by anybody never undoes a newer version that came another way', async () => {
    const older = await signedAnnouncement(world.keys.ours, 0);
    expect(await said(world.put(ALERT, older))).toBe('200');
    const newer = await signedAnnouncement(world.keys.ours, 5);
    const file = join(world.data, 'announcements/repli-35-1.jws');
    await writeFile(file, newer);
    expect(await said(world.put(ALERT, older))).toBe('409 rolled-back');
    const between = await signedAnnouncement(world.keys.ours, 2);
    expect(await said(world.put(ALERT, between))).toBe('409 rolled-back');
    expect(await readText(file)).toBe(newer);
    await rm(file);
    expect(await said(world.put(ALERT, older))).toBe('200');
    expect(await readText(file)).toBe(older);
  });

  it('takes a cancellation that says no more', async () => {
    await world.put(ALERT, await signedAnnouncement(world.keys.ours, 0));
    const cancel = await signedAnnouncement(world.keys.ours, 1, {
      id: 'repli-35-1-fin',
      type: 'Cancel',
      references: 'prefecture35@example.fr,repli-35-1,2026-11-22T18:05:00+01:00',
    });
    expect(await said(world.put('/v1/announcements/repli-35-1-fin', cancel))).toBe('200');
  });
});
