/** The host's own folder of announcements, when it cannot be read. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newWorld, type World } from './samples.fixtures.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

/** One more round, two minutes later: how the folder was read. */
async function folder() {
  world.clock.now = new Date(world.clock.now.getTime() + 120_000);
  const { bulletin } = await world.collect();
  return bulletin.sources.find(({ id }) => id === 'announcements');
}

it('fails in the very next bulletin, also while it was empty, and is said each time', async () => {
  const path = join(world.options.data, 'announcements');
  expect(await folder()).toMatchObject({ ok: true });
  const well = await folder();
  await rm(path, { recursive: true, force: true });
  await writeFile(path, 'a file where the folder should be');
  for (let round = 0; round < 3; round++) {
    expect(await folder()).toMatchObject({ ok: false, checkedAt: well?.checkedAt });
    expect(world.logged('folder-unreadable')).toHaveLength(1);
  }
  await rm(path);
  await mkdir(path);
  expect(await folder()).toMatchObject({ ok: true });
});

it('fails in the very next bulletin for the first file that it holds, when nobody can read that', async () => {
  await folder();
  await world.put('35.xml', '<alert');
  expect(await folder()).toMatchObject({ ok: false });
});
