/** Addresses of the citizen pages: French at the root, other languages in a folder of their own. */
import { DEFAULT_LANGUAGE, type LanguageTag, languageOf } from '../i18n/languages.ts';

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
export const PREPARE = 'preparer';

/** Asks for exercise mode, on any page: the only place where exercises are shown. */
export const EXERCISE_QUERY = '?exercice';

/** The path of a route, ending in a slash. */
export function pathOf({ lang, territory, page }: Named): string {
  const folder = lang === DEFAULT_LANGUAGE ? '/' : `/${languageOf(lang).folder}/`;
  const name = page === undefined ? territory : PREPARE;
  return name === null ? folder : `${folder}${name}/`;
}
