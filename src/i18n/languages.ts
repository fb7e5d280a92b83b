/** The languages of the citizen pages. French stands at the root of the site, others under their tag. */

export interface Language {
  /** BCP 47 tag, also the folder of its pages. */
  readonly tag: string;
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

export const LANGUAGES = [
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'en', name: 'English', direction: 'ltr' },
] as const satisfies readonly Language[];

export type LanguageTag = (typeof LANGUAGES)[number]['tag'];

export const DEFAULT_LANGUAGE: LanguageTag = 'fr';

export function isLanguageTag(tag: string): tag is LanguageTag {
  return LANGUAGES.some((l) => l.tag === tag);
}

/** The language of a tag; French for an unknown one. */
export function languageOf(tag: string): Language {
  return LANGUAGES.find((l) => l.tag === tag) ?? LANGUAGES[0];
}
