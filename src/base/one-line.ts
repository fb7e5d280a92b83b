/** One line of text without control or direction marks, at most `max` characters. */
export function oneLine(text: string, max = 200): string {
  return text
    .slice(0, 4 * max)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, max);
}

/** Stands where something was left out. */
export const LEFT_OUT = '[…]';

/** One line of text; one that is longer than `max` characters ends before them in whole words, and says so. */
export function headline(text: string, max = 200): string {
  const whole = oneLine(text, Math.max(text.length, 1));
  if (whole.length <= max) return whole;
  const end = whole.lastIndexOf(' ', max);
  return `${whole.slice(0, end > max / 2 ? end : max)} ${LEFT_OUT}`;
}
