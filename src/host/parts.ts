/** Where things lie on a host: named here once, for units, web servers and commands. */
import { join } from 'node:path';

/** Everything that a host keeps, below one folder: `StateDirectory=repli`. */
export const HOME = '/var/lib/repli';
/** Keys, and what this host is called. */
export const ETC = '/etc/repli';
/** Where the publishing service listens. */
export const SERVICE = '127.0.0.1:8035';

export interface Host {
  /** Name of the site: `repli.example`. */
  name: string;
  /** Folder that holds everything: `/var/lib/repli`. */
  home: string;
  /** Folder of the keys and of the policy that the build hands to the web server. */
  etc: string;
}

export const EXAMPLE: Host = { name: 'repli.example', home: HOME, etc: ETC };

/** The folders and files below a host's home. */
export function partsOf(home: string) {
  return {
    /** What préfectures maintain: the one data folder. */
    data: join(home, 'data'),
    /** A symbolic link to the build that is served. */
    site: join(home, 'site/current'),
    status: join(home, 'status'),
    memory: join(home, 'collector/memory.json'),
    database: join(home, 'publisher/publisher.sqlite'),
  };
}
