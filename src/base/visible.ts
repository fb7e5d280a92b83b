/** What a person sees of a text: cells copied from pages and papers bring more. */

/**
 * The text without what nobody sees: marks of writing direction, joiners, soft hyphens, variation
 * selectors, controls. Line ends become `\n`, every other space one space of its own.
 */
export function visible(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\S\n]/gu, ' ')
    .replace(/\u034f|[\p{Cf}\p{Variation_Selector}]|[^\P{Cc}\n]/gu, '')
    .trim();
}

/** `35.0`, `35,00`: a whole number that a spreadsheet wrote with decimals; any other text as it is. */
export function wholeNumber(text: string): string {
  return /^(\d+)[.,]0+$/.exec(text)?.[1] ?? text;
}
