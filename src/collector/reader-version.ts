/** Which reader this program is: what was understood by another one is read anew, although its bytes are the same. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(import.meta.url);

/** Of the sources, the core that reads; of a built program all of it, whose parts nobody can tell apart. */
function codeOf(file: string): { folder: string; counts: (name: string) => boolean } {
  const folder = dirname(file);
  if (file.endsWith('.ts')) {
    const counts = (name: string) =>
      /\.(?:ts|json)$/.test(name) && !/\.test\.|fixtures|samples/.test(name);
    return { folder: join(folder, '..', 'status'), counts };
  }
  return {
    folder: basename(folder) === 'parts' ? dirname(folder) : folder,
    counts: (name) => name.endsWith('.js'),
  };
}

async function digestOfCode(): Promise<string> {
  const { folder, counts } = codeOf(HERE);
  const names = (await readdir(folder, { recursive: true })).filter(counts).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

let known: Promise<string> | null = null;

/** Digest of the code that reads, its weights included; another build is another reader. */
export function readerVersion(): Promise<string> {
  known ??= digestOfCode();
  return known;
}
