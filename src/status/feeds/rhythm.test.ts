import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../base/durations.ts';
import { rhythmAfter, silentSince } from './rhythm.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const daysAgo = (...days: number[]) =>
  days.map((day) => new Date(NOW.getTime() - day * DAY_MS).toISOString());
const silent = (dates: readonly string[], now = NOW) =>
  silentSince(rhythmAfter(null, dates, NOW), now);

describe('a feed', () => {
  it.each<[string, number[], boolean]>([
    ['of several items a week, a week and a half without any', [11, 12, 14, 15, 17, 18], true],
    ['of several items a week, six days without any', [6, 7, 9, 10, 12, 13], false],
    ['of one item a fortnight, five weeks without any', [35, 49, 63, 77, 91, 105], false],
    ['of one item a fortnight, seven weeks without any', [49, 63, 77, 91, 105, 119], true],
    ['of four items shows no habit', [60, 61, 62, 63], false],
    [
      'with one notice of years ago still pinned',
      [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 900],
      true,
    ],
    ['without any dated item', [], false],
  ])('%s: silent is %s', (_name, days, expected) => {
    expect(silent(daysAgo(...days)) !== null).toBe(expected);
  });

  it('that lists nothing any more is judged by what it listed before', () => {
    const before = rhythmAfter(null, daysAgo(1, 2, 3, 4, 5), NOW);
    const later = new Date(NOW.getTime() + 10 * DAY_MS);
    expect(rhythmAfter(before, [], later)).toEqual(before);
    expect(silentSince(before, later)).toBe('2026-11-27T12:00:00Z');
  });

  it('is silent from its newest item on, never from a date that lies ahead', () => {
    expect(silent(daysAgo(-30, 11, 12, 13, 14, 15))).toBe('2026-11-17T12:00:00Z');
  });

  it('once silent stays so until something new comes, whenever it is read', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 }), (days) => {
        const rhythm = rhythmAfter(null, daysAgo(...days), NOW);
        if (silentSince(rhythm, NOW) === null) return;
        const later = new Date(NOW.getTime() + DAY_MS);
        expect(silentSince(rhythm, later)).toBe(silentSince(rhythm, NOW));
        expect(silentSince(rhythmAfter(rhythm, [later.toISOString()], later), later)).toBeNull();
      }),
    );
  });
});
