import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRelease, takePlace } from './release.ts';

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-release-'));
  out = join(folder, 'current');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

/** A build of one page and one hashed file. */
async function build(mark: string, at: string): Promise<void> {
  const release = await openRelease(out, new Date(at));
  await put(join(release.folder, 'index.html'), mark);
  await put(join(release.folder, `assets/app-${mark}.js`), mark);
  await takePlace(out, release);
}

it('a first build makes the folder; the next one takes its place and leaves nothing beside', async () => {
  await build('one', '2026-11-28T10:00:00Z');
  await build('two', '2026-11-28T11:00:00Z');
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('two');
  expect(await readdir(join(out, 'assets'))).toEqual(['app-two.js']);
  expect(await readdir(folder)).toEqual(['current']);
});

it('while a build is being made, the one in place is served whole', async () => {
  await build('one', '2026-11-28T10:00:00Z');
  await openRelease(out, new Date('2026-11-28T11:00:00Z'));
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('one');
});

it('a link is turned to the new build, and pages opened before still find their files', async () => {
  await symlink('none-yet', out);
  await build('one', '2026-11-28T10:00:00Z');
  await build('two', '2026-11-28T11:00:00Z');
  expect(await readlink(out)).toBe('build-2026-11-28T11-00-00-000Z');
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('two');
  expect((await readdir(join(out, 'assets'))).sort()).toEqual(['app-one.js', 'app-two.js']);
});

it('of older builds only the last is left, and files that no open page can name are dropped', async () => {
  await symlink('none-yet', out);
  await build('one', '2026-11-28T10:00:00Z');
  const longAgo = new Date(Date.now() - 30 * 86_400_000);
  await utimes(join(out, 'assets/app-one.js'), longAgo, longAgo);
  await build('two', '2026-11-28T11:00:00Z');
  await build('three', '2026-11-28T12:00:00Z');
  expect((await readdir(join(out, 'assets'))).sort()).toEqual(['app-three.js', 'app-two.js']);
  expect((await readdir(folder)).filter((name) => name.startsWith('build-'))).toHaveLength(2);
});
