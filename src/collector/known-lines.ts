/** The directory as prose is held against it: which numbers are already lines of a territory. */
import { join } from 'node:path';
import * as v from 'valibot';
import { Territory } from '../directory/model.ts';
import { namesIfThere } from '../host/if-there.ts';
import { fileText } from '../host/regular-file.ts';
import type { KnownLine } from '../status/feeds/prose.ts';

/**
 * Every line of `territories/*.json` that is not withdrawn. A file with errors counts for nothing here
 * (`repli check` is what judges it): its numbers then go to the desk as drafts.
 * @param data the data folder
 * @throws Error when the folder of the territories cannot be read: any number may be held then
 */
export async function readKnownLines(data: string): Promise<KnownLine[]> {
  const folder = join(data, 'territories');
  const names = await namesIfThere(folder);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const read = files.map(async (name) => {
    try {
      const { code, lines } = v.parse(Territory, JSON.parse(await fileText(join(folder, name))));
      return lines
        .filter(({ withdrawn }) => withdrawn === null)
        .map(({ number, service }) => ({ number, service, territory: code }));
    } catch {
      return [];
    }
  });
  return (await Promise.all(read)).flat();
}
