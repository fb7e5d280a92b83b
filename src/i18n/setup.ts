/** The words of one language, at hand: looked up, counted and filled in. Pure. */
import { LANGUAGES, type LanguageTag } from './languages.ts';
import type fr from './locales/fr.json';

/** The words of one language: French is the form every other locale has. */
export type Words = typeof fr;

/** Plural forms differ from language to language; who asks for a word names none. */
type WithoutPlural<K extends string> =
  K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K;
type KeysOf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Path}${WithoutPlural<K>}`
    : KeysOf<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** Name of a word: `status.allClear`. */
export type WordKey = KeysOf<Words>;

/** The word of a name out of words of a given form, filled in. */
export type TranslateOf<W> = (key: KeysOf<W>, values?: Values) => string;

/** What is put in the places of a word, `{{name}}`; `count` also chooses its plural form. */
type Values = Readonly<Record<string, string | number>>;

/** The word of a name, filled in. */
export type Translate = TranslateOf<Words>;

export interface Speech<W = Words> {
  t: TranslateOf<W>;
  lang: LanguageTag;
}

type Tree = { readonly [name: string]: Tree | string };

function wordAt(words: Tree, key: string): string | undefined {
  let at: Tree | string | undefined = words;
  for (const name of key.split('.')) at = typeof at === 'object' ? at[name] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/**
 * A language with its words. Without any fallback: a missing word is an error of the check and shows
 * its own name, never a mixture of languages on a page.
 */
export function createI18n<W extends object = Words>(tag: string, words: W): Speech<W> {
  const rightToLeft = LANGUAGES.find((l) => l.tag === tag)?.direction === 'rtl';
  const plurals = new Intl.PluralRules(tag);
  // A page asks for the same words hundreds of times while it is drawn.
  const known = new Map<string, string>();

  function word(key: string): string | undefined {
    const held = known.get(key) ?? wordAt(words as Tree, key);
    if (held !== undefined) known.set(key, held);
    return held;
  }
  function counted(key: string, count: string | number | undefined): string {
    if (typeof count !== 'number') return word(key) ?? key;
    const form = word(`${key}_${plurals.select(count)}`);
    return form ?? word(`${key}_other`) ?? word(key) ?? key;
  }
  // Names and numbers put into right-to-left text keep their own direction (UAX 9, isolates).
  const placed = (value: string | number | undefined): string =>
    rightToLeft ? `\u2068${value ?? ''}\u2069` : String(value ?? '');

  return {
    t: (key, values) =>
      values === undefined
        ? (word(key) ?? key)
        : counted(key, values['count']).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
            placed(values[name]),
          ),
    lang: tag as LanguageTag,
  };
}
