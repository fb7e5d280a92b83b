/** What programs say to those who run them and to officers, in French and in English. */
import { frenchAround, frenchTypography } from './typography.ts';

export type OfficeLanguage = 'fr' | 'en';

/** One thing said in both languages. */
export type Told = Readonly<Record<OfficeLanguage, string>>;

/** The same shape in the other language: texts as any text, functions of the same values. */
type Same<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Result
    ? (...given: Given) => Same<Result>
    : { readonly [Key in keyof T]: Same<T[Key]> };

type Messages<T> = Readonly<Record<OfficeLanguage, Same<T>>>;

/**
 * Texts in both languages: plain ones, and functions for those that hold values. Both languages have the same
 * keys. French is written with plain spaces and apostrophes; its typography is put here, around values, never
 * in them.
 */
export function messages<T>({ fr, en }: { fr: T; en: NoInfer<Same<T>> }): Messages<T> {
  return { fr: setInFrench(fr, []) as Same<T>, en };
}

/** One thing said in both languages, of texts that hold values. */
export function told<W>(
  words: Readonly<Record<OfficeLanguage, W>>,
  say: (words: W) => string,
): Told {
  return { fr: say(words.fr), en: say(words.en) };
}

const formOf = (language: OfficeLanguage) => {
  const rules = new Intl.PluralRules(language);
  return (count: number, text: string, other: string): string =>
    rules.select(count) === 'one' ? text : other;
};

/** The form of a word for a count: in French nought is singular, in English it is not. */
export const plural: Readonly<Record<OfficeLanguage, ReturnType<typeof formOf>>> = {
  fr: formOf('fr'),
  en: formOf('en'),
};

function setInFrench(text: unknown, given: readonly unknown[]): unknown {
  if (typeof text === 'string') {
    const values = valuesIn(given);
    return values.length === 0 ? frenchTypography(text) : frenchAround(text, values);
  }
  if (typeof text === 'function') {
    return (...values: unknown[]) => setInFrench(text(...values), values);
  }
  if (Array.isArray(text)) return text.map((item) => setInFrench(item, given));
  if (typeof text !== 'object' || text === null) return text;
  return Object.fromEntries(
    Object.entries(text).map(([key, item]) => [key, setInFrench(item, given)]),
  );
}

/** How deep texts lie in what words are given: values, lists of them, records of these. */
const DEPTH = 4;

/** Every text among the values; numbers are set like the words around them. */
function valuesIn(given: unknown, depth = 0): string[] {
  if (typeof given === 'string') return given === '' ? [] : [given];
  if (typeof given !== 'object' || given === null || depth > DEPTH) return [];
  return Object.values(given).flatMap((value) => valuesIn(value, depth + 1));
}
