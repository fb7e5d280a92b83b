/** Reads what may be missing: only "not there" is nothing. What is there and cannot be read is an error, never nothing. */
import { readdir } from 'node:fs/promises';
import { fileText } from './regular-file.ts';

function nothing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

/**
 * The text of a file; null where there is none.
 * @throws Error of the system when it is there and cannot be read
 */
export const textIfThere = (path: string): Promise<string | null> => fileText(path).catch(nothing);

/**
 * The names in a folder; none where there is no such folder.
 * @throws Error of the system when it is there and cannot be read
 */
export const namesIfThere = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(nothing)) ?? [];
