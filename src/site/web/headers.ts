/**
 * The headers of production, once: our own server sends them, and the files for nginx and Caddy are
 * made of them.
 */
import { OPEN_FOLDER } from '../../opendata/addresses.ts';
import { COMMON, FRAMED_POLICY, headerPolicy } from '../../pages/headers.ts';
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

/** What the pages of anybody may read: signed documents, feeds, files for reuse, and what is made to be shown there. */
export const OPEN = {
  endings: ['jws', 'atom', 'rss', 'cap'] satisfies Extension[],
  folders: ['embed', OPEN_FOLDER],
  files: ['status/states.json'],
} as const;

/** The one folder whose pages may stand in frames of others. */
export const FRAMED_FOLDER = 'embed';

/** Whether pages of others may read a file. */
function isOpen(path: string): boolean {
  const extension = extensionOf(path);
  return (
    (extension !== null && OPEN.endings.some((ending) => ending === extension)) ||
    OPEN.folders.some((folder) => path.startsWith(`/${folder}/`)) ||
    OPEN.files.some((file) => path === `/${file}`)
  );
}

/** The policy of a file of the site. */
function policyOf(path: string, { csp, desk }: Policies): string {
  if (path.startsWith(`/${FRAMED_FOLDER}/`)) return FRAMED_POLICY;
  return headerPolicy(path.startsWith('/desk/') ? desk : csp);
}

/**
 * The headers of a file of the site.
 * @param path the file found, from the root of the site: `/35/index.html`, `/status/bulletin.jws`
 */
export function headersOf(path: string, policies: Policies): Record<string, string> {
  const extension = extensionOf(path);
  const open = isOpen(path);
  return {
    ...COMMON,
    'Content-Security-Policy': policyOf(path, policies),
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
