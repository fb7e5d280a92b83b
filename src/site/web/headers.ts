/**
 * The headers of production, once: our own server sends them, and the files for nginx and Caddy are
 * made of them.
 */

import { OPEN_FOLDER } from '../../opendata/addresses.ts';
import { COMMON, headerPolicy } from '../../pages/headers.ts';
import { type Extension, extensionOf, isCompressed, TYPES } from './types.ts';

/** Content-Security-Policy of the two halves of a site. */
export interface Policies {
  /** Citizen pages, and everything that is not the desk's. */
  csp: string;
  desk: string;
}

/** Folders whose files carry a mark of their content in their name: they never change. */
export const HASHED_FOLDERS = ['assets', 'place', 'desk/assets'] as const;

/** How long an answer may be kept without asking again. */
export const CACHE = {
  hashed: 'public, max-age=31536000, immutable',
  /** The bulletin: a crowd asks once in five seconds at most, through whatever cache stands between. */
  status: 'public, max-age=5',
  /** Pages, documents, worker, errors. */
  other: 'no-cache',
} as const;

/** Signed documents and feeds are open data, for the pages of anybody, wherever they lie. */
export const OPEN: readonly Extension[] = ['jws', 'atom', 'rss', 'cap'];
/** Folders all of whose files are. */
export const OPEN_FOLDERS = [OPEN_FOLDER] as const;

/**
 * The headers of a file of the site.
 * @param path the file found, from the root of the site: `/35/index.html`, `/status/bulletin.jws`
 */
export function headersOf(path: string, policies: Policies): Record<string, string> {
  const extension = extensionOf(path);
  const open =
    (extension !== null && OPEN.includes(extension)) ||
    OPEN_FOLDERS.some((folder) => path.startsWith(`/${folder}/`));
  return {
    ...COMMON,
    'Content-Security-Policy': headerPolicy(
      path.startsWith('/desk/') ? policies.desk : policies.csp,
    ),
    'Cross-Origin-Resource-Policy': open ? 'cross-origin' : 'same-origin',
    'Cache-Control': cacheOf(path),
    ...(open ? { 'Access-Control-Allow-Origin': '*' } : {}),
    ...(extension === null ? {} : { 'Content-Type': TYPES[extension] }),
    ...(extension !== null && isCompressed(extension) ? { Vary: 'Accept-Encoding' } : {}),
  };
}

/** The site's headers on an answer of the publishing service, which says itself what it is. */
export function serviceHeaders({ desk }: Policies): Record<string, string> {
  return {
    ...COMMON,
    'Content-Security-Policy': headerPolicy(desk),
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

function cacheOf(path: string): string {
  if (HASHED_FOLDERS.some((folder) => path.startsWith(`/${folder}/`))) return CACHE.hashed;
  return path.startsWith('/status/') ? CACHE.status : CACHE.other;
}
