import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewKey } from '../../directory/key-file.ts';
import { signWatch } from '../../status/watch/signed.ts';
import { type Bench, newBench, readText, said } from '../fixtures/service.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
});
afterEach(() => bench.close());

describe('a statement "I watch" sent to the publisher', () => {
  const address = () => `/v1/watches/${bench.keys.ours.entry.kid}`;
  const signed = (key: NewKey, territories: 'all' | string[], offset = 0) =>
    signWatch(
      territories,
      { kid: key.entry.kid, privateKey: key.privateJwk },
      new Date(bench.clock.now.getTime() + offset * 1000),
    );

  it('is kept and written where the collector reads it, and a newer one replaces it', async () => {
    const text = await signed(bench.keys.ours, ['35']);
    expect(await said(bench.put(address(), text))).toBe('200');
    const file = `watches/${bench.keys.ours.entry.kid}.jws`;
    expect(await readText(bench.data, file)).toBe(text);
    const stop = await signed(bench.keys.ours, [], 1);
    expect(await said(bench.put(address(), stop))).toBe('200');
    expect(await readText(bench.data, file)).toBe(stop);
    expect(await said(bench.put(address(), text))).toBe('409 rolled-back');
  });

  it('is refused from another key, for another territory, in the future, too late, or altered', async () => {
    const { ours, other } = bench.keys;
    expect(await said(bench.put(address(), await signed(other, ['22'])))).toBe(
      '422 other-identifier',
    );
    expect(await said(bench.put(address(), await signed(ours, ['22'])))).toBe(
      '403 key-not-entitled',
    );
    expect(await said(bench.put(address(), await signed(ours, ['35'], 601)))).toBe(
      '422 ahead-of-clock',
    );
    const text = await signed(ours, ['35']);
    expect(await said(bench.put(address(), text.replace('35', '56')))).toBe('403 bad-signature');
    expect(await said(bench.put('/v1/announcements/repli-35-1', text))).toBe('400 wrong-format');
    await bench.allow({ ...ours.entry, revoked: '2026-11-22' });
    expect(await said(bench.put(address(), text))).toBe('403 key-revoked');
    await bench.allow(ours.entry);
    bench.clock.now = new Date(bench.clock.now.getTime() + 31 * 86_400_000);
    expect(await said(bench.put(address(), text))).toBe('422 expired');
    expect((await bench.get(address())).status).toBe(404);
  });
});
