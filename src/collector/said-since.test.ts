/** Texts that wait for people, when the items that they were read in say something else. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTexts } from '../host/review-files.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/f`));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const DOUBT = [
  'Samu injoignable ?',
  'Le 15 serait injoignable à Rennes, selon des habitants.',
] as const;
const DENIAL = [
  'Samu : démenti',
  'Nous nous étions trompés sur l’accueil. Toutes nos excuses.',
] as const;
const HIRING = ['Recrutement', 'La mairie recrute deux agents.'] as const;

/** One more round a while later, with the item as it reads then. */
async function reads([title, body]: readonly [string, string], ms = 2 * MINUTE): Promise<void> {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
  const item = `<item><guid isPermaLink="false">1</guid><title>${title}</title><description>${body}</description><pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate></item>`;
  server.paths.set(
    '/f',
    answers(`<rss version="2.0"><channel><title>x</title>${item}</channel></rss>`),
  );
  await world.collect();
}
const texts = async () => (await readTexts(world.options.data)).texts;
const folder = () => join(world.options.data, 'drafts');

describe('a text whose item says something else', () => {
  it('keeps its words and has the new ones beside them, the newest, until it reads as it did', async () => {
    await reads(DOUBT);
    const [before] = await texts();
    expect(before).not.toHaveProperty('since');
    await reads(DENIAL);
    const since = { title: DENIAL[0], at: '2026-11-22T17:14:00Z' };
    expect(await texts()).toMatchObject([{ ...before, since }]);
    expect((await texts())[0]?.since?.text).toContain('Toutes nos excuses');
    await reads(HIRING);
    expect(await texts()).toMatchObject([{ ...before, since: { title: HIRING[0] } }]);
    await reads(DOUBT);
    const [again] = await texts();
    expect(again).toMatchObject({ digest: before?.digest, text: before?.text });
    expect(again).not.toHaveProperty('since');
  });

  it('says so once its folder can be read again, and names the folder until then', async () => {
    await reads(DOUBT);
    const [before] = await texts();
    await rename(folder(), `${folder()}.kept`);
    await writeFile(folder(), 'in the way');
    await reads(DENIAL);
    expect(world.logged('drafts-unread')).toMatchObject([{ level: 'error' }]);
    await rm(folder());
    await rename(`${folder()}.kept`, folder());
    await reads(DENIAL);
    expect(await texts()).toMatchObject([{ ...before, since: { title: DENIAL[0] } }]);
  });

  it('says so days later too, after what the collector remembers was lost', async () => {
    await reads(DOUBT);
    await rm(world.options.memory);
    await reads(DENIAL, 2 * DAY);
    expect(await texts()).toMatchObject([{ title: DOUBT[0], since: { title: DENIAL[0] } }]);
    const written = (await readdir(folder())).length;
    world.logged('');
    await reads(DENIAL);
    expect(world.logged('draft-written')).toEqual([]);
    expect(written).toBe(1);
  });

  it('says so where the new words are of an outage that is history', async () => {
    await reads(DOUBT);
    // Who remembers nothing takes its date for that of the new words.
    await rm(world.options.memory);
    await reads(['Le 15 rétabli', 'Le 15 est rétabli en Ille-et-Vilaine depuis midi.'], 9 * DAY);
    expect(await texts()).toMatchObject([{ title: DOUBT[0], since: { title: 'Le 15 rétabli' } }]);
  });

  it('stays away once somebody took it out of the folder', async () => {
    await reads(DOUBT);
    const [name = ''] = await readdir(folder());
    await rm(join(folder(), name));
    await reads(DENIAL);
    expect(await readdir(folder())).toEqual([]);
  });

  it('is laid out with both where its folder could not be written in between', async () => {
    await writeFile(folder(), 'in the way');
    await reads(DOUBT);
    await reads(DENIAL);
    await rm(folder());
    await reads(DENIAL);
    const [name = ''] = await readdir(folder());
    expect(JSON.parse(await readFile(join(folder(), name), 'utf8'))).toMatchObject({
      title: DOUBT[0],
      since: { title: DENIAL[0] },
    });
  });
});
