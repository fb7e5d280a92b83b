/** Whether files come with the headers, types and caching that our own server sends. */
import { headersOf, type Policies } from '../../site/web/headers.ts';
import { bad, type Examination, well } from './finding.ts';
import type { Site, Visit } from './visit.ts';

/** The policy a page carries inside; that of the header must be the same. */
const policyIn = (html: string): string =>
  (/http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1] ?? '')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const NAMES = /^(cache-control|content-type|vary)$/i;
const named = (name: string) => (NAMES.test(name) ? 'caching' : 'headers');

/** Values of a header that came more than once, or in another order, are the same list. */
const listOf = (value: string | null) =>
  (value ?? '').toLowerCase().split(/,\s*/).sort().join(', ');

/** What differs between an answer and the headers of a file. */
function differences(
  asked: string,
  file: string,
  answer: Visit,
  policies: Policies,
): Examination[] {
  return Object.entries(headersOf(file, policies)).flatMap(([name, wanted]) => {
    const given = answer.headers.get(name);
    const same = name === 'Vary' ? listOf(given).includes(listOf(wanted)) : given === wanted;
    if (same) return [];
    return [bad(named(name), (words) => words.header(asked, name, given ?? '', wanted))];
  });
}

function missing(asked: string, { status }: Visit): Examination[] {
  return status === 200 ? [] : [bad('pages', (words) => words.status(asked, status, 200))];
}

const firstMatch = (pattern: RegExp, text: string): string | null =>
  pattern.exec(text)?.[1] ?? null;

/** Pages, scripts, worker, desk: each as a browser asks for it. */
export async function examineFiles(site: Site): Promise<Examination[]> {
  const [home, territory, desk] = [
    await site.get('/'),
    await site.get('/35/'),
    await site.get('/desk/'),
  ];
  const policies: Policies = { csp: policyIn(home.text), desk: policyIn(desk.text) };
  const asked: [string, string, Visit][] = [
    ['/', '/index.html', home],
    ['/35/', '/35/index.html', territory],
    ['/desk/', '/desk/index.html', desk],
  ];
  const more = [
    '/worker.js',
    '/manifest.webmanifest',
    '/icons/icon.svg',
    '/icons/icon-192.png',
    '/robots.txt',
    '/data/directory.jws',
    '/status/bulletin.jws',
    '/status/states.json',
    '/embed/embed.js',
    '/embed/35.json',
    '/desk/worker.js',
    firstMatch(/<script type="module"[^>]* src="([^"]+)"/, home.text),
    firstMatch(/data-words="([^"]+)"/, home.text),
    firstMatch(/<link rel="stylesheet"[^>]* href="([^"]+)"/, desk.text),
  ];
  for (const path of more) {
    if (path === null) return [bad('pages', (words) => words.otherSite)];
    asked.push([path, path, await site.get(path)]);
  }
  const found = asked.flatMap(([path, file, answer]) =>
    answer.status === 200 ? differences(path, file, answer, policies) : missing(path, answer),
  );
  if (!territory.text.includes('href="tel:15"')) {
    found.push(bad('pages', (words) => words.noNumber('/35/')));
  }
  if (!/^(br|gzip)$/.test(territory.headers.get('content-encoding') ?? '')) {
    found.push(bad('caching', (words) => words.notCompressed('/35/')));
  }
  return found.length > 0 ? found : [well('headers', (words) => words.headers(asked.length))];
}

/** An address that leads nowhere: the numbers, in the person's language, and never kept. */
export async function examineErrors(site: Site): Promise<Examination[]> {
  const asked = '/assets/none-00000000.js';
  const answer = await site.get(asked, { 'Accept-Language': 'en' });
  const found: Examination[] = [];
  if (answer.status !== 404)
    found.push(bad('errors', (words) => words.status(asked, answer.status, 404)));
  if (/immutable|max-age=[1-9]/.test(answer.headers.get('cache-control') ?? '')) {
    found.push(bad('errors', (words) => words.errorCached(asked)));
  }
  if (!/<html lang="en"/.test(answer.text) || !answer.text.includes('href="tel:15"')) {
    found.push(bad('errors', (words) => words.errorBare));
  }
  return found.length > 0 ? found : [well('errors', (words) => words.errors)];
}
