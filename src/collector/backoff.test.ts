import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeAsked, waitBefore } from './backoff.ts';

const MINUTE = 60_000;
const LONGEST_PEACE = 60 * MINUTE;
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

describe('whether a source may be asked', () => {
  const at = (minute: number) => `2026-11-22T17:${String(minute).padStart(2, '0')}:00Z`;
  const may = (minute: number, askedAt: string | null, notBefore: string | null) =>
    mayBeAsked({ askedAt, notBefore }, new Date(at(minute)));

  it.each([
    ['one that was never asked', null, null, true],
    ['one of a memory that does not say when it was asked', null, at(40), true],
    ['one whose wait is not over', at(10), at(40), false],
    ['one whose wait is over', at(10), at(20), true],
    ['one that was asked by a clock that ran ahead', at(21), at(22), true],
    ['one that was asked to be left in peace by such a clock', at(50), at(59), true],
  ])('%s', (_, askedAt, notBefore, expected) => {
    expect(may(20, askedAt, notBefore)).toBe(expected);
  });
});
