import { describe, expect, it } from 'vitest';
import { TooSlow, withDeadline } from './deadline.ts';

/** Backtracks for longer than anybody waits. */
const hostile = () => /^(a+)+$/.test(`${'a'.repeat(40)}b`);

describe('work under a deadline', () => {
  it('gives its result, or throws what it throws', () => {
    expect(withDeadline(1_000, () => 'done')).toBe('done');
    expect(() =>
      withDeadline(1_000, () => {
        throw new RangeError('its own');
      }),
    ).toThrow(RangeError);
  });

  it('is ended in the middle of a pattern and of a loop', () => {
    expect(() => withDeadline(50, hostile)).toThrow(TooSlow);
    expect(() =>
      withDeadline(50, () => {
        for (;;);
      }),
    ).toThrow(TooSlow);
  });

  it('is ended inside longer work, which goes on', () => {
    const outer = withDeadline(20_000, () => {
      try {
        return withDeadline(50, hostile);
      } catch (error) {
        return error;
      }
    });
    expect(outer).toBeInstanceOf(TooSlow);
    expect(withDeadline(1_000, () => 1)).toBe(1);
  });
});
