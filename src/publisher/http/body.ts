/** The body of a request, up to a limit. */

/** What is too large is still read to its end, up to this many times the limit. */
const DISCARDED = 16;

/**
 * The body as text (UTF-8), or null when it is larger than `limit` bytes. The rest of a body that is
 * too large is read and thrown away: a caller who is still sending would never see the answer.
 */
export async function bodyOf(request: Request, limit: number): Promise<string | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > limit * DISCARDED) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) chunks.length = 0;
    else chunks.push(chunk);
    if (size > limit * DISCARDED) break;
  }
  return size > limit ? null : Buffer.concat(chunks).toString('utf8');
}
