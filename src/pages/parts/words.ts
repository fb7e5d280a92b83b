import { createContext, useContext } from 'react';
import type { Speech, Translate } from '../../i18n/setup.ts';

export type { Translate } from '../../i18n/setup.ts';

const nameOf: Translate = (key) => key;

/** The words of the page's language, and its tag for `Intl`; a page never changes its language. */
export const WordsContext = createContext<Speech>({ t: nameOf, lang: 'fr' });

export const useWords = (): Speech => useContext(WordsContext);
