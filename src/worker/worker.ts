/**
 * The service worker: keeps everything, draws every page from what it keeps, and takes a new
 * version only when no page is open or the person asked. Nothing here waits for the network when
 * the phone has what it needs.
 */
import { cleanupOutdatedCaches } from 'workbox-precaching';
import { getOrCreatePrecacheController } from 'workbox-precaching/utils/getOrCreatePrecacheController.js';
import { isRecord } from '../directory/reading.ts';
import { isLanguageTag } from '../i18n/languages.ts';
import { drawnHeaders } from '../pages/headers.ts';
import { TELL } from '../pages/notices/tell.ts';
import { SELF_CHECK, type SelfCheck } from '../pages/prepare/facts.ts';
import { routeOf } from '../pages/route-of.ts';
import { pathOf, type Route } from '../pages/routes.ts';
import { type CardRoute, cardRouteOf } from '../pages/sheets/card/routes.ts';
import { type SheetRoute, sheetPathOf, sheetRouteOf } from '../pages/sheets/routes.ts';
import type { Contact } from '../status/situation/model.ts';
import { chosenLanguage } from '../store/choices.ts';
import { check, checkAndRepair, selfCheck } from './check.ts';
import { forgetDirectory, installDirectory, isDirectorySound } from './directory.ts';
import { drawInAnotherLanguage, drawPage } from './draw.ts';
import { fileForPage, installFiles, keptFileAt } from './kept-files.ts';
import { lastResortPage, REPAIR, REPAIR_SCRIPT, REPAIR_SCRIPT_PATH } from './last-resort.ts';
import { pageOfNetwork } from './network-page.ts';
import { listenForNotices, tellOutages } from './notices.ts';
import { isLater, keepLater, laterFile } from './place-cache.ts';
import { repair } from './repair.ts';
import { KEPT, scope } from './scope.ts';
import { cardFor, keepSheets, sheetFor } from './sheets.ts';
import { isUnknown, numbersInstead, unknownAddress } from './unknown.ts';

const precaching = getOrCreatePrecacheController();
precaching.addToCacheList([...KEPT]);
cleanupOutdatedCaches();

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([installFiles(), installDirectory()]));
});

listenForNotices();

scope.addEventListener('activate', (event) => {
  // Files of older versions are dropped.
  event.waitUntil(precaching.activate(event));
  event.waitUntil(scope.clients.claim());
});

/** A page that cannot be drawn waits for the network no longer than a person would notice. */
const NETWORK_TIMEOUT_MS = 1_000;

const HTML = drawnHeaders(__REPLI_PAGES__.csp);

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (request.mode === 'navigate') {
    const route = routeOf(url.pathname);
    const sheet = sheetRouteOf(url.pathname);
    const card = cardRouteOf(url.pathname);
    if (route !== null) event.respondWith(page(route, event));
    else if (sheet !== null) event.respondWith(readOnly(sheet, event));
    else if (card !== null) event.respondWith(printed(card));
    else if (isUnknown(url.pathname)) event.respondWith(orLastResort(unknownAddress(request)));
    return;
  }
  const file = keptFileAt(url.href);
  if (url.pathname === REPAIR_SCRIPT_PATH) event.respondWith(repairScript());
  else if (file !== undefined) event.respondWith(orNothing(fileForPage(file)));
  else if (isLater(url.pathname)) event.respondWith(orNothing(laterFile(url.pathname)));
});

/** The route in the language it is drawn in: the home-screen icon's page speaks the one chosen here. */
async function spoken(route: Route, pathname: string): Promise<Route> {
  const chosen = pathname === '/' ? await chosenLanguage().catch(() => null) : null;
  return chosen !== null && isLanguageTag(chosen) ? { ...route, lang: chosen } : route;
}

const html = (body: string): Response => new Response(body, { headers: HTML });

/**
 * A page from what is kept. When that was evicted or is damaged, it is repaired behind the page, which is
 * meanwhile whatever can be had: the network's own, another language, the short numbers.
 */
async function page(asked: Route, event: FetchEvent): Promise<Response> {
  const route = await spoken(asked, new URL(event.request.url).pathname);
  try {
    const drawn = await drawPage(route, new Date());
    // Drawn from what is left of a directory that was altered or damaged.
    event.waitUntil(isDirectorySound().then((sound) => sound || repair()));
    return html(drawn);
  } catch {
    event.waitUntil(repair());
    return (
      (await sitePage(event.request)) ??
      html((await drawInAnotherLanguage(route, new Date())) ?? lastResortPage())
    );
  }
}

/** What the site itself sends, if it answers soon with a page of ours. */
async function sitePage(request: Request): Promise<Response | null> {
  const sent = await pageOfNetwork(request, NETWORK_TIMEOUT_MS);
  return sent?.answer.ok && sent.isOurs ? sent.answer : null;
}

/** A page that is only read; the one with the numbers to call in place of what cannot be had. */
async function readOnly(sheet: SheetRoute, event: FetchEvent): Promise<Response> {
  const kept = await sheetFor(sheetPathOf(sheet), (work) => event.waitUntil(work));
  return kept ?? orLastResort(numbersInstead(sheetPathOf(sheet)));
}

/** What is printed for a territory; its page, with the numbers of this phone, in place of what may not be shown. */
async function printed(card: CardRoute): Promise<Response> {
  return (await cardFor(card)) ?? Response.redirect(`${pathOf(card)}#numbers`, 302);
}

async function repairScript(): Promise<Response> {
  return new Response(REPAIR_SCRIPT, { headers: { 'content-type': 'text/javascript' } });
}

/** Whether a page can be drawn once everything was put right. */
async function repaired(pathname: unknown): Promise<boolean> {
  const route = typeof pathname === 'string' ? routeOf(pathname) : null;
  await repair();
  if (route === null) return check();
  return drawPage(await spoken(route, String(pathname)), new Date()).then(
    () => true,
    () => false,
  );
}

const orLastResort = (page: Promise<Response>): Promise<Response> =>
  page.catch(() => new Response(lastResortPage(), { status: 404, headers: HTML }));

/** A file that is neither kept nor to be had fails for the page as it would without a worker. */
const orNothing = (file: Promise<Response>): Promise<Response> =>
  file.catch(() => Response.error());

scope.addEventListener('message', (event) => {
  const type: unknown = event.data?.type;
  if (type === 'SKIP_WAITING') void scope.skipWaiting();
  if (type === 'DIRECTORY') forgetDirectory();
  if (type === 'CHECK')
    event.waitUntil(checkAndRepair().then((ready) => event.ports[0]?.postMessage(ready)));
  if (type === REPAIR)
    event.waitUntil(repaired(event.data?.path).then((well) => event.ports[0]?.postMessage(well)));
  if (type === SELF_CHECK)
    event.waitUntil(checkedAnew().then((found) => event.ports[0]?.postMessage(found)));
  if (type === TELL) event.waitUntil(tellOutages(contactOf(event.data?.contact)));
  if (type === 'KEEP_PLACES')
    event.waitUntil(
      keepLater().then((all) => {
        event.ports[0]?.postMessage(all);
        const page = event.source instanceof WindowClient ? event.source.url : '/';
        return keepSheets(new URL(page, scope.location.origin).pathname);
      }),
    );
});

/** What is found once everything was put right that could be. */
async function checkedAnew(): Promise<SelfCheck> {
  // Read and verified now, not some moments ago.
  forgetDirectory();
  await checkAndRepair();
  return selfCheck();
}

/** How a page's poll went; whatever else came as that is no good poll. */
function contactOf(given: unknown): Contact {
  if (!isRecord(given) || given['lastPoll'] !== 'ok') return { lastPoll: 'never' };
  const { ahead, lastOk } = given;
  return {
    lastPoll: 'ok',
    ahead: typeof ahead === 'number' ? ahead : null,
    lastOk: typeof lastOk === 'string' ? lastOk : null,
  };
}
