/** How a request or an answer travels where no service carries it: in a link, or as text. */

/** Before the signed text in an address. What follows the `#` never leaves the browser. */
const MARK = '#second=';

/** A link that opens the signed text at another desk. */
export function linkOf(text: string, desk: string): string {
  const bytes = new TextEncoder().encode(text);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `${desk}${MARK}${base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** The signed text in a link, or in what was pasted or opened as a file; null when there is none. */
export function carriedIn(given: string): string | null {
  const text = given.trim();
  if (text.startsWith('{')) return text;
  const at = text.indexOf(MARK);
  if (at === -1) return null;
  try {
    const base64 = text
      .slice(at + MARK.length)
      .replace(/-/g, '+')
      .replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
