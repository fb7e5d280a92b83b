import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSeen } from '../status/bulletin/announced-since.ts';
import { cap, newWorld, type World } from './samples.fixtures.ts';
import { SEEN_FILE } from './seen-file.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

const path = () => join(world.options.out, SEEN_FILE);
const seen = async () => readSeen(await readFile(path(), 'utf8'))?.messages;
const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};

describe('the note of what the bulletin showed first', () => {
  it('stands beside it after the round that brought the message, and is not moved by later ones', async () => {
    await world.collect();
    later(20_000);
    await world.put('35.xml', cap());
    const { bulletin } = await world.collect();
    const [announcement] = bulletin.announcements;
    const noted = { id: announcement?.id, sent: announcement?.sent, at: bulletin.issuedAt };
    expect(await seen()).toMatchObject([noted]);
    later(20_000);
    await world.collect();
    expect(await seen()).toMatchObject([noted]);
  });

  it('that was lost or damaged begins anew and does not make old news new', async () => {
    await world.put('35.xml', cap());
    await world.collect();
    for (const spoil of [() => rm(path()), () => writeFile(path(), '{"messages":[')]) {
      await spoil();
      later(20_000);
      await world.collect();
      expect(await seen()).toMatchObject([{ atLatest: true }]);
    }
  });

  it('that cannot be written is told in the log and holds no bulletin up', async () => {
    await mkdir(path(), { recursive: true });
    await world.put('35.xml', cap());
    expect((await world.collect()).bulletin.announcements).toHaveLength(1);
    expect(world.logged('seen-not-written')).toHaveLength(1);
  });
});
