/**
 * Errors that nobody catches in a service worker. No browser tells a test of them: so the worker that the site sends
 * begins with lines that say them on its console, which the test listens to like that of a page.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { askFor, changeAnswer } from '../bad-answers.ts';

/** An installation that fails is refused by its event, which the browser tells like an error nobody caught: it is none. */
const PRELUDE = `const refused = new Set();
const { waitUntil } = ExtendableEvent.prototype;
ExtendableEvent.prototype.waitUntil = function (work) {
  if (this.type === 'install') Promise.resolve(work).catch((reason) => refused.add(reason));
  return waitUntil.call(this, work);
};
for (const kind of ['error', 'unhandledrejection']) {
  addEventListener(kind, ({ error, reason }) => {
    const what = error ?? reason;
    if (refused.has(what)) return;
    console.error('uncaught in the worker: ' + (what?.stack ?? what));
  });
}
`;

/** Has the worker that is answered tell its errors. */
export function letWorkerTell(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname !== '/worker.js') return;
  askFor(request, { 'accept-encoding': 'identity', 'if-none-match': null });
  changeAnswer(response, {
    head: ({ ETag: _, 'Content-Length': __, ...others }) => others,
    body: (body, end) => end(Buffer.concat([Buffer.from(PRELUDE), body])),
  });
}
