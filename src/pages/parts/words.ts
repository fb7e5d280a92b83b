import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../i18n/languages.ts';

/** The words of the page's language, and its tag for `Intl`. */
export function useWords() {
  const { t, i18n } = useTranslation();
  return { t, lang: i18n.language as LanguageTag };
}
export type Translate = ReturnType<typeof useWords>['t'];
