/** What networks and half-finished deployments make of a good answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * `drip`: a few bytes, then a byte now and again, never the end. `truncated`: half of it, then the
 * connection ends. `cut`: half of it, told as the whole. `mixed`: scripts, words and worker under
 * their names with the bytes of another version. `wrong-type`: all of it, as plain text.
 */
export const SPOILED = ['drip', 'truncated', 'cut', 'mixed', 'wrong-type'] as const;
export type Spoiled = (typeof SPOILED)[number];

/** Milliseconds between two bytes of an answer that drips. */
const DRIP_MS = 150;

const half = (body: Buffer): Buffer => body.subarray(0, Math.ceil(body.length / 2));

function drip(response: ServerResponse, body: Buffer): void {
  let sent = 1;
  response.write(body.subarray(0, sent));
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + 1));
    sent += 1;
    // The last byte never comes.
    if (sent >= body.length - 1) clearInterval(timer);
  }, DRIP_MS);
  response.once('close', () => clearInterval(timer));
}

/** What is sent of an answer's head. */
const HEADERS: Readonly<Record<Spoiled, (headers: Headers) => Headers>> = {
  drip: (headers) => headers,
  truncated: (headers) => headers,
  cut: ({ 'Content-Length': _, ...headers }) => headers,
  mixed: ({ 'Content-Length': _, ...headers }) => headers,
  'wrong-type': (headers) => ({ ...headers, 'Content-Type': 'text/plain; charset=utf-8' }),
};

/** Ends a response with this body. */
type End = (body: Buffer) => void;

const SENDING: Readonly<
  Record<Spoiled, (response: ServerResponse, body: Buffer, end: End, path: string) => void>
> = {
  drip,
  truncated: (response, body) => {
    response.write(half(body), () => response.socket?.destroy());
  },
  cut: (_, body, end) => end(half(body)),
  mixed: (_, body, end, path) => {
    const isOfAVersion = /\.(js|json)$/.test(path);
    end(isOfAVersion ? Buffer.concat([body, Buffer.from('\n')]) : body);
  },
  'wrong-type': (_, body, end) => end(body),
};

/** Makes what is answered to a request arrive spoiled. */
export function spoil(how: Spoiled, request: IncomingMessage, response: ServerResponse): void {
  // Of a packed answer, other bytes would only be a packing that cannot be undone.
  if (how === 'mixed') askFor(request, { 'accept-encoding': 'identity' });
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  changeAnswer(response, {
    head: HEADERS[how],
    body: (body, end) => SENDING[how](response, body, end, pathname),
  });
}

type Headers = Record<string, string | number>;

/** What is asked for, changed before it is answered: as the server reads it, and as it came. */
export function askFor(request: IncomingMessage, changes: Readonly<Record<string, string | null>>) {
  for (const [name, value] of Object.entries(changes)) {
    for (let i = request.rawHeaders.length - 2; i >= 0; i -= 2) {
      if (request.rawHeaders[i]?.toLowerCase() === name) request.rawHeaders.splice(i, 2);
    }
    delete request.headers[name];
    if (value === null) continue;
    request.headers[name] = value;
    request.rawHeaders.push(name, value);
  }
}

/** `etag` and `ETag` are one name; here each is written as RFC 9110 does. */
const asWritten = (headers: Headers): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase() === 'etag'
        ? 'ETag'
        : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()),
      value,
    ]),
  );

/** Has the head and the whole body of what will be answered pass through these, however it is written. */
export function changeAnswer(
  response: ServerResponse,
  change: { head: (headers: Headers) => Headers; body: (body: Buffer, end: End) => void },
): void {
  const end = response.end.bind(response) as (body?: Buffer) => ServerResponse;
  const write = response.write.bind(response);
  const writeHead = response.writeHead.bind(response);
  const parts: Buffer[] = [];
  Object.assign(response, {
    writeHead: (status: number, headers: Headers = {}) =>
      writeHead(status, change.head(asWritten(headers))),
    flushHeaders: () => undefined,
    write: (part: Uint8Array | string) => {
      parts.push(Buffer.from(part as string));
      return true;
    },
    end: (part?: Uint8Array | string) => {
      if (part !== undefined) parts.push(Buffer.from(part as string));
      const body = Buffer.concat(parts);
      Object.assign(response, { write });
      if (body.length === 0) end();
      else change.body(body, end);
      return response;
    },
  });
}
