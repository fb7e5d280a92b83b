/** Numbers that the directory holds as switched off: an older announcement that names one does not open it again. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Territory } from '../directory/model.ts';
import { fileText } from '../host/regular-file.ts';

/**
 * The day on which each number was last switched off, for those that no line has in use.
 * @param data the data folder; a file of it with errors counts for nothing
 */
export async function readShutNumbers(data: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(data, 'territories');
  const names = await readdir(folder).catch(() => []);
  const shut = new Map<string, string>();
  const inUse = new Set<string>();
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const text = await fileText(join(folder, name)).catch(() => '');
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Territory), text);
    for (const { number, withdrawn } of read.success ? read.output.lines : []) {
      if (withdrawn === null) inUse.add(number);
      else if (withdrawn > (shut.get(number) ?? '')) shut.set(number, withdrawn);
    }
  }
  for (const number of inUse) shut.delete(number);
  return shut;
}
