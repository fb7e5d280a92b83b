/**
 * Where a build is made and how it comes to be served: beside the one in place, then in one step, so
 * that nobody ever meets half a site.
 */

import {
  copyFile,
  lstat,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  utimes,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DAY_MS, HOUR_MS } from '../../base/durations.ts';
import { HASHED_FOLDERS } from '../web/headers.ts';

const PREFIX = 'build-';
/** A page opened before a new build asks for the old one's files: they stay for this long. */
const KEPT_MS = 7 * DAY_MS;

export interface Release {
  /** Folder to build into, absolute; made when missing. */
  folder: string;
  /** Whether the site is being served through a symbolic link, which is turned in one step. */
  linked: boolean;
}

/**
 * Opens a folder for a new build beside `out`. Where `out` is a symbolic link, as on a host, the link is
 * turned to the new build when it is whole; otherwise the folder takes the place of the old one.
 * @param out absolute
 */
export async function openRelease(out: string, now: Date): Promise<Release> {
  const linked = (await lstat(out).catch(() => null))?.isSymbolicLink() ?? false;
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const name = linked ? `${PREFIX}${stamp}` : `.${basename(out)}-${PREFIX}${stamp}`;
  const folder = join(dirname(out), name);
  await mkdir(dirname(out), { recursive: true });
  if (!linked) await dropUnfinished(dirname(out), `.${basename(out)}-${PREFIX}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return { folder, linked };
}

/** Puts a whole build in the place of the one at `out`. */
export async function takePlace(out: string, { folder, linked }: Release): Promise<void> {
  if (linked) {
    const before = resolve(dirname(out), await readlink(out));
    await keepHashed(before, folder);
    const link = `${out}.new`;
    await rm(link, { force: true });
    await symlink(basename(folder), link);
    await rename(link, out);
    await dropOlder(dirname(out), [folder, before]);
    return;
  }
  const before = `${folder}.before`;
  await rename(out, before).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(folder, out);
  await rm(before, { recursive: true, force: true });
}

/** Takes over the files of the last builds that never change, for the pages that name them. */
async function keepHashed(from: string, to: string): Promise<void> {
  for (const part of HASHED_FOLDERS) {
    const names = await readdir(join(from, part)).catch(() => []);
    for (const name of names) {
      const [old, kept] = [join(from, part, name), join(to, part, name)];
      const { atime, mtime } = await stat(old);
      if (Date.now() - mtime.getTime() > KEPT_MS || (await stat(kept).catch(() => null))) continue;
      await copyFile(old, kept);
      await utimes(kept, atime, mtime);
    }
  }
}

/** A build that was killed leaves its folder; one that still runs is younger than this. */
const UNFINISHED_MS = HOUR_MS;

async function dropUnfinished(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > UNFINISHED_MS) await rm(join(folder, name), { recursive: true });
  }
}

async function dropOlder(folder: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(PREFIX) && !kept.includes(path)) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
