/** The sources of `data/sources.json`, as the programs of a host read them. */
import { join } from 'node:path';
import * as v from 'valibot';
import { type ListedSource, Sources } from '../status/feeds/sources-model.ts';
import type { Log } from './log.ts';
import { fileText } from './regular-file.ts';

/**
 * The sources to watch: those of `sources.json` in the data folder that are verified, or all.
 * @returns null when the file is there and cannot be used: the sources known before stay
 */
export async function readSources(
  data: string,
  unverified: boolean,
  log: Log,
): Promise<ListedSource[] | null> {
  const path = join(data, 'sources.json');
  let text: string;
  try {
    text = await fileText(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    const detail = error instanceof Error ? error.message : 'cannot be read';
    log({ level: 'error', event: 'sources-unreadable', subject: path, detail });
    return null;
  }
  try {
    const { sources } = v.parse(Sources, JSON.parse(text));
    return sources.filter(({ verified }) => verified || unverified);
  } catch (error) {
    const where = v.isValiError(error) ? (v.getDotPath(error.issues[0]) ?? 'whole file') : 'JSON';
    const why = error instanceof Error ? error.message : 'unreadable';
    log({
      level: 'error',
      event: 'sources-unreadable',
      subject: path,
      detail: `${where}: ${why}. The sources known before are watched on.`,
    });
    return null;
  }
}
