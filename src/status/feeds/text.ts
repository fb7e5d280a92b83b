/** Bytes to text, whatever the server believed about them, and a name for what is no text at all. */
import type { Result } from '../../base/result.ts';
import type { Remark, RemarkCode } from '../remarks.ts';

/** Largest document a reader takes, in bytes: the fullest real feeds stay under a third of it. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** One zero byte in so many characters, and the document is no text. */
const MOST_ZEROS = 100;

type Decoded = Result<{ text: string; charset: string; remarks: Remark[] }, { remark: Remark }>;

const failed = (code: RemarkCode, detail: string): Decoded => ({
  ok: false,
  remark: { code, detail },
});

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an office document'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** The encoding that the first bytes prove: a byte order mark, or `<` and `{` spread over 16 bits. */
function proven(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0x3c, 0])) return 'utf-16le';
  if (startsWith(bytes, [0x7b, 0]) || startsWith(bytes, [0x5b, 0])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff]) || startsWith(bytes, [0, 0x3c])) return 'utf-16be';
  if (startsWith(bytes, [0, 0x7b]) || startsWith(bytes, [0, 0x5b])) return 'utf-16be';
  return null;
}

/** `encoding="…"` of an XML declaration, read from the first bytes taken as ASCII. */
function declared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  return /^\s*<\?xml[^>]{0,120}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? null;
}

function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? null;
}

/** A stream decode, so that a file cut in the middle of a letter is still told as cut, not as garbled. */
function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null; // An unknown name or bytes that do not fit it.
  }
}

const isUtf8 = (charset: string): boolean => /^utf-?8$/i.test(charset);

/**
 * Decodes a document. A byte order mark decides; then bytes that read as UTF-8 with letters beyond
 * ASCII are UTF-8 whatever was declared (no other text looks like it by chance); then the HTTP header
 * (RFC 7303 section 3), the XML declaration, and at last windows-1252, which French feeds use most
 * when they declare nothing.
 * @param bytes the document, as received after decompression
 * @param contentType the `Content-Type` header, empty when unknown
 * @returns the text and the charset used, with a remark when the declaration was wrong; or one remark
 *   naming what was met (`empty`, `too-large`, `not-text`)
 */
export function decodeText(bytes: Uint8Array, contentType = ''): Decoded {
  if (bytes.length === 0) return failed('empty', 'The document is empty.');
  if (bytes.length > MAX_BYTES) {
    return failed('too-large', `${bytes.length} bytes; at most ${MAX_BYTES} are read.`);
  }
  const picture = SIGNATURES.find(([prefix]) => startsWith(bytes, prefix));
  if (picture) return failed('not-text', `This is ${picture[1]}; a feed or an alert was expected.`);

  const certain = proven(bytes);
  const wanted = certain ?? charsetOf(contentType) ?? declared(bytes);
  const utf8 = certain === null || certain === 'utf-8' ? strictly(bytes, 'utf-8') : null;
  if (utf8 !== null && wanted !== null && !isUtf8(wanted) && isPlainAscii(bytes)) {
    const other = strictly(bytes, wanted);
    if (other !== null) return decoded(other, wanted.toLowerCase(), []);
  }
  if (utf8 !== null) {
    const lied = wanted !== null && !isUtf8(wanted) && !isPlainAscii(bytes);
    return decoded(utf8, 'utf-8', lied ? [wrongCharset(wanted, 'utf-8')] : []);
  }
  for (const charset of [certain, charsetOf(contentType), declared(bytes)]) {
    if (charset === null || isUtf8(charset)) continue;
    const text = strictly(bytes, charset);
    if (text !== null) return decoded(text, charset.toLowerCase(), []);
  }
  const text = new TextDecoder('windows-1252').decode(bytes);
  return decoded(text, 'windows-1252', [wrongCharset(wanted ?? 'utf-8', 'windows-1252')]);
}

const isPlainAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

const wrongCharset = (declaration: string, used: string): Remark => ({
  code: 'wrong-charset',
  detail: `The document is announced as ${declaration} but is not; it was read as ${used}.`,
});

function decoded(text: string, charset: string, remarks: Remark[]): Decoded {
  // A stray one is a slip, mended like any character that XML forbids.
  const zeros = text.split('\u0000').length - 1;
  if (zeros * MOST_ZEROS > text.length) {
    return failed('not-text', 'The document holds zero bytes: it is no text.');
  }
  return { ok: true, text, charset, remarks };
}
