import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aLine } from '../../directory/checks/files.fixtures.ts';
import { baseOf } from '../../directory/history/base.ts';
import { publishedLine } from '../../directory/history/line-key.ts';
import { LIMITS } from '../limits.ts';
import {
  type Answer,
  newKey,
  newWorld,
  readText,
  said,
  signedAnnouncement,
  signedTerritory,
  territory,
  type World,
} from '../service.fixtures.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

const ILLE = '/v1/territories/35';
const ALERT = '/v1/announcements/repli-35-1';
const audited = async () =>
  ((await (await world.get('/v1/audit')).json()) as { entries: { event: string }[] }).entries.map(
    ({ event }) => event,
  );

describe('a territory file sent to the publisher', () => {
  it('is kept, written out as repli check reads it, and given back as it came', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    const answer = await world.put(ILLE, text);
    expect(answer.status).toBe(200);
    const { sha256, version } = (await answer.json()) as Answer;
    expect(version).toBe(world.clock.now.getTime());
    expect(JSON.parse(await readText(world.data, 'territories/35.json'))).toEqual(territory());
    const back = await world.get(ILLE);
    expect(await back.text()).toBe(text);
    expect(back.headers.get('etag')).toBe(`"${sha256}"`);
    expect(back.headers.get('content-type')).toBe('application/jose+json');
    expect((await world.get(ILLE, { 'If-None-Match': `"${sha256}"` })).status).toBe(304);
    expect(await audited()).toEqual(['accepted']);
  });

  it('gets the same answer when it is sent again, and nothing is done twice', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    const first = await (await world.put(ILLE, text)).text();
    world.clock.now = new Date('2026-11-29T00:00:00Z');
    await world.allow();
    const again = await world.put(ILLE, text);
    expect([again.status, await again.text()]).toEqual([200, first]);
    expect(await audited()).toEqual(['accepted']);
  });

  it('replaces an older version, which stays to be read', async () => {
    const first = await signedTerritory(world.keys.ours, 0);
    const second = await signedTerritory(world.keys.ours, 1, territory('Pompiers de Rennes'));
    expect([await said(world.put(ILLE, first)), await said(world.put(ILLE, second))]).toEqual([
      '200',
      '200',
    ]);
    expect(await readText(world.data, 'territories/35.json')).toContain('Pompiers de Rennes');
    const { versions } = (await (await world.get(`${ILLE}/versions`)).json()) as {
      versions: { version: number }[];
    };
    expect(versions).toHaveLength(2);
    const older = await world.get(`${ILLE}/versions/${versions[1]?.version}`);
    expect(await older.text()).toBe(first);
  });

  it('is refused when a newer version is in place, and when another has the same version', async () => {
    const older = await signedTerritory(world.keys.ours, 0);
    await world.put(ILLE, await signedTerritory(world.keys.ours, 1));
    expect(await said(world.put(ILLE, older))).toBe('409 rolled-back');
    const same = await signedTerritory(world.keys.ours, 1, territory('Autre'));
    expect(await said(world.put(ILLE, same))).toBe('409 same-version');
    expect(await audited()).toEqual(['accepted', 'rolled-back', 'same-version']);
    expect(await readText(world.data, 'territories/35.json')).not.toContain('Autre');
  });

  it('is refused under a key of another territory, and at the address of another', async () => {
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.other, 0)))).toBe(
      '403 key-not-entitled',
    );
    const atAnother = world.put('/v1/territories/22', await signedTerritory(world.keys.other, 0));
    expect(await said(atAnother)).toBe('422 faulty-content');
    expect((await world.get(ILLE)).status).toBe(404);
  });

  it('is refused under a key unknown, expired, not yet valid or revoked, as keys.json says now', async () => {
    const { ours } = world.keys;
    const text = await signedTerritory(ours, 0);
    await world.allow();
    expect(await said(world.put(ILLE, text))).toBe('403 unknown-key');
    await world.allow({ ...ours.entry, until: '2026-11-21' });
    expect(await said(world.put(ILLE, text))).toBe('403 key-expired');
    await world.allow({ ...ours.entry, from: '2026-11-23' });
    expect(await said(world.put(ILLE, text))).toBe('403 key-not-yet-valid');
    await world.allow({ ...ours.entry, revoked: '2026-11-22' });
    expect(await said(world.put(ILLE, text))).toBe('403 key-revoked');
    await world.allow(ours.entry);
    expect(await said(world.put(ILLE, text))).toBe('200');
  });

  it('is refused once altered, and nothing of it enters the audit log', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    const altered = text.replace('+33200000000', '+33200000001');
    expect(altered).not.toBe(text);
    expect(await said(world.put(ILLE, altered))).toBe('403 bad-signature');
    expect(await said(world.put(ILLE, text.slice(0, -1)))).toBe('400 not-a-document');
    expect(await said(world.put(ILLE, ''))).toBe('400 not-a-document');
    expect(await audited()).toEqual([]);
  });

  it('is refused past its day, and when its clock is ahead', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.ours, 601)))).toBe(
      '422 ahead-of-clock',
    );
    world.clock.now = new Date('2026-11-29T18:00:01Z');
    expect(await said(world.put(ILLE, text))).toBe('422 expired');
  });

  it('is refused with each error in its place, in the language asked for', async () => {
    const lines = [aLine(), aLine({ number: '+33199001234' })];
    const text = await signedTerritory(world.keys.ours, 0, territory('', { lines }));
    const french = await world.put(ILLE, text, { 'Accept-Language': 'de, fr-FR;q=0.8, en;q=0.5' });
    expect(french.status).toBe(422);
    expect(french.headers.get('content-type')).toContain('application/problem+json');
    const { problems = [], title } = (await french.json()) as Answer;
    expect(title).toBe('Le fichier compte des erreurs\u00a0: 1.');
    const [problem] = problems;
    expect(problem).toMatchObject({ file: 'data/territories/35.json', path: 'lines[1].number' });
    const written = `${JSON.stringify(territory('', { lines }), null, 2)}\n`.split('\n');
    expect(written[(problem?.line ?? 0) - 1]).toContain('+33199001234');
    expect(problem?.fix).not.toBe('');
    const english = await world.put(ILLE, text, { 'Accept-Language': 'en-GB' });
    expect(english.headers.get('content-language')).toBe('en');
    expect(((await english.json()) as Answer).title).toBe('The file has errors: 1.');
  });

  it('is refused when the file in place was changed later another way', async () => {
    const file = join(world.data, 'territories/35.json');
    await writeFile(file, JSON.stringify(territory('De la forge')));
    const older = territory('Du bureau', { updated: '2026-11-21' });
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.ours, 0, older)))).toBe(
      '409 older-than-file',
    );
    expect(await readText(file)).toContain('De la forge');
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.ours, 1)))).toBe('200');
  });

  it('is refused when somebody else published since it was begun, and says what would be undone', async () => {
    const { ours } = world.keys;
    const begun = territory('Pompiers');
    const base = await baseOf(begun.lines.map(publishedLine));
    expect(await said(world.put(ILLE, await signedTerritory(ours, 0, begun)))).toBe('200');
    const second = aLine({ number: '+33200000001', label: 'SAMU' });
    const theirs = territory('', { lines: [...begun.lines, second] });
    expect(await said(world.put(ILLE, await signedTerritory(ours, 1, theirs, base)))).toBe('200');
    const mine = territory('', { lines: [...begun.lines, aLine({ number: '+33200000002' })] });
    const refused = await world.put(ILLE, await signedTerritory(ours, 2, mine, base));
    const { code, problems } = (await refused.json()) as Answer;
    expect([refused.status, code]).toEqual([409, 'other-base']);
    expect(problems).toMatchObject([{ path: 'lines', file: 'data/territories/35.json' }]);
    expect(problems?.[0]?.message).toContain('+33200000001 (SAMU)');
    const file = await readText(world.data, 'territories/35.json');
    expect(JSON.parse(file).lines).toHaveLength(2);
    const again = await baseOf(theirs.lines.map(publishedLine));
    const both = territory('', { lines: [...theirs.lines, aLine({ number: '+33200000002' })] });
    expect(await said(world.put(ILLE, await signedTerritory(ours, 3, both, again)))).toBe('200');
  });

  it('is refused when it leaves out a published line, whoever made it from whatever', async () => {
    const { ours } = world.keys;
    expect(await said(world.put(ILLE, await signedTerritory(ours, 0)))).toBe('200');
    const without = territory('', { lines: [aLine({ number: '+33200000001', label: 'SAMU' })] });
    expect(await said(world.put(ILLE, await signedTerritory(ours, 1, without)))).toBe(
      '409 would-lose',
    );
    const closed = aLine({ label: 'Pompiers', withdrawn: '2026-11-22', confirmation: null });
    const after = territory('', { lines: [closed] });
    expect(await said(world.put(ILLE, await signedTerritory(ours, 2, after)))).toBe('200');
  });

  it('is published once when many versions come at the same moment, and the newest stands', async () => {
    const texts = await Promise.all(
      [5, 1, 4, 2, 3, 5].map((s) => signedTerritory(world.keys.ours, s, territory(`v${s}`))),
    );
    const answers = await Promise.all(texts.map((text) => said(world.put(ILLE, text))));
    expect(answers.filter((answer) => answer === '200').length).toBeGreaterThan(0);
    expect(await readText(world.data, 'territories/35.json')).toContain('"v5"');
    const accepted = (await audited()).filter((event) => event === 'accepted');
    const { versions } = (await (await world.get(`${ILLE}/versions`)).json()) as Record<
      'versions',
      unknown[]
    >;
    expect(versions).toHaveLength(accepted.length);
  });
});

describe('an announcement sent to the publisher', () => {
  it('is kept and written where the collector reads it, as it was signed', async () => {
    const text = await signedAnnouncement(world.keys.ours, 0);
    expect(await said(world.put(ALERT, text))).toBe('200');
    expect(await readText(world.data, 'announcements/repli-35-1.jws')).toBe(text);
    const { current } = (await (await world.get('/v1/announcements')).json()) as {
      current: { id: string }[];
    };
    expect(current.map(({ id }) => id)).toEqual(['repli-35-1']);
  });

  it('is refused for another territory, whatever its envelope says', async () => {
    const { other } = world.keys;
    expect(await said(world.put(ALERT, await signedAnnouncement(other, 0)))).toBe(
      '403 key-not-entitled',
    );
    const disguised = await signedAnnouncement(other, 0, { territories: ['22'] });
    expect(await said(world.put(ALERT, disguised))).toBe('422 bad-announcement');
  });

  it('never takes the identifier of another sender', async () => {
    await world.put(ALERT, await signedAnnouncement(world.keys.ours, 0));
    const theirs = await signedAnnouncement(world.keys.other, 1, {
      territory: '22',
      territories: ['22'],
    });
    expect(await said(world.put(ALERT, theirs))).toBe('403 other-owner');
  });

  it('is taken further by the successor of its key', async () => {
    await world.put(ALERT, await signedAnnouncement(world.keys.ours, 0));
    const next = await newKey(['35']);
    await world.allow(world.keys.ours.entry, next.entry);
    expect(await said(world.put(ALERT, await signedAnnouncement(next, 1)))).toBe('200');
  });

  it('is refused when a real one gives out a number that no line may have', async () => {
    const line = (number: string) =>
      `<parameter><valueName>REPLI:LINE</valueName><value>fire ${number} fixed</value></parameter>`;
    for (const [number, why] of [
      ['+442079460000', 'bad-announcement'],
      ['+33800112112', 'bad-announcement'],
      ['+596596000000', 'faulty-announcement'],
    ] as const) {
      const real = await signedAnnouncement(world.keys.ours, 0, { text: line(number) });
      const refused = await world.put(ALERT, real);
      const answer = (await refused.json()) as Answer;
      expect([refused.status, answer.code], number).toEqual([422, why]);
      expect(JSON.stringify(answer)).toContain(number);
    }
    const drill = { text: line('+596596000000'), status: 'Exercise', id: 'repli-35-9' };
    const practised = await signedAnnouncement(world.keys.ours, 1, drill);
    expect(await said(world.put(ALERT.replace(/[^/]+$/, 'repli-35-9'), practised))).toBe('200');
  });

  it('is refused when a real one speaks of a drill, and taken as an exercise', async () => {
    const text = '<headline>Ceci est un exercice</headline>';
    const real = await signedAnnouncement(world.keys.ours, 0, { text });
    expect(await said(world.put(ALERT, real))).toBe('422 drill-as-actual');
    const drill = await signedAnnouncement(world.keys.ours, 1, { text, status: 'Exercise' });
    expect(await said(world.put(ALERT, drill))).toBe('200');
  });

  it('is refused when it mixes exercise and real, whichever came first', async () => {
    const { ours } = world.keys;
    const named = (id: string) => `prefecture35@example.fr,${id},2026-11-22T18:05:00+01:00`;
    const put = async (
      id: string,
      seconds: number,
      sample: Parameters<typeof signedAnnouncement>[2],
    ) =>
      said(
        world.put(
          `/v1/announcements/${id}`,
          await signedAnnouncement(ours, seconds, { id, ...sample }),
        ),
      );
    const drill = { status: 'Exercise' } as const;
    expect(await put('repli-35-1', 0, {})).toBe('200');
    expect(await put('repli-35-ex', 0, drill)).toBe('200');
    const later = { type: 'Update', sent: '2026-11-22T18:30:00+01:00' } as const;
    for (const type of ['Update', 'Cancel'] as const) {
      const ofReal = { ...later, type, references: named('repli-35-1') };
      expect(await put('repli-35-2', 1, { ...ofReal, ...drill })).toBe('422 exercise-joins-real');
      const ofDrill = { ...later, type, references: named('repli-35-ex') };
      expect(await put('repli-35-3', 1, ofDrill)).toBe('422 real-joins-exercise');
    }
    expect(await put('repli-35-ex', 1, {})).toBe('422 real-joins-exercise');
    expect(await put('repli-35-1', 1, drill)).toBe('422 exercise-joins-real');
    // The one it refers to comes after it: it is that one which is refused.
    expect(await put('repli-35-5', 2, { ...later, references: named('repli-35-4') })).toBe('200');
    expect(await put('repli-35-4', 2, drill)).toBe('422 exercise-joins-real');
    expect(await put('repli-35-6', 3, { ...later, references: named('repli-35-1') })).toBe('200');
  });

  it('is refused when it is of another identifier, cut, or about something else', async () => {
    const { ours } = world.keys;
    const other = await signedAnnouncement(ours, 0, { id: 'repli-35-2' });
    expect(await said(world.put(ALERT, other))).toBe('422 other-identifier');
    const broken = await signedAnnouncement(ours, 0, { text: '<broken>' });
    expect(await said(world.put(ALERT, broken))).toBe('422 bad-announcement');
    const nowhere = await signedAnnouncement(ours, 0, { territory: '99' });
    expect((await world.put(ALERT, nowhere)).status).toBe(422);
    const test = await signedAnnouncement(ours, 0, { status: 'Test' });
    expect(await said(world.put(ALERT, test))).toBe('422 bad-announcement');
  });

  it('is refused as an older version than the one in place', async () => {
    const older = await signedAnnouncement(world.keys.ours, 0);
    await world.put(ALERT, await signedAnnouncement(world.keys.ours, 5));
    expect(await said(world.put(ALERT, older))).toBe('409 rolled-back');
  });

  it('takes a cancellation that says no more', async () => {
    await world.put(ALERT, await signedAnnouncement(world.keys.ours, 0));
    const cancel = await signedAnnouncement(world.keys.ours, 1, {
      id: 'repli-35-1-fin',
      type: 'Cancel',
      references: 'prefecture35@example.fr,repli-35-1,2026-11-22T18:05:00+01:00',
    });
    expect(await said(world.put('/v1/announcements/repli-35-1-fin', cancel))).toBe('200');
  });
});

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
      disk: 'ok',
      freeBytes: expect.any(Number),
    });
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
    const publish = (sources: object[]) =>
      writeFile(
        join(world.options.status, 'bulletin.jws'),
        JSON.stringify({ payload: JSON.stringify({ sources }), protected: '', signature: '' }),
      );
    await mkdir(world.options.status);
    const good = { id: 'sdis-35', ok: true, checkedAt: null };
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
