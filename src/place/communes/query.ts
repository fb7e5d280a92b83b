/** What was typed, as words to look for. */

/** Words people shorten, as they stand in official names. */
const SHORTENED: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints', s: 'sur' };

/** More words or letters than any name has: the rest is not read. */
const MOST_WORDS = 10;
const MOST_LETTERS = 60;

/**
 * Small letters, no accents, words apart, `st` written out, CEDEX and its number left out.
 * `Chalon s/Saône` gives `['chalon', 'sur', 'saone']`. At most ten words.
 */
export function wordsOf(typed: string): string[] {
  const plain = typed
    .slice(0, MOST_LETTERS)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\bs\//g, 'sur ')
    .replace(/\bcedex\b( \d{1,2}\b)?/g, ' ');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words
    .slice(0, MOST_WORDS)
    .map((word, i) => (word === 's' && i === 0 ? word : (SHORTENED[word] ?? word)));
}
