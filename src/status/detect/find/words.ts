/** Lists of words as one reads them, made into one pattern. */

/**
 * A pattern for a list of folded words and phrases, one a comma or line; `*` stands for any ending,
 * `_` for one word of any kind.
 */
export function anyOf(list: string): RegExp {
  const phrases = list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.replace(/\*/g, '\\w*').replace(/_/g, "[\\w']+"));
  return new RegExp(`\\b(?:${phrases.join('|')})(?!\\w)`);
}
