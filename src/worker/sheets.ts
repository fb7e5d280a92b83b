/**
 * The pages that are only read. Drawing them here would cost every phone their words in every language; they are kept
 * as the site sent them, in the language of this phone, shown at once and asked for again behind the page.
 */
import { DEFAULT_LANGUAGE, isLanguageTag } from '../i18n/languages.ts';
import { routeOf } from '../pages/route-of.ts';
import { SHEETS, sheetPathOf } from '../pages/sheets/routes.ts';
import { chosenLanguage } from '../store/choices.ts';
import { pageOfNetwork } from './network-page.ts';

const CACHE = 'repli-sheets';
/** Milliseconds: a network that accepts and never answers is given up after this. */
const ANSWER_TIMEOUT_MS = 4_000;

/** What the site sends now, kept on the way; null when nothing of ours came in time. */
async function fetchSheet(path: string): Promise<Response | null> {
  const sent = await pageOfNetwork(new Request(path, { cache: 'no-cache' }), ANSWER_TIMEOUT_MS);
  if (sent === null || !sent.isOurs || !sent.answer.ok) return null;
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
 * Keeps every sheet in the language chosen here, and in that of the page that asks.
 * @param asking path of that page
 */
export async function keepSheets(asking: string): Promise<void> {
  const chosen = await chosenLanguage().catch(() => null);
  const here = routeOf(asking)?.lang ?? DEFAULT_LANGUAGE;
  const languages = new Set([chosen !== null && isLanguageTag(chosen) ? chosen : here, here]);
  for (const lang of languages) {
    for (const sheet of SHEETS) await fetchSheet(sheetPathOf({ lang, sheet }));
  }
}
