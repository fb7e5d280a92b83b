/** What was decided of texts, as time passes: words said anew, decisions lost, texts that other texts lean on. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import type { Key } from '../directory/model.ts';
import { keepDecision } from '../host/decision-files.ts';
import { readQueue } from '../host/review-files.ts';
import { doubtfulTexts } from '../status/detect/samples/doubtful.fixtures.ts';
import { lastVersionOf } from '../status/review/decided.ts';
import { signDecision } from '../status/review/decision.ts';
import type { QueuedText, ReviewVerdict } from '../status/review/model.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let world: World;
let server: FaultyServer;
let anne: NewKey;
let bob: NewKey;

const newKey = (holder: string) =>
  makeKey({
    ...{ name: holder, use: ['territory'], territories: ['35'], holder },
    ...{ from: '2026-01-01', until: '2027-12-31' },
  });
beforeEach(async () => {
  [world, server, anne, bob] = await Promise.all([
    ...([newWorld(), startFaultyServer()] as const),
    ...([newKey('Anne'), newKey('Bob')] as const),
  ]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/f`));
  await allow(anne.entry, bob.entry);
});
afterEach(() => Promise.all([world.close(), server.close()]));

const allow = (...entries: Key[]) =>
  writeFile(join(world.options.data, 'keys.json'), keysText({ keys: entries }));
const BODY = 'Le 15 et le 18 sont en panne.';
const item = (body: string, guid = '1', title = 'Panne du 15 et du 18') =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>${body}</description><pubDate>${new Date(world.clock.now.getTime() - MINUTE).toUTCString()}</pubDate></item>`;
const feed = (path: string, ...items: string[]) =>
  server.paths.set(
    path,
    answers(`<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`),
  );
const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
/** One more round a while later: the texts that phones are shown, by their item. */
async function shown(): Promise<string[]> {
  later(2 * MINUTE);
  const { bulletin } = await world.collect();
  return bulletin.announcements
    .filter(({ phase }) => phase !== 'retracted')
    .map(({ id }) => id.split(',').slice(-1).join())
    .sort();
}
const queue = () =>
  readQueue(world.options.data, [anne.entry, bob.entry], {
    ...{ status: world.options.out, now: world.clock.now },
  });
async function decide(key: NewKey, verdict: ReviewVerdict, of = '1'): Promise<string> {
  const text = (await queue()).texts.find((each) => each.item === of) as QueuedText;
  const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
  later(1_000);
  const signed = await signDecision(text, verdict, signer, world.clock.now);
  return keepDecision(world.options.data, signed);
}
const drafts = () => readdir(join(world.options.data, 'drafts'));

describe('the words of a text that was dismissed', () => {
  it('said again weeks later are news, beside what was decided of them then', async () => {
    feed('/f', item(BODY));
    expect(await shown()).toEqual(['1']);
    await decide(anne, 'not-an-outage');
    expect(await shown()).toEqual([]);
    later(3 * 60 * MINUTE);
    feed('/f', item(BODY));
    expect(await shown()).toEqual([]);
    later(20 * DAY);
    feed('/f', item(BODY, '3'));
    expect(await shown()).toEqual(['3']);
    const texts = (await queue()).texts.filter(({ decided }) => decided === null);
    expect(texts).toMatchObject([
      { item: '3', lapsed: { verdict: 'not-an-outage', by: 'Anne', why: 'said-again' } },
    ]);
  });

  it('are laid out again under the same name at another date, although the file was taken away', async () => {
    feed('/f', item(BODY));
    await shown();
    const [name = ''] = await drafts();
    await rm(join(world.options.data, 'drafts', name));
    feed('/f');
    await shown();
    later(8 * DAY);
    feed('/f', item(BODY));
    expect(await shown()).toEqual(['1']);
    expect(await drafts()).toEqual([name]);
  });

  it('are others when something is added at the end of a long page', async () => {
    const page = `${BODY} ${'Le marché de Noël se tient sur la place. '.repeat(200)}`;
    feed('/f', item(page));
    expect(await shown()).toEqual(['1']);
    await decide(anne, 'not-an-outage');
    expect(await shown()).toEqual([]);
    feed('/f', item(`${page} Le 17 ne répond plus.`));
    expect(await shown()).toEqual(['1']);
    const [text] = (await queue()).texts;
    expect(text).toMatchObject({
      decided: null,
      isCut: true,
      services: expect.arrayContaining(['police']),
    });
    expect(text?.text).toMatch(/\[…\]\n.*17 ne répond plus/);
    expect(text?.text.length).toBeLessThan(8_200);
  });
});

describe('a post that is all title', () => {
  const PREAMBLE =
    'Point de situation de la préfecture sur les réseaux de télécommunication du département, transports, écoles, routes, énergie, eau potable, et information à la population de toutes les communes concernées ce jour : ';

  it('waits again when words at its end change, and its source is no witness till then', async () => {
    feed('/f', item('', '1', `${PREAMBLE}le 15 est peut-être difficile à joindre`));
    await shown();
    expect((await queue()).texts[0]?.text).toMatch(/ce jour : le 15 est peut-être/);
    await decide(anne, 'not-an-outage');
    expect(await shown()).toEqual([]);
    feed('/f', item('', '1', `${PREAMBLE}le 15 et le 18 ne répondent plus du tout`));
    later(2 * MINUTE);
    const { bulletin } = await world.collect();
    const isTold = bulletin.announcements.length > 0;
    const isWitness = bulletin.sources.find(({ id }) => id === 'feed')?.ok;
    expect(isTold || isWitness === false).toBe(true);
    expect((await queue()).texts).toMatchObject([{ decided: null, services: ['samu', 'fire'] }]);
  });

  it('shares no decision with another that begins alike', async () => {
    const end = (words: string, guid: string) => item('', guid, `${PREAMBLE}${words}`);
    feed(
      '/f',
      end('le 15 est peut-être difficile à joindre', '1'),
      end('le 18 est peut-être difficile à joindre', '2'),
    );
    await shown();
    await decide(anne, 'not-an-outage');
    const waits = (await queue()).texts.filter(({ decided }) => decided === null);
    expect(waits.map(({ item: guid }) => guid)).toEqual(['2']);
  });
});

describe('a text longer than is read', () => {
  it('leaves its source no witness while it is news, and says so', async () => {
    feed('/f', item('Le marché de Noël. '.repeat(2_500), '1', 'Marché'), item('x', '2', 'Voeux'));
    later(2 * MINUTE);
    const { bulletin } = await world.collect();
    expect(bulletin.sources.find(({ id }) => id === 'feed')?.ok).toBe(false);
    expect(world.logged('source-remark')).toMatchObject([{ facts: { code: 'too-long' } }]);
  });
});

describe('a decision that took a dismissal back', () => {
  /** Anne dismisses, Bob reopens; the path of what Bob signed. */
  async function reopened(): Promise<string> {
    feed('/f', item(BODY));
    await shown();
    await decide(anne, 'not-an-outage');
    const path = await decide(bob, 'reopened');
    expect(await shown()).toEqual(['1']);
    return path;
  }

  it.each([
    [
      'cut short',
      (path: string) => readFile(path, 'utf8').then((text) => writeFile(path, text.slice(0, 200))),
    ],
    ['emptied', (path: string) => writeFile(path, '')],
    [
      'altered',
      (path: string) =>
        readFile(path, 'utf8').then((text) =>
          writeFile(path, text.replace('reopened', 'announced')),
        ),
    ],
  ])('and is %s leaves the alert where it is, and the log names it once', async (_, damage) => {
    const path = await reopened();
    await damage(path);
    world.logged('');
    expect(await shown()).toEqual(['1']);
    expect(world.logged('queue-file-unused')).toMatchObject([{ level: 'error', subject: path }]);
    expect(await shown()).toEqual(['1']);
    expect(world.logged('queue-file-unused')).toEqual([]);
    expect((await queue()).texts).toMatchObject([{ decided: null, lapsed: { why: 'word-lost' } }]);
    await decide(anne, 'not-an-outage');
    expect(await shown()).toEqual([]);
  });

  it('and whose key is revoked leaves the alert where it is', async () => {
    await reopened();
    await allow(anne.entry, { ...bob.entry, revoked: '2026-11-22' });
    expect(await shown()).toEqual(['1']);
  });

  it('leaves an older dismissal in force where a later dismissal alone is taken back', async () => {
    feed('/f', item(BODY));
    await shown();
    await decide(anne, 'not-an-outage');
    await decide(bob, 'not-an-outage');
    await allow(anne.entry, { ...bob.entry, revoked: '2026-11-22' });
    expect(await shown()).toEqual([]);
  });
});

describe('a decision that a fast clock dated ahead', () => {
  const HOURS = 60 * MINUTE;
  /** Decides by a clock that runs two hours fast. */
  async function ahead(verdict: ReviewVerdict): Promise<string> {
    later(2 * HOURS);
    const path = await decide(anne, verdict);
    later(-2 * HOURS);
    return path;
  }

  it('leaves the alert where it is till its time, and the log says so', async () => {
    feed('/f', item(BODY));
    await shown();
    const path = await ahead('not-an-outage');
    world.logged('');
    expect(await shown()).toEqual(['1']);
    expect(world.logged('queue-file-unused')).toMatchObject([{ level: 'error', subject: path }]);
    expect((await queue()).texts).toMatchObject([{ decided: null, lapsed: { why: 'ahead' } }]);
    later(2 * HOURS);
    expect(await shown()).toEqual([]);
  });

  it('brings an alert back at once where that is what it says', async () => {
    feed('/f', item(BODY));
    await shown();
    await decide(anne, 'not-an-outage');
    expect(await shown()).toEqual([]);
    await ahead('reopened');
    expect(await shown()).toEqual(['1']);
  });

  it('locks nobody out: what is decided after it counts at once, and stays the last word', async () => {
    feed('/f', item(BODY));
    await shown();
    await ahead('not-an-outage');
    const [text] = (await queue()).texts;
    const { decisions } = await queue();
    const last = lastVersionOf(text as QueuedText, decisions);
    const signer = { kid: bob.entry.kid, privateKey: bob.privateJwk };
    const again = (verdict: ReviewVerdict, after: number) =>
      signDecision(text as QueuedText, verdict, signer, world.clock.now, after);
    await keepDecision(world.options.data, await again('not-an-outage', last));
    expect(await shown()).toEqual([]);
    await keepDecision(world.options.data, await again('reopened', last + 1));
    expect(await shown()).toEqual(['1']);
    later(2 * HOURS);
    expect(await shown()).toEqual(['1']);
  });
});

describe('a text that was dismissed', () => {
  const [doubt = { title: '', body: '' }] = doubtfulTexts(1);
  const SURE = 'Le 15 et le 18 sont en panne en Ille-et-Vilaine depuis 17 heures.';

  it('bears no other out any more, and comes back with it when it is reopened', async () => {
    const own = feedOf35(`${server.origin.replace('127.0.0.1', 'localhost')}/g`, { id: 'sdis' });
    await watchSources(world, feedOf35(`${server.origin}/f`), { ...own, kind: 'sdis' });
    feed('/f', item(SURE, 'sure'));
    feed('/g', item(doubt.body, 'doubt', doubt.title));
    expect(await shown()).toEqual(['doubt', 'sure']);
    expect((await queue()).texts).toMatchObject([
      { shelf: 'probable', phones: { places: ['35'], as: 'said' } },
      { shelf: 'review', phones: { places: ['35'], as: 'said' } },
    ]);
    await decide(anne, 'not-an-outage', 'sure');
    expect(await shown()).toEqual([]);
    const waiting = (await queue()).texts.filter(({ decided }) => decided === null);
    expect(waiting).toMatchObject([{ item: 'doubt', phones: { places: [] } }]);
    await decide(anne, 'reopened', 'sure');
    expect(await shown()).toEqual(['doubt', 'sure']);
    // The dismissed one is off phones wherever its words are, also while it was only borne out.
    await decide(anne, 'not-an-outage', 'doubt');
    expect(await shown()).toEqual(['sure']);
  });
});
