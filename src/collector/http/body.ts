/** A response's body, whole and decompressed, or not at all. */
import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The body grew past the limit: by what came over the wire or by what it unfolded to. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** The server used an encoding that was not asked for. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';
}

/** What the collector can unfold, for `Accept-Encoding`. */
export const ENCODINGS = 'gzip, deflate, br';

const UNFOLD: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function unfolded(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const unfold = UNFOLD[encoding];
  // Encodings in a row (`gzip, gzip`) are only ever an attack on readers.
  if (unfold === undefined) throw new EncodingError(`content encoding "${encoding.slice(0, 40)}"`);
  const stream = unfold();
  response.on('error', (error) => stream.destroy(error));
  return response.pipe(stream);
}

/**
 * Reads a body to its end.
 * @param limit most bytes taken, after decompression; reading stops at the first byte beyond
 * @throws TooLargeError, EncodingError, or the stream's error (a body cut short, damaged gzip)
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const announced = Number(response.headers['content-length'] ?? 0);
  if (announced > limit) throw new TooLargeError(`${announced} bytes announced`);
  const stream = unfolded(response);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new TooLargeError(`more than ${limit} bytes`);
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
    stream.destroy();
  }
  return Buffer.concat(chunks);
}
