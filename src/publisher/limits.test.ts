import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Limiter, subscriberOf } from './limits.ts';

describe('a subscriber', () => {
  it('is the first 64 bits of an IPv6 address, however it is written', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
    const host = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(host, (end) => subscriberOf(`2001:db8:0:7:${end.join(':')}`) === '2001:db8:0:7'),
    );
    expect(subscriberOf('2001:db8::7')).toBe('2001:db8:0:0');
    expect(subscriberOf('::1')).toBe('0:0:0:0');
    expect(subscriberOf('fe80::')).toBe('fe80:0:0:0');
  });

  it('is the whole of an IPv4 address, also where it is written as IPv6', () => {
    expect(subscriberOf('198.51.100.7')).toBe('198.51.100.7');
    expect(subscriberOf('::ffff:198.51.100.7')).toBe('198.51.100.7');
    expect(subscriberOf('')).toBe('');
  });
});

describe('a limiter', () => {
  it('counts each caller apart and says how long to wait', async () => {
    const limiter = new Limiter(2);
    expect([await limiter.wait('a'), await limiter.wait('a')]).toEqual([null, null]);
    const seconds = await limiter.wait('a');
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await limiter.wait('b')).toBeNull();
  });
});
