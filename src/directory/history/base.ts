/** A name for what is published of a territory, so that two who change it at once do not part silently. */
import type { PublishedLine } from '../model.ts';
import { lineKey } from './line-key.ts';

/**
 * SHA-256, in hexadecimal, of the lines whatever their order: the desk signs that of the lines its work
 * began from, and the publishing service compares it with that of the lines in place.
 */
export async function baseOf(lines: readonly PublishedLine[]): Promise<string> {
  const text = JSON.stringify(lines.map(lineKey).sort());
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
