/**
 * Another version of the built app: the words of every language under other names, which its worker and
 * its pages refer to. The names of the first version are gone from it, as after a deployment.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { askFor, changeAnswer } from './bad-answers.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const WORDS = /(assets\/[a-z]{2,4}-)([\w-]{8})(\.json)/g;
/** The name in the one version for the name in the other. */
const renamed = (text: string): string =>
  text.replace(WORDS, (_, before: string, hash: string, after: string) =>
    [before, ...[...hash].reverse(), after].join(''),
  );

const namesWords = (path: string): boolean => path === '/worker.js' || !/\.\w+$/.test(path);

/** Answers as the second version does, out of the files of the first. */
export function asSecondVersion(answer: Answer): Answer {
  return (request, response) => {
    request.url = renamed(request.url ?? '/');
    const { pathname } = new URL(request.url, 'http://localhost');
    if (namesWords(pathname)) rename(request, response);
    answer(request, response);
  };
}

/** Has the names in the text that is answered changed; they stay as long as they were. */
function rename(request: IncomingMessage, response: ServerResponse): void {
  askFor(request, { 'accept-encoding': 'identity', 'if-none-match': null });
  changeAnswer(response, {
    head: ({ ETag: _, ...others }) => others,
    body: (body, end) => end(Buffer.from(renamed(String(body)))),
  });
}
