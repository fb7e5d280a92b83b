/** What was said when, from one round of the collector to the next, as phones are told of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MINUTE_MS } from '../base/durations.ts';
import { situationFor } from '../status/situation/situation.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';

let world: World;
let server: FaultyServer;
beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/f`));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const item = (id: string, title: string, minutes: number) =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><pubDate>${new Date(Date.parse('2026-11-22T17:10:00Z') + minutes * MINUTE_MS).toUTCString()}</pubDate></item>`;
const NEWS = item('n', 'Marché de Noël', -3_000);

/** One round, so many minutes after the last: the phone's page, and whether the feed is a witness. */
async function round(minutes: number, ...items: string[]) {
  const feed = `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
  server.paths.set('/f', answers(feed));
  world.clock.now = new Date(world.clock.now.getTime() + minutes * MINUTE_MS);
  const { bulletin } = await world.collect();
  const page = situationFor('35', bulletin, { lastPoll: 'ok' }, world.clock.now);
  return {
    ok: bulletin.sources.find(({ id }) => id === 'feed')?.ok,
    probable: page.probable.map(({ sent }) => sent),
    ended: page.ended.length,
    works: page.states['15'] === 'works',
    clear: page.allClear,
  };
}

it('an outage that was over and is told again in its old place is in force on phones', async () => {
  const first = item('a', 'Le 15 ne répond plus', -360);
  const over = item('b', 'Le 15 est rétabli', -240);
  await round(0, first, NEWS);
  expect(await round(2, over, first, NEWS)).toMatchObject({ ok: true, probable: [], ended: 1 });
  const again = item('a', 'Depuis midi, le 15 ne répond de nouveau plus', -360);
  const anew = await round(120, over, again, NEWS);
  expect(anew).toMatchObject({ probable: ['2026-11-22T17:12:00Z'], works: false, clear: false });
});

it('an outage dated hours ahead is on phones at once', async () => {
  await round(0, NEWS);
  const ahead = await round(2, item('a', 'Le 15 ne répond plus', 11 * 60), NEWS);
  expect(ahead).toMatchObject({ ok: true, probable: ['2026-11-22T17:12:00Z'] });
});

it('an outage of which nobody knows when it was said is at the desk, and the page is not clear', async () => {
  expect(await round(0, NEWS)).toMatchObject({ ok: true, clear: true });
  const old = item('a', 'Le 15 ne répond plus', -30_000);
  expect(await round(2, old)).toMatchObject({ ok: false, probable: [], clear: false });
  expect(world.logged('draft-written')).toHaveLength(1);
});

it('a memory of before, which kept no items, is read, and a gap until the next reading', async () => {
  expect(await round(0, NEWS)).toMatchObject({ ok: true });
  const memory = JSON.parse(await readFile(world.options.memory, 'utf8'));
  memory.feeds.feed.remembered = {
    met: { n: { from: null, to: '2026-11-22T17:10:00Z' } },
    incidents: {},
  };
  await writeFile(world.options.memory, JSON.stringify(memory));
  const other = item('o', 'Réunion publique', 0);
  expect(await round(2, other, NEWS)).toMatchObject({ ok: false, clear: false });
  expect(world.logged('memory-damaged')).toEqual([]);
  expect(await round(2, other, NEWS)).toMatchObject({ ok: true, clear: true });
});
