import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeAtomically } from './atomic.ts';
import { systemErrorSaid } from './file-errors.ts';

it('names what stands in the way, or the file that was to be written, and no temporary one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'repli-atomic-'));
  await writeFile(join(folder, 'file'), 'kept');
  const path = join(folder, 'file/x.jws');
  const error = await writeAtomically(path, 'text').catch((thrown: unknown) => thrown);
  expect(systemErrorSaid(error)?.en).toBe(
    `${join(folder, 'file')}: a file is where a folder is needed.`,
  );
  const beside = join(folder, `${'x'.repeat(250)}.jws`);
  const long = await writeAtomically(beside, 'text').catch((thrown: unknown) => thrown);
  expect(long).toMatchObject({ code: 'ENAMETOOLONG', path: beside });
  expect(await readdir(folder)).toEqual(['file']);
  await rm(folder, { recursive: true });
});
