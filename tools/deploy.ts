/**
 * `npm run deploy`: writes `deploy/nginx.conf` and `deploy/Caddyfile` anew out of the headers of our own
 * server, for a host to look at; `repli setup` writes them with the host's own name.
 */
import { writeFile } from 'node:fs/promises';
import { certificateIn } from '../src/cli/setup/files.ts';
import { EXAMPLE } from '../src/host/parts.ts';
import { caddyFile } from '../src/site/web/caddy.ts';
import { nginxFile } from '../src/site/web/nginx.ts';

const nginx = { http2: 'listen', brotli: false, certificate: certificateIn(EXAMPLE.etc) } as const;
const folder = new URL('../deploy/', import.meta.url);
await writeFile(new URL('nginx.conf', folder), nginxFile({ ...EXAMPLE, ...nginx }));
await writeFile(new URL('Caddyfile', folder), caddyFile({ ...EXAMPLE, certificate: null }));
