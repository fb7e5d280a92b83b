import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Announcement, Bulletin } from '../status/model.ts';
import { createLiveliness, LIVELY_AFTER_CHANGE_MS, nextWait } from './pace.ts';

const SECOND = 1000;
const chances = fc.double({ min: 0, max: 1, noNaN: true });

describe('the wait before asking again', () => {
  it('is 45 to 75 seconds, and 15 to 20 with news in force or just after a change', () => {
    fc.assert(
      fc.property(chances, (chance) => {
        const calm = nextWait({ failures: 0, lively: false }, chance);
        const lively = nextWait({ failures: 0, lively: true }, chance);
        expect(calm).toBeGreaterThanOrEqual(45 * SECOND);
        expect(calm).toBeLessThanOrEqual(75 * SECOND);
        expect(lively).toBeGreaterThanOrEqual(15 * SECOND);
        expect(lively).toBeLessThanOrEqual(20 * SECOND);
      }),
    );
  });

  it('is one to two seconds after a first failure, then grows up to the regular wait', () => {
    fc.assert(
      fc.property(chances, fc.nat({ max: 40 }), fc.boolean(), (chance, n, lively) => {
        const wait = (failures: number) => nextWait({ failures, lively }, chance);
        expect(wait(1)).toBeGreaterThanOrEqual(SECOND);
        expect(wait(1)).toBeLessThanOrEqual(2 * SECOND);
        expect(wait(n + 2)).toBeGreaterThanOrEqual(wait(n + 1));
        expect(wait(n + 1)).toBeLessThanOrEqual(wait(0));
      }),
    );
  });

  it('has an open phone see an update in under 15 seconds, in the median', () => {
    // An update comes at any moment of a wait: the phone sees it at the end of that wait.
    const seen = fc
      .sample(fc.tuple(chances, chances), 2001)
      .map(([chance, moment]) => nextWait({ failures: 0, lively: true }, chance) * moment)
      .sort((a, b) => a - b);
    expect(seen[1000]).toBeLessThan(15 * SECOND);
  });
});

describe('news that calls for the quicker pace', () => {
  const now = new Date('2026-11-22T18:00:00Z');
  const later = (ms: number) => new Date(now.getTime() + ms);
  const outage = (changes: Partial<Announcement> = {}) =>
    ({ phase: 'ongoing', territories: ['35'], expires: null, ...changes }) as Announcement;
  const bulletin = (...announcements: Announcement[]) => ({ announcements }) as unknown as Bulletin;
  const livelyWith = (known: Bulletin, places: readonly string[] = ['35']) => {
    const liveliness = createLiveliness();
    liveliness.took(known, now);
    return liveliness.lively(places, now);
  };

  it('is in force, for a place of this phone or for a phone without one', () => {
    expect(livelyWith(bulletin())).toBe(false);
    expect(livelyWith(bulletin(outage()))).toBe(true);
    expect(livelyWith(bulletin(outage()), ['22'])).toBe(false);
    expect(livelyWith(bulletin(outage()), [])).toBe(true);
    expect(livelyWith(bulletin(outage({ territories: 'all' })), ['22'])).toBe(true);
    expect(livelyWith(bulletin(outage({ phase: 'ended' })))).toBe(false);
    expect(livelyWith(bulletin(outage({ expires: '2026-11-22T17:59:59Z' })))).toBe(false);
    expect(livelyWith(bulletin(outage({ unlistedSince: '2026-11-22T17:00:00Z' })))).toBe(false);
  });

  it('is any change, for ten minutes, wherever it was', () => {
    const liveliness = createLiveliness();
    liveliness.took(bulletin(outage()), now);
    liveliness.took(bulletin(outage({ phase: 'ended' })), later(1));
    expect(liveliness.lively(['22'], later(LIVELY_AFTER_CHANGE_MS))).toBe(true);
    liveliness.took(bulletin(outage({ phase: 'ended' })), later(2));
    expect(liveliness.lively(['22'], later(LIVELY_AFTER_CHANGE_MS + 1))).toBe(false);
  });
});
