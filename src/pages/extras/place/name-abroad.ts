/** Names of places abroad as each language has them. */
import type { LanguageTag } from '../../../i18n/languages.ts';

/** The country's name in the language; empty where the engine knows none (Chrome before 81). */
function countryName(country: string, lang: LanguageTag): string {
  if (typeof Intl.DisplayNames !== 'function') return '';
  return new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }).of(country) ?? '';
}

/** "Genève (Suisse)"; a country is named once, and by its code when it has no other name. */
export function nameAbroad(name: string, country: string, lang: LanguageTag): string {
  const own = countryName(country, lang);
  if (name === '') return own === '' ? country : own;
  return own === '' || own === name ? name : `${name} (${own})`;
}
