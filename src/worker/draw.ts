/** Draws any citizen page from what the phone holds: nothing waits for the network. */
import type { ReactElement } from 'react';
import { isWhole, readDirectory } from '../directory/directory-read.ts';
import type { Directory } from '../directory/model.ts';
import { prepareDates } from '../i18n/format.ts';
import { documentOf } from '../pages/document.tsx';
import { type News, NO_NEWS } from '../pages/model.ts';
import { modelOf } from '../pages/model-of.ts';
import type { Route } from '../pages/routes.ts';
import { copiedDirectory } from '../published/directory.ts';
import { heldNews } from '../store/documents.ts';
import { keptPlaces } from '../store/places.ts';
import { directoryForDrawing } from './directory.ts';
import { keptWords, pageAssets } from './precache.ts';
import type { Node } from './string-react/react.ts';
import { renderToString } from './string-react/render.ts';

// In the worker's build an element is the string renderer's own.
const draw = (element: ReactElement): string => renderToString(element as unknown as Node);

/** The HTML of a page, with the last news of outages and this phone's places already in it. */
export async function drawPage(route: Route, now: Date): Promise<string> {
  const reading = Promise.all([
    directoryForDrawing(),
    heldNews(),
    keptPlaces(),
    keptWords(route.lang),
  ]);
  prepareDates(route.lang);
  const [held, memory, kept, words] = await reading;
  // A version before this one may have kept parts that this one cannot read.
  const directory =
    held === null || isWhole(held, route.territory)
      ? held
      : readDirectory(held, await copiedDirectory());
  const news: News = {
    bulletin: memory?.bulletin ?? null,
    unlisted: memory?.unlisted ?? [],
    contact: { lastPoll: 'never' },
  };
  const drawn = (known: News): string => {
    const model = { ...modelOf(route, directory, known, now), kept };
    return documentOf(model, words, pageAssets(route.lang), draw);
  };
  try {
    return drawn(news);
  } catch {
    // The numbers are worth more than news that nobody foresaw (law 1).
    return drawn(NO_NEWS);
  }
}

/** True when a territory's page can be drawn in a language and holds a number to call. */
export async function canDraw(route: Route, directory: Directory): Promise<boolean> {
  const model = modelOf(route, directory, NO_NEWS, new Date());
  const words = await keptWords(route.lang);
  return documentOf(model, words, pageAssets(route.lang), draw).includes('href="tel:15"');
}
