import { readFile, writeFile } from 'node:fs/promises';
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
    ['is plain text now', answers('Not found'), 'not-a-feed', false],
    ['is empty now', answers(''), 'not-a-feed', false],
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

  it.each<[string, () => Behaviour]>([
    ['its server is in trouble', () => fails(503)],
    ['its server has had enough', () => fails(429)],
    ['it may not be given', () => fails(451)],
    ['it leads round in a circle', () => redirects('/f')],
    [
      'a part of it can never be used',
      () => answers(daily(0, 1, 2).replace('</pubDate>', ' avant-hier</pubDate>')),
    ],
  ])(
    'and is not read well for six hours, as %s, is said to be unheard, once',
    async (_why, behave) => {
      server.paths.set('/f', GOOD());
      expect(await look()).toMatchObject({ ok: true });
      const hour = DAY / 24;
      for (const hours of [0.1, 3, 2.9]) {
        later(hours * hour);
        server.paths.set('/f', behave());
        const check = await look();
        expect(check).toMatchObject({ ok: false });
        expect(check).not.toHaveProperty('trouble');
      }
      later(0.2 * hour);
      server.paths.set('/f', behave());
      expect(await look()).toMatchObject({ ok: false, trouble: 'unheard' });
      expect(inLog('source-trouble')).toEqual([{ subject: 'feed', code: 'unheard' }]);
      later(DAY);
      server.paths.set('/f', behave());
      await look();
      expect(inLog('source-trouble')).toEqual([]);
      later(DAY);
      server.paths.set('/f', GOOD());
      expect(await look()).toMatchObject({ ok: true });
      expect(inLog('source-well-again')).toMatchObject([{ subject: 'feed' }]);
    },
  );

  it('and never answered since it was listed is said to be unheard, one that nobody verified is not', async () => {
    server.paths.set('/f', fails(503));
    expect(await look()).not.toHaveProperty('trouble');
    later(DAY);
    expect(await look()).toMatchObject({ trouble: 'unheard' });
    expect(await look({ verified: false })).not.toHaveProperty('trouble');
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

/** Items without dates of their own, as many as wanted; `note` makes each time other bytes. */
const undatedFeed = (count: number, note = '') =>
  `<rss version="2.0"><channel><title>x${note}</title>${Array.from({ length: count }, (_, n) => `<item><guid>${n}</guid><title>Marché de Noël ${n}</title></item>`).join('')}</channel></rss>`;

describe('a verified feed that shows nobody to keep it is no witness, from its first reading on', () => {
  it.each<[string, () => string, string]>([
    ['empty', () => undatedFeed(0), 'undated'],
    ['without a channel', () => '<rss version="2.0"/>', 'undated'],
    ['without dates', () => undatedFeed(4), 'undated'],
    ['of four items of ten months ago', () => daily(300, 301, 302, 303), 'silent'],
    ['of dates to come alone', () => daily(-30), 'undated'],
  ])('%s', async (_name, feed, trouble) => {
    server.paths.set('/f', answers(feed()));
    expect(await look()).toMatchObject({ ok: false, trouble, speaksAs: 'Préfecture' });
    expect(inLog('source-trouble')).toEqual([{ subject: 'feed', code: trouble }]);
    later(DAY / 24);
    expect(await look()).toMatchObject({ ok: false, trouble });
    expect(inLog('source-trouble')).toEqual([]);
  });

  it('whatever its bytes become: an item met between two readings dates nothing', async () => {
    for (let round = 0; round < 3; round++) {
      server.paths.set('/f', answers(undatedFeed(4 + round, `${round}`)));
      expect(await look()).toMatchObject({ ok: false, trouble: 'undated' });
      later(DAY / 24);
    }
  });

  it('once it was emptied between two rounds, and is one again when its items are back', async () => {
    server.paths.set('/f', GOOD());
    expect(await look()).toMatchObject({ ok: true });
    later(DAY / 24);
    server.paths.set('/f', answers(undatedFeed(0)));
    expect(await look()).toMatchObject({ ok: false, trouble: 'undated' });
    expect(inLog('source-trouble')).toEqual([{ subject: 'feed', code: 'undated' }]);
    later(DAY / 24);
    server.paths.set('/f', GOOD());
    const well = await look();
    expect(well).toMatchObject({ ok: true });
    expect(well).not.toHaveProperty('trouble');
    expect(inLog('source-well-again')).toHaveLength(1);
  });

  it('with three months gone by since its newest item, read or unchanged', async () => {
    const feed = daily(0, 30);
    server.paths.set('/f', answers(feed));
    expect(await look()).toMatchObject({ ok: true });
    later(89 * DAY);
    expect(await look()).toMatchObject({ ok: true });
    later(2 * DAY);
    expect(await look()).toMatchObject({ ok: false, trouble: 'silent' });
  });

  it('although it only moved on its site otherwise', async () => {
    server.paths.set('/f', redirects('/new', 301));
    server.paths.set('/new', answers(undatedFeed(0)));
    expect(await look()).toMatchObject({ ok: false, trouble: 'undated' });
  });

  it('that an older collector held for good, before it has been read anew', async () => {
    server.paths.set('/f', answers(undatedFeed(0), { etag: '"1"' }));
    await look();
    const memory = JSON.parse(await readFile(world.options.memory, 'utf8'));
    delete memory.feeds.feed.news;
    await writeFile(world.options.memory, JSON.stringify(memory));
    // Its time has not come yet.
    expect(await look()).toMatchObject({ ok: false });
    later(DAY / 24);
    expect(await look()).toMatchObject({ ok: false, trouble: 'undated' });
  });
});

describe('a list of alerts', () => {
  const none = '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>';
  it('that is none in force is a witness where sources.json says that it is one', async () => {
    server.paths.set('/f', answers(none));
    expect(await look({ format: 'cap' })).toMatchObject({ ok: true });
    expect(inLog('source-remark')).toEqual([]);
    later(DAY / 24);
    server.paths.set('/f', answers(`${none} `));
    expect(await look({ format: 'nws' })).toMatchObject({ ok: false, trouble: 'undated' });
  });

  it('that turns out to be news is judged as news', async () => {
    server.paths.set('/f', answers(undatedFeed(2)));
    expect(await look({ format: 'cap' })).toMatchObject({ ok: false, trouble: 'undated' });
  });
});

describe('a source in trouble', () => {
  it('that cannot be reached for a while is not well again', async () => {
    server.paths.set('/f', fails(410));
    await look();
    later(DAY / 24);
    server.paths.set('/f', fails(503));
    world.lines.splice(0);
    expect(await look()).toMatchObject({ ok: false, trouble: 'gone' });
    expect(inLog('source-well-again')).toEqual([]);
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
