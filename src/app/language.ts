/** The language a person chose, kept where a page reads it before it is drawn, and for the worker. */
import { CHOSEN_LANGUAGE } from '../i18n/first.ts';
import { type LanguageTag, preferredLanguage } from '../i18n/languages.ts';
import { chosenLanguage, keepLanguage } from '../store/choices.ts';

/** Remembers a language; the link that chooses it opens its page at once. */
export function chooseLanguage(tag: LanguageTag): void {
  try {
    localStorage.setItem(CHOSEN_LANGUAGE, tag);
  } catch {
    // Refused or full: then the browser's own language decides again.
  }
  void keepLanguage(tag);
}

/**
 * A page in the language this browser prefers, when none was chosen: it is remembered, so that the
 * worker draws the start page in it at once.
 */
export async function rememberLanguage(drawn: LanguageTag): Promise<void> {
  if (preferredLanguage(navigator.languages) !== drawn) return;
  if ((await chosenLanguage()) === null) await keepLanguage(drawn);
}
