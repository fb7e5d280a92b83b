/** A whole number as its cell shows it: the plus, the zero and the prefix that stand in the format alone. */

/** A literal, or the place of a digit: one that is always written, or only when there is one. */
type Token = { literal: string } | { digit: '0' | '#' };

const PARTS = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([0#?])|([\s+\-()/:])|(.)/gu;

/** The format of positive numbers as tokens; null when it is for something else: dates, decimals, text. */
function tokensOf(format: string): Token[] | null {
  const positive = /^(?:"[^"]*"|\\.|[^;])*/u.exec(format)?.[0] ?? '';
  const tokens: Token[] = [];
  for (const [, quoted, escaped, digit, mark, other] of positive.matchAll(PARTS)) {
    if (other !== undefined) return null;
    if (digit !== undefined) tokens.push({ digit: digit === '0' ? '0' : '#' });
    else tokens.push({ literal: quoted ?? escaped ?? mark ?? '' });
  }
  return tokens.some((token) => 'digit' in token) ? tokens : null;
}

/**
 * `\+0` shows 33261911789 as `+33261911789`, `0#" "##` shows 261 as `02 61`.
 * @param digits a whole number
 * @param format the format code of the cell (ECMA-376, 18.8.31)
 */
export function formatted(digits: string, format: string): string {
  const tokens = tokensOf(format);
  if (tokens === null || !/^\d+$/.test(digits)) return digits;
  const places = tokens.filter((token) => 'digit' in token).length;
  let left = digits.padStart(places, '\0');
  let before = left.length - places;
  return tokens
    .map((token) => {
      if ('literal' in token) return token.literal;
      // What there is no place for stands before the first one.
      const taken = left.slice(0, before + 1);
      left = left.slice(before + 1);
      before = 0;
      return taken === '\0' ? (token.digit === '0' ? '0' : '') : taken;
    })
    .join('');
}
