/** What `repli setup` is asked for, and where it writes. */
import { join } from 'node:path';
import type { Host } from '../../host/parts.ts';
import type { NginxOptions } from '../../site/web/nginx.ts';

export type WebServer = 'nginx' | 'caddy' | 'none';

export interface SetupOptions extends Host {
  web: WebServer;
  /** Whose keys sign the directory and the bulletin, as officers and phones are told. */
  holder: string;
  /** PEM files named by the host; null: where the web server's usual way puts them. */
  certificate: { chain: string; key: string } | null;
  /** What this machine's nginx can do. */
  nginx: Pick<NginxOptions, 'http2' | 'brotli'>;
  /** Folder of the program: `/srv/repli/app`. */
  app: string;
  /** The Node that runs the services. */
  node: string;
}

/** The machine as files: all below one folder when what is written is only to be looked at. */
export interface Target {
  /** `DESTDIR`: empty for the machine itself. */
  root: string;
}

/** Where a path of the machine lies. */
export const onTarget = ({ root }: Target, path: string): string =>
  root === '' ? path : join(root, path);
