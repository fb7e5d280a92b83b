/** Addresses of the citizen pages: French at the root, other languages in a folder of their own. */

import {
  DEFAULT_LANGUAGE,
  type LanguageTag,
  languageOf,
  languageOfFolder,
} from '../i18n/languages.ts';
import { isTerritoryCode } from '../territories/names.ts';

interface PlaceRoute {
  lang: LanguageTag;
  /** Null: the home page. */
  territory: string | null;
  page?: undefined;
}
/** The page on which a phone is made ready, weeks before. */
interface PrepareRoute {
  lang: LanguageTag;
  territory: null;
  page: 'prepare';
}
export type Route = PlaceRoute | PrepareRoute;

/** A page as its model names it. */
type Named = Pick<Route, 'lang' | 'territory'> & { page?: Route['page'] };

/** Name of the folder of the page of preparing, in every language. */
const PREPARE = 'preparer';

/** Asks for exercise mode, on any page: the only place where exercises are shown. */
export const EXERCISE_QUERY = '?exercice';

/** The route of a path such as `/`, `/35/`, `/en/35`, `/en/2a/`; null when it is none of ours. */
export function routeOf(path: string): Route | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  const folder = languageOfFolder(parts[0] ?? '');
  if (folder === DEFAULT_LANGUAGE) return null;
  const [code, ...rest] = folder === undefined ? parts : parts.slice(1);
  const lang = folder ?? DEFAULT_LANGUAGE;
  if (rest.length > 0) return null;
  if (code === undefined) return { lang, territory: null };
  if (code === PREPARE) return { lang, territory: null, page: 'prepare' };
  const territory = code.toUpperCase();
  return isTerritoryCode(territory) ? { lang, territory } : null;
}

/** The path of a route, ending in a slash. */
export function pathOf({ lang, territory, page }: Named): string {
  const folder = lang === DEFAULT_LANGUAGE ? '/' : `/${languageOf(lang).folder}/`;
  const name = page === undefined ? territory : PREPARE;
  return name === null ? folder : `${folder}${name}/`;
}
