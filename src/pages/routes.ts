/** Addresses of the citizen pages: French at the root, other languages in a folder of their own. */

import {
  DEFAULT_LANGUAGE,
  type LanguageTag,
  languageOf,
  languageOfFolder,
} from '../i18n/languages.ts';
import { isTerritoryCode } from '../territories/names.ts';

export interface Route {
  lang: LanguageTag;
  /** Null: the home page. */
  territory: string | null;
}

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
  const territory = code.toUpperCase();
  return isTerritoryCode(territory) ? { lang, territory } : null;
}

/** The path of a route, ending in a slash. */
export function pathOf({ lang, territory }: Route): string {
  const folder = lang === DEFAULT_LANGUAGE ? '/' : `/${languageOf(lang).folder}/`;
  return territory === null ? folder : `${folder}${territory}/`;
}
