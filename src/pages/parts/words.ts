import { createInstance, type i18n, type TFunction } from 'i18next';
import { useContext } from 'react';
import { I18nContext } from 'react-i18next';
import type { LanguageTag } from '../../i18n/languages.ts';

export type Translate = TFunction;

interface PageWords {
  t: Translate;
  lang: LanguageTag;
}

const NO_WORDS = createInstance();

/** One a language: a page asks for the same words hundreds of times while it is drawn. */
const known = new WeakMap<i18n, PageWords>();

function wordsOf(i18n: i18n): PageWords {
  let words = known.get(i18n);
  if (words === undefined) {
    words = { t: remembering(i18n.t), lang: i18n.language as LanguageTag };
    known.set(i18n, words);
  }
  return words;
}

type Lookup = (key: string, values?: object) => string;

/** The same function, which looks up a key without values only once. */
function remembering(t: Translate): Translate {
  // The keys' types hold where the function is used; here it is only passed on.
  const lookUp = t as unknown as Lookup;
  const plain = new Map<string, string>();
  const remembered: Lookup = (key, values) => {
    if (values !== undefined) return lookUp(key, values);
    let word = plain.get(key);
    if (word === undefined) {
      word = lookUp(key);
      plain.set(key, word);
    }
    return word;
  };
  return remembered as unknown as Translate;
}

/**
 * The words of the page's language, and its tag for `Intl`. A page never changes its language, so
 * none of what `useTranslation` watches for can happen, and its cost at each part of a page is saved.
 */
export function useWords(): PageWords {
  const { i18n } = useContext(I18nContext) ?? { i18n: NO_WORDS };
  return wordsOf(i18n);
}
