/** Compresses beside each file, once, what the server would otherwise compress at each request. */
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeAtomically } from '../collect/atomic.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const TEXT = new Set([
  '.html',
  '.js',
  '.json',
  '.jws',
  '.svg',
  '.css',
  '.txt',
  '.webmanifest',
  '.xml',
]);

export interface Sizes {
  raw: number;
  gzip: number;
  brotli: number;
}

/** Sizes of a text in bytes, as the server sends it. */
export async function sizesOf(
  content: Buffer,
  quality = 10,
): Promise<Sizes & { files: [Buffer, Buffer] }> {
  const [packed, zipped] = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    zip(content, { level: 9 }),
  ]);
  return {
    raw: content.length,
    gzip: zipped.length,
    brotli: packed.length,
    files: [packed, zipped],
  };
}

/**
 * Writes a text that a built site serves, and what lies compressed beside it, if anything does: a
 * host that sends those would otherwise go on sending the old text.
 */
export async function writeServed(path: string, text: string): Promise<void> {
  await writeAtomically(path, text);
  const { files } = await sizesOf(Buffer.from(text), 11);
  for (const [index, extension] of ['.br', '.gz'].entries()) {
    const there = await access(path + extension).then(
      () => true,
      () => false,
    );
    const packed = files[index];
    if (there && packed !== undefined) await writeAtomically(path + extension, packed);
  }
}

/** Writes `.br` and `.gz` beside every text file of a folder; answers the sizes by path. */
export async function compressFolder(folder: string): Promise<Map<string, Sizes>> {
  const sizes = new Map<string, Sizes>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile() && TEXT.has(extname(e.name)));
  const one = async (path: string) => {
    const { files: packed, ...size } = await sizesOf(
      await readFile(path),
      // Pages are many, and a hundredth smaller is not worth minutes of building.
      extname(path) === '.html' ? 10 : 11,
    );
    await Promise.all([writeFile(`${path}.br`, packed[0]), writeFile(`${path}.gz`, packed[1])]);
    sizes.set(path.slice(folder.length), size);
  };
  // A few at a time: compression runs on the thread pool.
  const queue = files.map((e) => join(e.parentPath, e.name));
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) await one(path);
    }),
  );
  return sizes;
}
