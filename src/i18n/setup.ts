import { createInstance, type i18n } from 'i18next';
import type fr from './locales/fr.json';

/** The words of one language: French is the form every other locale has. */
export type Words = typeof fr;

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
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
