/**
 * The service worker: keeps everything, draws every page from what it keeps, and takes a new
 * version only when no page is open or the person asked. Nothing here waits for the network when
 * the phone has what it needs.
 */
import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  precache,
} from 'workbox-precaching';
import { isLanguageTag, LANGUAGES } from '../i18n/languages.ts';
import { type Route, routeOf } from '../pages/routes.ts';
import { chosenLanguage } from '../store/choices.ts';
import { directoryForDrawing, forgetDirectory, installDirectory } from './directory.ts';
import { canDraw, drawPage } from './draw.ts';
import { lastResortPage } from './last-resort.ts';
import { isLater, keepLater, laterFile } from './later.ts';
import { KEPT } from './precache.ts';
import { scope } from './scope.ts';
import { isUnknown, unknownAddress } from './unknown.ts';

// Adds its own listeners: install keeps every file or fails whole, activate drops older ones.
precache(KEPT);
cleanupOutdatedCaches();

scope.addEventListener('install', (event) => {
  event.waitUntil(installDirectory());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});

const HTML = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': __REPLI_PAGES__.csp,
};

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (request.mode === 'navigate') {
    const route = routeOf(url.pathname);
    if (route !== null) event.respondWith(page(route, url.pathname === '/'));
    else if (isUnknown(url.pathname)) event.respondWith(unknown(request));
    return;
  }
  if (getCacheKeyForURL(url.href) !== undefined) event.respondWith(kept(request));
  else if (isLater(url.pathname)) event.respondWith(laterFile(url.pathname));
});

async function page(route: Route, isStart: boolean): Promise<Response> {
  try {
    // The home-screen icon opens the start page: it speaks the language chosen on this phone.
    const chosen = isStart ? await chosenLanguage() : null;
    const lang = chosen !== null && isLanguageTag(chosen) ? chosen : route.lang;
    return new Response(await drawPage({ ...route, lang }, new Date()), { headers: HTML });
  } catch {
    // Storage was evicted or is corrupt: the short numbers, whatever else is gone.
    return new Response(lastResortPage(), { headers: HTML });
  }
}

async function unknown(request: Request): Promise<Response> {
  try {
    return await unknownAddress(request);
  } catch {
    return new Response(lastResortPage(), { status: 404, headers: HTML });
  }
}

async function kept(request: Request): Promise<Response> {
  return (await matchPrecache(request.url)) ?? fetch(request);
}

scope.addEventListener('message', (event) => {
  const type: unknown = event.data?.type;
  if (type === 'SKIP_WAITING') void scope.skipWaiting();
  if (type === 'DIRECTORY') forgetDirectory();
  if (type === 'CHECK')
    event.waitUntil(check().then((ready) => event.ports[0]?.postMessage(ready)));
  if (type === 'KEEP_PLACES')
    event.waitUntil(keepLater().then((all) => event.ports[0]?.postMessage(all)));
});

/** True only if every file is there and every language can draw a page from a verified directory. */
async function check(): Promise<boolean> {
  try {
    const files = await Promise.all(KEPT.map(({ url }) => matchPrecache(url)));
    const directory = await directoryForDrawing();
    const [territory] = directory?.territories ?? [];
    if (files.includes(undefined) || directory === null || territory === undefined) return false;
    const drawn = await Promise.all(
      LANGUAGES.map(({ tag }) => canDraw({ lang: tag, territory: territory.code }, directory)),
    );
    return drawn.every(Boolean);
  } catch {
    return false;
  }
}
