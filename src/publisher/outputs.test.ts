import { createHash } from 'node:crypto';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectOnce } from '../collector/collector.ts';
import { newKey as collectorKey } from '../collector/samples.fixtures.ts';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import type { Directory } from '../directory/model.ts';
import { openDocument } from '../directory/signed.ts';
import { signTakeBack } from '../directory/take-back.ts';
import {
  newWorld,
  readText,
  said,
  signedAnnouncement,
  signedTerritory,
  territory,
  type World,
} from './service.fixtures.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

const health = async () => (await (await world.get('/health')).json()) as Record<string, string>;

describe('the files written out', () => {
  it('come at the next start, or when sent again, if the disk failed', async () => {
    const folder = join(world.data, 'announcements');
    await writeFile(folder, 'in the way');
    const text = await signedAnnouncement(world.keys.ours, 0);
    const other = await signedAnnouncement(world.keys.ours, 0, { id: 'repli-35-2' });
    for (const [id, body] of Object.entries({ 'repli-35-1': text, 'repli-35-2': other })) {
      expect(await said(world.put(`/v1/announcements/${id}`, body))).toBe('503 not-written');
    }
    expect(await health()).toMatchObject({ status: 'degraded', written: 'failed: 2' });
    await rm(folder);
    expect(await said(world.put('/v1/announcements/repli-35-2', other))).toBe('200');
    expect(await readText(folder, 'repli-35-2.jws')).toBe(other);
    await expect(readText(folder, 'repli-35-1.jws')).rejects.toThrow('ENOENT');
    await world.restart();
    expect(await readText(folder, 'repli-35-1.jws')).toBe(text);
  });

  it('come again when somebody removed an announcement, for as long as an outage may last', async () => {
    const folder = join(world.data, 'announcements');
    const text = await signedAnnouncement(world.keys.ours, 0);
    await world.put('/v1/announcements/repli-35-1', text);
    await rm(folder, { recursive: true });
    await world.restart();
    expect(await readText(folder, 'repli-35-1.jws')).toBe(text);
    await writeFile(join(folder, 'repli-35-1.jws'), 'another way');
    await world.restart();
    expect(await readText(folder, 'repli-35-1.jws')).toBe('another way');
    await rm(join(folder, 'repli-35-1.jws'));
    world.clock.now = new Date(world.clock.now.getTime() + 32 * 86_400_000);
    await world.restart();
    await expect(readText(folder, 'repli-35-1.jws')).rejects.toThrow('ENOENT');
  });

  it('are not written again over what came another way since', async () => {
    await world.put('/v1/territories/35', await signedTerritory(world.keys.ours, 0));
    const file = join(world.data, 'territories/35.json');
    await writeFile(file, 'from the forge');
    await world.restart();
    expect(await readText(file)).toBe('from the forge');
  });
});

describe('what its signer takes back', () => {
  const address = '/v1/announcements/repli-35-1';
  const word = async (key: NewKey, text: string) => {
    const digest = createHash('sha256').update(text).digest('hex');
    const held = { kind: 'announcement', id: 'repli-35-1', digest } as const;
    const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
    return [`/v1/taken-back/${digest}`, await signTakeBack(held, signer, world.clock.now)] as const;
  };
  const audit = async () => {
    const { entries } = (await (await world.get('/v1/audit')).json()) as {
      entries: { event: string }[];
    };
    return entries.map(({ event }) => event);
  };

  it('never comes out when it was kept and not written, and the audit log holds both', async () => {
    const folder = join(world.data, 'announcements');
    await writeFile(folder, 'in the way');
    const text = await signedAnnouncement(world.keys.ours, 0);
    expect(await said(world.put(address, text))).toBe('503 not-written');
    const taken = await word(world.keys.ours, text);
    expect(await said(world.put(...taken))).toBe('200');
    expect(await said(world.put(...taken))).toBe('200');
    expect(await health()).toMatchObject({ written: 'ok' });
    await rm(folder);
    await world.restart();
    expect(await said(world.put(address, text))).toBe('409 taken-back');
    expect((await world.get(address)).status).toBe(404);
    await expect(readText(folder, 'repli-35-1.jws')).rejects.toThrow('ENOENT');
    expect(await audit()).toEqual(['accepted', 'taken-back', 'taken-back']);
    expect(await (await world.get(taken[0])).text()).toBe(taken[1]);
  });

  it('is refused when it comes only afterwards, while another version may come', async () => {
    const text = await signedAnnouncement(world.keys.ours, 0);
    expect(await said(world.put(...(await word(world.keys.ours, text))))).toBe('200');
    expect(await said(world.put(address, text))).toBe('409 taken-back');
    expect(await said(world.put(address, await signedAnnouncement(world.keys.ours, 1)))).toBe(
      '200',
    );
  });

  it('is public already once it is written out, also where that was not put down', async () => {
    const text = await signedAnnouncement(world.keys.ours, 0);
    await world.put(address, text);
    expect(await said(world.put(...(await word(world.keys.ours, text))))).toBe('409 already-out');
    expect(await readText(world.data, 'announcements/repli-35-1.jws')).toBe(text);

    const other = await signedAnnouncement(world.keys.ours, 1);
    const file = join(world.data, 'announcements/repli-35-1.jws');
    await rm(file);
    await mkdir(file);
    expect(await said(world.put(address, other))).toBe('503 not-written');
    await rm(file, { recursive: true });
    await writeFile(file, other);
    expect(await said(world.put(...(await word(world.keys.ours, other))))).toBe('409 already-out');
  });

  it('is taken back by nobody else, and under no other name', async () => {
    const folder = join(world.data, 'announcements');
    await writeFile(folder, 'in the way');
    const text = await signedAnnouncement(world.keys.ours, 0);
    await world.put(address, text);
    expect(await said(world.put(...(await word(world.keys.other, text))))).toBe('403 other-signer');
    const [, elsewhere] = await word(world.keys.ours, `${text} `);
    const [there] = await word(world.keys.ours, text);
    expect(await said(world.put(there, elsewhere))).toBe('422 other-identifier');
  });

  it('leaves the version before it in place', async () => {
    const first = await signedAnnouncement(world.keys.ours, 0);
    await world.put(address, first);
    const next = await signedAnnouncement(world.keys.ours, 1);
    expect(await said(world.put(...(await word(world.keys.ours, next))))).toBe('200');
    expect(await (await world.get(address)).text()).toBe(first);
  });
});

it('an announcement that was acknowledged is in the next bulletin', async () => {
  const { ours } = world.keys;
  expect(
    await said(world.put('/v1/announcements/repli-35-1', await signedAnnouncement(ours, 0))),
  ).toBe('200');
  const { bulletin } = await collectOnce({
    data: world.data,
    out: join(world.data, '../status'),
    memory: join(world.data, '../collector.json'),
    key: await collectorKey(),
    validFor: 300_000,
    now: () => world.clock.now,
    log: () => {},
  });
  expect(bulletin.announcements).toMatchObject([
    { territories: ['35'], numbers: { '15': 'down', '18': 'down' }, nature: 'actual' },
  ]);
});

describe('the signed directory', () => {
  let host: NewKey;
  let directory: string;
  const signing = async () => {
    const { privateJwk, entry } = host;
    const env = { REPLI_KEY: JSON.stringify(privateJwk) };
    await world.allow(world.keys.ours.entry, entry);
    const io = { out: () => {}, err: () => {}, env, cwd: world.data, now: () => world.clock.now };
    await world.restart({ directory, io });
  };
  const opened = async () => {
    const now = world.clock.now;
    const expect = { use: 'directory', format: 'repli-directory/1', counter: 'version' } as const;
    const text = await readText(directory);
    const document = await openDocument<Directory>(text, [host.entry], { ...expect, now });
    if (!document.ok) throw new Error(document.refusal.code);
    return document.document;
  };
  beforeEach(async () => {
    const days = { from: '2026-01-01', until: '2027-12-31' };
    host = await makeKey({
      name: 'host',
      use: ['directory'],
      territories: [],
      holder: 'Hôte',
      ...days,
    });
    directory = join(world.data, '../site/directory.jws');
    await mkdir(join(world.data, 'territories'), { recursive: true });
    await cp('data/territories', join(world.data, 'territories'), { recursive: true });
    await rm(join(world.data, 'territories/35.json'));
    // After the last change of the project's own files, which no clock may find in the future.
    world.clock.now = new Date('2026-11-28T18:00:00Z');
    await signing();
  });

  it('holds each territory as soon as it is acknowledged, under a version that grows', async () => {
    await world.put('/v1/territories/35', await signedTerritory(world.keys.ours, 0));
    const first = await opened();
    expect(first.territories).toHaveLength(107);
    const labels = ({ territories }: Directory) =>
      territories.find(({ code }) => code === '35')?.lines.map(({ label }) => label);
    expect(labels(first)).toEqual(['Pompiers']);
    const next = territory('Pompiers de Rennes');
    await world.put('/v1/territories/35', await signedTerritory(world.keys.ours, 1, next));
    const second = await opened();
    expect(labels(second)).toEqual(['Pompiers de Rennes']);
    expect(second.version).toBeGreaterThan(first.version);
    expect((await health())['directory']).toBe('written');
  });

  it('that cannot be made takes nothing back, and somebody is told', async () => {
    await writeFile(join(world.data, 'territories/22.json'), '{');
    const text = await signedTerritory(world.keys.ours, 0);
    expect(await said(world.put('/v1/territories/35', text))).toBe('200');
    expect(await readText(world.data, 'territories/35.json')).toContain('Pompiers');
    expect(await health()).toMatchObject({ status: 'degraded', directory: 'failed' });
    const failed = world.lines.find(({ event }) => event === 'directory-failed');
    expect(failed?.detail).toContain('22.json');
  });
});
