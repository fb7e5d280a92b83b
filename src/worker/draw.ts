/** Draws any citizen page from what the phone holds: nothing waits for the network. */
import type { ReactElement } from 'react';
import { isWhole, readDirectory } from '../directory/directory-read.ts';
import type { Directory } from '../directory/model.ts';
import { prepareDates } from '../i18n/format.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { documentOf } from '../pages/document.tsx';
import { type KnownNews, NO_NEWS } from '../pages/model.ts';
import { modelOf } from '../pages/model-of.ts';
import type { Route } from '../pages/routes.ts';
import { copiedDirectory } from '../published/kept-directory.ts';
import { heldNews } from '../published/kept-news.ts';
import { trustedKeys } from '../published/trusted.ts';
import { type KeptPlaces, keptPlaces } from '../store/places.ts';
import { directoryForDrawing } from './directory.ts';
import { keptWords, pageAssets } from './precache.ts';
import type { Node } from './string-react/react.ts';
import { renderToString } from './string-react/render.ts';

// In the worker's build an element is the string renderer's own.
const draw = (element: ReactElement): string => renderToString(element as unknown as Node);

/** What a page is drawn from. */
interface Held {
  directory: Directory | null;
  news: KnownNews;
  kept: KeptPlaces | null;
}

/** A directory with parts that cannot be read: those of the copy stand in for them, or all of it does. */
async function readAgain(held: Directory): Promise<Directory | null> {
  const copy = await copiedDirectory();
  return readDirectory(held, copy) ?? copy;
}

/** The HTML of a page, with the last news of outages and this phone's places already in it. */
export async function drawPage(route: Route, now: Date): Promise<string> {
  const reading = Promise.all([
    directoryForDrawing(),
    trustedKeys().then((keys) => heldNews(keys)),
    keptPlaces(),
    keptWords(route.lang),
  ]);
  prepareDates(route.lang);
  const [held, memory, kept, words] = await reading;
  // A version before this one may have kept parts that this one cannot read.
  const directory = held === null || isWhole(held, route.territory) ? held : await readAgain(held);
  const news: KnownNews = {
    bulletin: memory?.bulletin ?? null,
    unlisted: memory?.unlisted ?? [],
    contact: { lastPoll: 'never' },
  };
  const drawn = (from: Held): string => {
    const { directory, news, kept } = from;
    const model = modelOf(route, directory, news, now, kept?.chosen ?? null);
    return documentOf({ ...model, kept }, words, pageAssets(route.lang), draw);
  };
  // The numbers are worth more than what nobody foresaw in the rest (law 1): the page is drawn without
  // the news, without the places, from the other copy of the directory, at last without any.
  const attempts: (() => Held | Promise<Held>)[] = [
    () => ({ directory, news, kept }),
    () => ({ directory, news: NO_NEWS, kept }),
    () => ({ directory, news: NO_NEWS, kept: null }),
    async () => ({ directory: await copiedDirectory(), news: NO_NEWS, kept: null }),
  ];
  for (const attempt of attempts) {
    try {
      return drawn(await attempt());
    } catch {
      // The next one asks for less.
    }
  }
  return drawn({ directory: null, news: NO_NEWS, kept: null });
}

/** The page in another language, when the words of its own are gone; null when all are. */
export async function drawInAnotherLanguage(route: Route, now: Date): Promise<string | null> {
  for (const { tag } of LANGUAGES) {
    if (tag === route.lang) continue;
    const drawn = await drawPage({ ...route, lang: tag }, now).catch(() => null);
    if (drawn !== null) return drawn;
  }
  return null;
}

/** True when a territory's page can be drawn in a language and holds a number to call. */
export async function canDraw(route: Route, directory: Directory): Promise<boolean> {
  const model = modelOf(route, directory, NO_NEWS, new Date());
  const words = await keptWords(route.lang);
  return documentOf(model, words, pageAssets(route.lang), draw).includes('href="tel:15"');
}
