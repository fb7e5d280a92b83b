/** Addresses of the sheets: pages to be read or printed, which no script takes over. */
import {
  DEFAULT_LANGUAGE,
  type LanguageTag,
  languageOf,
  languageOfFolder,
} from '../../i18n/languages.ts';

/** Names of the folders of the sheets, in every language. */
const FOLDERS = {
  about: 'a-propos',
  data: 'donnees',
  health: 'sante',
  contacts: 'contacts',
} as const;

export type SheetName = keyof typeof FOLDERS;

export interface SheetRoute {
  lang: LanguageTag;
  sheet: SheetName;
}

export const SHEETS = Object.keys(FOLDERS) as SheetName[];

/** Folders of words that no other page has: each sheet's own, and those of what is printed for a territory. */
export const SHEET_WORDS: readonly string[] = [...SHEETS, 'card'];

/** What every phone keeps beforehand: all but the one that only leads to files of the site. */
export const KEPT_SHEETS = SHEETS.filter((sheet) => sheet !== 'contacts');

/** The path of a sheet, ending in a slash. */
export function sheetPathOf({ lang, sheet }: SheetRoute): string {
  const folder = lang === DEFAULT_LANGUAGE ? '/' : `/${languageOf(lang).folder}/`;
  return `${folder}${FOLDERS[sheet]}/`;
}

/** The sheet of a path such as `/a-propos/` or `/en/a-propos`; null when it is none. */
export function sheetRouteOf(path: string): SheetRoute | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  const folder = languageOfFolder(parts[0] ?? '');
  if (folder === DEFAULT_LANGUAGE) return null;
  const [name, ...rest] = folder === undefined ? parts : parts.slice(1);
  const sheet = SHEETS.find((each) => FOLDERS[each] === name);
  return sheet === undefined || rest.length > 0
    ? null
    : { lang: folder ?? DEFAULT_LANGUAGE, sheet };
}
