/** Which feeds of `data/sources.json` phones may read themselves. */
import { resolve } from 'node:path';
import type { Io } from '../../host/io.ts';
import { logTo } from '../../host/log.ts';
import { readSources } from '../../host/sources.ts';
import type { FeedSource } from '../../status/feeds/source.ts';

/**
 * The sources marked `direct`, with only what reading them takes. None when there is no
 * `sources.json`; faults of the file are logged and leave none.
 */
export async function directFeeds(data: string, io: Io): Promise<FeedSource[]> {
  const read = await readSources(resolve(io.cwd, data), true, logTo(io, false));
  return (read.kind === 'listed' ? read.sources : [])
    .filter(({ direct, address }) => direct && address.startsWith('https:'))
    .map(({ id, name, kind, territories, trust, format, lang, timeZone, dateOrder, address }) => ({
      id,
      name,
      kind,
      territories,
      trust,
      format,
      lang,
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      address,
    }));
}
