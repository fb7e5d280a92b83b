/** One text that its reader cannot get through delays a bulletin, and stops none. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FeedItem } from '../status/detect/model.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { cap, feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';

vi.mock('../status/detect/detect.ts', async (original) => {
  const { detect } = await original<typeof import('../status/detect/detect.ts')>();
  const backtracks = () => /^(a+)+$/.test(`${'a'.repeat(40)}b`);
  return {
    detect: (item: FeedItem) => (item.title.includes('lent') && backtracks() ? null : detect(item)),
  };
});

let world: World;
let server: FaultyServer;
beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

it('an item that takes too long is named, a gap, and alone', async () => {
  const item = (title: string) =>
    `<item><guid>${title}</guid><title>${title}</title><description>Le 15 est en panne.</description><pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate></item>`;
  const feed = `<rss version="2.0"><channel><title>x</title>${item('Un texte lent')}${item('Panne du 15')}</channel></rss>`;
  server.paths.set('/f', answers(feed));
  await watchSources(world, feedOf35(`${server.origin}/f`));
  await world.put('35.xml', cap());
  const { bulletin } = await world.collect();
  expect(bulletin.announcements.map(({ source }) => source).sort()).toEqual([
    'announcements',
    'feed',
  ]);
  expect(bulletin.sources).toMatchObject([
    { id: 'announcements', ok: true },
    { id: 'feed', ok: false },
  ]);
  expect(world.logged('source-remark')).toMatchObject([
    { facts: { code: 'too-slow' }, detail: expect.stringContaining('Un texte lent') },
  ]);
});
