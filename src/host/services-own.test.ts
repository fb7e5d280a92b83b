import { chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically, writeWhereNone } from './atomic.ts';
import { rewriteFile } from './rewrite.ts';

/** A user that is not root, as the services have. */
const SERVICE = 65_534;

let folder: string;
let umask: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-own-'));
  umask = process.umask(0o077);
});
afterEach(async () => {
  process.umask(umask);
  await rm(folder, { recursive: true, force: true });
});

async function at(path: string): Promise<string> {
  const { uid, mode } = await stat(join(folder, path));
  return `${uid} ${(mode & 0o777).toString(8)}`;
}

describe.runIf(process.getuid?.() === 0)('what root writes in a folder of the services', () => {
  beforeEach(async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data/keys.json'), '{}');
    await chown(join(folder, 'data'), SERVICE, SERVICE);
    await chown(join(folder, 'data/keys.json'), SERVICE, SERVICE);
  });

  it('is theirs, whatever the umask: a new file, one that was there, one in a new folder', async () => {
    await writeWhereNone(join(folder, 'data/a.jws'), 'a');
    await rewriteFile(join(folder, 'data/keys.json'), () => '{"keys":[]}');
    await writeAtomically(join(folder, 'data/decisions/deep/b.jws'), 'b');
    for (const file of ['data/a.jws', 'data/keys.json', 'data/decisions/deep/b.jws']) {
      expect(await at(file), file).toBe(`${SERVICE} 644`);
    }
    expect(await at('data/decisions')).toBe(`${SERVICE} 755`);
    expect(await at('data/decisions/deep')).toBe(`${SERVICE} 755`);
  });

  it('stays root’s, and as closed as root wishes, in a folder of root', async () => {
    await writeAtomically(join(folder, 'own/c'), 'c');
    expect(await at('own')).toBe('0 700');
    expect(await at('own/c')).toBe('0 600');
  });
});

describe('a file where none may be', () => {
  it('is written whole, and never over another', async () => {
    const path = join(folder, 'there/a.jws');
    await writeWhereNone(path, 'first');
    await expect(writeWhereNone(path, 'second')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(path, 'utf8')).toBe('first');
  });
});
