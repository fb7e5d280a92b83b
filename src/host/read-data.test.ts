import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readData } from './read-data.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-data-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reading = (data: string) => readData(data, { today: '2026-11-28', cwd: folder });

it('an empty data folder is told from a missing one', async () => {
  await expect(reading('none')).rejects.toThrow('no such folder');
  await mkdir(join(folder, 'data/drafts'), { recursive: true });
  await expect(reading('data')).rejects.toThrow('an empty data folder');
});

it('a broken one is told from both, and says what is missing', async () => {
  await cp('data/national.json', join(folder, 'data/national.json'));
  await expect(reading('data')).rejects.toThrow('broken data folder: territories/ is missing');
  await mkdir(join(folder, 'data/territories'));
  await expect(reading('data')).rejects.toThrow('territories/ holds no file');
});
