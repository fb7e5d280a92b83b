import { createInstance, type i18n } from 'i18next';
import { LANGUAGES } from './languages.ts';
import type fr from './locales/fr.json';

/** The words of one language: French is the form every other locale has. */
export type Words = typeof fr;

const languageDirection = (tag: string) => LANGUAGES.find((l) => l.tag === tag)?.direction;

/**
 * An i18next of one language with its words at hand. Synchronous and without any fallback: a missing
 * key is an error of the check, never a mixture of languages on a page.
 */
export function createI18n(tag: string, words: Words): i18n {
  const instance = createInstance();
  void instance.init({
    lng: tag,
    resources: { [tag]: { translation: words } },
    fallbackLng: false,
    initAsync: false,
    interpolation: {
      // Names and numbers put into right-to-left text keep their own direction (UAX 9, isolates).
      escapeValue: languageDirection(tag) === 'rtl',
      escape: (text: string) => `\u2068${text}\u2069`,
    },
    react: { useSuspense: false },
  });
  return instance;
}
