/** Addresses of the citizen pages: French at the root, other languages in a folder of their own. */
import { DEFAULT_LANGUAGE, type LanguageTag, languageOf } from '../i18n/languages.ts';

interface PlaceRoute {
  lang: LanguageTag;
  /** Null: the home page. */
  territory: string | null;
  page?: undefined;
}
/** A page of no place: where a phone is made ready, weeks before; where one practises. */
interface OtherRoute {
  lang: LanguageTag;
  territory: null;
  page: OtherPage;
}
export type OtherPage = 'prepare' | 'exercise';
export type Route = PlaceRoute | OtherRoute;

/** A page as its model names it. */
type Named = Pick<Route, 'lang' | 'territory'> & { page?: Route['page'] };

/** Names of the folders of the pages of no place, in every language. */
export const FOLDERS: Readonly<Record<OtherPage, string>> = {
  prepare: 'preparer',
  exercise: 'exercice',
};

/** Asks for exercise mode, on any page: the only place where exercises are shown. */
export const EXERCISE_QUERY = '?exercice';

/** The path of a route, ending in a slash. */
export function pathOf({ lang, territory, page }: Named): string {
  const folder = lang === DEFAULT_LANGUAGE ? '/' : `/${languageOf(lang).folder}/`;
  const name = page === undefined ? territory : FOLDERS[page];
  return name === null ? folder : `${folder}${name}/`;
}
