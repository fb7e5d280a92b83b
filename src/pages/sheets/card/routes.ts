/** Addresses of what is printed for a territory: `/carte/35/`, `/en/carte/35/`. */
import {
  DEFAULT_LANGUAGE,
  type LanguageTag,
  languageOf,
  languageOfFolder,
} from '../../../i18n/languages.ts';
import { isTerritoryCode } from '../../../territories/names.ts';

const FOLDER = 'carte';

export interface CardRoute {
  lang: LanguageTag;
  /** INSEE code. */
  territory: string;
}

/** The path of a card, ending in a slash. */
export function cardPathOf({ lang, territory }: CardRoute): string {
  const folder = lang === DEFAULT_LANGUAGE ? '/' : `/${languageOf(lang).folder}/`;
  return `${folder}${FOLDER}/${territory}/`;
}

/** The card of a path such as `/carte/35/` or `/en/carte/2a`; null when it is none. */
export function cardRouteOf(path: string): CardRoute | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  const lang = languageOfFolder(parts[0] ?? '');
  if (lang === DEFAULT_LANGUAGE) return null;
  const [folder, code = '', ...rest] = lang === undefined ? parts : parts.slice(1);
  const territory = code.toUpperCase();
  if (folder !== FOLDER || rest.length > 0 || !isTerritoryCode(territory)) return null;
  return { lang: lang ?? DEFAULT_LANGUAGE, territory };
}
