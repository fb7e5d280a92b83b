import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPolling } from './polling.ts';

const SECOND = 1000;

describe('polling', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const half = () => 0.5;
  const never = () => false;

  it('tries a failed request again soon, and a good one after a minute', async () => {
    const answers = [false, false, true, true];
    const ask = vi.fn(async () => answers.shift() ?? true);
    createPolling(ask, never, half).now();
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
    createPolling(ask, never, half).now();
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks nothing while nobody looks, and at once when somebody does', async () => {
    const ask = vi.fn(async () => false);
    const polling = createPolling(ask, never, half);
    polling.now();
    await vi.advanceTimersByTimeAsync(0);
    polling.rest();
    await vi.advanceTimersByTimeAsync(3600 * SECOND);
    expect(ask).toHaveBeenCalledTimes(1);
    polling.now();
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('asks seldom while nobody looks and somebody wants to be told, and as ever once somebody looks', async () => {
    const ask = vi.fn(async () => true);
    const polling = createPolling(ask, () => true, half);
    polling.now();
    await vi.advanceTimersByTimeAsync(0);
    polling.rest();
    polling.keepWatch();
    await vi.advanceTimersByTimeAsync(239 * SECOND);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(240 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
    polling.now();
    await vi.advanceTimersByTimeAsync(18 * SECOND);
    expect(ask).toHaveBeenCalledTimes(5);
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
    const polling = createPolling(ask, never, half);
    polling.now();
    polling.rest();
    polling.now();
    await vi.advanceTimersByTimeAsync(0);
    thaw(true);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('asks at the quicker pace as long as the news calls for it', async () => {
    let lively = true;
    const ask = vi.fn(async () => true);
    createPolling(ask, () => lively, half).now();
    await vi.advanceTimersByTimeAsync(18 * SECOND);
    expect(ask).toHaveBeenCalledTimes(2);
    lively = false;
    await vi.advanceTimersByTimeAsync(18 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(50 * SECOND);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
