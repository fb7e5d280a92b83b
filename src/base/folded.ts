/** Lines of vCard and iCalendar (RFC 6350 section 3.2, RFC 5545 section 3.1). */

/** No line of more than 75 octets, and no letter cut in two. */
const LONGEST_LINE = 75;

/** One line of content in as many as it takes. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let [current, length] = ['', 0];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (length + size > LONGEST_LINE) {
      lines.push(current);
      // What follows begins with a space, which counts.
      [current, length] = [' ', 1];
    }
    current += letter;
    length += size;
  }
  return [...lines, current].join('\r\n');
}
