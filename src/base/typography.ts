/** French typography, put where a text comes in, so that nobody types no-break spaces by hand. */

const NO_BREAK = '\u00a0';
/** Stands for a value while the text around it is set; nobody writes it (private use area of Unicode). */
const HELD = '\ue000';

/**
 * Sets a French text: apostrophes for elisions, a no-break space before `: ; ! ? » %` and after `«`, and
 * between a figure and its unit. Spaces are turned, never added: addresses, hours (`18:05`), options and
 * commands stay as they are.
 * (Lexique des règles typographiques en usage à l'Imprimerie nationale, 2002.)
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/([\p{L}\p{N}\ue000])'(?=[\p{L}\p{N}\ue000«])/gu, '$1’')
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ (?=»|[:;!?](?:\s|[)»…]|$)|%(?![\p{L}\p{N}]))/gu, NO_BREAK)
    .replace(
      /(\d) (?=(?:ms|s|min|h|j|octets|ko|Mo|Go|m|km)(?![\p{L}\p{N}\ue000'’=_-]))/gu,
      `$1${NO_BREAK}`,
    );
}

/**
 * Sets the words of a text around the values in it, which stay as they were given: a name of a file, an
 * address, what a person typed.
 */
export function frenchAround(text: string, values: readonly string[]): string {
  const longestFirst = [...values, HELD].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const held: string[] = [];
  const words = text.replace(new RegExp(pattern.join('|'), 'g'), (value) => {
    held.push(value);
    return HELD;
  });
  let next = 0;
  return frenchTypography(words).replaceAll(HELD, () => held[next++] ?? '');
}
