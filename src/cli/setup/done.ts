/** What `repli setup` did. */
import type { HostFile } from './files.ts';
import type { HostKey } from './keys.ts';

export interface SetupResult {
  /** Files written or changed, as the machine names them. */
  written: string[];
  keys: HostKey[];
  /** Whether the data folder was filled now. */
  filled: boolean;
  /** A file of somebody else's that was left alone, and what to put in it. */
  left: HostFile[];
}
