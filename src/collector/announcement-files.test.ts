/** The feeds beside the bulletin, each read by a program that we did not write. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CAP_1_2 } from '@dec112/cap-ts';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aLine, territoryText } from '../directory/checks/files.fixtures.ts';
import { parseXml } from '../host/xml.ts';
import { faultsOfAtom } from '../opendata/opendata.fixtures.ts';
import { readCap } from '../status/cap/read.ts';
import { cap, newWorld, type World } from './samples.fixtures.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EXPIRES = '2026-11-22T20:00:00+01:00';

let world: World;
beforeEach(async () => {
  world = await newWorld();
  world.options.site = 'https://repli.example';
});
afterEach(() => world.close());

const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
const folder = () => join(world.options.out, 'annonces');
const textOf = (name: string) => readFile(join(folder(), name), 'utf8');
const entriesOf = async (name: string) => parseAtomFeed(await textOf(name)).entries ?? [];
const itemsOf = async (name: string) => parseRssFeed(await textOf(name)).items ?? [];
const standing = async (name: string) =>
  (await entriesOf(name)).map(({ categories }) => categories?.[0]?.term);
const messages = async () =>
  (await readdir(folder())).filter((name) => name.endsWith('.cap')).sort();
const update = (phase: string, sent: string) =>
  cap({
    id: 'a2',
    type: 'Update',
    phase,
    sent,
    references: 'prefecture35@example.fr,a1,2026-11-22T18:05:00+01:00',
  });

describe('an outage of one territory', () => {
  beforeEach(async () => {
    await world.put('35.xml', cap());
    await world.collect();
  });

  it('is in its feed and in that of the country, and in no other', async () => {
    for (const name of ['35.atom', 'france.atom']) {
      expect(await standing(name), name).toEqual(['official']);
      expect(faultsOfAtom(await textOf(name)), name).toEqual([]);
    }
    for (const name of ['35.rss', 'france.rss']) {
      const [item] = await itemsOf(name);
      expect(item?.title, name).toContain('le 15 et le 18 ne répondent plus');
      expect(item?.enclosures?.[0], name).toMatchObject({ type: 'application/cap+xml' });
    }
    expect(await standing('22.atom')).toEqual([]);
    expect(faultsOfAtom(await textOf('22.atom'))).toEqual([]);
    expect(await itemsOf('22.rss')).toEqual([]);
  });

  it('is a CAP message that others read, and so do we, with its line', async () => {
    const [name = ''] = await messages();
    const xml = await textOf(name);
    const read = await CAP_1_2.Alert.fromXML(xml);
    expect([read.status, read.msgType]).toEqual([
      CAP_1_2.Alert_status_actual,
      CAP_1_2.Alert_msgType_alert,
    ]);
    const { messages: ours } = readCap(xml, parseXml);
    expect(ours.map(({ content }) => content?.lines.map(({ number }) => number))).toEqual([
      ['+33261914315'],
    ]);
    expect(await textOf('35.atom')).toContain(
      `href="https://repli.example/status/annonces/${name}"`,
    );
  });

  it('that says nothing new is not said again until its message is about to lapse', async () => {
    const said = await messages();
    later(HOUR);
    await world.collect();
    expect(await messages()).toEqual(said);
    later(12 * HOUR);
    await world.collect();
    expect(await messages()).toHaveLength(said.length + 1);
  });

  it('ends as an update of the same chain, once', async () => {
    later(MINUTE);
    await world.put('2.xml', update('ended', '2026-11-22T18:11:00+01:00'));
    await world.collect();
    later(MINUTE);
    await world.collect();
    expect(await standing('35.atom')).toEqual(['ended']);
    const [first = '', last = ''] = await messages();
    const read = await CAP_1_2.Alert.fromXML(await textOf(last));
    expect(read.msgType).toBe(CAP_1_2.Alert_msgType_update);
    expect(read.references).toContain(first.replace('.cap', ''));
    expect((await itemsOf('35.rss'))[0]?.title).toContain('répondent de nouveau');
    later(49 * HOUR);
    await world.collect();
    expect(await standing('35.atom')).toEqual([]);
    expect(await messages()).toEqual([]);
  });

  it('that was a mistake is cancelled', async () => {
    later(MINUTE);
    await world.put(
      '2.xml',
      cap({
        id: 'a2',
        type: 'Cancel',
        sent: '2026-11-22T18:11:00+01:00',
        references: 'prefecture35@example.fr,a1,2026-11-22T18:05:00+01:00',
      }),
    );
    await world.collect();
    expect(await standing('35.atom')).toEqual(['retracted']);
    const last = (await messages()).at(-1) ?? '';
    expect((await CAP_1_2.Alert.fromXML(await textOf(last))).msgType).toBe(
      CAP_1_2.Alert_msgType_cancel,
    );
    expect((await entriesOf('35.atom'))[0]?.title?.value).toContain('le 15 et le 18 est retirée');
  });

  it('gives no number that the directory holds as switched off since', async () => {
    const territories = join(world.options.data, 'territories');
    await mkdir(territories, { recursive: true });
    const shut = aLine({ number: '+33261914315', service: 'samu', withdrawn: '2026-11-22' });
    await writeFile(join(territories, '35.json'), territoryText([shut]));
    later(MINUTE);
    await world.collect();
    for (const name of ['35.atom', '35.rss', (await messages()).at(-1) ?? '']) {
      expect(await textOf(name), name).not.toMatch(/33261914315|02.61.91.43.15/);
    }
  });
});

it('information that lapsed without an end is said to be that, and gives no number', async () => {
  await world.put('35.xml', cap({ expires: EXPIRES }));
  await world.collect();
  later(3 * HOUR);
  await world.collect();
  const [entry] = await entriesOf('35.atom');
  expect(entry?.categories?.[0]?.term).toBe('expired');
  expect(entry?.title?.value).toContain('plus confirmée');
  expect(entry?.summary?.value).toContain('la fin n’a pas été dite');
  for (const name of ['35.atom', '35.rss'])
    expect(await textOf(name)).not.toMatch(/02.61.91.43.15|33261914315/);
  expect(faultsOfAtom(await textOf('35.atom'))).toEqual([]);
});

it('an exercise is in no feed, and no message', async () => {
  await world.put('35.xml', cap({ status: 'Exercise' }));
  await world.collect();
  expect([await standing('35.atom'), await standing('france.atom'), await messages()]).toEqual([
    [],
    [],
    [],
  ]);
});

it('a feed tells when it was put together, without being written at each round', async () => {
  await world.collect();
  const first = await textOf('22.atom');
  expect(parseAtomFeed(first).updated).toBe('2026-11-22T17:10:00Z');
  later(9 * MINUTE);
  await world.collect();
  expect(await textOf('22.atom')).toBe(first);
  later(2 * MINUTE);
  await world.collect();
  expect(parseAtomFeed(await textOf('22.atom')).updated).toBe('2026-11-22T17:20:00Z');
});

it('feeds that cannot be written hold no bulletin up, and are told of', async () => {
  await mkdir(world.options.out, { recursive: true });
  await writeFile(folder(), 'in the way');
  await expect(world.collect()).resolves.toMatchObject({ bulletin: { announcements: [] } });
  expect(world.logged('feeds-not-written')).toHaveLength(1);
});
