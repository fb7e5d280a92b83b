/** Nobody speaks for another: a message is known by whoever vouches for it, not by the names it gives itself. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import type { Key } from '../directory/model.ts';
import { readQueue } from '../host/review-files.ts';
import { doubtfulTexts } from '../status/detect/samples/doubtful.fixtures.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import type { Announcement } from '../status/model.ts';
import { signAnnouncement } from '../status/signed/announcement.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import {
  type CapSample,
  cap,
  feedOf35,
  newWorld,
  type World,
  watchSources,
} from './samples.fixtures.ts';

let world: World;
let server: FaultyServer;
let key: NewKey;
let successor: NewKey;
const REVOKED = '2026-11-22';

beforeAll(async () => {
  const wanted = {
    use: ['territory' as const],
    holder: 'X',
    from: '2026-01-01',
    until: '2027-12-31',
  };
  key = await makeKey({ ...wanted, name: '35', territories: ['35'] });
  successor = await makeKey({ ...wanted, name: '35', territories: ['35'] });
});
beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await entitle(key.entry, successor.entry);
});
afterEach(() => Promise.all([world.close(), server.close()]));

const entitle = (...keys: Key[]) =>
  writeFile(join(world.options.data, 'keys.json'), JSON.stringify({ keys }));
const revoke = () => entitle({ ...key.entry, revoked: REVOKED }, successor.entry);
const signed = (xml: string, by = key) =>
  signAnnouncement(
    xml,
    { kid: by.entry.kid, privateKey: by.privateJwk },
    { now: world.clock.now, territories: ['35'] },
  );
const minutesLater = (minutes: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
};
const announced = async (): Promise<Announcement[]> =>
  (await world.collect()).bulletin.announcements;
const brief = (all: readonly Announcement[]) =>
  all.map(({ phase, territories, lines, source }) => ({
    phase,
    territories,
    numbers: lines.map(({ number }) => number),
    source,
  }));
/** What 35 announced, whatever others say. */
const OWN = {
  phase: 'ongoing',
  territories: ['35'],
  numbers: ['+33261914315'],
  source: 'announcements',
};
const SENT_LATER = '2026-11-22T18:09:00+01:00';
const FIRST = 'prefecture35@example.fr,a1,2026-11-22T18:05:00+01:00';

describe('the signed outage of 35', () => {
  const feedOf22 = async (sample: CapSample, over: Partial<ListedSource> = {}) => {
    server.paths.set('/22', answers(cap(sample)));
    const of22: Partial<ListedSource> = { id: 'prefecture-22', territories: ['22'], format: 'cap' };
    await watchSources(world, feedOf35(`${server.origin}/22`, { ...of22, ...over }));
  };
  const IN_ITS_NAME: CapSample[] = [
    { id: 'a2', type: 'Update', phase: 'ended', references: FIRST, sent: SENT_LATER },
    { id: 'a2', type: 'Cancel', references: FIRST, sent: SENT_LATER },
    { id: 'a1', phase: 'ended', sent: SENT_LATER },
    { id: 'a1', phase: 'ended', sent: SENT_LATER, territory: '22' },
    { id: 'a2', type: 'Update', references: FIRST, sent: SENT_LATER, line: '+33261911515' },
  ];

  it.each(IN_ITS_NAME)(
    'goes on whatever a verified feed of 22 carries in its name: %j',
    async (sample) => {
      await world.put('35.jws', await signed(cap()));
      await feedOf22(sample);
      const all = brief(await announced());
      expect(all).toContainEqual(OWN);
      // A source speaks for its own territories alone.
      expect(all.filter(({ territories }) => territories.includes('35'))).toEqual([OWN]);
    },
  );

  it.each(IN_ITS_NAME)('goes on whatever an unsigned file says in its name: %j', async (sample) => {
    await world.put('35.jws', await signed(cap()));
    for (const sender of ['prefecture35@example.fr', 'prefecture35@example.fr#35']) {
      await world.put('other.xml', cap(sample).replace('prefecture35@example.fr<', `${sender}<`));
      expect(brief(await announced())).toContainEqual(OWN);
    }
  });

  it('is told once when a source carries the very same message', async () => {
    await world.put('35.jws', await signed(cap()));
    await feedOf22({}, { id: 'prefecture-35', territories: ['35'] });
    expect(brief(await announced())).toEqual([OWN]);
  });
});

describe('a text speaks for the territories of its source alone', () => {
  const NATIONAL =
    'Les numéros 15, 17, 18 et 112 sont injoignables dans toute la France depuis ce matin.';
  const IN_35 = 'Le 15 et le 18 sont en panne en Ille-et-Vilaine depuis 17 heures.';
  const paper = (title: string, text: string) =>
    `<rss version="2.0"><channel><title>x</title><item><guid isPermaLink="false">1</guid><title>${title}</title><description>${text}</description><pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate></item></channel></rss>`;
  const townHall = (code: string, title: string, text: string): ListedSource => {
    server.paths.set(`/${code}`, answers(paper(title, text)));
    return feedOf35(`${server.origin}/${code}`, {
      ...{ id: `mairie-${code}`, name: `Mairie (${code})`, kind: 'mairie', trust: 'other' },
      territories: [code],
    });
  };
  const queue = async () => {
    const { data, out } = world.options;
    const { now } = world.clock;
    return (await readQueue(data, [], { status: out, now })).texts;
  };

  it('one town hall’s outage of the whole country is shown there, and waits for people everywhere', async () => {
    await watchSources(world, townHall('22', "Panne nationale des numéros d'urgence", NATIONAL));
    expect(brief(await announced())).toMatchObject([{ territories: ['22'], source: 'mairie-22' }]);
    expect(await queue()).toMatchObject([
      { territories: 'all', national: true, shelf: 'probable', phones: { places: ['22'] } },
    ]);
  });

  it('what neighbours tell of 35 is on no phone, also when they bear each other out, and waits for people', async () => {
    await watchSources(
      world,
      townHall('22', 'Panne du 15 et du 18 en Ille-et-Vilaine', IN_35),
      townHall(
        '29',
        'Ille-et-Vilaine : le Samu injoignable',
        'Le 15 ne répond plus en Ille-et-Vilaine.',
      ),
    );
    expect(await announced()).toEqual([]);
    const texts = await queue();
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text).toMatchObject({ territories: ['35'], shelf: 'review', phones: { places: [] } });
    }
  });

  it('and bears out what whoever speaks there says in doubt', async () => {
    const [voice = { title: '', body: '' }] = doubtfulTexts(1);
    const own = { ...townHall('35', voice.title, voice.body), kind: 'sdis' as const };
    own.address = own.address.replace('127.0.0.1', 'localhost');
    await watchSources(world, own);
    expect(await announced()).toEqual([]);
    minutesLater(2);
    await watchSources(world, own, townHall('22', 'Panne du 18 en Ille-et-Vilaine', IN_35));
    expect(brief(await announced())).toMatchObject([{ territories: ['35'], source: 'mairie-35' }]);
    // In doubt as it was read, and on phones all the same.
    expect((await queue()).find(({ source }) => source === 'mairie-35')).toMatchObject({
      ...{ shelf: 'review', phones: { places: ['35'], as: 'said' } },
    });
  });
});

describe('what a revoked key announced is gone at the next bulletin', () => {
  const names = [
    'prefecture35@example.fr',
    'a%b@example.fr',
    'A#B@example.fr',
    '50%2C~x#2@example.fr',
  ];
  const ids = ['a1', 'a1#2', 'a%2C1', '%23'];
  const cases = names.flatMap((sender) => ids.map((id) => ({ sender, id })));

  it.each(cases)('from $sender under $id', async ({ sender, id }) => {
    await world.put(
      '35.jws',
      await signed(cap({ id }).replace('prefecture35@example.fr<', `${sender}<`)),
    );
    expect(await announced()).toHaveLength(1);
    await revoke();
    minutesLater(1);
    const { bulletin } = await world.collect();
    expect(bulletin.announcements).toEqual([]);
    // Phones forget what they keep of it, too.
    expect(bulletin.revoked).toEqual([key.entry.kid]);
  });

  it.each([
    ['its file is renamed in that minute', () => rename(file('35.jws'), file('other.jws'))],
    ['the memory is lost', () => rm(world.options.memory)],
    ['its file is damaged', () => writeFile(file('35.jws'), '{"payload":')],
    ['its file is taken away', () => rm(file('35.jws'))],
  ])('although %s', async (_, meanwhile) => {
    await world.put('35.jws', await signed(cap()));
    expect(brief(await announced())).toEqual([OWN]);
    await revoke();
    await meanwhile();
    for (let round = 0; round < 2; round++) {
      minutesLater(1);
      expect(brief(await announced())).toEqual([]);
    }
  });
  const file = (name: string) => join(world.options.data, 'announcements', name);

  it('although another collector still carries it, and this one learned of the theft from nobody else', async () => {
    await world.put('35.jws', await signed(cap()));
    const { path } = await world.collect();
    const peer = join(world.options.data, '..', 'peer.jws');
    await rename(path, peer);
    await rm(world.options.memory);
    await rm(file('35.jws'));
    world.options.peers = [peer];
    expect(brief(await announced())).toEqual([OWN]);
    await revoke();
    minutesLater(1);
    expect(brief(await announced())).toEqual([]);
  });

  it('and what its successor said stays, and ends when the successor says so', async () => {
    await world.put('1.jws', await signed(cap()));
    await announced();
    const goesOn = { id: 'a2', type: 'Update', references: FIRST, sent: SENT_LATER } as const;
    await world.put('2.jws', await signed(cap({ ...goesOn, line: '+33261911515' }), successor));
    await revoke();
    minutesLater(1);
    expect(brief(await announced())).toEqual([{ ...OWN, numbers: ['+33261911515'] }]);
    const references = `prefecture35@example.fr,a2,${SENT_LATER}`;
    const last = {
      id: 'a3',
      type: 'Cancel',
      references,
      sent: '2026-11-22T18:11:00+01:00',
    } as const;
    await world.put('3.jws', await signed(cap(last), successor));
    minutesLater(1);
    expect(brief(await announced())).toMatchObject([{ phase: 'retracted', numbers: [] }]);
  });
});

describe('what comes from the future', () => {
  it('is not announced before its time, and its source was not read well', async () => {
    await world.put('35.jws', await signed(cap({ sent: '2099-01-01T00:00:00Z' })));
    const { announcements, sources } = (await world.collect()).bulletin;
    expect(announcements).toEqual([]);
    expect(sources).toMatchObject([{ id: 'announcements', ok: false }]);
    expect(world.logged('message-unused')).toMatchObject([{ facts: { code: 'from-the-future' } }]);
    // Clocks differ by minutes: that is no future.
    await world.put('35.jws', await signed(cap({ sent: '2026-11-22T17:15:00Z' })));
    minutesLater(1);
    expect(brief(await announced())).toEqual([OWN]);
  });

  it('lends no bulletin its number: one of a clock that ran ahead is gone back on', async () => {
    const today = world.clock.now;
    world.clock.now = new Date('2027-11-22T17:10:00Z');
    const ahead = (await world.collect()).bulletin.sequence;
    world.clock.now = today;
    const { bulletin } = await world.collect();
    expect(bulletin.sequence).toBeLessThan(ahead);
    minutesLater(1);
    expect((await world.collect()).bulletin.sequence).toBeGreaterThan(bulletin.sequence);
  });
});
