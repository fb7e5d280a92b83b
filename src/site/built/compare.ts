/** Whether a site is what its signed list says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HASHED_FOLDERS } from '../web/headers.ts';
import { COPY, hashOf, type Manifest, pathsIn } from './manifest.ts';

export interface Difference {
  path: string;
  what: 'missing' | 'changed' | 'added' | 'copy-differs';
}

export interface FileComparison {
  /** What must not be: nobody but a build writes these. */
  differences: Difference[];
  /** Pages and documents that the publishing service may have made anew since. */
  madeAnew: string[];
  count: number;
}

/** What the publishing service writes into a site that is served: see src/host/drawing. */
const MADE_ANEW =
  /(^|\/)index\.html$|^embed\/\w+\.json$|^contacts\/|^data\/directory\.jws$|^\.pages\/(?:drawn|lines)\.json$|^desk\/territories\/|^donnees\/v1\//;
const DESK_PAGE = 'desk/index.html';

/** Whether the publishing service may have made a file anew since the build. */
export const mayBeMadeAnew = (path: string): boolean => MADE_ANEW.test(path) && path !== DESK_PAGE;

/** Files of earlier builds stay for pages that are still open; their names tell their content. */
const isOfEarlierBuild = (path: string): boolean =>
  HASHED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));

const unpacked = (path: string, content: Buffer): Buffer | null => {
  try {
    return path.endsWith('.br') ? brotliDecompressSync(content) : gunzipSync(content);
  } catch {
    return null;
  }
};

/** Holds every file of a site against the list, and every compressed copy against its original. */
export async function compareWith(site: string, { files }: Manifest): Promise<FileComparison> {
  const paths = await pathsIn(site);
  const there = new Set(paths);
  const differences: Difference[] = Object.keys(files)
    .filter((path) => !there.has(path))
    .map((path) => ({ path, what: 'missing' }));
  const madeAnew: string[] = [];
  for (const path of paths) {
    const content = await readFile(join(site, path));
    if (COPY.test(path)) {
      const original = path.replace(COPY, '');
      const same = there.has(original) && (await readFile(join(site, original)));
      if (!(same && unpacked(path, content)?.equals(same))) {
        differences.push({ path, what: 'copy-differs' });
      }
      continue;
    }
    const wanted = files[path];
    if (wanted === hashOf(path, content)) continue;
    if (wanted === undefined) {
      if (!isOfEarlierBuild(path)) differences.push({ path, what: 'added' });
    } else if (mayBeMadeAnew(path)) madeAnew.push(path);
    else differences.push({ path, what: 'changed' });
  }
  return { differences, madeAnew, count: paths.length };
}
