/** Numbers that the directory holds as switched off: an older announcement that names one does not open it again. */
import { join } from 'node:path';
import * as v from 'valibot';
import { Territory } from '../directory/model.ts';
import { whyUnread } from '../host/file-errors.ts';
import { namesIfThere } from '../host/if-there.ts';
import type { Log } from '../host/log.ts';
import { fileText } from '../host/regular-file.ts';

const TerritoryText = v.pipe(v.string(), v.parseJson(), Territory);

/**
 * The day on which each number was last switched off, for those that no line has in use.
 * @param data the data folder; a file of it that cannot be read is logged, and one with errors counts for nothing
 * @throws Error when the folder of the territories cannot be read: any number may be switched off then
 */
export async function readShutNumbers(
  data: string,
  log: Log,
): Promise<ReadonlyMap<string, string>> {
  const folder = join(data, 'territories');
  const names = await namesIfThere(folder);
  const shut = new Map<string, string>();
  const inUse = new Set<string>();
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const path = join(folder, name);
    const text = await fileText(path).catch((error: unknown) => {
      const detail = `${whyUnread(error).en} Numbers that it holds as switched off are passed on.`;
      log({ level: 'error', event: 'territory-unread', subject: path, detail });
      return '';
    });
    const read = v.safeParse(TerritoryText, text);
    for (const { number, withdrawn } of read.success ? read.output.lines : []) {
      if (withdrawn === null) inUse.add(number);
      else if (withdrawn > (shut.get(number) ?? '')) shut.set(number, withdrawn);
    }
  }
  for (const number of inUse) shut.delete(number);
  return shut;
}
