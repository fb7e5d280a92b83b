/** Files that readers see whole or not at all, even if the power goes in the middle. */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file through a temporary one beside it: write, flush to disk, rename, flush the folder.
 * @param path file to replace; its folder is made if missing
 * @param content new content
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${process.pid}.${crypto.randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // Not every file system lets a folder be flushed; the rename itself is done either way.
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
