/** Changes a file that people and other programs change too: what they wrote meanwhile stays. */
import { basename, dirname, join } from 'node:path';
import { writeAtomically } from './atomic.ts';
import { unreadFile, unwrittenFile } from './file-errors.ts';
import { withLock } from './lock.ts';
import { fileText } from './regular-file.ts';

/**
 * Reads a file as it now stands, changes that and writes it whole, while no other program does the same.
 * What took time (an answer of a person or of a server) comes before: nothing that was read then is written.
 * @param change the new text; null to leave the file alone. What it throws leaves the file alone too
 * @throws UsageError when the file cannot be read, or written
 */
export async function rewriteFile(
  path: string,
  change: (text: string) => Promise<string | null> | string | null,
): Promise<void> {
  await withLock(join(dirname(path), `.${basename(path)}.lock`), async () => {
    const held = await fileText(path).catch((error: unknown) => {
      throw unreadFile(path, error);
    });
    const text = await change(held);
    if (text !== null) await writeAtomically(path, text);
  }).catch((error: unknown) => {
    // What the system refuses of the lock or of the new text keeps the file from being written. A missing folder
    // has no file to read in it.
    const ofSystem = error instanceof Error && 'syscall' in error && 'code' in error;
    if (!ofSystem) throw error;
    throw error.code === 'ENOENT' ? unreadFile(path, error) : unwrittenFile(path, error);
  });
}
