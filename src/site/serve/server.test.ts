import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder } from '../../host/compress.ts';
import { openRelease, takePlace } from '../build/release.ts';
import { siteHandler } from './server.ts';

let folder: string;
let dist: string;
let server: Server;
let address: string;

/** A site of a few files, built as the real one is. */
async function build(mark: string): Promise<void> {
  const release = await openRelease(dist, new Date());
  const files = {
    'headers.json': JSON.stringify({ csp: `csp-${mark}`, desk: `desk-${mark}` }),
    'index.html': `<p>${mark}</p>`,
    '35/index.html': `<p>35 ${mark}</p>`,
    'desk/index.html': '<p>desk</p>',
    'desk/assets/desk-abcdefgh.css': 'p{}',
    [`assets/app-${mark}.js`]: mark,
    'erreur/fr.html': '<p>tel:15 fr</p>',
    'erreur/en.html': '<p>tel:15 en</p>',
    '.secret': 'hidden',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(release.folder, name, '..'), { recursive: true });
    await writeFile(join(release.folder, name), text);
  }
  await compressFolder(release.folder);
  await takePlace(dist, release);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-serve-'));
  dist = join(folder, 'dist');
  await build('one');
  server = createServer(await siteHandler({ dist, status: join(folder, 'status') }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers, redirect: 'manual', signal: AbortSignal.timeout(5_000) });

describe('a rebuild while the server runs', () => {
  it('is served at once, with the policy of its own styles', async () => {
    await build('two');
    const answer = await get('/');
    expect(await answer.text()).toBe('<p>two</p>');
    expect(answer.headers.get('content-security-policy')).toContain('csp-two');
  });

  it('leaves no page hanging: a file that is gone is a 404 with the numbers', async () => {
    await (await get('/assets/app-one.js')).text();
    await build('two');
    const answer = await get('/assets/app-one.js');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('tel:15');
  });

  it('does not fall when the folder is away for a moment', async () => {
    await cp(dist, join(folder, 'kept'), { recursive: true });
    await rm(dist, { recursive: true });
    expect((await get('/')).status).toBe(404);
    await cp(join(folder, 'kept'), dist, { recursive: true });
    expect((await get('/')).status).toBe(200);
  });
});

describe('an address that leads nowhere', () => {
  it('is told in the language of the address, else of the person, and never kept', async () => {
    const asked = await get('/assets/none.js', { 'Accept-Language': 'en-GB,fr;q=0.5' });
    expect(asked.status).toBe(404);
    expect(await asked.text()).toContain('tel:15 en');
    expect(asked.headers.get('cache-control')).toBe('no-cache');
    expect(asked.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await (await get('/en/none', { 'Accept-Language': 'fr' })).text()).toContain(
      'tel:15 en',
    );
    expect(await (await get('/none', { 'Accept-Language': 'br' })).text()).toContain('tel:15 fr');
  });

  it.each(['/.secret', '/../dist/index.html', '/%2e%2e/x', '/%00', '/%zz', '/status/../x.jws'])(
    'never leads out of the site or to a hidden file: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('takes no method but GET and HEAD', async () => {
    const answer = await fetch(address, { method: 'POST' });
    expect(answer.status).toBe(405);
  });
});

it('the desk has its own policy and its styles their type, with or without the slash', async () => {
  expect((await get('/desk')).headers.get('content-security-policy')).toContain('desk-one');
  const styles = await get('/desk/assets/desk-abcdefgh.css');
  expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(styles.headers.get('cache-control')).toContain('immutable');
});

it('what was not changed is not sent again', async () => {
  const first = await get('/35/', { 'Accept-Encoding': 'gzip' });
  await first.text();
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('vary')).toBe('Accept-Encoding');
  const again = await get('/35/', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag });
  expect(again.status).toBe(304);
  expect(again.headers.get('cache-control')).toBe('no-cache');
});
