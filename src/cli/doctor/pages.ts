/** Whether pages show what the directory says: an older one still calls numbers that were withdrawn. */
import type { Directory } from '../../directory/model.ts';
import { drawnPlacesOf } from '../../host/drawing/shown.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { NO_NEWS, type PageModel } from '../../pages/model.ts';
import { modelOf } from '../../pages/model-of.ts';
import { pathOf, type Route } from '../../pages/routes.ts';
import { bad, type Examination, well } from './finding.ts';
import type { Site } from './visit.ts';

/** Asked for at once: enough to be done in seconds, few enough to be no burden. */
const AT_ONCE = 6;
/** As browsers of every kind ask, since copies lie beside each page. */
const ENCODINGS = ['br', 'gzip', 'identity'];

/** What of a page hangs on the directory, whenever it was drawn. */
const shown = ({ territory, national }: PageModel): string =>
  JSON.stringify({ territory, national });

/** The page of every place, each time in another language and another encoding. */
export async function examinePages(site: Site, now: Date): Promise<Examination[]> {
  const directory = directoryIn((await site.get('/data/directory.jws')).text);
  if (directory === null) return [];
  const asked = drawnPlacesOf(directory).map((territory, i) => {
    const { tag } = LANGUAGES[i % LANGUAGES.length] ?? LANGUAGES[0];
    const route: Route = { lang: tag, territory };
    return { route, encoding: ENCODINGS[Math.floor(i / LANGUAGES.length) % 3] ?? 'br' };
  });
  const count = asked.length;
  const older: string[] = [];
  const visited = async ({ route, encoding }: (typeof asked)[number]) => {
    const path = pathOf(route);
    const { text } = await site.get(path, { 'Accept-Encoding': encoding });
    const model = modelIn(text);
    const wanted = shown(modelOf(route, directory, NO_NEWS, now));
    if (model === null || shown(model) !== wanted) older.push(path);
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = asked.pop(); next !== undefined; next = asked.pop()) await visited(next);
    }),
  );
  if (older.length === 0) {
    return [well('versions', (words) => words.pages(count))];
  }
  const some = older.sort().slice(0, 5).join(', ');
  const named = older.length > 5 ? `${some}…` : some;
  return [bad('versions', (words) => words.olderPages(older.length, count, named))];
}

function directoryIn(text: string): Directory | null {
  try {
    const { payload } = JSON.parse(text) as { payload: string };
    const directory = JSON.parse(payload) as Directory;
    return Array.isArray(directory.territories) ? directory : null;
  } catch {
    return null;
  }
}

function modelIn(html: string): PageModel | null {
  const [, text = ''] = /id="repli-page">([^<]*)</.exec(html) ?? [];
  try {
    return JSON.parse(text) as PageModel;
  } catch {
    return null;
  }
}
