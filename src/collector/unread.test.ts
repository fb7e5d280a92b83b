import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKnownLines } from './known-lines.ts';
import { cap, newWorld, type World } from './samples.fixtures.ts';
import { readShutNumbers } from './shut-numbers.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

const inData = (name: string) => join(world.options.data, name);
/** A file where a folder belongs: nobody can read it, not even root. */
const inTheWay = (name: string) => writeFile(inData(name), 'in the way');
const details = (event: string) => world.logged(event).map(({ detail }) => detail);

describe('what a round cannot read', () => {
  it('is named: the decisions, of which none counts then', async () => {
    await inTheWay('decisions');
    await world.collect();
    expect(details('queue-file-unused')).toEqual([
      expect.stringMatching(/cannot be read: a file is where a folder is needed.*No decision/),
    ]);
    await world.collect();
    expect(world.logged('queue-file-unused')).toEqual([]);
  });

  it('is named: the statements of who watches', async () => {
    await inTheWay('watches');
    await world.collect();
    expect(details('watch-unread')).toEqual([expect.stringContaining('Nobody is said to watch')]);
    await world.collect();
    expect(world.logged('watch-unread')).toEqual([]);
  });

  it('is named: the list of keys', async () => {
    await world.collect();
    expect(world.logged('keys-unreadable')).toEqual([]);
    await mkdir(inData('keys.json'));
    await world.collect();
    expect(world.logged('keys-unreadable')).toMatchObject([
      { level: 'error', detail: expect.stringContaining('this is a folder') },
    ]);
  });

  it('is named, and holds no source up: the lines of the directory', async () => {
    world.options.feeds = { unverified: false, patience: 1_000, budget: 1_000 };
    await inTheWay('territories');
    await world.collect();
    expect(details('territories-unread')).toEqual([expect.stringContaining('known before count')]);
  });

  it('is set aside and named: its own memory', async () => {
    await mkdir(world.options.memory, { recursive: true });
    await world.collect();
    expect(world.logged('memory-damaged')).toHaveLength(1);
    expect(await readdir(join(world.options.memory, '..'))).toContain('collector.json.bad');
    expect(JSON.parse(await readFile(world.options.memory, 'utf8'))).toHaveProperty('sequence');
  });

  it('is not replaced: the bulletin in place, which may carry what is listed no more', async () => {
    const path = join(world.options.out, 'bulletin.jws');
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'inside'), '');
    await expect(world.collect()).rejects.toThrow('EISDIR');
    await rm(path, { recursive: true });
    await expect(world.collect()).resolves.toBeDefined();
  });

  it('passes nothing on as CAP while nobody knows which numbers are shut', async () => {
    await world.put('a.xml', cap());
    await inTheWay('territories');
    await world.collect();
    expect(details('feeds-not-written')).toEqual([expect.stringContaining('ENOTDIR')]);
  });
});

it('a folder of territories that cannot be read holds no number that is known to be held or shut', async () => {
  const { data, log } = world.options;
  expect(await readKnownLines(data)).toEqual([]);
  await mkdir(inData('territories/35.json'), { recursive: true });
  await readShutNumbers(data, log);
  expect(world.logged('territory-unread')).toMatchObject([{ level: 'error' }]);
  await rm(inData('territories'), { recursive: true });
  await inTheWay('territories');
  await expect(readKnownLines(data)).rejects.toThrow('ENOTDIR');
  await expect(readShutNumbers(data, log)).rejects.toThrow('ENOTDIR');
});
