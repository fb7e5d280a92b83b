/** What was typed, as words to look for. */

/** Words people shorten, as they stand in official names. */
const SHORTENED: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints', s: 'sur' };

/** More words or letters than any name has: the rest is not read. */
const MOST_WORDS = 10;
const MOST_LETTERS = 60;

/** Small letters without accents, words apart, CEDEX and its number left out. */
function plainWords(typed: string): string[] {
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
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, MOST_WORDS);
}

const writtenOut = (words: readonly string[]): string[] =>
  words.map((word, i) => (word === 's' && i === 0 ? word : (SHORTENED[word] ?? word)));

/**
 * The words typed, `st` written out: `Chalon s/Saône` gives `['chalon', 'sur', 'saone']`. At most
 * ten words of the first sixty letters.
 */
export function wordsOf(typed: string): string[] {
  return writtenOut(plainWords(typed));
}

/**
 * What the words typed can mean, the likeliest first: with `st` written out, as they are, with an
 * `st` at the beginning of a word taken off it (`stmalo`). The later ones only count when the
 * earlier find nothing.
 */
export function readingsOf(typed: string): string[][] {
  const plain = plainWords(typed);
  const apart = plain.flatMap((word) => {
    const found = /^(ste?)([a-z]{3,})$/.exec(word);
    return found === null ? [word] : found.slice(1);
  });
  const readings = [writtenOut(plain), plain, writtenOut(apart)];
  return readings.filter(
    (words, i) => readings.findIndex((other) => other.join(' ') === words.join(' ')) === i,
  );
}
