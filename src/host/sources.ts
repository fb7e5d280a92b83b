/** The sources of `data/sources.json`, as the programs of a host read them. */
import { join } from 'node:path';
import * as v from 'valibot';
import { oneLine } from '../base/one-line.ts';
import { type ListedSource, Sources } from '../status/feeds/sources-model.ts';
import type { Log } from './log.ts';
import { fileText } from './regular-file.ts';

/** Where something is wrong: `source 3 "prefecture-35", kind`. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const [list, item, ...rest] = issue.path ?? [];
  if (list?.key !== 'sources' || item === undefined) return v.getDotPath(issue) ?? 'whole file';
  const { id } = Object(item.value);
  const named = typeof id === 'string' ? ` "${oneLine(id, 70)}"` : '';
  const member = rest.map(({ key }) => String(key)).join('.');
  return `source ${Number(item.key) + 1}${named}${member && `, ${member}`}`;
}

/**
 * What the list of sources says. Only a list that was read can be an empty one: `absent` is no file, and `unusable` one
 * that says nothing; whoever watched sources does not stop for either.
 */
type SourcesRead =
  | { kind: 'listed'; sources: ListedSource[] }
  | { kind: 'absent' }
  | { kind: 'unusable' };

/** The sources to watch: those of `sources.json` in the data folder that are verified, or all. */
export async function readSources(
  data: string,
  unverified: boolean,
  log: Log,
): Promise<SourcesRead> {
  const path = join(data, 'sources.json');
  let text: string;
  try {
    text = await fileText(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { kind: 'absent' };
    const detail = error instanceof Error ? error.message : 'cannot be read';
    log({ level: 'error', event: 'sources-unreadable', subject: path, detail });
    return { kind: 'unusable' };
  }
  try {
    const { sources } = v.parse(Sources, JSON.parse(text));
    return { kind: 'listed', sources: sources.filter(({ verified }) => verified || unverified) };
  } catch (error) {
    const where = v.isValiError(error) ? placeOf(error.issues[0]) : 'JSON';
    const why = error instanceof Error ? error.message : 'unreadable';
    log({
      level: 'error',
      event: 'sources-unreadable',
      subject: path,
      detail: `${where}: ${why}.`,
    });
    return { kind: 'unusable' };
  }
}
