/** Files that readers see whole or not at all, even if the power goes in the middle. */
import { open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { handToService, makeFolder } from './services-own.ts';

/** A file to be written, in the place of what is there. */
export interface NewFile {
  path: string;
  content: string | Uint8Array;
  /** Its date; now, when none is given. */
  modified?: Date;
}

/**
 * Writes a file through a temporary one beside it: write, flush to disk, rename, flush the folder.
 * @param path file to replace; its folder is made if missing
 * @param content new content
 */
export const writeAtomically = (path: string, content: string | Uint8Array): Promise<void> =>
  writeTogether([{ path, content }]);

/**
 * Writes several files, each whole at every moment. None takes its place before all are on disk: a disk
 * that is full, or a folder that may not be written, leaves every one as it was.
 * @param lasting false for what is made anew soon in any case: readers see it whole, and a power cut may lose it
 */
export async function writeTogether(files: readonly NewFile[], lasting = true): Promise<void> {
  const staged: { path: string; temporary: string }[] = [];
  try {
    for (const file of files) {
      const temporary = temporaryFor(file.path);
      staged.push({ path: file.path, temporary });
      await stage(temporary, file, lasting).catch((error: unknown) => {
        throw aboutPlace(error, temporary, file.path);
      });
    }
    for (const { path, temporary } of staged) await rename(temporary, path);
  } catch (error) {
    // What cannot be taken away either says nothing that the first error does not.
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  if (!lasting) return;
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) await flush(folder);
}

/** What cannot be written is the file that somebody named, not the temporary one beside it. */
function aboutPlace(error: unknown, temporary: string, path: string): unknown {
  if (error instanceof Error && 'path' in error && error.path === temporary) error.path = path;
  return error;
}

/**
 * Writes a file where there is none.
 * @throws Error when one is there (`EEXIST`), or it cannot be written: then none is left
 */
export async function writeWhereNone(path: string, content: string): Promise<void> {
  await makeFolder(dirname(path));
  const file = await open(path, 'wx', 0o644);
  try {
    await handToService(file, dirname(path));
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.${crypto.randomUUID()}.tmp`);

async function stage(
  temporary: string,
  { content, modified }: NewFile,
  lasting: boolean,
): Promise<void> {
  await makeFolder(dirname(temporary));
  const file = await open(temporary, 'wx', 0o644);
  try {
    await handToService(file, dirname(temporary));
    await file.writeFile(content);
    if (lasting) await file.sync();
  } finally {
    await file.close();
  }
  if (modified !== undefined) await utimes(temporary, modified, modified);
}

/** Not every file system lets a folder be flushed; what was renamed is done either way. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A temporary file older than this, in milliseconds, was left by a process that died. */
const LEFT_AFTER = 60_000;

/** Removes the temporary files that processes killed while writing `path` left beside it. */
export async function sweepLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const prefix = `.${basename(path)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    const left = await stat(join(folder, name)).catch(() => null);
    if (left !== null && Date.now() - left.mtimeMs > LEFT_AFTER) {
      await rm(join(folder, name), { force: true });
    }
  }
}
