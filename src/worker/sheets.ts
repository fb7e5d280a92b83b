/**
 * The pages that are only read. Drawing them here would cost every phone their words in every language; they are kept
 * as the site sent them, in the language of this phone, shown at once and asked for again behind the page.
 */
import { DEFAULT_LANGUAGE, isLanguageTag } from '../i18n/languages.ts';
import { routeOf } from '../pages/route-of.ts';
import { isStillTrue } from '../pages/sheets/card/paper.ts';
import { type CardRoute, cardPathOf } from '../pages/sheets/card/routes.ts';
import { KEPT_SHEETS, sheetPathOf } from '../pages/sheets/routes.ts';
import { chosenLanguage } from '../store/choices.ts';
import { keptPlaces } from '../store/places.ts';
import { directoryForDrawing } from './directory.ts';
import { pageOfNetwork } from './network-page.ts';

const CACHE = 'repli-sheets';
/** Milliseconds: a network that accepts and never answers is given up after this. */
const ANSWER_TIMEOUT_MS = 4_000;

/** What the site sends now, kept on the way; null when nothing of ours came in time. */
async function fetchSheet(
  path: string,
  mayShow: (html: string) => boolean = () => true,
): Promise<Response | null> {
  const sent = await pageOfNetwork(new Request(path, { cache: 'no-cache' }), ANSWER_TIMEOUT_MS);
  if (sent === null || !sent.isOurs || !sent.answer.ok) return null;
  if (!mayShow(await sent.answer.clone().text())) return null;
  const copy = sent.answer.clone();
  // Storage may be full: the page is of use all the same.
  await caches
    .open(CACHE)
    .then((cache) => cache.put(path, copy))
    .catch(() => undefined);
  return sent.answer;
}

/**
 * A sheet for the person who asks.
 * @param path as `sheetPathOf` writes it
 * @param later what goes on behind the page
 * @returns null when it is neither kept nor to be had
 */
export async function sheetFor(
  path: string,
  later: (work: Promise<unknown>) => void,
): Promise<Response | null> {
  const kept = await caches.match(path, { cacheName: CACHE }).catch(() => undefined);
  if (kept === undefined) return fetchSheet(path);
  later(fetchSheet(path));
  return kept;
}

/**
 * Keeps the sheets that are for everybody, and what is printed for the places of this phone, in the language chosen here,
 * and in that of the page that asks.
 * @param asking path of that page
 */
export async function keepSheets(asking: string): Promise<void> {
  const chosen = await chosenLanguage().catch(() => null);
  const here = routeOf(asking)?.lang ?? DEFAULT_LANGUAGE;
  const languages = new Set([chosen !== null && isLanguageTag(chosen) ? chosen : here, here]);
  const places = await keptPlaces().catch(() => null);
  const own = [places?.chosen ?? null, ...(places?.saved ?? []).map((saved) => saved.territory)];
  const territories = new Set(own.filter((code) => code !== null));
  for (const lang of languages) {
    for (const sheet of KEPT_SHEETS) await fetchSheet(sheetPathOf({ lang, sheet }));
    for (const territory of territories) await fetchSheet(cardPathOf({ lang, territory }));
  }
}

/**
 * What is printed for a territory, for the person who asks: a copy, or what the site sends, but neither when the
 * verified directory of this phone is newer and has other numbers.
 * @returns null when none may be shown
 */
export async function cardFor(route: CardRoute): Promise<Response | null> {
  const directory = await directoryForDrawing().catch(() => null);
  const mayShow = (html: string) =>
    directory !== null && isStillTrue(html, route.territory, directory, new Date());
  const path = cardPathOf(route);
  // The newest first: a paper stays for a year.
  const sent = await fetchSheet(path, (html) => directory === null || mayShow(html));
  if (sent !== null) return sent;
  const kept = await caches.match(path, { cacheName: CACHE }).catch(() => undefined);
  return kept !== undefined && mayShow(await kept.clone().text()) ? kept : null;
}
