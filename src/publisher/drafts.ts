/** Numbers that the collector found in texts: for officers to check, never for the public to dial. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { FoundDraft } from '../directory/found-draft.ts';
import { covers } from '../territories/scope.ts';

/** Drafts given at a time, the newest first. */
const MOST = 100;

/**
 * The drafts of a data folder that speak of a territory; files that are none are left out. None where there
 * is no such folder.
 * @param territory INSEE code
 */
export async function draftsFor(data: string, territory: string): Promise<FoundDraft[]> {
  const folder = join(data, 'drafts');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const drafts = await Promise.all(names.map((name) => draftIn(join(folder, name))));
  return drafts
    .flatMap((draft) => draft ?? [])
    .filter(({ territories }) => covers(territories, territory))
    .sort((a, b) => (a.published < b.published ? 1 : -1))
    .slice(0, MOST);
}

async function draftIn(path: string): Promise<FoundDraft | null> {
  try {
    const parsed = v.safeParse(FoundDraft, JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
