import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPublished } from './published.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-published-'));
  await mkdir(join(folder, 'announcements/dossier.xml'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

it('a folder that cannot be read is not one that holds no announcement', async () => {
  await expect(readPublished(join(folder, 'none'), [])).resolves.toMatchObject({ messages: [] });
  await rm(join(folder, 'announcements'), { recursive: true });
  await writeFile(join(folder, 'announcements'), 'in the way');
  await expect(readPublished(folder, [])).rejects.toMatchObject({ code: 'ENOTDIR' });
});

it('a file that cannot be opened is named, and hides none of the others', async () => {
  const announcements = join(folder, 'announcements');
  await symlink('/nowhere', join(announcements, 'lien.jws'));
  await writeFile(join(announcements, 'coupe.xml'), '<alert');
  execFileSync('mkfifo', [join(announcements, 'tube.xml')]);
  await cp('src/status/cap/samples/panne-35.xml', join(announcements, 'panne.xml'));
  const { messages, unopened } = await readPublished(folder, []);
  expect(unopened).toEqual(['dossier.xml', 'lien.jws', 'tube.xml']);
  expect(messages).toHaveLength(1);
});
