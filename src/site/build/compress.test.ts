import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFolder, writeServed } from '../../host/compress.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-compress-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('what lies compressed beside a text says the same after it is written anew', async () => {
  const path = join(folder, 'directory.jws');
  await writeFile(path, 'old');
  await compressFolder(folder);
  await writeServed(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(brotliDecompressSync(await readFile(`${path}.br`)).toString()).toBe('new');
  expect(gunzipSync(await readFile(`${path}.gz`)).toString()).toBe('new');
});

it('where nothing lies compressed, nothing is added', async () => {
  const path = join(folder, 'directory.jws');
  await writeServed(path, 'new');
  await expect(readFile(`${path}.br`)).rejects.toThrow('ENOENT');
});
