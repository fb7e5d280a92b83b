/** The two sites that are compared, ready to be served: Repli as built, and the plain page. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectOnce } from '../../src/collector/collector.ts';
import { THROWAWAY_KEY_FILE } from '../../src/host/build-keys.ts';
import { compressFolder, type Sizes } from '../../src/host/compress.ts';
import type { PrivateKey } from '../../src/host/private-key.ts';
import { buildSite } from '../../src/site/build/build.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds Repli from the data of this tree, signed with the throw-away key; answers the folder. */
export async function buildRepli(): Promise<string> {
  const out = '.repli/bench-dist';
  const io = {
    out: () => undefined,
    err: (line: string) => console.error(line),
    env: process.env,
    cwd: ROOT,
    now: () => new Date(),
  };
  const options = {
    data: 'data',
    out,
    site: '',
    throwawayKey: true,
    allowed: new Set<string>(),
    desk: { publisher: '', forge: '', mail: '', duty: '' },
  };
  if ((await buildSite(options, io)) === null) throw new Error('the data has errors: no build');
  return join(ROOT, out);
}

/** Sizes of every compressed file of a built folder, by path from the folder on. */
export async function sizesOfFolder(folder: string): Promise<ReadonlyMap<string, Sizes>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const packed = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.br'));
  const sizes = await Promise.all(
    packed.map(async (entry): Promise<[string, Sizes]> => {
      const path = join(entry.parentPath, entry.name).slice(0, -'.br'.length);
      const [raw, gzip, brotli] = await Promise.all([
        size(path),
        size(`${path}.gz`),
        size(`${path}.br`),
      ]);
      return [path.slice(folder.length), { raw, gzip, brotli }];
    }),
  );
  return new Map(sizes);
}

const size = async (path: string): Promise<number> => (await stat(path)).size;

/** The plain page and its worker as a folder to serve, compressed as Repli is. */
export async function prepareFloor(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repli-floor-'));
  await cp(join(ROOT, 'bench/floor'), folder, { recursive: true });
  const csp = "default-src 'self' data: 'unsafe-inline'";
  await writeFile(join(folder, 'headers.json'), JSON.stringify({ csp }));
  await compressFolder(folder);
  return folder;
}

/** A folder with a fresh bulletin that announces nothing, valid for the whole run. */
export async function prepareStatus(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repli-bench-'));
  await mkdir(join(folder, 'announcements'));
  await writeFile(join(folder, 'keys.json'), '{"keys":[]}');
  await collectOnce({
    data: folder,
    out: join(folder, 'status'),
    memory: join(folder, 'memory.json'),
    key: JSON.parse(await readFile(join(ROOT, THROWAWAY_KEY_FILE), 'utf8')) as PrivateKey,
    validFor: 6 * 3_600_000,
    now: () => new Date(),
    log: () => undefined,
  });
  return join(folder, 'status');
}

/** Deletes what `prepareFloor` and `prepareStatus` made. */
export async function clean(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
