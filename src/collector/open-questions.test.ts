import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import { keepDecision } from '../host/decision-files.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import { signDecision } from '../status/review/decision.ts';
import { ReviewText, type ReviewVerdict } from '../status/review/model.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, MINUTE, type Post, pass, phoneOf, put } from './witness.fixtures.ts';

let world: World;
let server: FaultyServer;
let key: NewKey | null = null;
const DAY = 24 * HOUR;

beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: true, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

const now = () => world.clock.now.getTime();
const source = (id: string, over: Partial<ListedSource> = {}) =>
  feedOf35(`${server.origin}/${id}`, { id, ...over });
const shows = (id: string, ...posts: Post[]) => put(server, `/${id}`, feedOf(now(), ...posts));
const laterBy = (ms: number) => {
  pass(world, ms);
  return phoneOf(world);
};

/** A text that the reader leaves to people. */
const doubt = (): Post => ({
  id: 'doubt',
  title: 'Montbenoît : urgences',
  body: 'Qui a besoin du médecin ou des pompiers passe à la mairie : c’est d’ici, et d’ici seulement, que le 15 et le 18 s’attrapent ce matin.',
  at: now() - 10 * MINUTE,
});
const OUTAGE = { id: 'o', title: 'Panne du 15', body: 'Le 15 est en panne.' };

/** What somebody of the territory decides of the texts that wait. */
async function decide(verdict: ReviewVerdict): Promise<void> {
  key ??= await makeKey({
    ...{ name: 'essai', use: ['territory'], territories: ['35'], holder: 'Essai 35' },
    ...{ from: '2026-01-01', until: '2027-12-31' },
  });
  const { entry, privateJwk } = key;
  await writeFile(join(world.options.data, 'keys.json'), keysText({ keys: [entry] }));
  const folder = join(world.options.data, 'drafts');
  for (const name of await readdir(folder)) {
    const text = v.parse(ReviewText, JSON.parse(await readFile(join(folder, name), 'utf8')));
    const signer = { kid: entry.kid, privateKey: privateJwk };
    const signed = await signDecision(text, verdict, signer, world.clock.now);
    await mkdir(join(world.options.data, 'decisions'), { recursive: true });
    await keepDecision(world.options.data, signed);
  }
}

describe('a text in doubt of the very source that watches', () => {
  it('keeps it from being a witness for a day, and from nothing after that', async () => {
    const text = doubt();
    shows('pref', text);
    await watchSources(world, source('pref'));
    const first = await phoneOf(world);
    expect(first).toMatchObject({ green: false, checks: { pref: 'in-doubt' } });
    expect(first.situation).toMatchObject({ coverage: 'partial', probable: [] });
    expect(first.situation.states['15']).toBe('unknown');
    expect(world.logged('source-trouble')).toMatchObject([
      { detail: expect.stringContaining('repli review list') },
    ]);
    expect(await laterBy(23 * HOUR)).toMatchObject({ green: false });
    shows('pref', text);
    expect(await laterBy(2 * HOUR)).toMatchObject({ green: true, checks: { pref: true } });
  });

  it('waits as long when it leaves the feed, which judges nothing', async () => {
    shows('pref', doubt());
    await watchSources(world, source('pref'));
    await phoneOf(world);
    shows('pref');
    expect(await laterBy(2 * MINUTE)).toMatchObject({ green: false, checks: { pref: 'in-doubt' } });
    expect(await laterBy(24 * HOUR)).toMatchObject({ green: true });
  });

  it.each(['not-an-outage', 'announced'] as const)(
    'waits no more once it is %s',
    async (verdict) => {
      shows('pref', doubt());
      await watchSources(world, source('pref'));
      await phoneOf(world);
      await decide(verdict);
      expect(await laterBy(2 * MINUTE)).toMatchObject({ green: true, checks: { pref: true } });
      pass(world, MINUTE);
      await decide('reopened');
      expect(await laterBy(MINUTE)).toMatchObject({ green: false, checks: { pref: 'in-doubt' } });
    },
  );

  it('leaves what else it announced as it is, its own words and no failure', async () => {
    shows('pref', doubt(), { ...OUTAGE, id: 'sure', at: now() - 5 * MINUTE });
    await watchSources(world, source('pref'));
    const { bulletin } = await phoneOf(world);
    expect(bulletin.announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: false }]);
  });

  it.each([
    {
      title: 'Le 15 en panne, trois ans après',
      body: 'Trois ans après la panne du 2 juin 2021, le 15 est de nouveau en panne.',
    },
    {
      title: 'Le 15 en panne',
      body: 'Le 15 ne répond plus. Attention, un faux numéro circule sur les réseaux sociaux.',
    },
    {
      title: 'Pompiers de Montbenoît',
      body: 'Les pompiers étaient en exercice ce matin. Depuis midi, le 18 ne répond plus.',
    },
  ])('is one that says a number to fail now, whatever else it may be: $body', async (post) => {
    shows('pref', { id: 'now', ...post, at: now() - 10 * MINUTE });
    await watchSources(world, source('pref'));
    expect(await phoneOf(world)).toMatchObject({ green: false });
  });

  it('is none of a press that is no witness, of an exercise, nor of what is about something else', async () => {
    shows('pref', {
      id: 'tips',
      title: 'Fêtes de Bayonne : les bons gestes',
      body: 'Un malaise ? Le 15. Une bagarre ? Le 17. N’appelez pas le 18 pour retrouver vos amis.',
      at: now() - MINUTE,
    });
    shows('press', doubt());
    await watchSources(world, source('pref'), source('press', { kind: 'press', trust: 'other' }));
    expect(await phoneOf(world)).toMatchObject({ green: true });
  });
});

describe('a planned cut that was read', () => {
  const planned = (when: string): Post => ({
    id: 'p',
    title: 'Coupure programmée du 15',
    body: `Le 15 ne sera pas joignable ${when}.`,
    at: now() - HOUR,
  });
  /** From 22 November, 18 h 10 there, to an hour of a day of November there. */
  const at = (day: number, hour: number) => {
    world.clock.now = new Date(Date.UTC(2026, 10, day, hour - 1));
    return phoneOf(world);
  };

  it('begins, ends and lapses by its hours, though it left the feed long before', async () => {
    shows('pref', planned('lundi 30 novembre 2026 de 5 h à 11 h'));
    await watchSources(world, source('pref'));
    expect((await phoneOf(world)).situation).toMatchObject({
      allClear: true,
      planned: [{ onset: '2026-11-30T04:00:00Z', expectedEnd: '2026-11-30T10:00:00Z' }],
    });
    for (const day of [24, 25, 26, 27, 28, 29]) {
      world.clock.now = new Date(Date.UTC(2026, 10, day, 12));
      shows('pref');
      expect((await phoneOf(world)).situation.planned, `${day}`).toHaveLength(1);
    }
    const during = await at(30, 7);
    expect(during.green).toBe(false);
    expect(during.situation.states).toMatchObject({ '15': 'unknown', '18': 'works' });
    // Its end was planned and said by nobody.
    const later = await at(30, 12);
    expect(later.situation).toMatchObject({ allClear: false, lastKnown: [{ why: 'expired' }] });
    shows('pref');
    world.clock.now = new Date('2026-12-02T10:30:00Z');
    shows('pref');
    expect((await phoneOf(world)).situation).toMatchObject({ lastKnown: [] });
  });

  it('is in force on its day while listed, where its hour is not known', async () => {
    shows('pref', planned('lundi 30 novembre 2026'));
    await watchSources(world, source('pref'));
    expect((await phoneOf(world)).green).toBe(true);
    world.clock.now = new Date('2026-11-30T15:00:00Z');
    shows('pref', { ...planned('lundi 30 novembre 2026'), at: Date.parse('2026-11-22T16:10:00Z') });
    const { green, situation } = await phoneOf(world);
    expect(green).toBe(false);
    expect(situation).toMatchObject({
      probable: [{ phase: 'planned' }],
      states: { '15': 'unknown' },
    });
  });

  it('may begin at any time where it names no day', async () => {
    const body = 'En raison d’une maintenance, le 15 sera prochainement coupé pendant une heure.';
    shows('pref', { ...planned(''), body });
    await watchSources(world, source('pref'));
    expect((await phoneOf(world)).situation).toMatchObject({
      ...{ planned: [{ onset: null }], allClear: false },
      states: { '15': 'unknown', '18': 'works' },
    });
  });
});

describe('an outage whose end was never said', () => {
  it('leaves no peace while its authority lists it, and no longer than a month', async () => {
    const post = { ...OUTAGE, at: now() - MINUTE };
    shows('pref', post);
    await watchSources(world, source('pref'));
    expect((await phoneOf(world)).situation.probable).toHaveLength(1);
    pass(world, 4 * DAY);
    shows('pref', post);
    const later = await phoneOf(world);
    expect(later.situation).toMatchObject({ probable: [], lastKnown: [] });
    expect(later).toMatchObject({ green: false, checks: { pref: 'outlasted' } });
    pass(world, 29 * DAY);
    shows('pref', post);
    expect(await phoneOf(world)).toMatchObject({ green: true });
  });

  it('leaves peace once the feed lets it go, and none when it is put there again', async () => {
    const post = { ...OUTAGE, at: now() - MINUTE };
    shows('pref', post);
    await watchSources(world, source('pref'));
    await phoneOf(world);
    pass(world, 4 * DAY);
    shows('pref', post);
    await phoneOf(world);
    shows('pref');
    expect(await laterBy(2 * MINUTE)).toMatchObject({ green: true, checks: { pref: true } });
    pass(world, 2 * DAY);
    shows('pref', post);
    expect(await phoneOf(world)).toMatchObject({ green: false });
  });

  it('is over once that is said, or somebody judged its text', async () => {
    const post = { ...OUTAGE, at: now() - MINUTE };
    const back = { id: 'b', title: 'Le 15 est rétabli', body: 'Le 15 fonctionne de nouveau.' };
    shows('pref', post);
    await watchSources(world, source('pref'));
    await phoneOf(world);
    pass(world, 4 * DAY);
    shows('pref', { ...back, at: now() - 3 * DAY }, post);
    expect(await phoneOf(world)).toMatchObject({ green: true, checks: { pref: true } });
    shows('pref', post);
    expect(await laterBy(2 * MINUTE)).toMatchObject({ green: false });
    await decide('announced');
    expect(await laterBy(2 * MINUTE)).toMatchObject({ checks: { pref: true } });
  });
});
