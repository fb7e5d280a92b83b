/** The language of an error page: that of the address, else the first of the person's that has pages. */
import { DEFAULT_LANGUAGE, LANGUAGES, languageOf } from '../../i18n/languages.ts';

/** Folder of the site with one error page a language: `/erreur/fr.html`. */
export const ERROR_FOLDER = 'erreur';

/** Folders of the languages, French last: it is what is left. */
export const LANGUAGE_FOLDERS = LANGUAGES.filter(({ tag }) => tag !== DEFAULT_LANGUAGE).map(
  ({ folder }) => folder,
);
export const FRENCH_FOLDER = languageOf(DEFAULT_LANGUAGE).folder;

/** Languages that browsers can name; easy-to-read French is only ever chosen. */
export const ASKABLE = LANGUAGES.filter(({ tag }) => !tag.includes('-x-')).map(
  ({ folder }) => folder,
);

/** How many wishes of `Accept-Language` are looked at: browsers put the dearest first. */
const WISHES = 6;

/**
 * The folder of the language in which to tell of an error.
 * @param path the address asked for
 * @param wished `Accept-Language` as it came
 */
export function errorLanguage(path: string, wished: string): string {
  const folder = LANGUAGE_FOLDERS.find((name) => path.startsWith(`/${name}/`));
  if (folder !== undefined) return folder;
  const primary = wished
    .split(',')
    .slice(0, WISHES)
    .map(
      (wish) =>
        wish
          .trim()
          .toLowerCase()
          .split(/[-;\s]/)[0],
    );
  return primary.flatMap((tag) => ASKABLE.find((name) => name === tag) ?? [])[0] ?? FRENCH_FOLDER;
}

/**
 * The same for web servers, as patterns to be tried in turn on `Accept-Language`: the first wish in
 * any of our languages, then the second… Without look-ahead, so that every engine understands them.
 */
export function wishPatterns(): { pattern: string; folder: string }[] {
  return Array.from({ length: WISHES }, (_, before) =>
    ASKABLE.map((folder) => ({
      pattern: `^\\s*${before === 0 ? '' : `(?:[^,]*,\\s*){${before}}`}${folder}(?:[-;,\\s]|$)`,
      folder,
    })),
  ).flat();
}
