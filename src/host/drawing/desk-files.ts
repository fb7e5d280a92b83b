/** The files of the territories as the desk reads them, with the notes of editors, beside the signed directory. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NewFile, writeTogether } from '../atomic.ts';
import { servedFiles } from '../compress.ts';
import { namesIfThere, textIfThere } from '../if-there.ts';

/** Where they lie, in a built site and below the data folder. */
const FOLDER = 'territories';

/** Gives the desk of a site in service the files that changed since; nothing where the site has no desk. */
export async function renewDeskFiles(site: string, data: string): Promise<void> {
  const folder = join(site, 'desk', FOLDER);
  const names = await namesIfThere(folder);
  const changed: NewFile[] = [];
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const [theirs, ours] = await Promise.all([
      readFile(join(folder, name), 'utf8'),
      textIfThere(join(data, FOLDER, name)),
    ]);
    if (ours === null || ours === theirs) continue;
    changed.push(...(await servedFiles(join(folder, name), ours, 'there')));
  }
  await writeTogether(changed);
}
