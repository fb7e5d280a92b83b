/** Hands requests on to the publishing service, so that desk and service share one address. */
import { type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Where the service answers, on the site's own address. */
export const PUBLISHER_PATH = '/publier';

/**
 * Hands a request on and its answer back; 502 when the service cannot be reached.
 * @param service address of the service, `http://127.0.0.1:8035`
 */
export function handOn(service: string, incoming: IncomingMessage, answer: ServerResponse): void {
  const path = (incoming.url ?? '').slice(PUBLISHER_PATH.length);
  const outgoing = request(
    `${service}${path}`,
    { method: incoming.method ?? 'GET', headers: { ...incoming.headers, connection: 'close' } },
    (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    },
  );
  outgoing.on('error', () => {
    if (!answer.headersSent) answer.writeHead(502, { 'Content-Type': 'text/plain' });
    answer.end();
  });
  incoming.pipe(outgoing);
}
