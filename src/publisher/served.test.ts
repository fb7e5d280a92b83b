/** The pages of a site in service follow what officers publish, whatever comes in between. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewKey } from '../directory/key-file.ts';
import type { Directory, Territory } from '../directory/model.ts';
import { writeOpenData } from '../host/drawing/open-data.ts';
import type { PageModel } from '../pages/model.ts';
import { newWorld, said, signedTerritory, type World } from './service.fixtures.ts';
import {
  calls,
  changed,
  line,
  makeSite,
  NEW,
  OLD,
  pagesIn,
  sign,
  TODAY,
  withdrawn,
  withLines,
} from './site.fixtures.ts';

let world: World;
let host: NewKey;
let site: string;
let directory: string;

const io = () => ({
  out: () => {},
  err: () => {},
  env: { REPLI_KEY: JSON.stringify(host.privateJwk) },
  cwd: world.data,
  now: () => world.clock.now,
});
const restart = () => world.restart({ directory, io: io() });
const put = async (seconds: number, content: Territory) => {
  const when = new Date(TODAY.getTime() + seconds * 1000);
  world.clock.now = when;
  return world.put('/v1/territories/35', await signedTerritory(world.keys.ours, when, content));
};

const health = async () => (await (await world.get('/health')).json()) as Record<string, string>;
const pagesAre = (state: string) =>
  expect.poll(health, { timeout: 120_000, interval: 50 }).toMatchObject({ pages: state });

const pages = (code: string) => pagesIn(site, code);
const issuedAt = (page: string) => {
  const [, model = ''] = /id="repli-page">([^<]*)</.exec(page) ?? [];
  return (JSON.parse(model) as PageModel).issuedAt;
};
const directoryInPlace = async () => {
  const { payload } = JSON.parse(await readFile(directory, 'utf8')) as { payload: string };
  return JSON.parse(payload) as Directory;
};

let model: string;
beforeAll(async () => {
  model = await mkdtemp(join(tmpdir(), 'repli-served-'));
  host = await makeSite(model, withLines(line(OLD)), TODAY);
}, 60_000);
afterAll(() => rm(model, { recursive: true, force: true }));

beforeEach(async () => {
  world = await newWorld({ patience: 120_000 });
  world.clock.now = TODAY;
  site = join(world.data, '../site');
  directory = join(site, 'data/directory.jws');
  await cp(join(model, 'site'), site, { recursive: true });
  await cp(join(model, 'data'), world.data, { recursive: true });
  await world.allow(world.keys.ours.entry, host.entry);
  await restart();
}, 60_000);
afterEach(() => world.close(), 60_000);

describe('the pages of a site in service', { timeout: 120_000 }, () => {
  it('offer a withdrawn number nowhere once its officer is told that the public sees it', async () => {
    expect((await pages('35')).every(calls(OLD))).toBe(true);
    const answer = await put(1, changed());
    expect(await answer.json()).toMatchObject({ visible: true });
    const drawn = await pages('35');
    expect(drawn).toHaveLength(36);
    expect(drawn.filter(calls(OLD))).toEqual([]);
    expect(drawn.every(calls(NEW))).toBe(true);
    const { issuedAt: at } = await directoryInPlace();
    expect(new Set(drawn.map(issuedAt))).toEqual(new Set([at]));
    await pagesAre('drawn');
    expect(await health()).toMatchObject({ status: 'ok', directory: 'written' });
    // Since when it is so is kept, for who writes down the night.
    const { versions } = (await (await world.get('/v1/territories/35/versions')).json()) as {
      versions: unknown[];
    };
    expect(versions).toMatchObject([{ publicSince: expect.stringMatching(/^20.*Z$/) }]);
  });

  it('of other territories stay as they are', async () => {
    await put(1, changed());
    await pagesAre('drawn');
    expect(await readdir(site)).not.toContain('22');
    const drawn = world.lines.filter(({ event }) => event === 'pages-drawn');
    expect(drawn.map(({ subject }) => subject)).toEqual(['35']);
  });

  it('say what came last of several publications in a row', async () => {
    const answers = await Promise.all([
      put(1, withLines(withdrawn(OLD))),
      put(2, changed()),
      put(3, withLines(withdrawn(OLD), withdrawn(NEW))),
    ]);
    expect(answers.at(-1)?.status).toBe(200);
    const drawn = await pages('35');
    expect(drawn.filter((text) => calls(OLD)(text) || calls(NEW)(text))).toEqual([]);
  });

  it('that cannot be written take nothing back, are told of, and come when they can', async () => {
    const before = await pages('35');
    const folder = join(site, 'zh/35');
    await cp(folder, `${folder}.aside`, { recursive: true });
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    expect(await (await put(1, changed())).json()).toMatchObject({ visible: false });
    const told = await directoryInPlace();
    const lines = told.territories.find(({ code }) => code === '35')?.lines;
    expect(lines?.map(({ number }) => number)).toContain(NEW);
    expect(await health()).toMatchObject({ status: 'degraded', pages: 'failed' });
    expect(world.lines.filter(({ event }) => event === 'pages-failed')).toHaveLength(1);
    await rm(folder);
    await cp(`${folder}.aside`, folder, { recursive: true });
    // None took its place while another could not.
    expect(await pages('35')).toEqual(before);

    await restart();
    await pagesAre('drawn');
    expect((await pages('35')).filter(calls(OLD))).toEqual([]);
  });

  it('that were half written when the service was killed are drawn at the next start', async () => {
    const [before = ''] = await pages('35');
    await put(1, changed());
    const files = [join(site, '35/index.html'), join(site, 'en/35/index.html')];
    for (const file of files) await writeFile(file, before);
    const marks = join(site, '.pages/drawn.json');
    const kept = JSON.parse(await readFile(marks, 'utf8')) as Record<string, string>;
    await writeFile(marks, JSON.stringify({ ...kept, '35': 'of before' }));
    await restart();
    await pagesAre('drawn');
    expect((await pages('35')).filter(calls(OLD))).toEqual([]);
  });

  it('follow a territory that was placed when the service was killed, and never came into the directory', async () => {
    await world.restart({ directory: null, io: io() });
    expect(await (await put(1, changed())).json()).toMatchObject({ visible: null });
    expect((await pages('35')).every(calls(OLD))).toBe(true);
    await restart();
    await pagesAre('drawn');
    expect((await pages('35')).filter(calls(OLD))).toEqual([]);
    expect(
      (await directoryInPlace()).territories.find(({ code }) => code === '35')?.lines,
    ).toHaveLength(2);
  });

  it('follow a directory that came another way', async () => {
    const file = join(world.data, 'territories/35.json');
    await writeFile(file, `${JSON.stringify(changed(), null, 2)}\n`);
    await sign(world.data, directory, host, TODAY);
    await restart();
    await pagesAre('drawn');
    expect((await pages('35')).filter(calls(OLD))).toEqual([]);
  });

  it('stay ahead of a directory that cannot be signed, and nobody is told that the public sees it', async () => {
    await writeFile(join(world.data, 'territories/22.json'), '{');
    expect(await said(put(1, changed()))).toBe('200');
    expect(await health()).toMatchObject({ status: 'degraded', directory: 'failed' });
    await cp('data/territories/22.json', join(world.data, 'territories/22.json'));
    await restart();
    await pagesAre('drawn');
    expect(await health()).toMatchObject({ status: 'ok', directory: 'written' });
    expect((await pages('35')).filter(calls(OLD))).toEqual([]);
  });

  it('of a build that left nothing to draw them with are told of', async () => {
    await rm(join(site, '.pages'), { recursive: true });
    expect(await (await put(1, changed())).json()).toMatchObject({ visible: false });
    expect(await health()).toMatchObject({
      status: 'degraded',
      directory: 'written',
      pages: 'failed',
    });
  });

  it('and the directory are dated a second apart, so that no browser takes one for the other', async () => {
    const seconds = async () =>
      Promise.all(
        [directory, join(site, '35/index.html'), join(site, '35/index.html.br')].map(async (file) =>
          Math.floor((await stat(file)).mtimeMs / 1000),
        ),
      );
    await put(1, changed());
    const first = await seconds();
    await put(2, withLines(withdrawn(OLD), line(NEW, { label: 'Pompiers' })));
    for (const [i, second] of (await seconds()).entries())
      expect(second).toBeGreaterThan(first[i] ?? 0);
  });
});

it('the desk is given the file with the notes that were published', {
  timeout: 120_000,
}, async () => {
  const folder = join(site, 'desk/territories');
  await mkdir(folder, { recursive: true });
  await cp(join(world.data, 'territories/35.json'), join(folder, '35.json'));
  await put(1, { ...changed(), notes: ['Appelée le 28 novembre.'] });
  await pagesAre('drawn');
  expect(await readFile(join(folder, '35.json'), 'utf8')).toContain('Appelée le 28 novembre.');
});

it('what may be reused follows the directory, and its feed tells what changed', {
  timeout: 120_000,
}, async () => {
  const drawings = { shapes: {}, map: { viewBox: '0 0 1 1', paths: {} } };
  const speakers = { keys: [], channels: [] };
  const given = { drawings, speakers, home: 'https://repli.example', now: TODAY, before: null };
  await writeOpenData(site, await directoryInPlace(), given);
  const file = join(site, 'donnees/v1/35.csv');
  expect(await readFile(file, 'utf8')).toContain(OLD);
  await put(1, changed());
  await pagesAre('drawn');
  const table = await readFile(file, 'utf8');
  expect([table.includes(OLD), table.includes(NEW)]).toEqual([false, true]);
  const feed = await readFile(join(site, 'donnees/v1/changements.atom'), 'utf8');
  expect([...feed.matchAll(/<category term="(\w+)" label="L?N?/g)].map(([, what]) => what)).toEqual(
    expect.arrayContaining(['closed', 'opened']),
  );
  const written = world.lines.filter(({ event }) => event === 'open-data-written');
  expect(written).toHaveLength(1);
});
