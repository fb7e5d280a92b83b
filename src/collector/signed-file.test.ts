import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import type { Key } from '../directory/model.ts';
import { signAnnouncement } from '../status/signed/announcement.ts';
import { cap, newWorld, type World } from './samples.fixtures.ts';

const DAY = 86_400_000;
let world: World;
let key: NewKey;
let other: NewKey;
beforeAll(async () => {
  const wanted = {
    use: ['territory' as const],
    holder: 'X',
    from: '2026-01-01',
    until: '2027-12-31',
  };
  key = await makeKey({ ...wanted, name: '35', territories: ['35'] });
  other = await makeKey({ ...wanted, name: '56', territories: ['56'] });
});
beforeEach(async () => {
  world = await newWorld();
  await entitle(key.entry, other.entry);
});
afterEach(() => world.close());

const entitle = (...keys: Key[]) =>
  writeFile(join(world.options.data, 'keys.json'), JSON.stringify({ keys }));
const signed = (xml = cap(), by = key, now = world.clock.now) =>
  signAnnouncement(
    xml,
    { kid: by.entry.kid, privateKey: by.privateJwk },
    { now, territories: ['35'] },
  );
const later = (ms: number): void => {
  world.clock.now = new Date(world.clock.now.getTime() + ms);
};
async function round() {
  const { bulletin } = await world.collect();
  return {
    phases: bulletin.announcements.map(({ phase }) => phase),
    ok: bulletin.sources[0]?.ok,
    unlisted: bulletin.announcements.filter(({ unlistedSince }) => unlistedSince).length,
  };
}
const why = () => world.logged('cap-refused').map(({ detail }) => detail.split(':')[0]);

describe('a signed announcement in the folder', () => {
  it('is announced, round after round', async () => {
    await world.put('35.jws', await signed());
    const announced = { phases: ['ongoing'], ok: true, unlisted: 0 };
    expect(await round()).toEqual(announced);
    later(60_000);
    expect(await round()).toEqual(announced);
    expect(world.logged('cap-read')).toHaveLength(1);
  });

  it('is refused from a key of another territory, and the log says why, once', async () => {
    await world.put('35.jws', await signed(cap(), other));
    const refused = { phases: [], ok: false, unlisted: 0 };
    expect(await round()).toEqual(refused);
    expect(await round()).toEqual(refused);
    expect(why()).toEqual(['key-not-entitled']);
  });

  it('is refused when altered, and the last good version stays', async () => {
    const good = await signed();
    await world.put('35.jws', good);
    await round();
    await world.put('35.jws', good.replace('15=down', '17=down'));
    expect(await round()).toEqual({ phases: ['ongoing'], ok: false, unlisted: 0 });
    expect(why()).toEqual(['bad-signature']);
  });

  it('never goes back to an older version', async () => {
    const first = await signed();
    const withoutLine = cap().replace(/<parameter><valueName>REPLI:LINE.*?<\/parameter>/, '');
    const second = await signed(withoutLine, key, new Date(world.clock.now.getTime() + 1));
    await world.put('35.jws', second);
    await round();
    await world.put('35.jws', first);
    const { bulletin } = await world.collect();
    expect(bulletin.announcements[0]?.lines).toEqual([]);
    expect(world.logged('cap-remark')).toMatchObject([{ facts: { code: 'rolled-back' } }]);
  });

  it('leaves the bulletin when its key is revoked, without a trace', async () => {
    await world.put('35.jws', await signed());
    await round();
    await entitle({ ...key.entry, revoked: '2026-11-22' }, other.entry);
    const gone = { phases: [], ok: true, unlisted: 0 };
    expect(await round()).toEqual(gone);
    expect(await round()).toEqual(gone);
    expect(world.logged('cap-remark')).toMatchObject([{ facts: { code: 'key-revoked' } }]);
  });

  it('is taken as soon as its key is listed, and missed until then', async () => {
    await entitle(other.entry);
    await world.put('35.jws', await signed());
    expect(await round()).toEqual({ phases: [], ok: false, unlisted: 0 });
    expect(why()).toEqual(['unknown-key']);
    await entitle(key.entry);
    expect(await round()).toEqual({ phases: ['ongoing'], ok: true, unlisted: 0 });
  });

  it('outlives the day until which it may be taken, but is not taken after it', async () => {
    const old = await signed(cap(), key, new Date(world.clock.now.getTime() - 6 * DAY));
    await world.put('35.jws', old);
    expect((await round()).phases).toEqual(['ongoing']);
    later(2 * DAY);
    expect(await round()).toMatchObject({ phases: ['ongoing'], ok: true });
    await rm(world.options.memory);
    await rm(world.options.out, { recursive: true });
    expect(await round()).toEqual({ phases: [], ok: true, unlisted: 0 });
  });

  it('ends no announcement of another sender’s, even in plain CAP', async () => {
    await world.put('35.jws', await signed());
    const references = 'prefecture35@example.fr,a1,2026-11-22T18:05:00+01:00';
    await world.put('forged.xml', cap({ id: 'a2', type: 'Cancel', references }));
    expect((await round()).phases).toContain('ongoing');
  });
});
