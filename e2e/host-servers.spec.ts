/** nginx and Caddy, with the files as delivered, answer header by header as our own server does. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import { connect } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { siteHandler } from '../src/site/serve/server.ts';
import { TYPES } from '../src/site/web/types.ts';
import { type Answer, type Asked, ask } from './support/host/ask.ts';
import { Machine, type Server } from './support/host/machine.ts';
import { type RunningWebServer, startWebServer } from './support/host/web-server.ts';

/** What each server says of itself or of the connection, and marks that are its own. */
const ITS_OWN =
  /^(date|server|connection|keep-alive|etag|last-modified|accept-ranges|content-length|transfer-encoding|alt-svc)$/;

/** A large bulletin, so that every server finds it worth compressing. */
const BULLETIN = JSON.stringify({ payload: 'x'.repeat(4_000) });

/** What the collector writes beside it. */
const FEEDS = ['annonces.atom', '35.rss', 'essai.cap'];

interface Pair {
  machine: Machine;
  web: RunningWebServer;
  ours: HttpServer;
  /** A service behind both, which answers with headers of its own. */
  service: HttpServer;
  ask(path: string, asked?: Asked): Promise<[given: Answer, wanted: Answer]>;
}

const listening = async (server: HttpServer, port = 0): Promise<number> => {
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
};

async function openPair(name: Server): Promise<Pair> {
  const machine = await Machine.setUp(name);
  const { status, site } = machine.parts;
  await writeFile(join(status, 'bulletin.jws'), BULLETIN);
  await writeFile(join(status, 'states.json'), BULLETIN);
  for (const feed of FEEDS) await writeFile(join(status, feed), `<x>${'x'.repeat(4_000)}</x>`);
  await writeFile(join(status, '.collector.lock'), 'hidden');
  const service = createServer((request, response) => {
    response.writeHead(request.url === '/v1/busy' ? 503 : 200, {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Referrer-Policy': 'origin',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'self'",
      'Retry-After': '7',
    });
    response.end(`{"asked":"${request.url}","from":"${request.headers['x-forwarded-for']}"}`);
  });
  await listening(service, machine.ports.service);
  const publisher = `http://127.0.0.1:${machine.ports.service}`;
  const ours = createServer(await siteHandler({ dist: site, status, publisher }));
  const port = await listening(ours);
  return {
    machine,
    service,
    ours,
    web: await startWebServer(machine, name),
    ask: async (path, asked) => [
      await ask(machine.address + path, asked),
      await ask(`http://127.0.0.1:${port}${path}`, asked),
    ],
  };
}

/** What counts of an answer. */
function counted({ status, headers, body }: Answer, { withBody = true } = {}) {
  const kept = Object.entries(headers).filter(([name]) => !ITS_OWN.test(name));
  return {
    status,
    headers: Object.fromEntries(kept.sort()),
    ...(withBody ? { body: body.toString('base64').slice(0, 400) } : {}),
  };
}

/** What is hidden is for the publishing service alone. */
const isServed = (path: string): boolean => !path.split('/').some((part) => part.startsWith('.'));

/** One address of each kind that a built site holds, found in the build itself. */
async function addressesOf(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length))
    .filter(isServed);
  const kinds = new Map<string, string>();
  for (const file of files.sort()) {
    const [, folder = ''] =
      /^\/(assets|place|desk\/assets|desk|data|icons|erreur|embed|contacts|donnees)\//.exec(file) ??
      [];
    const kind = `${folder} ${file.split('.').at(-1)}`;
    if (!kinds.has(kind)) kinds.set(kind, file);
  }
  return [
    ...kinds.values(),
    '/',
    '/35/',
    '/35',
    '/en/2A/',
    '/desk/',
    '/desk',
    '/35/?exercice',
    '/embed/35/',
    '/embed/en/35/',
  ];
}

for (const name of ['nginx', 'caddy'] as const) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial' });
    let pair: Pair;
    test.beforeAll(async () => {
      pair = await openPair(name);
    });
    test.afterAll(async () => {
      await pair.web.stop();
      pair.ours.close();
      pair.service.close();
      await pair.machine.close();
    });

    test('serves every kind of file with the same headers, type and bytes', async () => {
      const addresses = await addressesOf(pair.machine.parts.site);
      for (const path of [
        ...addresses,
        ...['bulletin.jws', 'states.json', ...FEEDS].map((file) => `/status/${file}`),
      ]) {
        // The bulletin changes too often to lie compressed: gzip as it goes, by every server.
        const encodings = path.startsWith('/status/')
          ? ['gzip', '']
          : ['br', 'gzip, br', 'gzip', ''];
        for (const encoding of encodings) {
          const [given, wanted] = await pair.ask(path, {
            headers: { ...(encoding === '' ? {} : { 'Accept-Encoding': encoding }) },
          });
          const told = `${path} ${encoding}`;
          const withBody = !path.startsWith('/status/');
          // Between two encodings that a browser takes, a server may choose either.
          if (encoding === 'gzip, br') {
            expect(given.headers['content-encoding'], told).toBe(
              wanted.headers['content-encoding'],
            );
          }
          expect({ told, ...counted(given, { withBody }) }).toEqual({
            told,
            ...counted(wanted, { withBody }),
          });
          expect(wanted.status, told).toBe(200);
        }
      }
    });

    test('knows the type of every extension that was built', async () => {
      const names = await readdir(pair.machine.parts.site, { recursive: true });
      const extensions = new Set(
        names
          .filter(isServed)
          .flatMap((file) => /\.(\w+)$/.exec(file)?.[1] ?? [])
          .filter((e) => !/^(br|gz)$/.test(e)),
      );
      expect([...extensions].filter((extension) => !Object.hasOwn(TYPES, extension))).toEqual([]);
    });

    test('tells of an address that leads nowhere as ours does, in the person’s language', async () => {
      const paths = [
        '/nothing',
        '/assets/none-00000000.js',
        '/desk/assets/none.css',
        '/en/nothing',
        '/ar/35/x',
        '/status/none.jws',
        '/status/.collector.lock',
        '/.git/config',
        '/desk/.env',
        '/.pages/kit.json',
        '/data/',
      ];
      for (const path of paths) {
        for (const wished of ['', 'fr-FR,fr;q=0.9', 'sv,de-AT;q=0.8,en;q=0.5', 'uk']) {
          const [given, wanted] = await pair.ask(path, {
            headers: { 'Accept-Language': wished, 'Accept-Encoding': 'gzip' },
          });
          expect({ path, wished, ...counted(given) }).toEqual({ path, wished, ...counted(wanted) });
          expect(given.status).toBe(404);
          expect(given.headers['cache-control']).toBe('no-cache');
        }
      }
    });

    test('never leads out of the site', async () => {
      for (const path of [
        '/../data/keys.json',
        '/%2e%2e/%2e%2e/data/keys.json',
        '/status/../../x',
      ]) {
        for (const answer of await pair.ask(path)) {
          expect([400, 404], path).toContain(answer.status);
          expect(answer.body.toString()).not.toContain('"kid"');
        }
      }
    });

    test('refuses a method that means nothing here, with the numbers to call', async () => {
      const [given, wanted] = await pair.ask('/35/', { method: 'POST', body: 'x' });
      expect(counted(given)).toEqual(counted(wanted));
      expect(given.status).toBe(405);
      expect(given.body.toString()).toContain('href="tel:15"');
    });

    test('hands on to the service, whose own caching stands, under the site’s headers', async () => {
      for (const path of ['/publier/v1/territories', '/publier/v1/busy?x=1']) {
        const [given, wanted] = await pair.ask(path, {
          headers: { 'X-Forwarded-For': '203.0.113.9' },
        });
        const withBody = false;
        expect({ path, ...counted(given, { withBody }) }).toEqual({
          path,
          ...counted(wanted, { withBody }),
        });
        expect(given.headers['cache-control']).toBe('no-store');
        // The last address is the one that the proxy itself saw.
        const { asked, from } = JSON.parse(given.body.toString());
        expect(asked).toBe(path.slice('/publier'.length));
        expect(String(from).split(/, */).at(-1)).toBe('127.0.0.1');
      }
    });

    test('a service that is down is told with the numbers to call', async () => {
      pair.service.closeAllConnections();
      await new Promise((done) => pair.service.close(done));
      const [given, wanted] = await pair.ask('/publier/health', {
        headers: { 'Accept-Language': 'nl' },
      });
      expect(given.status).toBe(502);
      expect(given.body.toString()).toBe(wanted.body.toString());
      expect(given.body.toString()).toContain('lang="nl"');
      expect(given.headers['cache-control']).toBe('no-cache');
    });

    test('sends those who come without encryption to the same page with it', async () => {
      const { http } = pair.machine.ports;
      const answer = await ask(`http://localhost:${http}/en/35/?x=1`);
      expect([301, 308]).toContain(answer.status);
      expect(answer.headers['location']).toMatch(/^https:\/\/localhost(:\d+)?\/en\/35\/\?x=1$/);
    });

    test('speaks HTTP/2', async () => {
      const session = connect(pair.machine.address, { rejectUnauthorized: false });
      const status = await new Promise((resolve, reject) => {
        session.on('error', reject);
        session.request({ ':path': '/35/' }).on('response', (given) => resolve(given[':status']));
      });
      session.close();
      expect(status).toBe(200);
    });

    test('writes down neither who asked nor for what', async () => {
      const folder = join(pair.machine.root, 'var/log', name);
      const texts = await Promise.all(
        (await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')),
      );
      const written = texts.join('\n') + pair.web.said();
      expect(written).toMatch(/ 404 |"status":404/);
      expect(written).not.toMatch(/127\.0\.0\.1:?\d* - |client|remote_ip|nothing|\/35|territories/);
    });
  });
}
