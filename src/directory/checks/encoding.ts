/** Bytes of a data file to text: UTF-8 without a byte order mark, as JSON asks (RFC 8259, 8.1). */
import { error, type ProblemFound } from './problem.ts';

export const encodingRule = 'encoding';

interface Decoded {
  /** Without its mark; as well as it can be read when it is not UTF-8. */
  text: string;
  findings: ProblemFound[];
  /** False when nothing more can be said of the file until it is saved again. */
  readable: boolean;
}

/** Decodes a file and says, when it is not UTF-8, what it seems to be and where. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return otherCharset(bytes, 'utf-16le', 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return otherCharset(bytes, 'utf-16be', 'UTF-16');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return otherCharset(bytes, 'windows-1252', 'Windows-1252');
  }
  if (!text.startsWith('\ufeff')) return { text, findings: [], readable: true };
  return {
    text: text.slice(1),
    findings: [error('bom', { path: [], offset: 0 }, {})],
    readable: true,
  };
}

function otherCharset(bytes: Uint8Array, label: string, charset: string): Decoded {
  const text = new TextDecoder(label).decode(bytes);
  // A single-byte charset gives one character a byte, so the first accent is the first problem.
  const offset = label === 'windows-1252' ? Math.max(0, text.search(/\P{ASCII}/u)) : 0;
  const excerpt = text
    .slice(Math.max(0, offset - 12), offset + 12)
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    text,
    findings: [error('not-utf8', { path: [], offset }, { charset, excerpt })],
    readable: false,
  };
}
