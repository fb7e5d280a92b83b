/** Addresses of the citizen pages: French at the root, other languages under their tag. */
import { isTerritoryCode } from '../directory/territories.ts';
import { DEFAULT_LANGUAGE, isLanguageTag, type LanguageTag } from '../i18n/languages.ts';

export interface Route {
  lang: LanguageTag;
  /** Null: the home page. */
  territory: string | null;
}

/** The route of a path such as `/`, `/35/`, `/en/35`, `/en/2a/`; null when it is none of ours. */
export function routeOf(path: string): Route | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  const [first = ''] = parts;
  const lang = isLanguageTag(first) && first !== DEFAULT_LANGUAGE ? first : DEFAULT_LANGUAGE;
  const [code, ...rest] = lang === DEFAULT_LANGUAGE ? parts : parts.slice(1);
  if (rest.length > 0) return null;
  if (code === undefined) return { lang, territory: null };
  const territory = code.toUpperCase();
  return isTerritoryCode(territory) ? { lang, territory } : null;
}

/** The path of a route, ending in a slash. */
export function pathOf({ lang, territory }: Route): string {
  const folder = lang === DEFAULT_LANGUAGE ? '/' : `/${lang}/`;
  return territory === null ? folder : `${folder}${territory}/`;
}
