import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doubtfulTexts } from '../status/detect/samples/doubtful.fixtures.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import { startCollector } from './collector.ts';
import {
  answers,
  type FaultyServer,
  fails,
  hangs,
  redirects,
  resets,
  startFaultyServer,
} from './faulty-server.fixtures.ts';
import { cap, feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
const source = (path: string, over: Partial<ListedSource> = {}): ListedSource =>
  feedOf35(server.origin + path, { id: path.replaceAll('/', 's'), ...over });
const watch = (...sources: ListedSource[]) => watchSources(world, ...sources);
const rss = (title: string, body = '', id = '1') =>
  `<rss version="2.0"><channel><title>x</title><item><guid>${id}</guid><title>${title}</title><description>${body}</description><pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate></item></channel></rss>`;
const PANNE = rss('Panne du 15 et du 18', 'Le 15 et le 18 sont en panne. SAMU : 02 61 91 43 15.');

const collected = async () => {
  const { announcements, sources } = (await world.collect()).bulletin;
  const checks = Object.fromEntries(sources.map(({ id, ok }) => [id, ok]));
  return { announcements, checks };
};

describe('a source', () => {
  it('is read into probable announcements and a draft for the desk, once', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    const { announcements, checks } = await collected();
    expect(announcements).toMatchObject([
      { certainty: 'probable', territories: ['35'], lines: [], source: 'sf', sourceFailing: false },
    ]);
    expect(checks).toEqual({ announcements: true, sf: true });

    const folder = join(world.options.data, 'drafts');
    const [draft = ''] = await readdir(folder);
    expect(JSON.parse(await readFile(join(folder, draft), 'utf8'))).toMatchObject({
      source: 'sf',
      shelf: 'probable',
      title: 'Panne du 15 et du 18',
      text: 'Le 15 et le 18 sont en panne. SAMU : 02 61 91 43 15.',
      numbers: [{ service: 'samu', number: '+33261914315' }],
    });
    await rm(join(folder, draft));
    server.paths.set('/f', answers(`${PANNE}\n`));
    later(2 * MINUTE);
    await collected();
    expect(await readdir(folder)).toEqual([]);
  });

  it('in doubt is announced once an independent one bears it out, and no longer than that', async () => {
    const sdis: Partial<ListedSource> = { kind: 'sdis', territories: ['35'] };
    const [half = '', voice = ''] = doubtfulTexts(2).map(({ title, body }) => rss(title, body));
    server.paths.set('/f', answers(half));
    server.paths.set('/g', answers(half));
    const elsewhere = {
      ...source('/g', sdis),
      address: `${server.origin}/g`.replace('127.0.0.1', 'localhost'),
    };
    await watch(source('/f', sdis), elsewhere);
    // The same words in two houses are one source.
    expect((await collected()).announcements).toEqual([]);
    expect(await readdir(join(world.options.data, 'drafts'))).toHaveLength(2);
    server.paths.set('/g', answers(voice));
    later(2 * MINUTE);
    expect((await collected()).announcements).toMatchObject([
      { certainty: 'probable', source: 'sf', lines: [] },
      { certainty: 'probable', source: 'sg', lines: [] },
    ]);
    server.paths.set('/g', answers(rss('Fête des pompiers', 'Venez nombreux.')));
    later(2 * MINUTE);
    const { announcements } = await collected();
    expect(announcements.every(({ unlistedSince }) => unlistedSince !== undefined)).toBe(true);
  });

  it('stops no bulletin when its draft cannot be written, and the draft comes when it can', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    const folder = join(world.options.data, 'drafts');
    await writeFile(folder, 'in the way');
    expect((await collected()).announcements).toHaveLength(1);
    expect(world.logged('draft-failed')).toHaveLength(1);
    await rm(folder);
    later(MINUTE);
    // The feed has nothing new to say: the draft was kept, also over a restart.
    await world.collect();
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('names a line that the directory holds', async () => {
    await mkdir(join(world.options.data, 'territories'));
    const line = {
      service: 'samu',
      number: '+33261914315',
      label: 'SAMU',
      kind: 'permanent',
      source: { publisher: 'SAMU 35' },
    };
    const file = {
      code: '35',
      name: 'Ille-et-Vilaine',
      prefecture: { name: 'P', website: 'https://p.example' },
      lines: [line],
      updated: '2026-11-01',
    };
    await writeFile(join(world.options.data, 'territories', '35.json'), JSON.stringify(file));
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    expect((await collected()).announcements).toMatchObject([
      { lines: [], named: ['+33261914315'] },
    ]);
  });

  it('nobody has verified is not asked, unless told', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f', { verified: false }));
    expect((await collected()).checks).toEqual({ announcements: true });
    expect(server.asked).toEqual([]);
    world.options.feeds = { unverified: true, patience: 10_000, budget: 10_000 };
    expect((await collected()).checks).toEqual({ announcements: true, sf: true });
  });

  it('on a private address is not asked, unless it is allowed to be there', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f', { allowPrivate: false }));
    expect((await collected()).checks).toMatchObject({ sf: false });
    expect(server.asked).toEqual([]);
    expect(world.logged('source-failed')).toMatchObject([{ facts: { code: 'address-refused' } }]);
  });

  it('is asked at its own pace, and only for news', async () => {
    server.paths.set('/f', answers(PANNE, { etag: '"1"' }));
    await watch(source('/f'));
    await collected();
    await collected();
    expect(server.asked).toHaveLength(1);
    server.paths.set('/f', fails(304));
    later(2 * MINUTE);
    const { announcements, checks } = await collected();
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"1"');
    expect(checks).toMatchObject({ sf: true });
    expect(announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: false }]);
  });

  it('whose alerts cannot all be read is no witness that all is well', async () => {
    const index = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>1</id><title>x</title><link type="application/cap+xml" href="/gone.cap"/></entry></feed>`;
    server.paths.set('/f', answers(index));
    await watch(source('/f'));
    expect((await collected()).checks).toMatchObject({ sf: false });
  });

  it('read in part is shown and no witness, and "not modified" does not make it whole', async () => {
    const many = PANNE.replace(
      '</channel>',
      `${'<item><title>x</title></item>'.repeat(2_000)}</channel>`,
    );
    server.paths.set('/f', answers(many, { etag: '"1"' }));
    await watch(source('/f'));
    const first = await collected();
    expect(first.checks).toMatchObject({ sf: false });
    expect(first.announcements).toMatchObject([{ phase: 'ongoing' }]);
    server.paths.set('/f', (request, response) =>
      (request.headers['if-none-match'] === undefined ? answers(many) : fails(304))(
        request,
        response,
      ),
    );
    later(2 * MINUTE);
    expect((await collected()).checks).toMatchObject({ sf: false });
  });

  it('that was taken out of sources.json leaves its announcements to lapse, and the list of sources', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    await collected();
    await watch();
    const { announcements, checks } = await collected();
    expect(checks).toEqual({ announcements: true });
    expect(announcements).toMatchObject([{ phase: 'ongoing', unlistedSince: expect.any(String) }]);
  });
});

describe('a source that fails', () => {
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
  it.each([
    ['hangs', hangs],
    ['resets', resets],
    ['answers 500', fails(500)],
    ['answers 304 without having been asked for news', fails(304)],
    ['is a gzip bomb', answers(bomb, { 'content-encoding': 'gzip' })],
    ['redirects in a circle', redirects('/f')],
    ['sends a picture', answers('x', { 'content-type': 'image/png' })],
    [
      'sends an HTML page',
      answers('<!doctype html><html></html>', { 'content-type': 'text/html' }),
    ],
    ['sends half a feed', answers(PANNE.slice(0, 150))],
    ['sends nothing', answers('')],
  ])(
    'because it %s keeps what it announced, marked, and clears nothing',
    async (_name, behaviour) => {
      world.options.feeds = { unverified: false, patience: 500, budget: 10_000 };
      server.paths.set('/f', answers(PANNE));
      await watch(source('/f'));
      await collected();
      server.paths.set('/f', behaviour);
      later(2 * MINUTE);
      const { announcements, checks } = await collected();
      expect(checks).toMatchObject({ sf: false, announcements: true });
      expect(announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: true }]);
      expect(world.logged('source-failed')).toHaveLength(1);

      server.paths.set('/f', answers(PANNE));
      later(15 * MINUTE);
      const again = await collected();
      expect(again.checks).toMatchObject({ sf: true });
      expect(again.announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: false }]);
    },
  );

  it('is asked less and less often, and not before it asked to be', async () => {
    server.paths.set('/f', fails(503, { 'retry-after': '1200' }));
    await watch(source('/f'));
    await collected();
    later(19 * MINUTE);
    await collected();
    expect(server.asked).toHaveLength(1);
    later(2 * MINUTE);
    await collected();
    expect(server.asked).toHaveLength(2);
  });

  it('never delays another, and what it brings late comes with a bulletin of its own', async () => {
    let release = (): void => undefined;
    server.paths.set('/slow', (request, response) => {
      release = () => answers(rss('Le 17 est en panne', '', '2'))(request, response);
    });
    server.paths.set('/f', answers(PANNE));
    await watch(source('/slow'), source('/f'));
    world.options.feeds = { unverified: false, patience: 20_000, budget: 2_000 };
    const collector = startCollector({ ...world.options, every: HOUR });
    const { bulletin } = await collector.ready;
    expect(bulletin.announcements.map((announcement) => announcement.source)).toEqual(['sf']);
    release();
    await expect
      .poll(() => world.logged('bulletin-written').at(-1)?.facts?.['announcements'], {
        timeout: 20_000,
      })
      .toBe(2);
    await collector.stop();
  });

  it('is forgotten with its clock: one that jumps back a year stops nothing', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    await collected();
    later(-365 * 24 * HOUR);
    const { bulletin } = await world.collect();
    expect(bulletin.sources).toHaveLength(2);
    later(2 * MINUTE);
    await collected();
    expect(server.asked.length).toBeGreaterThan(1);
  });
});

describe('sources.json', () => {
  it('that is broken is named once a round, and the sources known before are watched on', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    const collector = startCollector({ ...world.options, every: HOUR });
    await collector.ready;
    await writeFile(join(world.options.data, 'sources.json'), '{"sources":[{"id":"x"}]}');
    await collector.refresh();
    expect(world.logged('sources-unreadable')).toMatchObject([
      { detail: expect.stringMatching(/^source 1 "x", id: /) },
    ]);
    await collector.stop();
  });
});

describe('sources.json that cannot be read after a new start', () => {
  const NOTHING = '<rss version="2.0"><channel><title>x</title></channel></rss>';

  it('has its sources watched on as they were listed', async () => {
    server.paths.set('/f', answers(NOTHING));
    await watch(source('/f'));
    expect((await collected()).announcements).toEqual([]);
    await writeFile(join(world.options.data, 'sources.json'), '{');
    server.paths.set('/f', answers(PANNE));
    later(3 * MINUTE);
    const { announcements, checks } = await collected();
    expect(checks).toMatchObject({ sf: true });
    expect(announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: false }]);
    expect(world.logged('sources-unreadable')).toMatchObject([
      { detail: expect.stringContaining('watched on') },
    ]);
  });

  it('and is not remembered either takes no source out of the bulletin: all fail until it can', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    expect((await collected()).checks).toMatchObject({ sf: true });
    await writeFile(join(world.options.data, 'sources.json'), '{');
    await rm(world.options.memory);
    for (const passed of [2 * MINUTE, 20 * MINUTE, 27 * HOUR]) {
      later(passed);
      const { checks } = await collected();
      expect(checks).toEqual({ announcements: true, sf: false, sources: false });
    }
    const said = world.logged('sources-unreadable');
    expect(said.at(-1)?.detail).toContain('nothing is watched');
    await watch(source('/f'));
    server.paths.set('/f', answers(rss('Réunion publique')));
    later(2 * MINUTE);
    expect((await collected()).checks).toEqual({ announcements: true, sf: true });
  });

  it('keeps what was announced in sight', async () => {
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    await collected();
    await writeFile(join(world.options.data, 'sources.json'), '{');
    await rm(world.options.memory);
    later(2 * MINUTE);
    const { announcements } = await collected();
    expect(announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: true }]);
  });
});

describe('another collector', () => {
  it('that can read a source we cannot speaks for it', async () => {
    const other = await newWorld();
    other.clock.now = new Date(world.clock.now.getTime() + 1_000);
    Object.assign(other.options, {
      out: world.options.out,
      key: world.options.key,
      feeds: world.options.feeds,
    });
    server.paths.set('/f', answers(PANNE));
    await watch(source('/f'));
    await writeFile(
      join(other.options.data, 'sources.json'),
      await readFile(join(world.options.data, 'sources.json')),
    );
    await other.collect();
    server.paths.set('/f', fails(500));
    later(2_000);
    const { announcements, checks } = await collected();
    expect(checks).toMatchObject({ sf: true });
    expect(announcements).toMatchObject([{ sourceFailing: false, source: 'sf' }]);

    // The other one stops: what it said is no longer vouched for, and never restored by silence.
    later(20 * MINUTE);
    const alone = await collected();
    expect(alone.checks).toMatchObject({ sf: false });
    expect(alone.announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: true }]);
    await other.close();
  });

  it('elsewhere is carried along by the path or address of its bulletin', async () => {
    const other = await newWorld();
    other.options.key = world.options.key;
    other.options.name = 'brittany';
    await other.put('22.xml', cap({ territory: '22' }));
    const { path, bulletin } = await other.collect();
    world.options.peers = [path, `${server.origin}/nowhere`];
    const mine = (await world.collect()).bulletin;
    expect(mine.announcements).toMatchObject([{ territories: ['22'], source: 'brittany' }]);
    expect(mine.sequence).toBeGreaterThan(bulletin.sequence);
    expect(world.logged('peer-failed')).toHaveLength(1);
    await other.close();
  });
});
