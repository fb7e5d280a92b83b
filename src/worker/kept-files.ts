/**
 * The files that are kept, each held against the integrity hash of the build whenever it is read: a damaged script
 * would leave every page without its worker's bridge, and nothing would ever put it right.
 */
import type { PrecacheEntry } from 'workbox-precaching';
import { getCacheKeyForURL, matchPrecache } from 'workbox-precaching';
import { getOrCreatePrecacheController } from 'workbox-precaching/utils/getOrCreatePrecacheController.js';
import { KEPT } from './scope.ts';

/** An entry with the hash that the build gave it: `sha256-…`. */
export type KeptFile = PrecacheEntry & { integrity?: string };

/** The hash says nothing of the type, and no browser runs a script that is told to be plain text. */
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

/** The entry of an address; undefined when it is no file that is kept. */
export function keptFileAt(address: string): KeptFile | undefined {
  const key = getCacheKeyForURL(address);
  return key === undefined ? undefined : KEPT.find(({ url }) => getCacheKeyForURL(url) === key);
}

/** What is kept of a file; undefined when it was evicted, or is not what the build made. */
export async function wholeFile({ url, integrity }: KeptFile): Promise<Response | undefined> {
  const kept = await matchPrecache(url);
  if (kept === undefined || integrity === undefined) return kept;
  const hash = await crypto.subtle.digest('SHA-256', await kept.clone().arrayBuffer());
  const isWhole = integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
  return isWhole ? kept : undefined;
}

/**
 * Fetches a file and keeps it; the hash refuses whatever a network in between answers instead.
 * @param options the browser's own memory of the site is passed by, unless this says otherwise
 * @throws when it cannot be had
 */
export async function fetchFile(
  { url, integrity }: KeptFile,
  options: Pick<RequestInit, 'cache' | 'signal'> = {},
): Promise<void> {
  const key = getCacheKeyForURL(url);
  if (key === undefined) throw new Error(`${url} is not a file that is kept`);
  const hash = integrity ? { integrity } : {};
  const answer = await fetch(url, { cache: 'reload', ...options, ...hash });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const headers = new Headers(answer.headers);
  const type = TYPES[url.replace(/^.*\./, '')];
  if (type !== undefined) headers.set('content-type', type);
  const cache = await caches.open(getOrCreatePrecacheController().strategy.cacheName);
  await cache.put(key, new Response(await answer.blob(), { headers }));
}

/**
 * Keeps every file of this version, or fails whole. What the page has just fetched is not sent twice, but the browser
 * may remember for a year what a host in the middle of a change sent under a name: what is not what the build made
 * is asked of the site itself.
 */
export async function installFiles(): Promise<void> {
  await Promise.all(
    KEPT.map(async (file) => {
      if ((await wholeFile(file)) !== undefined) return;
      await fetchFile(file, { cache: 'default' }).catch(() => fetchFile(file));
    }),
  );
}

/**
 * A file as a page asks for it: what is kept, or fetched again where that is not whole.
 * @throws when it is neither kept nor to be had
 */
export async function fileForPage(file: KeptFile): Promise<Response> {
  const kept = await wholeFile(file);
  if (kept !== undefined) return kept;
  await fetchFile(file);
  const fetched = await wholeFile(file);
  if (fetched === undefined) throw new Error(`${file.url} could not be kept`);
  return fetched;
}
