/** Where data, site, bulletin and memory lie when nobody says otherwise. */
import type { Io } from './io.ts';
import { partsOf } from './parts.ts';

export type Folders = ReturnType<typeof partsOf>;

/** In the project's own folder, to try things. */
export const AT_HAND: Folders = {
  data: 'data',
  site: 'dist',
  status: '.repli/status',
  memory: '.repli/collector.json',
  database: '.repli/publisher.sqlite',
};

/** On a host, everything below `REPLI_HOME`; otherwise relative to where the command runs. */
export function foldersOf({ env }: Pick<Io, 'env'>): Folders {
  const home = env['REPLI_HOME'] ?? '';
  return home === '' ? AT_HAND : partsOf(home);
}
