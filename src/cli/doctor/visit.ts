/** A site as a stranger meets it: plain requests from outside. */

export interface Visit {
  status: number;
  headers: Headers;
  text: string;
  bytes: Buffer;
  /** Milliseconds since 1970 in the middle of the request. */
  at: number;
}

export interface Site {
  /** `https://repli.example`, without a slash at the end. */
  address: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Visit>;
}

const ANSWER_TIMEOUT_MS = 10_000;

/** Visits an address as it is: a redirect is an answer like another. */
export async function visit(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const before = Date.now();
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  const answer = await fetch(address, { headers, redirect: 'manual', signal });
  const at = (before + Date.now()) / 2;
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, text: bytes.toString(), bytes, at };
}

export const siteAt = (address: string): Site => ({
  address,
  get: (path, headers) => visit(address + path, { 'Accept-Encoding': 'gzip, br', ...headers }),
});

/** Why a request failed, in the words of the network: a fetch says only that it did. */
export function whyFailed(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}
