/** The service as such: addresses, limits, what it says of itself, how it ends. */
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import {
  at,
  newWorld,
  readText,
  said,
  signedAnnouncement,
  signedTerritory,
  type World,
} from '../service.fixtures.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

const ILLE = '/v1/territories/35';

describe('the publisher', () => {
  it('takes no file under a name that could lead elsewhere', async () => {
    const text = await signedAnnouncement(world.keys.ours, 0);
    for (const id of ['..%2F..%2Fkeys', '.hidden', 'a%00b', 'x', 'CON%20', 'é35']) {
      expect((await world.put(`/v1/announcements/${id}`, text)).status).toBeGreaterThanOrEqual(400);
    }
    expect(await said(world.put('/v1/territories/96', text))).toBe('400 bad-id');
    expect(await said(world.put('/v1/elsewhere/35', text))).toBe('404 not-found');
  });

  it('refuses what is too large or of another type', async () => {
    const large = 'x'.repeat(LIMITS.bytes + 1);
    expect(await said(world.put(ILLE, large))).toBe('413 too-large');
    const text = await signedTerritory(world.keys.ours, 0);
    expect(await said(world.put(ILLE, text, { 'Content-Type': 'text/plain' }))).toBe(
      '415 wrong-type',
    );
  });

  it('lets only the pages of the desk call it', async () => {
    const asked = (origin: string) =>
      fetch(`${world.server.address}${ILLE}`, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT' },
      });
    const ours = await asked('https://repli.example');
    expect(ours.headers.get('access-control-allow-origin')).toBe('https://repli.example');
    expect(ours.headers.get('access-control-allow-methods')).toContain('PUT');
    const theirs = await asked('https://elsewhere.example');
    expect(theirs.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says how it is, and that a faulty keys.json leaves the last good one in force', async () => {
    expect(await (await world.get('/health')).json()).toEqual({
      status: 'ok',
      database: 'ok',
      written: 'ok',
      keys: 'ok',
      audit: 'ok',
      directory: 'none',
      pages: 'none',
      sources: 'none',
      queue: 'ok',
      disk: 'ok',
      freeBytes: expect.any(Number),
    });
    const health = async () => (await world.get('/health')).json();
    await writeFile(join(world.data, 'keys.json'), '{');
    // At once, both ways: nobody else need have asked for the keys meanwhile.
    expect(await health()).toMatchObject({ status: 'degraded', keys: 'faulty' });
    await world.allow(world.keys.ours.entry);
    expect(await health()).toMatchObject({ status: 'ok', keys: 'ok' });
    await writeFile(join(world.data, 'keys.json'), '{');
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.ours, 0)))).toBe('200');
    expect(await (await world.get('/health')).json()).toMatchObject({
      status: 'degraded',
      keys: 'faulty',
    });
    await expect(world.restart()).rejects.toThrow('cannot be used');
    await world.allow(world.keys.ours.entry);
    await world.restart();
  });

  it('tells which feeds were good and are so no more', async () => {
    const bulletin = join(world.options.status, 'bulletin.jws');
    const publish = (sources: object[], seconds = 300) => {
      const payload = JSON.stringify({ validUntil: at(seconds).toISOString(), sources });
      return writeFile(bulletin, JSON.stringify({ payload, protected: '', signature: '' }));
    };
    const health = async () => (await world.get('/health')).json();
    await mkdir(world.options.status);
    expect(await health()).toMatchObject({ status: 'ok', sources: 'none' });
    const list = join(world.data, 'sources.json');
    await writeFile(list, '{}');
    // Sources, and nobody who tells phones of them.
    expect(await health()).toMatchObject({
      status: 'degraded',
      sources: expect.stringMatching(/^missing: /),
    });
    await writeFile(list, '{"sources":[]}');
    const good = { id: 'sdis-35', ok: true, checkedAt: null, territories: ['35'] };
    await publish([good]);
    expect(await (await world.get('/health')).json()).toMatchObject({
      status: 'ok',
      sources: 'ok',
    });
    const silent = { id: 'prefecture-35', ok: false, checkedAt: null, trouble: 'silent' };
    await publish([good, silent]);
    expect(await (await world.get('/health')).json()).toMatchObject({
      status: 'degraded',
      sources: 'trouble: prefecture-35 silent',
    });
    // A feed that fails once is tried again; the host's own folder is for somebody to look at.
    await publish([{ ...good, ok: false }]);
    expect(await health()).toMatchObject({ status: 'ok' });
    await publish([good, { id: 'announcements', ok: false, checkedAt: null }]);
    expect(await health()).toMatchObject({
      status: 'degraded',
      sources: 'trouble: announcements unread',
    });
    // Named by a later collector, or no check at all.
    const strange = { id: 'ars-35', ok: false, checkedAt: null, trouble: 'later' };
    await publish([strange, {}]);
    expect(await health()).toMatchObject({
      sources: 'trouble: ars-35 later, one that cannot be read',
    });
    // A collector that has stopped hears nobody, whatever it said last.
    await publish([good], -3_600);
    expect(await health()).toMatchObject({
      status: 'degraded',
      sources: expect.stringMatching(/^stale: .*valid until 2026-/),
    });
    for (const put of [
      () => writeFile(bulletin, '{"cut'),
      async () => {
        await rm(bulletin);
        await mkdir(bulletin);
      },
    ]) {
      await put();
      expect(await health()).toMatchObject({
        status: 'degraded',
        sources: expect.stringMatching(/^faulty: /),
      });
    }
  });

  it('logs no address and no content', async () => {
    await world.put(ILLE, await signedTerritory(world.keys.ours, 0), { 'User-Agent': 'Firefox' });
    const logged = JSON.stringify(world.lines);
    expect(logged).toContain('"status":200');
    expect(logged).not.toMatch(/127\.0\.0\.1(?!:\d+")|Firefox|33200000000/);
  });

  it('describes exactly the addresses it has', async () => {
    const { paths } = (await (await world.get('/v1/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    for (const [path, methods] of Object.entries(paths)) {
      const address = path.replace('{id}', '35').replace('{version}', '1');
      for (const method of ['get', 'put']) {
        const answer = await fetch(`${world.server.address}${address}`, {
          method,
          ...(method === 'put' ? { body: '' } : {}),
        });
        const known = method in methods;
        const unrouted = answer.status === 404 && !path.includes('{');
        expect([path, method, method === 'get' ? !unrouted : answer.status !== 404]).toEqual([
          path,
          method,
          known,
        ]);
      }
    }
  });
});

describe('a publisher that is asked to end', () => {
  it('still answers the request that it has begun to read', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    const { hostname, port } = new URL(world.server.address);
    const headers = {
      'Content-Type': 'application/jose+json',
      'Content-Length': Buffer.byteLength(text),
      Expect: '100-continue',
    };
    const sending = request({ hostname, port, path: ILLE, method: 'PUT', headers });
    sending.flushHeaders();
    await once(sending, 'continue');
    const ended = world.server.close();
    sending.end(text);
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    answer.resume();
    await ended;
    expect(answer.statusCode).toBe(200);
    expect(await readText(world.data, 'territories/35.json')).toContain('Pompiers');
    await expect(world.get('/health')).rejects.toThrow();
  });

  it('leaves the port free at once', async () => {
    const { port } = new URL(world.server.address);
    await world.restart({ port: Number(port) });
    await expect(startedTwice(Number(port))).rejects.toThrow('EADDRINUSE');
  });
});

/** Another server on a port that is taken. */
async function startedTwice(port: number): Promise<void> {
  await (await newWorld({ port })).close();
}

describe('limits', () => {
  it('slow down an address that asks too much, and say when to come back', async () => {
    await world.restart({ limits: { ...LIMITS, writes: 2, reads: 3 } });
    const text = await signedTerritory(world.keys.ours, 0);
    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push(await said(world.put(ILLE, text)));
    expect(answers).toEqual(['200', '200', '429 too-many']);
    const refused = await world.put(ILLE, text);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const read = [];
    for (let i = 0; i < 4; i += 1) read.push((await world.get(ILLE)).status);
    expect(read).toEqual([200, 200, 200, 429]);
  });

  it('count against a key only what bears its genuine signature', async () => {
    await world.restart({ limits: { ...LIMITS, perKey: 1 } });
    const text = await signedTerritory(world.keys.ours, 0);
    for (let i = 0; i < 5; i += 1) await world.put(ILLE, text.replace('Pompiers', `Faux ${i}`));
    expect(await said(world.put(ILLE, text))).toBe('200');
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.ours, 1)))).toBe(
      '429 too-many',
    );
    expect(await said(world.put(ILLE, text))).toBe('200');
  });

  it('tell callers apart by what the proxy says last, when there is one', async () => {
    await world.restart({ limits: { ...LIMITS, reads: 1 }, behindProxy: true });
    const asked = async (from: string) =>
      (await world.get('/v1/audit', { 'X-Forwarded-For': from })).status;
    expect(await asked('198.51.100.1')).toBe(200);
    expect(await asked('203.0.113.9, 198.51.100.1')).toBe(429);
    expect(await asked('198.51.100.2')).toBe(200);
    expect(await asked('2001:db8:1:2::1')).toBe(200);
    expect(await asked('2001:db8:1:2:ffff::2')).toBe(429);
    expect(await asked('2001:db8:1:3::1')).toBe(200);
  });
});
