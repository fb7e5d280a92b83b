import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PEACE, waitBefore } from './backoff.ts';

const MINUTE = 60_000;
const attempts = fc.record({
  every: fc.integer({ min: 30_000, max: 24 * 60 * MINUTE }),
  failures: fc.nat(10_000),
  retryAfter: fc.option(fc.nat(1_000_000)),
});
const chances = fc.double({ min: 0, max: 1, noNaN: true });

describe('the wait before the next look', () => {
  it('is never shorter than three quarters of the pace, nor longer than what is allowed', () => {
    fc.assert(
      fc.property(attempts, chances, (attempt, chance) => {
        const wait = waitBefore(attempt, chance);
        expect(wait).toBeGreaterThanOrEqual(0.75 * attempt.every);
        const longest = Math.max(attempt.every, 10 * MINUTE) * 1.25;
        expect(wait).toBeLessThanOrEqual(
          Math.max(longest, attempt.retryAfter === null ? 0 : LONGEST_PEACE),
        );
      }),
    );
  });

  it('grows with the failures up to ten minutes', () => {
    const wait = (failures: number) =>
      waitBefore({ every: MINUTE, failures, retryAfter: null }, 0.5);
    expect([0, 1, 2, 3, 4, 99].map(wait)).toEqual(
      [1, 2, 4, 8, 10, 10].map((minutes) => minutes * MINUTE),
    );
  });

  it('respects the peace a server asks for, up to an hour', () => {
    const wait = (retryAfter: number) =>
      waitBefore({ every: MINUTE, failures: 1, retryAfter }, 0.5);
    expect(wait(1200)).toBe(20 * MINUTE);
    expect(wait(1_000_000)).toBe(LONGEST_PEACE);
  });
});
