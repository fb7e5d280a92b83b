/** Compresses beside each file, once, what the server would otherwise compress at each request. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type NewFile, writeTogether } from './atomic.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const TEXT = new Set([
  '.html',
  '.js',
  '.json',
  '.geojson',
  '.jsonld',
  '.jws',
  '.atom',
  '.csv',
  '.ics',
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
async function sizesOf(
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
 * A text that a built site serves, and what lies compressed beside it, as files to be written together: a
 * host that sends those would otherwise go on sending the old text.
 * @param copies `there`: only where copies lie already
 */
export async function servedFiles(
  path: string,
  text: string,
  copies: 'all' | 'there',
): Promise<NewFile[]> {
  const { files } = await sizesOf(Buffer.from(text), qualityOf(path));
  const [packed, zipped] = files;
  const beside: [string, Buffer][] = [
    [`${path}.br`, packed],
    [`${path}.gz`, zipped],
  ];
  const wanted: NewFile[] = [{ path, content: text, modified: await nextDate(path) }];
  for (const [copy, content] of beside) {
    const there = (await modifiedAt(copy)) !== null;
    if (there || (copies === 'all' && TEXT.has(extname(path)))) {
      wanted.push({ path: copy, content, modified: await nextDate(copy) });
    }
  }
  return wanted;
}

/** Writes a text that a built site serves, and the copies that lie beside it. */
export const writeServed = async (path: string, text: string): Promise<void> =>
  writeTogether(await servedFiles(path, text, 'there'));

/** When a file was last changed, in milliseconds since 1970; null when it is not there. */
const modifiedAt = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );

/**
 * The date of a file that takes the place of another. Web servers tell two versions apart by size and
 * second: of two that came within one second, browsers would go on taking the first for the second.
 */
async function nextDate(path: string): Promise<Date> {
  const before = await modifiedAt(path);
  const next = before === null ? 0 : (Math.floor(before / 1000) + 1) * 1000;
  return new Date(Math.max(Date.now(), next));
}

/** Pages are many, and a hundredth smaller is not worth the minutes it would take. */
const qualityOf = (path: string): number => (extname(path) === '.html' ? 10 : 11);

/** Writes `.br` and `.gz` beside every text file of a folder but hidden ones; answers the sizes by path. */
export async function compressFolder(folder: string): Promise<Map<string, Sizes>> {
  const sizes = new Map<string, Sizes>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const isServed = (parent: string) => !/[\\/]\./.test(parent.slice(folder.length));
  const files = entries.filter(
    (e) => e.isFile() && isServed(e.parentPath) && TEXT.has(extname(e.name)),
  );
  const compressFile = async (path: string) => {
    const { files: packed, ...size } = await sizesOf(await readFile(path), qualityOf(path));
    await Promise.all([writeFile(`${path}.br`, packed[0]), writeFile(`${path}.gz`, packed[1])]);
    sizes.set(path.slice(folder.length), size);
  };
  // A few at a time: compression runs on the thread pool.
  const queue = files.map((e) => join(e.parentPath, e.name));
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) await compressFile(path);
    }),
  );
  return sizes;
}
