/** Where the pieces of an XML text end. */

/** Longest tag with its attributes; parsers compare attributes pairwise. */
const MAX_TAG = 10_000;

/** Index after the `>` that closes the tag opened at `start`, or -1; `>` may stand in quotes. */
export function endOfTag(text: string, start: number): number {
  let quote = '';
  const last = Math.min(text.length, start + MAX_TAG);
  for (let i = start + 1; i < last; i++) {
    const c = text.charAt(i);
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '>') return i + 1;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '<') return -1;
  }
  return -1;
}

/** What opens and closes a comment, a CDATA section or a processing instruction. */
export const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
