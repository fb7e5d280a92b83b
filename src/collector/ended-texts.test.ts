import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import { keepDecision } from '../host/decision-files.ts';
import { readQueue } from '../host/review-files.ts';
import type { Bulletin } from '../status/model.ts';
import { signDecision } from '../status/review/decision.ts';
import type { QueuedText, ReviewVerdict } from '../status/review/model.ts';
import { signAnnouncement } from '../status/signed/announcement.ts';
import { situationFor } from '../status/situation/situation.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import {
  type CapSample,
  cap,
  feedOf35,
  newWorld,
  type World,
  watchSources,
} from './samples.fixtures.ts';

const MINUTE = 60_000;
const HERE = ['35'];
let world: World;
let server: FaultyServer;
let key: NewKey;
let successor: NewKey;

const keyOf35 = (name: string) =>
  makeKey({
    ...{ name, use: ['territory'], territories: HERE, holder: 'SIDPC 35' },
    ...{ from: '2026-01-01', until: '2027-12-31' },
  });
beforeEach(async () => {
  [world, server, key, successor] = await Promise.all([
    ...([newWorld(), startFaultyServer()] as const),
    ...([keyOf35('premiere'), keyOf35('suivante')] as const),
  ]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/f`));
  const keys = keysText({ keys: [key.entry, successor.entry] });
  await writeFile(join(world.options.data, 'keys.json'), keys);
});
afterEach(() => Promise.all([world.close(), server.close()]));

const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
const item = (title: string, words: string, at = world.clock.now, guid = '1') =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>${words}</description><pubDate>${new Date(at.getTime() - MINUTE).toUTCString()}</pubDate></item>`;
const feed = (...items: string[]) =>
  server.paths.set(
    '/f',
    answers(`<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`),
  );
const TEXT = ['Panne du 15 et du 18', 'Le 15 et le 18 sont en panne en Ille-et-Vilaine.'] as const;
const NEWS = '<item><guid isPermaLink="false">n</guid><title>Marché de Noël</title></item>';
const signerOf = ({ entry, privateJwk }: NewKey) => ({ kid: entry.kid, privateKey: privateJwk });

/** A signed message of the préfecture, put where the collector reads it. */
async function announce(sample: CapSample, by = key): Promise<void> {
  later(MINUTE);
  await announceAt(world.clock.now, sample, by);
}
/** The same, brought now and signed before. */
async function announceAt(at: Date, sample: CapSample, by = key): Promise<void> {
  const { id = 'a1' } = sample;
  const xml = cap({ ...sample, id, sent: `${at.toISOString().slice(0, 19)}-00:00` });
  const signed = await signAnnouncement(xml, signerOf(by), {
    now: at,
    territories: [sample.territory ?? '35'],
  });
  await world.put(`${id}.jws`, signed);
}
const queue = async (): Promise<QueuedText[]> => {
  const shown = { status: world.options.out, now: world.clock.now };
  return (await readQueue(world.options.data, [key.entry, successor.entry], shown)).texts;
};
const waiting = async () => (await queue()).filter(({ decided }) => decided === null);
const witness = ({ sources }: Bulletin) => sources.find(({ id }) => id === 'feed');
/** The text is decided of, by who signed the announcement `a1` of it. */
async function decide(verdict: ReviewVerdict, places?: string[]): Promise<void> {
  const [text] = await queue();
  if (text === undefined) throw new Error('no text');
  later(1_000);
  const announced =
    verdict === 'announced'
      ? { announcement: { sender: 'prefecture35@example.fr', id: 'a1' } }
      : {};
  const scope = { ...announced, ...(places === undefined ? {} : { territories: places }) };
  const last = text.last ?? 0;
  const signed = await signDecision(text, verdict, signerOf(key), world.clock.now, last, scope);
  await keepDecision(world.options.data, signed);
}
async function round(): Promise<Bulletin> {
  later(2 * MINUTE);
  return (await world.collect()).bulletin;
}
/** What phones are told of the text in a bulletin. */
const ofText = ({ announcements }: Bulletin) =>
  announcements.filter(({ certainty }) => certainty === 'probable');
const references = 'prefecture35@example.fr,a1,2026-11-22T17:13:00-00:00';

/** The text was read, announced and decided of; the next round shows both. */
async function confirmed(words: readonly [string, string] = TEXT, places?: string[]) {
  feed(item(...words));
  await round();
  await announce({});
  await decide('announced', places);
  expect(ofText(await round())).toMatchObject([{ phase: 'ongoing' }]);
}

describe('a text that an announcement was made from', () => {
  it('ends with the signed end of that announcement, by the word of who signed it', async () => {
    await confirmed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    const bulletin = await round();
    expect(ofText(bulletin)).toMatchObject([
      { phase: 'ended', publisher: "Préfecture d'Ille-et-Vilaine", signers: [key.entry.kid] },
    ]);
    const there = situationFor('35', bulletin, { lastPoll: 'ok' }, world.clock.now);
    expect(there).toMatchObject({ probable: [], lastKnown: [], allClear: true });
    expect(there.ended).toMatchObject([{ certainty: 'official' }]);
    expect(await queue()).toMatchObject([
      { decided: { verdict: 'announced' }, phones: { as: 'over', places: HERE } },
    ]);
  });

  it('leaves what the same article said since in other words, when it leaves the feed', async () => {
    await confirmed();
    feed(item(TEXT[0], `${TEXT[1]} Une seconde panne commence.`));
    expect(ofText(await round())).toMatchObject([{ phase: 'ongoing' }]);
    feed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    expect(ofText(await round())).toMatchObject([
      { phase: 'ongoing', unlistedSince: expect.any(String) },
    ]);
  });

  it('stays over as long as phones may show it, and when its feed lists it no more', async () => {
    await confirmed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    await round();
    feed();
    expect(ofText(await round())).toMatchObject([{ phase: 'ended' }]);
    feed(item(...TEXT, new Date('2026-11-22T17:10:00Z')));
    later(50 * 60 * MINUTE);
    const there = situationFor('35', await round(), { lastPoll: 'ok' }, world.clock.now);
    expect(there).toMatchObject({ probable: [], lastKnown: [], ended: [] });
  });

  it('ends with the end that the successor of its key signed', async () => {
    await confirmed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references }, successor);
    expect(ofText(await round())).toMatchObject([{ phase: 'ended' }]);
  });

  it('goes on when that end is taken back, or the text is to be verified again', async () => {
    await confirmed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    await round();
    await announce({ id: 'a3', type: 'Update', references: references.replace('a1', 'a2') });
    expect(ofText(await round())).toMatchObject([{ phase: 'ongoing' }]);
    await announce({
      ...{ id: 'a4', type: 'Update', phase: 'ended' },
      references: references.replace('a1', 'a3'),
    });
    expect(ofText(await round())).toMatchObject([{ phase: 'ended' }]);
    await decide('reopened');
    expect(ofText(await round())).toMatchObject([{ phase: 'ongoing' }]);
  });

  it.each([
    [
      'a mistake that is taken back ends nothing',
      { type: 'Cancel' as const, id: 'a2', references },
    ],
    ['the end of another outage ends nothing', { id: 'b1', phase: 'ended' }],
  ])('goes on: %s', async (_name, sample) => {
    await confirmed();
    await announce(sample);
    expect(ofText(await round())).toMatchObject([{ phase: 'ongoing' }]);
  });

  it('goes on when it is published again after the end: that is news', async () => {
    await confirmed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    later(5 * MINUTE);
    feed(item(...TEXT, world.clock.now, '2'));
    const told = ofText(await round());
    expect(told.map(({ phase }) => phase).sort()).toEqual(['ended', 'ongoing']);
  });

  it('waits again when its words are published anew after the end, though phones show them', async () => {
    await confirmed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    await round();
    expect(await waiting()).toEqual([]);
    const first = item(...TEXT, new Date('2026-11-22T17:10:00Z'));
    later(5 * MINUTE);
    feed(item(...TEXT, world.clock.now, '2'), first);
    await round();
    expect(await waiting()).toMatchObject([
      { item: '2', phones: { as: 'said' }, lapsed: { verdict: 'announced', why: 'said-again' } },
    ]);
    // Taken away by somebody, it stays away although its feed is read anew.
    await rm(join(world.options.data, 'drafts', `${(await waiting())[0]?.id}.json`));
    feed(item(...TEXT, new Date(world.clock.now.getTime() - 2 * MINUTE), '2'), first, NEWS);
    await round();
    expect(await waiting()).toEqual([]);
  });

  it('stands decided again when that end is taken back, and not when its files are gone', async () => {
    await confirmed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    await round();
    feed(item(...TEXT, world.clock.now, '2'), item(...TEXT, new Date('2026-11-22T17:10:00Z')));
    await round();
    expect(await waiting()).toHaveLength(1);
    const files = ['a1.jws', 'a2.jws'].map((name) =>
      join(world.options.data, 'announcements', name),
    );
    const held = await Promise.all(files.map((path) => readFile(path)));
    await Promise.all(files.map((path) => rm(path)));
    later(4 * 60 * MINUTE);
    await round();
    expect(await waiting()).toHaveLength(1);
    await Promise.all(files.map((path, at) => writeFile(path, held[at] ?? '')));
    await announce({ id: 'a3', type: 'Update', references: references.replace('a1', 'a2') });
    await round();
    expect(await waiting()).toEqual([]);
  });

  it('is said anew, of when nobody knows, when its item is dated after the end', async () => {
    await confirmed();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    expect(witness(await round())).toMatchObject({ ok: true });
    later(38 * MINUTE);
    const again = item(...TEXT);
    feed(again);
    const told = await round();
    expect(ofText(told)).toMatchObject([{ phase: 'ended' }]);
    expect(witness(told)).toMatchObject({ ok: false, trouble: 'in-doubt' });
    expect(situationFor('35', told, { lastPoll: 'ok' }, world.clock.now).allClear).toBe(false);
    expect(await waiting()).toMatchObject([
      { shelf: 'review', published: told.issuedAt, lapsed: { why: 'said-again' } },
    ]);
    expect(world.logged('source-remark')).toMatchObject([{ facts: { code: 'touched-again' } }]);
    // It is told once, whatever else the feed says, and until somebody has judged it.
    feed(again, NEWS);
    expect(witness(await round())).toMatchObject({ ok: false });
    expect(world.logged('source-remark')).toEqual([]);
    await decide('not-an-outage');
    expect(witness(await round())).toMatchObject({ ok: true });
    expect(await waiting()).toEqual([]);
  });

  it('is said anew as well when the end comes to be known only after its item was dated anew', async () => {
    await confirmed();
    later(MINUTE);
    const at = world.clock.now;
    later(30 * MINUTE);
    feed(item(...TEXT));
    expect(witness(await round())).toMatchObject({ ok: true });
    await announceAt(at, { id: 'a2', type: 'Update', phase: 'ended', references });
    expect(witness(await round())).toMatchObject({ ok: false, trouble: 'in-doubt' });
    expect(await waiting()).toMatchObject([{ item: '1', shelf: 'review' }]);
  });

  it('is over when its item was dated anew before the end', async () => {
    await confirmed();
    later(30 * MINUTE);
    feed(item(...TEXT));
    await round();
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    const told = await round();
    expect(witness(told)).toMatchObject({ ok: true });
    expect(ofText(told)).toMatchObject([{ phase: 'ended' }]);
    expect(await waiting()).toEqual([]);
  });

  it('goes on for the numbers that were not announced', async () => {
    await confirmed(['Panne du 15 et du 17', 'Le 15 et le 17 sont en panne en Ille-et-Vilaine.']);
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    const [left] = ofText(await round());
    expect(left).toMatchObject({ phase: 'ongoing', numbers: { '17': 'disrupted' } });
    expect(Object.keys(left?.numbers ?? {})).toEqual(['17']);
  });

  it('goes on in the territories of others', async () => {
    await watchSources(
      world,
      feedOf35(`${server.origin}/f`, { territories: ['22', '35'], kind: 'press' }),
    );
    const words = 'Le 15 et le 18 sont en panne en Ille-et-Vilaine et dans les Côtes-d’Armor.';
    await confirmed(['Panne du 15 et du 18', words], HERE);
    await announce({ id: 'a2', type: 'Update', phase: 'ended', references });
    const bulletin = await round();
    expect(ofText(bulletin)).toMatchObject([{ phase: 'ongoing', territories: ['22'] }]);
    const contact = { lastPoll: 'ok' } as const;
    expect(situationFor('35', bulletin, contact, world.clock.now).probable).toEqual([]);
    expect(situationFor('22', bulletin, contact, world.clock.now).probable).toHaveLength(1);
  });
});
