/** One line of text without control or direction marks, at most `max` characters. */
export function oneLine(text: string, max = 200): string {
  return text
    .slice(0, 4 * max)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, max);
}
