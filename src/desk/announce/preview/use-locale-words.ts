import { useEffect, useState } from 'react';
import { type LanguageTag, languageOf } from '../../../i18n/languages.ts';
import type { Words } from '../../../i18n/setup.ts';

const files = import.meta.glob<Words>('../../../i18n/locales/*.json', { import: 'default' });

/** The citizen pages' words of a language, loaded when they are first asked for; null until then. */
export function useLocaleWords(lang: LanguageTag): { lang: LanguageTag; words: Words } | null {
  const [loaded, setLoaded] = useState<{ lang: LanguageTag; words: Words } | null>(null);
  useEffect(() => {
    let gone = false;
    const load = files[`../../../i18n/locales/${languageOf(lang).folder}.json`];
    void load?.()
      .then((words) => {
        if (!gone) setLoaded({ lang, words });
      })
      // Offline before the worker kept it: the last language stays on the screen.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [lang]);
  return loaded;
}
