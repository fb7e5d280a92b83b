/** The file for nginx, 1.22 or newer, out of the headers that our own server sends. */

import { type Host, partsOf, SERVICE } from '../../host/parts.ts';
import { COMMON, FRAMED_POLICY, headerPolicy } from '../../pages/headers.ts';
import {
  CACHE,
  FRAMED_FOLDER,
  HASHED_FOLDERS,
  OPEN,
  type Policies,
  serviceHeaders,
} from './headers.ts';
import { ERROR_FOLDER, FRENCH_FOLDER, LANGUAGE_FOLDERS, wishPatterns } from './languages.ts';
import { type Extension, TYPES } from './types.ts';

export interface NginxOptions extends Host {
  /** PEM files. */
  certificate: { chain: string; key: string };
  /** How HTTP/2 is asked for: a word of `listen` until nginx 1.25, a directive of its own since. */
  http2: 'listen' | 'directive';
  /** Whether nginx has the module that sends the `.br` files. */
  brotli: boolean;
}

const quoted = (text: string) => `"${text}"`;
const any = (names: readonly string[]) => `(?:${names.join('|')})`;
const header = (name: string, value: string) => `  add_header ${name} ${value} always;`;

/** Lines of a `map`: patterns to values, tried in turn. */
function map(from: string, to: string, lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([pattern]) => pattern.length));
  const rows = lines.map(([pattern, value]) => `  ${pattern.padEnd(width)} ${value};`);
  return [`map ${from} ${to} {`, ...rows, '}'].join('\n');
}

/** The policies as nginx reads them: a file of its own, which each build writes anew. */
export function nginxPolicy({ csp, desk }: Policies): string {
  return `${map('$uri', '$repli_policy', [
    ['~^/(?:desk|publier)/', quoted(headerPolicy(desk))],
    [`~^/${FRAMED_FOLDER}/`, quoted(FRAMED_POLICY)],
    ['default', quoted(headerPolicy(csp))],
  ])}\n`;
}

function maps(): string[] {
  const open = [
    `~\\.${any(OPEN.endings)}$`,
    `~^/${any(OPEN.folders)}/`,
    ...OPEN.files.map((file) => `~^/${file.replaceAll('.', '\\.')}$`),
  ];
  return [
    map('$uri', '$repli_cache', [
      [`~^/${any(HASHED_FOLDERS)}/`, quoted(CACHE.hashed)],
      ['~^/status/', quoted(CACHE.status)],
      ['default', quoted(CACHE.other)],
    ]),
    '# What the pages of anybody may read. An empty value sends no header.',
    map('$uri', '$repli_open', [
      ...open.map((pattern) => [pattern, '"*"'] as const),
      ['default', '""'],
    ]),
    map('$uri', '$repli_readers', [
      ...open.map((pattern) => [pattern, 'cross-origin'] as const),
      ['default', 'same-origin'],
    ]),
    '# Errors are told in the language of the address, else in the first of the person’s that has pages.',
    map('$http_accept_language', '$repli_wished', [
      ...wishPatterns().map(({ pattern, folder }) => [quoted(`~*${pattern}`), folder] as const),
      ['default', FRENCH_FOLDER],
    ]),
    map('$uri', '$repli_language', [
      [`~^/(?<repli_folder>${LANGUAGE_FOLDERS.join('|')})/`, '$repli_folder'],
      ['default', '$repli_wished'],
    ]),
  ];
}

/** Extensions by type, as nginx's `types` wants them, without the encoding that `charset` adds. */
function types(): string[] {
  const bare = (extension: Extension) => TYPES[extension].split(';')[0] ?? '';
  return Object.keys(TYPES).map((name) => `    ${bare(name as Extension)} ${name};`);
}

const withCharset = (): string[] => [
  ...new Set(
    Object.values(TYPES)
      .filter((type) => type.includes('charset'))
      .map((type) => type.split(';')[0] ?? '')
      .filter((type) => type !== 'text/html'),
  ),
];

/** The whole file, for `sites-available`. */
export function nginxFile(options: NginxOptions): string {
  const { name, home, etc, certificate, http2, brotli } = options;
  const { site, status } = partsOf(home);
  const word = http2 === 'listen' ? ' http2' : '';
  const ours = Object.keys(serviceHeaders({ csp: '', desk: '' }));
  return `# Repli behind nginx: the built site, the bulletin that the collector writes, the publishing service.
# Made by "repli setup" out of the headers of our own server (src/site/web): change them there.

# The Content-Security-Policy, with the hash of the styles: each build writes it anew.
include ${etc}/web/policy.nginx;

${maps().join('\n')}

# Neither who asked nor for what: only that something was, and how it went.
log_format repli '$time_iso8601 $request_method $status $body_bytes_sent $request_time';

server {
  listen 80;
  listen [::]:80;
  server_name ${name};
  access_log off;
  error_log /dev/null emerg;
  # The certificate's renewal is the one thing that stays without encryption.
  location ^~ /.well-known/acme-challenge/ { root /var/www/html; }
  location / { return 301 https://$host$request_uri; }
}

server {
  listen 443 ssl${word};
  listen [::]:443 ssl${word};
${http2 === 'directive' ? '  http2 on;\n' : ''}  server_name ${name};
  ssl_certificate ${certificate.chain};
  ssl_certificate_key ${certificate.key};
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:repli:4m;
  ssl_session_timeout 1d;
  ssl_session_tickets off;
  server_tokens off;
  access_log /var/log/nginx/repli.log repli;
  # An error's line would name the person's address and what they asked for.
  error_log /dev/null emerg;
  log_not_found off;

  root ${site};
  # Files lie compressed beside the originals.
  gzip_static on;
  gzip_vary on;
  ${brotli ? 'brotli_static on;' : '# brotli_static on;   needs libnginx-mod-http-brotli-static; a sixth less to send'}

  types {
${types().join('\n')}
  }
  charset utf-8;
  charset_types ${withCharset().join(' ')};

${Object.entries(COMMON)
  .map(([field, value]) => header(field, quoted(value)))
  .join('\n')}
${header('Content-Security-Policy', '$repli_policy')}
${header('Cross-Origin-Resource-Policy', '$repli_readers')}
${header('Access-Control-Allow-Origin', '$repli_open')}
${header('Cache-Control', '$repli_cache')}

  error_page 400 403 404 405 413 414 500 502 503 504 /${ERROR_FOLDER}/$repli_language.html;

  location / { try_files $uri $uri/index.html =404; }
  # Nothing hidden is served: locks, files half written.
  location ~ /\\. { return 404; }

  location /status/ {
    alias ${status}/;
    gzip on;
    gzip_min_length 256;
    gzip_types application/json ${OPEN.endings.map((ending) => TYPES[ending]).join(' ')};
  }

  # The desk sends what officers sign to the publishing service (build --publisher /publier). What kind of
  # answer it is and how long it may be kept, the service says itself.
  location ^~ /publier/ {
    proxy_pass http://${SERVICE}/;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_connect_timeout 3s;
    client_max_body_size 1100k;
${ours.map((field) => `    proxy_hide_header ${field};`).join('\n')}
${Object.entries(COMMON)
  .map(([field, value]) => `  ${header(field, quoted(value))}`)
  .join('\n')}
  ${header('Content-Security-Policy', '$repli_policy')}
  ${header('Cross-Origin-Resource-Policy', 'same-origin')}
  }
}
`;
}
