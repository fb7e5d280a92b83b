import { type AddressInfo, createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answers,
  type FaultyServer,
  fails,
  hangs,
  redirects,
  resets,
  startFaultyServer,
  trickles,
} from '../faulty-server.fixtures.ts';
import { startHttpsServer } from '../https-server.fixtures.ts';
import { isPublic, publicLookup } from './address.ts';
import { type GetOptions, get } from './get.ts';

let server: FaultyServer;
beforeEach(async () => {
  server = await startFaultyServer();
});
afterEach(() => server.close());

const OPEN: GetOptions = {
  etag: '',
  lastModified: '',
  patience: 10_000,
  limit: 100_000,
  allowPrivate: true,
};
const fetched = (path: string, options: Partial<GetOptions> = {}) =>
  get(server.origin + path, { ...OPEN, ...options });
const outcome = async (path: string, options: Partial<GetOptions> = {}) => {
  const got = await fetched(path, options);
  return got.kind === 'failed' ? got.code : got.kind;
};

describe('a request', () => {
  it.each([
    ['plain', (text: Buffer) => text, 'identity'],
    ['gzip', gzipSync, 'gzip'],
    ['deflate', deflateSync, 'deflate'],
    ['brotli', brotliCompressSync, 'br'],
  ])('brings a %s body', async (_name, fold, encoding) => {
    server.paths.set('/', answers(fold(Buffer.from('<rss/>')), { 'content-encoding': encoding }));
    const got = await fetched('/');
    expect(got.kind === 'fresh' && Buffer.from(got.bytes).toString()).toBe('<rss/>');
  });

  it('asks only for news, and understands that there is none', async () => {
    server.paths.set('/', fails(304));
    expect(
      await outcome('/', { etag: '"v1"', lastModified: 'Sun, 22 Nov 2026 17:00:00 GMT' }),
    ).toBe('unchanged');
    expect(server.asked[0]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Sun, 22 Nov 2026 17:00:00 GMT',
    });
  });

  it('says which validators the answer carries', async () => {
    server.paths.set('/', answers('<rss/>', { etag: 'W/"2"' }));
    expect(await fetched('/')).toMatchObject({ kind: 'fresh', etag: 'W/"2"', lastModified: '' });
  });

  it.each([
    ['for good', 301, '/new'],
    ['for good, keeping the method', 308, '/new'],
    ['for now', 302, null],
  ])('tells whether a document moved %s', async (_name, status, to) => {
    server.paths.set('/old', redirects('/new', status));
    server.paths.set('/new', answers('<rss/>'));
    const moved = to === null ? null : server.origin + to;
    expect(await fetched('/old')).toMatchObject({ kind: 'fresh', moved });
  });

  it('says what time its server has, what a cache kept included', async () => {
    const date = 'Sun, 22 Nov 2026 17:10:00 GMT';
    const at = Date.parse(date);
    for (const [headers, expected] of [
      [{ date }, at],
      [{ date, age: '90' }, at + 90_000],
      [{ date, age: '-5' }, at],
      [{ date: 'yesterday' }, null],
      [{}, null],
    ] as const) {
      server.paths.set('/', answers('<rss/>', headers));
      expect(await fetched('/')).toMatchObject({ servedAt: expected });
    }
    server.paths.set('/', (_, response) => void response.writeHead(304, { date }).end());
    expect(await fetched('/', { etag: '"a"' })).toMatchObject({ kind: 'unchanged', servedAt: at });
  });

  it('has moved for good only as far as every step says so', async () => {
    server.paths.set('/1', redirects('/2', 301));
    server.paths.set('/2', redirects('/3', 302));
    server.paths.set('/3', redirects('/4', 301));
    server.paths.set('/4', answers('<rss/>'));
    const [url, moved] = [`${server.origin}/4`, `${server.origin}/2`];
    expect(await fetched('/1')).toMatchObject({ kind: 'fresh', url, moved });
  });

  it('follows a redirect and tells where it ended', async () => {
    server.paths.set('/old', redirects('/new'));
    server.paths.set('/new', answers('<rss/>'));
    expect(await fetched('/old')).toMatchObject({ kind: 'fresh', url: `${server.origin}/new` });
  });
});

describe('a bad server', () => {
  it('that hangs or trickles costs no more than the patience', async () => {
    server.paths.set('/hang', hangs);
    server.paths.set('/trickle', trickles);
    expect(await outcome('/hang', { patience: 50 })).toBe('timeout');
    expect(await outcome('/trickle', { patience: 50 })).toBe('timeout');
  });

  it('that drips under HTTP/1.0, where only the end of the connection ends a body, never looks whole', async () => {
    const drips = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.0 200 OK\r\ncontent-type: application/xml\r\n\r\n');
      const drop = setInterval(() => socket.write('<'), 10);
      socket.on('close', () => clearInterval(drop));
    });
    await new Promise<void>((ready) => drips.listen(0, '127.0.0.1', ready));
    const { port } = drips.address() as AddressInfo;
    const got = await get(`http://127.0.0.1:${port}/`, { ...OPEN, patience: 200 });
    expect(got).toMatchObject({ kind: 'failed', code: 'timeout' });
    drips.close();
  });

  it('that resets, cuts its gzip or is not there is a connection that failed', async () => {
    server.paths.set('/reset', resets);
    expect(await outcome('/reset')).toBe('connection-failed');
    server.paths.set(
      '/cut',
      answers(gzipSync('<rss/>').subarray(0, 12), { 'content-encoding': 'gzip' }),
    );
    expect(await outcome('/cut')).toBe('bad-encoding');
    const { origin } = server;
    await server.close();
    expect(await get(origin, OPEN)).toMatchObject({ code: 'connection-failed' });
    server = await startFaultyServer();
  });

  it('that folds 200 MB into a few is stopped at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    server.paths.set('/bomb', answers(bomb, { 'content-encoding': 'gzip' }));
    expect(await outcome('/bomb')).toBe('too-large');
  });

  it('that folds twice is refused', async () => {
    server.paths.set(
      '/twice',
      answers(gzipSync(gzipSync('<rss/>')), { 'content-encoding': 'gzip, gzip' }),
    );
    expect(await outcome('/twice')).toBe('bad-encoding');
  });

  it('that announces or sends too much is refused', async () => {
    server.paths.set('/announced', (_request, response) => {
      response.writeHead(200, { 'content-length': '99999999' }).flushHeaders();
    });
    server.paths.set('/sent', answers(Buffer.alloc(200_000, 32)));
    expect(await outcome('/announced')).toBe('too-large');
    expect(await outcome('/sent')).toBe('too-large');
  });

  it('that redirects in a circle is left after five', async () => {
    server.paths.set('/a', redirects('/b'));
    server.paths.set('/b', redirects('/a'));
    expect(await outcome('/a')).toBe('too-many-redirects');
    expect(server.asked).toHaveLength(6);
  });

  it.each(['image/png', 'video/mp4', 'application/pdf', 'application/zip'])(
    'that sends %s is refused by its type',
    async (type) => {
      server.paths.set('/', answers('x', { 'content-type': type }));
      expect(await outcome('/')).toBe('wrong-type');
    },
  );

  it('that says "not modified" of what was never held is not believed', async () => {
    server.paths.set('/', fails(304));
    expect(await outcome('/')).toBe('unexpected-304');
  });

  it.each([
    [500, 'http-status'],
    [503, 'http-status'],
    [204, 'http-status'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'gone'],
    [410, 'gone'],
  ])('that answers %i fails as %s, with the peace it asked for', async (status, code) => {
    server.paths.set('/', fails(status, { 'retry-after': '120' }));
    expect(await fetched('/')).toMatchObject({ code, retryAfter: 120 });
  });

  it('whose certificate nobody vouches for is told from one that is not there', async () => {
    const own = await startHttpsServer();
    expect(await get(own.origin, OPEN)).toMatchObject({ kind: 'failed', code: 'certificate' });
    await own.close();
  });
});

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('%s is not public', (address) => expect(isPublic(address)).toBe(false));

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2a01:e00::1', '2606:4700::1111'])(
    '%s is public',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each([
    'http://www.prefecture.example/flux',
    'https://127.0.0.1/flux',
    'https://[::1]/flux',
    'https://0x7f000001/flux',
    'https://2130706433/flux',
    'https://www.prefecture.example:8443/flux',
    'https://user:secret@www.prefecture.example/flux',
    'file:///etc/passwd',
    'ftp://www.prefecture.example/flux',
    'nonsense',
    'https://localhost/flux',
  ])('%s is not asked', async (address) => {
    expect(await get(address, { ...OPEN, allowPrivate: false })).toMatchObject({
      kind: 'failed',
      code: 'address-refused',
    });
  });

  it('of another kind is not followed to from a good one', async () => {
    server.paths.set('/', redirects('file:///etc/passwd'));
    expect(await outcome('/')).toBe('address-refused');
  });

  it('by name is refused when the name leads inside, whichever form the socket asks for', async () => {
    for (const all of [true, false]) {
      const error = await new Promise((answer) => publicLookup('localhost', { all }, answer));
      expect(error).toMatchObject({ name: 'ClosedAddressError' });
    }
  });
});
