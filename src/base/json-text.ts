/** Data files as text, laid out as the formatter of this project leaves them: a change shows as that change. */

/** Longest line of a list kept on one line. */
const WIDTH = 100;

/**
 * JSON with two spaces, lists of plain values on one line where they fit, and a final newline.
 * @param value anything `JSON.stringify` takes
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    /^( *)(.*)\[\n((?:\s+(?:"(?:[^"\\]|\\.)*"|-?[\d.eE+]+|true|false|null),?\n)+)\s*\](,?)$/gm,
    (whole, indent: string, before: string, items: string, comma: string) => {
      const list = items
        .split('\n')
        .map((item) => item.trim())
        .join(' ')
        .trim();
      const line = `${indent}${before}[${list}]${comma}`;
      return line.length <= WIDTH ? line : whole;
    },
  );
  return `${text}\n`;
}
