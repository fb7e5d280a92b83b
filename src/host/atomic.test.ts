import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeAtomically } from './atomic.ts';
import { systemErrorSaid } from './file-errors.ts';

it('names the file that was to be written, and not the temporary one beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'repli-atomic-'));
  await writeFile(join(folder, 'file'), 'kept');
  const path = join(folder, 'file/x.jws');
  const error = await writeAtomically(path, 'text').catch((thrown: unknown) => thrown);
  expect(systemErrorSaid(error)?.en).toBe(`${path}: a file is where a folder is needed.`);
  expect(await readdir(folder)).toEqual(['file']);
  await rm(folder, { recursive: true });
});
