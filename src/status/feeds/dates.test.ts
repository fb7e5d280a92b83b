import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedInstant, fromCentralEurope, fromRfc822 } from './dates.ts';

describe('an instant of a feed', () => {
  it.each([
    ['Sun, 22 Nov 2026 18:00:00 +0100', '2026-11-22T17:00:00Z'],
    ['22 Nov 26 18:00 GMT', '2026-11-22T18:00:00Z'],
    ['Sun, 2 Nov 2026 08:05:09 CET', '2026-11-02T07:05:09Z'],
    ['Mon, 1 June 2026 08:00:00 CEST', '2026-06-01T06:00:00Z'],
    ['Thu, 01 Jan 2026 05:09:13 -00:30', '2026-01-01T05:39:13Z'],
    ['2026-11-22T18:00:00.123+01:00', '2026-11-22T17:00:00Z'],
  ])('%s', (text, instant) => expect(feedInstant(text)).toBe(instant));

  it.each([
    '',
    'hier',
    '22/11/2026',
    'Sun, 31 Feb 2026 18:00:00 GMT',
    'Sun, 22 Nov 2026 18:00:00 XYZ',
    'Sun, 22 Nov 2026 18:00:00',
  ])('is not guessed out of "%s"', (text) => expect(feedInstant(text)).toBeNull());

  it('comes back from its own RFC 822 form', () => {
    const date = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (day) => {
        const instant = `${day.toISOString().slice(0, 19)}Z`;
        expect(fromRfc822(day.toUTCString())).toBe(instant);
      }),
    );
  });
});

describe('a local time of Central Europe', () => {
  it.each([
    [2026, 3, 29, 1, 59, '2026-03-29T00:59:00Z'],
    [2026, 3, 29, 3, 0, '2026-03-29T01:00:00Z'],
    [2026, 7, 14, 12, 0, '2026-07-14T10:00:00Z'],
    [2026, 10, 25, 2, 30, '2026-10-25T00:30:00Z'],
    [2026, 10, 25, 3, 0, '2026-10-25T02:00:00Z'],
    [2026, 12, 31, 23, 59, '2026-12-31T22:59:00Z'],
  ])('%i-%i-%i %i:%i', (year, month, day, hour, minute, instant) =>
    expect(fromCentralEurope(year, month, day, hour, minute)).toBe(instant),
  );

  it('agrees with the time zone data base all year round', () => {
    const shown = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Zurich',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    const minutes = fc.integer({ min: 17_000_000, max: 35_000_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        const [year = 0, month = 0, day = 0, hour = 0, min = 0] = (
          shown.format(instant).match(/\d+/g) ?? []
        ).map(Number);
        const back = Date.parse(fromCentralEurope(year, month, day, hour, min) ?? '');
        // In the hour that comes twice the earlier one is taken.
        expect([0, -3_600_000]).toContain(back - instant.getTime());
      }),
      { numRuns: 500 },
    );
  });

  it('that no calendar has is refused', () => {
    expect(fromCentralEurope(2026, 2, 30, 12, 0)).toBeNull();
    expect(fromCentralEurope(2026, 1, 1, 24, 0)).toBeNull();
    expect(fromCentralEurope(Number.NaN, 1, 1, 1, 1)).toBeNull();
  });
});
