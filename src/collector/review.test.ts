import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import type { Key } from '../directory/model.ts';
import { keepDecision } from '../host/decision-files.ts';
import { signDecision } from '../status/review/decision.ts';
import { ReviewText, type ReviewVerdict } from '../status/review/model.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';

const MINUTE = 60_000;
let world: World;
let server: FaultyServer;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/f`));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const newKey = (territories: Key['territories']) =>
  makeKey({
    ...{ name: 'essai', use: ['territory'], territories, holder: 'Essai 35' },
    ...{ from: '2026-01-01', until: '2027-12-31' },
  });
const allow = (...entries: Key[]) =>
  writeFile(join(world.options.data, 'keys.json'), keysText({ keys: entries }));
const feed = (body: string, guid = '1', title = 'x') =>
  server.paths.set(
    '/f',
    answers(
      `<rss version="2.0"><channel><title>${title}</title><item><guid isPermaLink="false">${guid}</guid><title>Panne du 15 et du 18</title><description>${body}</description><pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate></item></channel></rss>`,
    ),
  );
const BODY = 'Le 15 et le 18 sont en panne.';
/** One more round a while later: what is announced now. */
const announced = async () => {
  world.clock.now = new Date(world.clock.now.getTime() + 2 * MINUTE);
  const { bulletin } = await world.collect();
  return bulletin.announcements.filter(({ phase }) => phase !== 'retracted').length;
};
const queued = async () => {
  const folder = join(world.options.data, 'drafts');
  const [name = ''] = await readdir(folder);
  return v.parse(ReviewText, JSON.parse(await readFile(join(folder, name), 'utf8')));
};
async function decide(key: NewKey, verdict: ReviewVerdict): Promise<void> {
  const { entry, privateJwk } = key;
  const text = await queued();
  const signer = { kid: entry.kid, privateKey: privateJwk };
  const signed = await signDecision(text, verdict, signer, world.clock.now);
  const folder = join(world.options.data, 'decisions');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${text.id}.jws`), signed);
}
/** The same as commands and service do since decisions are kept side by side. */
async function decideOf(key: NewKey, verdict: ReviewVerdict, source: string): Promise<void> {
  const { entry, privateJwk } = key;
  const name = (await readdir(join(world.options.data, 'drafts'))).find((each) =>
    each.startsWith(`${source}-`),
  );
  const text = v.parse(
    ReviewText,
    JSON.parse(await readFile(join(world.options.data, 'drafts', name ?? ''), 'utf8')),
  );
  const signer = { kid: entry.kid, privateKey: privateJwk };
  await keepDecision(
    world.options.data,
    await signDecision(text, verdict, signer, world.clock.now),
  );
}

describe('a text that somebody found to be about no outage', () => {
  it('leaves phones at once, stays away while it reads the same, and comes back when it changes', async () => {
    const key = await newKey(['35']);
    await allow(key.entry);
    feed(BODY);
    expect(await announced()).toBe(1);
    await decide(key, 'not-an-outage');
    expect(await announced()).toBe(0);
    expect(await announced()).toBe(0);
    await rm(world.options.memory);
    expect(await announced()).toBe(0);
    feed(`${BODY} Mise à jour : le 17 aussi.`);
    expect(await announced()).toBe(1);
  });

  it('stays away when it reads as it did before, whatever was decided in between', async () => {
    const key = await newKey(['35']);
    await allow(key.entry);
    feed(BODY);
    expect(await announced()).toBe(1);
    await decideOf(key, 'not-an-outage', 'feed');
    expect(await announced()).toBe(0);
    feed(`${BODY} Le 17 aussi.`);
    expect(await announced()).toBe(1);
    await decideOf(key, 'not-an-outage', 'feed');
    expect(await announced()).toBe(0);
    feed(BODY);
    expect(await announced()).toBe(0);
    await decideOf(key, 'reopened', 'feed');
    expect(await announced()).toBe(1);
  });

  /** Two sources have the same words; returns the key of an officer who may decide of them. */
  async function theSameWordsTwice() {
    const key = await newKey(['35']);
    await allow(key.entry);
    const press = { ...feedOf35(`${server.origin}/g`), id: 'presse-35' };
    await watchSources(world, feedOf35(`${server.origin}/f`), press);
    feed(BODY);
    server.paths.set('/g', server.paths.get('/f') ?? answers(''));
    return key;
  }

  it('stays away where another source has the same words, when the first edits its own', async () => {
    const key = await theSameWordsTwice();
    expect(await announced()).toBe(2);
    await decideOf(key, 'not-an-outage', 'feed');
    expect(await announced()).toBe(0);
    feed(`${BODY} Le 17 aussi.`);
    expect(await announced()).toBe(1);
    await decideOf(key, 'not-an-outage', 'feed');
    expect(await announced()).toBe(0);
    await decideOf(key, 'reopened', 'presse-35');
    expect(await announced()).toBe(1);
  });

  it('comes back wherever its words are, also where they are only carried along', async () => {
    const key = await theSameWordsTwice();
    await announced();
    await decideOf(key, 'not-an-outage', 'feed');
    expect(await announced()).toBe(0);
    await decideOf(key, 'reopened', 'presse-35');
    expect(await announced()).toBe(2);
    await rm(world.options.memory);
    server.paths.clear();
    expect(await announced()).toBe(2);
    await decideOf(key, 'not-an-outage', 'feed');
    expect(await announced()).toBe(0);
  });

  it('stays away when its words come again under another name, from whatever source', async () => {
    const key = await newKey(['35']);
    await allow(key.entry);
    feed(BODY);
    await announced();
    await decide(key, 'not-an-outage');
    feed(BODY, 'again');
    expect(await announced()).toBe(0);
    feed(`${BODY} Le 17 aussi.`, 'again');
    expect(await announced()).toBe(1);
  });

  it('comes back when it is reopened, and when the key that signed is revoked', async () => {
    const key = await newKey(['35']);
    await allow(key.entry);
    feed(BODY);
    await announced();
    await decide(key, 'not-an-outage');
    expect(await announced()).toBe(0);
    await decide(key, 'reopened');
    expect(await announced()).toBe(1);
    await decide(key, 'not-an-outage');
    expect(await announced()).toBe(0);
    await allow({ ...key.entry, revoked: '2026-11-22' });
    expect(await announced()).toBe(1);
  });

  it.each<[string, Key['territories']]>([
    ['of another territory', ['22']],
    ['of no territory', []],
  ])('by a key %s stays where it is', async (_name, territories) => {
    const key = await newKey(territories);
    await allow(key.entry);
    feed(BODY);
    await announced();
    await decide(key, 'not-an-outage');
    expect(await announced()).toBe(1);
  });

  it('by somebody whose key is not listed, or under another name, stays where it is', async () => {
    const [key, stranger] = await Promise.all([newKey(['35']), newKey('all')]);
    await allow(key.entry);
    feed(BODY);
    await announced();
    await decide(stranger, 'not-an-outage');
    expect(await announced()).toBe(1);
    await decide(key, 'not-an-outage');
    const { id } = await queued();
    const folder = join(world.options.data, 'decisions');
    const other = `${id.slice(0, -16)}${'0'.repeat(16)}`;
    await writeFile(join(folder, `${other}.jws`), await readFile(join(folder, `${id}.jws`)));
    await rm(join(folder, `${id}.jws`));
    expect(await announced()).toBe(1);
  });
});

describe('the queue', () => {
  it('holds a text once, anew when its words change, and nothing of last month', async () => {
    feed(BODY);
    await announced();
    const before = await queued();
    expect(before).toMatchObject({ item: '1', shelf: 'probable', numbers: [], text: BODY });
    feed('Le 15 et le 18 sont en panne. SAMU : 02 61 91 43 15.');
    await announced();
    const after = await queued();
    expect(after).toMatchObject({ id: before.id, numbers: [{ number: '+33261914315' }] });
    expect(after.digest).not.toBe(before.digest);
    await rm(join(world.options.data, 'drafts'), { recursive: true });
    world.clock.now = new Date(world.clock.now.getTime() + 32 * 24 * 60 * MINUTE);
    feed('Le 15 et le 18 sont en panne. SAMU : 02 61 91 43 15.', '1', 'y');
    await announced();
    expect(await readdir(world.options.data)).not.toContain('drafts');
  });

  it('lays out again a text whose file was damaged, when it reads it again', async () => {
    feed(BODY);
    await announced();
    const [name = ''] = await readdir(join(world.options.data, 'drafts'));
    const file = join(world.options.data, 'drafts', name);
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, 40));
    feed(BODY, '1', 'another title');
    await announced();
    expect(await readFile(file, 'utf8')).toBe(whole);
    await rm(file);
    feed(BODY);
    await announced();
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it('keeps a damaged file, however old it is', async () => {
    feed(BODY);
    await announced();
    const file = join(world.options.data, 'drafts', `feed-${'0'.repeat(16)}.json`);
    await writeFile(file, '{"broken');
    const memory = JSON.parse(await readFile(world.options.memory, 'utf8'));
    const lived = { ...memory.lived, ms: memory.lived.ms + 31 * 86_400_000 };
    const laid = { ...memory.laid, [basename(file)]: 0 };
    await writeFile(world.options.memory, JSON.stringify({ ...memory, lived, laid }));
    feed(`${BODY} Le 17 aussi.`);
    await announced();
    expect(await readFile(file, 'utf8')).toBe('{"broken');
  });

  it('forgets after a month what nobody took up, when something new comes', async () => {
    feed(BODY);
    await announced();
    const folder = join(world.options.data, 'drafts');
    const [name = ''] = await readdir(folder);
    const old = `feed-${'0'.repeat(16)}.json`;
    await writeFile(join(folder, old), await readFile(join(folder, name)));
    // A month of rounds since that one was met first.
    const memory = JSON.parse(await readFile(world.options.memory, 'utf8'));
    const lived = { ...memory.lived, ms: memory.lived.ms + 31 * 86_400_000 };
    await writeFile(
      world.options.memory,
      JSON.stringify({ ...memory, lived, laid: { ...memory.laid, [old]: 0 } }),
    );
    feed(`${BODY} Le 17 aussi.`);
    await announced();
    expect(await readdir(folder)).toEqual([name]);
  });
});
