import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answers,
  type Behaviour,
  type FaultyServer,
  fails,
  startFaultyServer,
} from './faulty-server.fixtures.ts';
import { cap, newWorld, type World } from './samples.fixtures.ts';

const MINUTE = 60_000;
let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

const watch = (change: object = {}) => {
  const source = {
    id: 'alerts',
    name: 'Préfecture',
    kind: 'prefecture',
    territories: ['35'],
    format: 'feed',
    address: `${server.origin}/f`,
    trust: 'official',
    verified: true,
    every: 60,
    allowPrivate: true,
    ...change,
  };
  return writeFile(join(world.options.data, 'sources.json'), JSON.stringify({ sources: [source] }));
};

/** One turn, two minutes after the one before. */
const turn = async () => {
  world.clock.now = new Date(world.clock.now.getTime() + 2 * MINUTE);
  const { announcements, sources } = (await world.collect()).bulletin;
  return { announcements, ok: sources.find(({ id }) => id === 'alerts')?.ok };
};
const asked = (path: string) => server.asked.filter((request) => request.path === path);

const index = (updated: string, ...paths: string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${paths
    .map(
      (path) =>
        `<entry><id>${path}</id><title>Panne</title><updated>${updated}</updated><link type="application/cap+xml" href="${path}"/></entry>`,
    )
    .join('')}</feed>`;
const EARLY = '2026-11-22T17:05:00Z';
const LATE = '2026-11-22T17:12:00Z';
const serve = (path: string, behaviour: Behaviour) => void server.paths.set(path, behaviour);

describe('an alert that an index points to', () => {
  it('is asked for again each turn, with what the server gave to ask by', async () => {
    serve('/f', answers(index(EARLY, '/1.cap')));
    serve('/1.cap', (request, response) =>
      (request.headers['if-none-match'] === '"1"' ? fails(304) : answers(cap(), { etag: '"1"' }))(
        request,
        response,
      ),
    );
    await watch();
    for (let n = 0; n < 3; n++) {
      expect(await turn()).toMatchObject({
        ok: true,
        announcements: [{ certainty: 'official', numbers: { '15': 'down' } }],
      });
    }
    const validators = asked('/1.cap').map(({ headers }) => headers['if-none-match']);
    expect(validators).toEqual([undefined, '"1"', '"1"']);
  });

  it('that changes under its address and identifier is read anew, whether the index says so or not', async () => {
    serve('/f', answers(index(EARLY, '/1.cap')));
    serve('/1.cap', answers(cap()));
    await watch();
    expect((await turn()).announcements).toMatchObject([{ phase: 'ongoing' }]);
    serve(
      '/1.cap',
      answers(cap({ sent: '2026-11-22T18:12:00+01:00', phase: 'ended', type: 'Update' })),
    );
    expect(await turn()).toMatchObject({
      ok: true,
      announcements: [{ phase: 'ended', endedAt: LATE }],
    });
  });

  it('that was a test and becomes real is announced', async () => {
    serve('/f', answers(index(EARLY, '/1.cap')));
    serve('/1.cap', answers(cap({ status: 'Test' })));
    await watch();
    expect(await turn()).toMatchObject({ ok: true, announcements: [] });
    serve('/f', answers(index(LATE, '/1.cap')));
    serve('/1.cap', answers(cap({ sent: '2026-11-22T18:12:00+01:00' })));
    expect((await turn()).announcements).toMatchObject([{ phase: 'ongoing', nature: 'actual' }]);
  });

  it('that can no longer be had keeps what it announced, and its source is no witness', async () => {
    serve('/f', answers(index(EARLY, '/1.cap')));
    serve('/1.cap', answers(cap()));
    await watch();
    await turn();
    serve('/1.cap', fails(500));
    expect(await turn()).toMatchObject({ ok: false, announcements: [{ phase: 'ongoing' }] });
  });

  it('is left in peace for a while after a failure, unless the index says something new of it', async () => {
    serve('/f', answers(index(EARLY, '/1.cap')));
    serve('/1.cap', fails(503, { 'retry-after': '1200' }));
    await watch();
    await turn();
    await turn();
    expect(asked('/1.cap')).toHaveLength(1);
    serve('/f', answers(index(LATE, '/1.cap')));
    serve('/1.cap', answers(cap()));
    expect(await turn()).toMatchObject({ ok: true, announcements: [{ phase: 'ongoing' }] });
  });

  it('of many waits its turn to be asked again, and one that the index speaks of anew does not', async () => {
    const paths = Array.from({ length: 60 }, (_, n) => `/${n}.cap`);
    serve('/f', answers(index(EARLY, ...paths)));
    for (const path of paths) serve(path, answers(cap({ id: path.slice(1) })));
    await watch();
    await turn();
    expect(server.asked.filter(({ path }) => path !== '/f')).toHaveLength(60);
    server.asked.splice(0);
    for (let n = 0; n < 3; n++) await turn();
    expect(new Set(server.asked.map(({ path }) => path)).size).toBe(61);
    expect(server.asked.filter(({ path }) => path !== '/f')).toHaveLength(75);
    server.asked.splice(0);
    serve('/f', answers(index(LATE, ...paths)));
    await turn();
    expect(server.asked.filter(({ path }) => path !== '/f')).toHaveLength(60);
  });

  it('is found again in the memory of an older collector', async () => {
    serve('/f', answers(index(EARLY, '/1.cap'), { etag: '"f"' }));
    serve('/1.cap', answers(cap()));
    await watch();
    await turn();
    const memory = JSON.parse(await readFile(world.options.memory, 'utf8'));
    for (const origin of Object.values<Record<string, unknown>>(memory.feeds)) {
      for (const name of ['stamp', 'wellAt', 'remembered', 'news']) delete origin[name];
    }
    memory.feeds.alerts.pages = [`${server.origin}/1.cap`];
    await writeFile(world.options.memory, JSON.stringify(memory));
    // What it did not remember is read anew.
    server.asked.splice(0);
    expect(await turn()).toMatchObject({ ok: true, announcements: [{ phase: 'ongoing' }] });
    expect(asked('/f').map(({ headers }) => headers['if-none-match'])).toEqual([undefined]);
    expect(world.logged('memory-damaged')).toEqual([]);
  });
});

describe('what a feed leaves from one turn to the next', () => {
  /** Items without dates, below one that shows the feed to be kept. */
  const news = (...titles: string[]) =>
    `<rss version="2.0"><channel><title>x</title><item><title>Vœux</title><pubDate>Sun, 22 Nov 2026 10:00:00 +0100</pubDate></item>${titles.map((title) => `<item><title>${title}</title></item>`).join('')}</channel></rss>`;

  it('dates an item without date that came between two turns, by the turn before', async () => {
    serve('/f', answers(news('Marché de Noël')));
    await watch();
    expect(await turn()).toMatchObject({ ok: true, announcements: [] });
    const before = `${world.clock.now.toISOString().slice(0, 19)}Z`;
    serve('/f', answers(news('Le 15 est en panne', 'Marché de Noël')));
    expect(await turn()).toMatchObject({ ok: true, announcements: [{ sent: before }] });
    expect((await turn()).announcements).toMatchObject([{ sent: before }]);
  });

  it('an outage that nobody can date makes no announcement and no witness, and is logged once', async () => {
    serve('/f', answers(news('Le 15 est en panne')));
    await watch();
    expect(await turn()).toMatchObject({ ok: false, announcements: [] });
    expect(world.logged('source-remark')).toMatchObject([{ facts: { code: 'no-date' } }]);
    expect(await turn()).toMatchObject({ ok: false, announcements: [] });
    expect(world.logged('source-remark')).toEqual([]);
    world.clock.now = new Date(world.clock.now.getTime() + 25 * 60 * MINUTE);
    expect(await turn()).toMatchObject({ ok: true, announcements: [] });
  });

  it('ends an incident of a status page that a later summary lists no more', async () => {
    const summary = (status: string, updated: string, incidents: object[]) =>
      JSON.stringify({
        page: { id: 'p', updated_at: updated },
        status: { indicator: status === 'operational' ? 'none' : 'major' },
        components: [{ id: 'c1', name: "Numéros d'urgence", status, updated_at: updated }],
        incidents,
        scheduled_maintenances: [],
      });
    const incident = {
      id: 'i1',
      name: 'Le 15 et le 18 ne répondent plus',
      status: 'investigating',
      updated_at: EARLY,
      components: [{ id: 'c1', name: 'x' }],
    };
    serve('/f', answers(summary('major_outage', EARLY, [incident])));
    await watch({ format: 'statuspage', kind: 'operator' });
    const first = await turn();
    expect(first.announcements.map(({ phase }) => phase)).toEqual(['ongoing', 'ongoing']);
    serve('/f', answers(summary('partial_outage', EARLY, [])));
    expect((await turn()).announcements.map(({ phase }) => phase)).toEqual(['ongoing', 'ongoing']);
    serve('/f', answers(summary('operational', LATE, [])));
    const { announcements, ok } = await turn();
    expect(ok).toBe(true);
    expect(announcements).toMatchObject([
      { phase: 'ended', endedAt: LATE },
      { phase: 'ended', endedAt: LATE },
    ]);
  });
});

describe('a file of the folder', () => {
  it('of which a part cannot be used is announced, and the folder is no witness', async () => {
    const alerts = [cap(), cap({ id: 'a2', status: 'Perhaps' })].map((text) =>
      text.replace(/^<\?.*\n/, ''),
    );
    await world.put('both.xml', `<all>${alerts.join('')}</all>`);
    for (let n = 0; n < 2; n++) {
      const { announcements, sources } = (await world.collect()).bulletin;
      expect(announcements).toMatchObject([{ phase: 'ongoing' }]);
      expect(sources).toMatchObject([{ id: 'announcements', ok: false, checkedAt: null }]);
    }
    await world.put('both.xml', cap());
    expect((await world.collect()).bulletin.sources).toMatchObject([{ ok: true }]);
  });
});
