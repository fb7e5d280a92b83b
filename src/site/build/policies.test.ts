import { expect, it } from 'vitest';
import { drawnHeaders } from '../../pages/headers.ts';
import { headersOf, serviceHeaders } from '../web/headers.ts';
import { deskSecurityPolicy } from './desk.ts';
import { contentSecurityPolicy } from './styles.ts';

const desk = { publisher: 'https://publier.example/v1', forge: '', mail: '', duty: '' };
const policies = {
  csp: contentSecurityPolicy(['a{}'], ['https://flux.example']),
  desk: deskSecurityPolicy(desk),
};

it.each(Object.entries(policies))('policy %s refuses all that it does not name', (_, policy) => {
  expect(policy).not.toMatch(/unsafe|\*|data:|blob:|http:/);
  const said = policy.split('; ');
  expect(said).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types repli',
    ]),
  );
});

const answers: [string, Record<string, string>][] = [
  ['a page of the site', headersOf('/35/index.html', policies)],
  ['the desk', headersOf('/desk/index.html', policies)],
  ['a worker', headersOf('/worker.js', policies)],
  ['an error page', headersOf('/erreur/fr.html', policies)],
  ['an answer of the service', serviceHeaders(policies)],
  ['a page that the phone drew', drawnHeaders(policies.csp)],
];

it.each(answers)('%s carries every protection', (_, headers) => {
  expect(headers['Content-Security-Policy']).toMatch(/; frame-ancestors 'none'$/);
  expect(headers).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  expect(headers['Strict-Transport-Security']).toMatch(/^max-age=\d{8,}/);
  expect(headers['Permissions-Policy']).toContain('camera=()');
});

it('lets others frame one folder and read what is made for them, and nothing else', () => {
  for (const path of ['/embed/35/index.html', '/embed/en/35/index.html']) {
    const headers = headersOf(path, policies);
    expect(headers['Content-Security-Policy']).toMatch(
      /^default-src 'none'; .*frame-ancestors \*$/,
    );
    expect(headers['Content-Security-Policy']).not.toMatch(/unsafe|data:|blob:|http/);
  }
  const open = ['/embed/embed.js', '/embed/35.json', '/status/states.json', '/data/directory.jws'];
  const closed = ['/35/index.html', '/worker.js', '/status/seen.json', '/embedded/x.js'];
  for (const path of [...open, ...closed]) {
    const headers = headersOf(path, policies);
    const isOpen = open.includes(path);
    expect(headers['Access-Control-Allow-Origin'], path).toBe(isOpen ? '*' : undefined);
    expect(headers['Cross-Origin-Resource-Policy'], path).toBe(
      isOpen ? 'cross-origin' : 'same-origin',
    );
  }
  expect(headersOf('/35/index.html', policies)['Content-Security-Policy']).toMatch(
    /frame-ancestors 'none'$/,
  );
});
