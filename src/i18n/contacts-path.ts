import { DEFAULT_LANGUAGE, type LanguageTag, languageOf } from './languages.ts';

/** Where the contacts of a territory lie in the site, as vCard 3, which every phone reads. */
export function contactsPath(lang: LanguageTag, territory: string): string {
  const folder = lang === DEFAULT_LANGUAGE ? '' : `${languageOf(lang).folder}/`;
  return `/contacts/${folder}${territory}.vcf`;
}
