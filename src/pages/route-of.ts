/** Which page an address is of; apart from `routes.ts`, for no page needs it to be drawn. */
import { DEFAULT_LANGUAGE, languageOfFolder } from '../i18n/languages.ts';
import { isTerritoryCode } from '../territories/names.ts';
import { FOLDERS, type OtherPage, type Route } from './routes.ts';

/** The route of a path such as `/`, `/35/`, `/en/35`, `/en/2a/`; null when it is none of ours. */
export function routeOf(path: string): Route | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  const folder = languageOfFolder(parts[0] ?? '');
  if (folder === DEFAULT_LANGUAGE) return null;
  const [code, ...rest] = folder === undefined ? parts : parts.slice(1);
  const lang = folder ?? DEFAULT_LANGUAGE;
  if (rest.length > 0) return null;
  if (code === undefined) return { lang, territory: null };
  for (const page of Object.keys(FOLDERS) as OtherPage[]) {
    if (code === FOLDERS[page]) return { lang, territory: null, page };
  }
  const territory = code.toUpperCase();
  return isTerritoryCode(territory) ? { lang, territory } : null;
}
