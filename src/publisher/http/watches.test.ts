import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewKey } from '../../directory/key-file.ts';
import { signWatch } from '../../status/watch/signed.ts';
import { newKey, newWorld, readText, said, type World } from '../service.fixtures.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
  await mkdir(join(world.data, 'watches'));
});
afterEach(() => world.close());

describe('a statement "I watch" sent to the publisher', () => {
  const address = () => `/v1/watches/${world.keys.ours.entry.kid}`;
  const signed = (key: NewKey, territories: 'all' | string[], offset = 0) =>
    signWatch(
      territories,
      { kid: key.entry.kid, privateKey: key.privateJwk },
      new Date(world.clock.now.getTime() + offset * 1000),
    );

  it('is kept and written where the collector reads it, and a newer one replaces it', async () => {
    const text = await signed(world.keys.ours, ['35']);
    expect(await said(world.put(address(), text))).toBe('200');
    const file = `watches/${world.keys.ours.entry.kid}.jws`;
    expect(await readText(world.data, file)).toBe(text);
    const stop = await signed(world.keys.ours, [], 1);
    expect(await said(world.put(address(), stop))).toBe('200');
    expect(await readText(world.data, file)).toBe(stop);
    expect(await said(world.put(address(), text))).toBe('409 rolled-back');
  });

  it('sent again by anybody never undoes a newer one that came another way', async () => {
    const text = await signed(world.keys.ours, ['35']);
    expect(await said(world.put(address(), text))).toBe('200');
    const file = join(world.data, `watches/${world.keys.ours.entry.kid}.jws`);
    const stop = await signed(world.keys.ours, [], 5);
    await writeFile(file, stop);
    expect(await said(world.put(address(), text))).toBe('409 rolled-back');
    const between = await signed(world.keys.ours, ['35'], 2);
    expect(await said(world.put(address(), between))).toBe('409 rolled-back');
    await world.restart();
    expect(await readText(file)).toBe(stop);
    expect(await said(world.put(address(), stop))).toBe('200');
    expect(await said(world.put(address(), await signed(world.keys.ours, ['35'], 6)))).toBe('200');
  });

  it('takes the place of what counts for nothing: damaged, of another hand, or from the future', async () => {
    const file = join(world.data, `watches/${world.keys.ours.entry.kid}.jws`);
    const { ours } = world.keys;
    const stranger = await newKey(['35']);
    const inPlace = ['{"payload', await signed(stranger, [], 5), await signed(ours, [], 86_400)];
    for (const [second, text] of inPlace.entries()) {
      await writeFile(file, text);
      const watch = await signed(ours, ['35'], second);
      expect(await said(world.put(address(), watch))).toBe('200');
      expect(await readText(file)).toBe(watch);
    }
  });

  it('is refused from another key, for another territory, in the future, too late, or altered', async () => {
    const { ours, other } = world.keys;
    expect(await said(world.put(address(), await signed(other, ['22'])))).toBe(
      '422 other-identifier',
    );
    expect(await said(world.put(address(), await signed(ours, ['22'])))).toBe(
      '403 key-not-entitled',
    );
    expect(await said(world.put(address(), await signed(ours, ['35'], 601)))).toBe(
      '422 ahead-of-clock',
    );
    const text = await signed(ours, ['35']);
    expect(await said(world.put(address(), text.replace('35', '56')))).toBe('403 bad-signature');
    expect(await said(world.put('/v1/announcements/repli-35-1', text))).toBe('400 wrong-format');
    await world.allow({ ...ours.entry, revoked: '2026-11-22' });
    expect(await said(world.put(address(), text))).toBe('403 key-revoked');
    await world.allow(ours.entry);
    world.clock.now = new Date(world.clock.now.getTime() + 31 * 86_400_000);
    expect(await said(world.put(address(), text))).toBe('422 expired');
    expect((await world.get(address())).status).toBe(404);
  });
});
