/** Hands requests on to the publishing service, so that desk and service share one address. */
import { type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Where the service answers, on the site's own address. */
export const PUBLISHER_PATH = '/publier';

/**
 * Hands a request on and its answer back.
 * @param service address of the service, `http://127.0.0.1:8035`
 * @param ours headers of the site, which stand in place of the service's of the same name
 * @param unreached answers when the service cannot be reached
 */
export function handOn(
  service: string,
  incoming: IncomingMessage,
  answer: ServerResponse,
  { ours, unreached }: { ours: Readonly<Record<string, string>>; unreached: () => void },
): void {
  const path = (incoming.url ?? '').slice(PUBLISHER_PATH.length);
  const outgoing = request(
    `${service}${path}`,
    { method: incoming.method ?? 'GET', headers: { ...incoming.headers, connection: 'close' } },
    (given) => {
      const named = new Set(Object.keys(ours).map((name) => name.toLowerCase()));
      const theirs = Object.entries(given.headers).filter(([name]) => !named.has(name));
      answer.writeHead(given.statusCode ?? 502, { ...Object.fromEntries(theirs), ...ours });
      given.on('error', () => answer.destroy());
      given.pipe(answer);
    },
  );
  outgoing.on('error', () => {
    if (answer.headersSent) answer.destroy();
    else unreached();
  });
  incoming.pipe(outgoing);
}
