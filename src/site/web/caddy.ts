/** The file for Caddy, 2.6 or newer, out of the headers that our own server sends. */

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
import { COMPRESSED, TYPES } from './types.ts';

interface CaddyOptions extends Host {
  /** PEM files; null: Caddy asks for a certificate itself and renews it. */
  certificate: { chain: string; key: string } | null;
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const lines = (indent: string, all: readonly string[]) =>
  all.map((line) => `${indent}${line}`).join('\n');
const withEnding = (names: readonly string[]) => `path ${names.map((n) => `*.${n}`).join(' ')}`;
const below = (folders: readonly string[]) => `path ${folders.map((f) => `/${f}/*`).join(' ')}`;

/** The policies as Caddy reads them: a file of its own, which each build writes anew. */
export function caddyPolicy({ csp, desk }: Policies): string {
  return `header Content-Security-Policy ${quoted(headerPolicy(csp))}
header /desk/* Content-Security-Policy ${quoted(headerPolicy(desk))}
header /publier/* Content-Security-Policy ${quoted(headerPolicy(desk))}
header /${FRAMED_FOLDER}/* Content-Security-Policy ${quoted(FRAMED_POLICY)}
`;
}

const MATCHERS: readonly string[] = [
  '@service path /publier/*',
  '@status path /status/*',
  `@hashed ${below(HASHED_FOLDERS)}`,
  `@open ${[withEnding(OPEN.endings), ...OPEN.folders.map((f) => `/${f}/*`), ...OPEN.files.map((f) => `/${f}`)].join(' ')}`,
  `@packed ${withEnding(COMPRESSED)}`,
  ...Object.keys(TYPES).map((name) => `@${name} ${withEnding([name])}`),
  '@hidden path_regexp /\\.',
  '@unfit not method GET HEAD',
];

/** What depends on the address of a file; the later line counts. */
function fileHeaders(): string[] {
  return [
    `header Cache-Control ${quoted(CACHE.other)}`,
    `header @hashed Cache-Control ${quoted(CACHE.hashed)}`,
    `header @status Cache-Control ${quoted(CACHE.status)}`,
    'header @open Access-Control-Allow-Origin *',
    'header Cross-Origin-Resource-Policy same-origin',
    'header @open Cross-Origin-Resource-Policy cross-origin',
    ...Object.entries(TYPES).flatMap(([name, type]) => last(`@${name}`, 'Content-Type', type)),
    ...last('@packed', 'Vary', 'Accept-Encoding'),
  ];
}

/** A header that counts whatever the file server says of itself: it guesses types, and adds to `Vary`. */
const last = (matcher: string, field: string, value: string): string[] => [
  `header ${matcher} {`,
  `	${field} ${quoted(value)}`,
  '	defer',
  '}',
];

/** The whole file, in place of `/etc/caddy/Caddyfile`. */
export function caddyFile({ name, home, etc, certificate }: CaddyOptions): string {
  const { site, status } = partsOf(home);
  const ours = Object.keys(serviceHeaders({ csp: '', desk: '' }));
  return `# Repli behind Caddy: the built site, the bulletin that the collector writes, the publishing service.
# Made by "repli setup" out of the headers of our own server (src/site/web): change them there.
{
	# Connections that stay open must not keep an old file in force after a reload.
	grace_period 5s
	# An error's line would name the person's address and what they asked for.
	log {
		exclude http.log.error
	}
}

(repli_common) {
	header {
${lines(
  '\t\t',
  Object.entries(COMMON).map(([field, value]) => `${field} ${quoted(value)}`),
)}
		-Server
	}
}

(repli_file) {
${lines('\t', fileHeaders())}
}

${name} {
${certificate === null ? '' : `	tls ${certificate.chain} ${certificate.key}\n`}	# Neither who asked nor for what: only that something was, and how it went.
	log {
		output file /var/log/caddy/repli.log
		format filter {
			wrap json
			fields {
				request delete
				resp_headers delete
				user_id delete
			}
		}
	}

${lines('\t', MATCHERS)}

	# Errors are told in the language of the address, else in the first of the person's that has pages.
	map {http.request.header.Accept-Language} {repli_wished} {
${lines(
  '\t\t',
  wishPatterns().map(({ pattern, folder }) => `"~(?i)${pattern}" ${folder}`),
)}
		default ${FRENCH_FOLDER}
	}
	map {http.request.orig_uri.path} {repli_language} {
		"~^/(${LANGUAGE_FOLDERS.join('|')})/" "\${1}"
		default {repli_wished}
	}

	# The desk sends what officers sign to the publishing service (build --publisher /publier). What kind of
	# answer it is and how long it may be kept, the service says itself.
	route @service {
		import repli_common
		# The Content-Security-Policy, with the hash of the styles: each build writes it anew.
		import ${etc}/web/policy.caddy
		header Cross-Origin-Resource-Policy same-origin
		uri strip_prefix /publier
		request_body {
			max_size 1100KB
		}
		reverse_proxy ${SERVICE} {
			transport http {
				dial_timeout 3s
			}
${lines(
  '\t\t\t',
  ours.map((field) => `header_down -${field}`),
)}
		}
	}

	route {
		# Nothing hidden is served: locks, files half written.
		error @hidden 404
		error @unfit 405

		route @status {
			import repli_common
			import ${etc}/web/policy.caddy
			import repli_file
			uri strip_prefix /status
			encode {
				gzip
				minimum_length 256
				match {
					status 200
				}
			}
			root * ${status}
			file_server
		}

		root * ${site}
		try_files {path} {path}/index.html
		import repli_common
		import ${etc}/web/policy.caddy
		import repli_file
		file_server {
			precompressed br gzip
			disable_canonical_uris
		}
	}

	handle_errors {
		route {
			root * ${site}
			rewrite * /${ERROR_FOLDER}/{repli_language}.html
			header -Access-Control-Allow-Origin
			import repli_common
			import ${etc}/web/policy.caddy
			import repli_file
			file_server {
				precompressed br gzip
			}
		}
	}
}
`;
}
