/** The languages of the citizen pages. French stands at the root of the site, others in a folder. */

export interface Language {
  /** BCP 47, for `Intl` and the `lang` attribute. */
  readonly tag: string;
  /** Folder of its pages and name of its file of words. */
  readonly folder: string;
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

export const LANGUAGES = [
  { tag: 'fr', folder: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'fr-x-falc', folder: 'falc', name: 'Facile à lire', direction: 'ltr' },
  { tag: 'en', folder: 'en', name: 'English', direction: 'ltr' },
  { tag: 'es', folder: 'es', name: 'Español', direction: 'ltr' },
  { tag: 'de', folder: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'it', folder: 'it', name: 'Italiano', direction: 'ltr' },
  { tag: 'pt-PT', folder: 'pt', name: 'Português', direction: 'ltr' },
  { tag: 'nl', folder: 'nl', name: 'Nederlands', direction: 'ltr' },
  { tag: 'ar', folder: 'ar', name: 'العربية', direction: 'rtl' },
  { tag: 'uk', folder: 'uk', name: 'Українська', direction: 'ltr' },
  { tag: 'tr', folder: 'tr', name: 'Türkçe', direction: 'ltr' },
  { tag: 'zh', folder: 'zh', name: '中文', direction: 'ltr' },
] as const satisfies readonly Language[];

export type LanguageTag = (typeof LANGUAGES)[number]['tag'];

export const DEFAULT_LANGUAGE: LanguageTag = 'fr';

export function isLanguageTag(tag: string): tag is LanguageTag {
  return LANGUAGES.some((l) => l.tag === tag);
}

/** The language of a tag. */
export function languageOf(tag: LanguageTag): (typeof LANGUAGES)[number] {
  return LANGUAGES.find((l) => l.tag === tag) ?? LANGUAGES[0];
}

/** The language whose pages stand in a folder; undefined for a folder that is none. */
export function languageOfFolder(folder: string): LanguageTag | undefined {
  return LANGUAGES.find((l) => l.folder === folder)?.tag;
}

/** The first of a person's languages (`navigator.languages`) that has pages; null when none has. */
export function preferredLanguage(wished: readonly string[]): LanguageTag | null {
  for (const wish of wished) {
    const primary = wish.toLowerCase().split('-')[0];
    const found = LANGUAGES.find(({ folder }) => folder === primary);
    if (found !== undefined) return found.tag;
  }
  return null;
}
