/** A short name for a text, the same on every machine: for telling texts apart, never for trust. */

/** FNV-1a, of 32 bits, from a given start. */
function fnv(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Sixteen hexadecimal digits. */
export const fingerprint = (text: string): string =>
  [fnv(text, 0x811c9dc5), fnv(`${text.length} ${text}`, 0x2f0b4c47)]
    .map((half) => half.toString(16).padStart(8, '0'))
    .join('');
