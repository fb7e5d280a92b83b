import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import {
  answers,
  type Behaviour,
  type FaultyServer,
  fails,
  redirects,
  startFaultyServer,
} from './faulty-server.fixtures.ts';
import { startHttpsServer } from './https-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';

const DAY = 24 * 3_600_000;
let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: true, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
/** A préfecture's feed whose newest items are so many days old. */
const daily = (...ages: number[]) => {
  const items = ages.map((age) => {
    const date = new Date(world.clock.now.getTime() - age * DAY).toUTCString();
    return `<item><guid>${date}</guid><title>Marché de Noël</title><pubDate>${date}</pubDate></item>`;
  });
  return `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
};
const GOOD = () => answers(daily(0, 1, 2, 3, 4, 5));
const look = async (over: Partial<ListedSource> = {}) => {
  await watchSources(world, feedOf35(`${server.origin}/f`, over));
  const { sources } = (await world.collect()).bulletin;
  return sources.find(({ id }) => id === 'feed');
};
const inLog = (event: string) =>
  world.logged(event).map(({ subject, facts }) => ({ subject, code: facts?.['code'] }));

describe('a source that was good', () => {
  it.each<[string, Behaviour, string, boolean]>([
    ['is closed to programs', fails(403), 'forbidden', false],
    ['is gone', fails(410), 'gone', false],
    ['is a page now', answers('<!doctype html><html><body>x</body></html>'), 'not-a-feed', false],
    ['moved for good on its site', redirects('/new', 301), 'moved', true],
  ])('and %s is said to be, in bulletin and log, once', async (_name, behave, code, ok) => {
    server.paths.set('/f', GOOD());
    server.paths.set('/new', GOOD());
    expect(await look()).toMatchObject({ ok: true });
    expect(await look()).not.toHaveProperty('trouble');
    later(DAY / 24);
    server.paths.set('/f', behave);
    expect(await look()).toMatchObject({ ok, trouble: code });
    expect(inLog('source-trouble')).toEqual([{ subject: 'feed', code }]);
    later(DAY / 24);
    await look();
    expect(inLog('source-trouble')).toEqual([]);
    later(DAY / 24);
    server.paths.set('/f', GOOD());
    expect(await look()).not.toHaveProperty('trouble');
    expect(inLog('source-well-again')).toMatchObject([{ subject: 'feed' }]);
  });

  it('and leads to another site is no witness, for now or for good', async () => {
    server.paths.set('/f', redirects(`${server.origin.replace('127.0.0.1', 'localhost')}/new`));
    server.paths.set('/new', GOOD());
    expect(await look()).toMatchObject({ ok: false, trouble: 'elsewhere' });
  });

  it('and whose certificate nobody vouches for is told by that', async () => {
    const own = await startHttpsServer();
    expect(await look({ address: own.origin })).toMatchObject({
      ok: false,
      trouble: 'certificate',
    });
    await own.close();
  });

  it('and brings nothing new for longer than is its way is no witness, read or unchanged', async () => {
    const feed = daily(0, 1, 2, 3, 4, 5);
    server.paths.set('/f', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else answers(feed, { etag: '"1"' })(request, response);
    });
    expect(await look()).toMatchObject({ ok: true });
    later(6 * DAY);
    expect(await look()).toMatchObject({ ok: true });
    later(2 * DAY);
    expect(await look()).toMatchObject({ ok: false, trouble: 'silent' });
    expect(inLog('source-trouble')).toEqual([{ subject: 'feed', code: 'silent' }]);
    server.paths.set('/f', GOOD());
    later(DAY / 24);
    expect(await look()).toMatchObject({ ok: true });
  });
});

describe('a source that nobody has found good', () => {
  it('is in no trouble: it only fails', async () => {
    server.paths.set('/f', fails(403));
    const check = await look({ verified: false });
    expect(check).toMatchObject({ ok: false });
    expect(check).not.toHaveProperty('trouble');
  });
});
