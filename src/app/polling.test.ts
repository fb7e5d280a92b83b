import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPolling, nextWait } from './polling.ts';

const SECOND = 1000;

describe('the wait before asking again', () => {
  it('is one to two seconds after a first failure, then grows up to the ordinary minute', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 40 }), (chance, n) => {
        expect(nextWait(1, chance)).toBeGreaterThanOrEqual(SECOND);
        expect(nextWait(1, chance)).toBeLessThanOrEqual(2 * SECOND);
        expect(nextWait(n + 2, chance)).toBeGreaterThanOrEqual(nextWait(n + 1, chance));
        expect(nextWait(n + 1, chance)).toBeLessThanOrEqual(nextWait(0, chance));
        expect(nextWait(0, chance)).toBeGreaterThanOrEqual(45 * SECOND);
        expect(nextWait(0, chance)).toBeLessThanOrEqual(75 * SECOND);
      }),
    );
  });
});

describe('polling', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const half = () => 0.5;

  it('tries a failed request again soon, and a good one after a minute', async () => {
    const answers = [false, false, true, true];
    const ask = vi.fn(async () => answers.shift() ?? true);
    createPolling(ask, half).now();
    await vi.advanceTimersByTimeAsync(1400);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(59 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it('counts a rejection as a failure, and goes on', async () => {
    const ask = vi.fn(() => Promise.reject(new Error('no')));
    createPolling(ask, half).now();
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks nothing while nobody looks, and at once when somebody does', async () => {
    const ask = vi.fn(async () => false);
    const polling = createPolling(ask, half);
    polling.now();
    await vi.advanceTimersByTimeAsync(0);
    polling.rest();
    await vi.advanceTimersByTimeAsync(3600 * SECOND);
    expect(ask).toHaveBeenCalledTimes(1);
    polling.now();
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('a request frozen with the page does not put off the next one', async () => {
    let thaw: (answered: boolean) => void = () => undefined;
    const frozen = new Promise<boolean>((resolve) => {
      thaw = resolve;
    });
    const ask = vi
      .fn<() => Promise<boolean>>()
      .mockReturnValueOnce(frozen)
      .mockResolvedValue(false);
    const polling = createPolling(ask, half);
    polling.now();
    polling.rest();
    polling.now();
    await vi.advanceTimersByTimeAsync(0);
    thaw(true);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
