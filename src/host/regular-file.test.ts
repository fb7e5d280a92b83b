import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readKnownLines } from '../collector/known-lines.ts';
import { readSigns } from '../collector/signs.ts';
import { readDecisions } from './decision-files.ts';
import { whyUnread } from './file-errors.ts';
import { fileBytes, fileText } from './regular-file.ts';
import { readTexts } from './review-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-regular-'));
});
afterEach(() => rm(folder, { recursive: true }));

const failing = (path: string) => fileBytes(path).catch((error: unknown) => error);

it('a named pipe, a socket and a device are named as such at once, and a link to one too', async () => {
  const pipe = join(folder, 'pipe');
  const socket = join(folder, 'socket');
  execFileSync('mkfifo', [pipe]);
  await symlink(pipe, join(folder, 'link'));
  const server = createServer();
  await new Promise<void>((done) => server.listen(socket, done));
  for (const path of [pipe, socket, '/dev/zero', join(folder, 'link')]) {
    const error = await failing(path);
    expect(error).toMatchObject({ code: 'ENOTREG', path });
    expect(whyUnread(error).en).toContain('a named pipe, a socket or a device');
  }
  await new Promise((done) => server.close(done));
});

it('a file is read whole; a folder and a missing one are what they are', async () => {
  await writeFile(join(folder, 'file'), 'é'.repeat(100_000));
  await mkdir(join(folder, 'folder'));
  expect(await fileText(join(folder, 'file'))).toBe('é'.repeat(100_000));
  expect(await failing(join(folder, 'folder'))).toMatchObject({ code: 'EISDIR' });
  expect(await failing(join(folder, 'none'))).toMatchObject({ code: 'ENOENT' });
});

// Longer than the reader takes to start, so that it asks before there is anything to read.
it('what a shell hands over is waited for', { timeout: 30_000 }, () => {
  const code = `import('${join(import.meta.dirname, 'regular-file.ts')}').then(async ({ fileText }) => console.log(await fileText('/dev/stdin')))`;
  const run = spawnSync('bash', ['-c', `(sleep 4; echo late) | npx tsx -e "${code}"`]);
  expect(String(run.stdout)).toBe('late\n\n');
});

it('no folder that a host reads waits for a pipe in it', async () => {
  const pipes = [
    'territories/35.json',
    'announcements/a.jws',
    'watches/b.jws',
    'drafts/c.json',
    'decisions/0123456789abcdef.jws',
  ];
  for (const path of pipes) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    execFileSync('mkfifo', [join(folder, path)]);
  }
  expect(await readKnownLines(folder)).toEqual([]);
  expect(await readSigns(folder, [], new Date())).toMatchObject({ signs: [] });
  expect((await readTexts(folder)).faults).toMatchObject([{ why: 'unreadable' }]);
  const { faults } = await readDecisions(folder, [], new Date());
  expect(faults).toHaveLength(1);
});
