import { describe, expect, it } from 'vitest';
import { TooSlow, within } from './deadline.ts';

/** Backtracks for longer than anybody waits. */
const hostile = () => /^(a+)+$/.test(`${'a'.repeat(40)}b`);

describe('work under a deadline', () => {
  it('gives its result, or throws what it throws', () => {
    expect(within(1_000, () => 'done')).toBe('done');
    expect(() =>
      within(1_000, () => {
        throw new RangeError('its own');
      }),
    ).toThrow(RangeError);
  });

  it('is ended in the middle of a pattern and of a loop', () => {
    expect(() => within(50, hostile)).toThrow(TooSlow);
    expect(() =>
      within(50, () => {
        for (;;);
      }),
    ).toThrow(TooSlow);
  });

  it('is ended within longer work, which goes on', () => {
    const outer = within(20_000, () => {
      try {
        return within(50, hostile);
      } catch (error) {
        return error;
      }
    });
    expect(outer).toBeInstanceOf(TooSlow);
    expect(within(1_000, () => 1)).toBe(1);
  });
});
