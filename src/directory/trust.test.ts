import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStation, lapsesAfter, lastDayOf, TRUSTS, type TrustFacts, trustOf } from './trust.ts';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** As precise as a source is. */
const looseDay = fc
  .tuple(day, fc.constantFrom(0, 4, 7, 10))
  .map(([text, length]) => text.slice(0, length));
const printed = looseDay.map((published) => ({ published }));
const number = fc.constantFrom('+33199000001', '+33261910002', '+33639980003');
const LAON: TrustFacts['area'] = { label: 'Laon', communes: ['02408'] };
const DESK_OF_LAON: TrustFacts['area'] = { ...LAON, station: true };
const line: fc.Arbitrary<TrustFacts> = fc
  .record({
    number,
    kind: fc.constantFrom<TrustFacts['kind']>('permanent', 'incident'),
    area: fc.constantFrom<TrustFacts['area']>('', null, 'Laon', LAON, DESK_OF_LAON),
    end: fc.option(day),
    source: printed,
    alsoPublished: fc.array(printed, { maxLength: 2 }),
    confirmation: fc.option(fc.record({ by: fc.string(), on: day, method: fc.string() })),
    withdrawn: fc.option(day),
  })
  .map(({ end, ...facts }) => (end === null ? facts : { ...facts, openUntil: end }));
const context = fc.record({
  now: day.map((text) => new Date(`${text}T12:00:00Z`)),
  announcedNumbers: fc.array(number).map((numbers) => new Set<string>(numbers)),
});

const now = new Date('2026-11-22T12:00:00Z');
const quiet = { now, announcedNumbers: new Set<string>() };
const permanent = (changes: Partial<TrustFacts> = {}): TrustFacts => ({
  number: '+33199000001',
  kind: 'permanent',
  area: '',
  source: { published: '2021-06-03' },
  alsoPublished: [],
  confirmation: null,
  withdrawn: null,
  ...changes,
});
const confirmedOn = (on: string) => ({ confirmation: { by: 'SDIS', on, method: 'appel' } });
const forAnOutage = (published: string, changes: Partial<TrustFacts> = {}): TrustFacts =>
  permanent({ kind: 'incident', source: { published }, ...changes });
const on = (today: string) => ({
  now: new Date(`${today}T12:00:00Z`),
  announcedNumbers: new Set<string>(),
});

describe('the trust of a line', () => {
  it('has one order, which ends with what may be cut off', () => {
    expect(TRUSTS.join(' > ')).toBe(
      'announced > confirmed > lapsed > unconfirmed > station > past > withdrawn',
    );
  });

  it('depends on withdrawal, announcement, past outage, station and confirmation, in that order', () => {
    fc.assert(
      fc.property(line, context, (facts, around) => {
        const trust = trustOf(facts, around);
        expect(trust === 'withdrawn').toBe(facts.withdrawn !== null);
        if (facts.withdrawn !== null) return;
        expect(trust === 'announced').toBe(around.announcedNumbers.has(facts.number));
        if (trust === 'announced') return;
        const over = facts.kind === 'incident' && lastDayOf(facts) < day10(around.now);
        expect(trust === 'past').toBe(over);
        if (over) return;
        expect(trust === 'station').toBe(isStation(facts));
        expect(trust === 'unconfirmed' && facts.confirmation !== null).toBe(false);
      }),
    );
  });

  it('counts a confirmation as recent for 12 months to the day', () => {
    expect(trustOf(permanent(confirmedOn('2026-11-22')), quiet)).toBe('confirmed');
    expect(trustOf(permanent(confirmedOn('2025-11-22')), quiet)).toBe('confirmed');
    expect(trustOf(permanent(confirmedOn('2025-11-21')), quiet)).toBe('lapsed');
    expect(lapsesAfter('2024-02-29')).toBe('2025-02-29');
  });

  it('lets an announcement vouch for an unconfirmed line and for no other', () => {
    const named = (announced: string) => ({ now, announcedNumbers: new Set([announced]) });
    expect(trustOf(permanent(), quiet)).toBe('unconfirmed');
    expect(trustOf(permanent(), named('+33199000001'))).toBe('announced');
    expect(trustOf(permanent(), named('+33199000002'))).toBe('unconfirmed');
  });
});

const day10 = (date: Date): string => date.toISOString().slice(0, 10);

describe('a line opened for one outage', () => {
  it('is of the past a week after it was printed, and a permanent one never', () => {
    expect(trustOf(forAnOutage('2021-06-03'), on('2021-06-09'))).toBe('unconfirmed');
    expect(trustOf(forAnOutage('2021-06-03'), on('2021-06-10'))).toBe('past');
    expect(trustOf(forAnOutage('2021-06-03'), quiet)).toBe('past');
    expect(trustOf(permanent(), quiet)).toBe('unconfirmed');
  });

  it('counts from whoever printed it last', () => {
    const again = { alsoPublished: [{ published: '2021-06-05' }, { published: '2021-06-04' }] };
    expect(lastDayOf(forAnOutage('2021-06-03', again))).toBe('2021-06-11');
    expect(lastDayOf(forAnOutage('2021-06-03', { alsoPublished: [{ published: '' }] }))).toBe(
      '2021-06-09',
    );
  });

  it('is open until the end that its source gave', () => {
    const ending = forAnOutage('2021-06-02', { openUntil: '2021-06-04' });
    expect(trustOf(ending, on('2021-06-04'))).toBe('unconfirmed');
    expect(trustOf(ending, on('2021-06-05'))).toBe('past');
    const longer = forAnOutage('2021-06-02', { openUntil: '2021-06-30' });
    expect(trustOf(longer, on('2021-06-30'))).toBe('unconfirmed');
  });

  it('is rather of the past when its source gives a month, a year or nothing', () => {
    expect(lastDayOf(forAnOutage('2026-11'))).toBe('2026-11-07');
    expect(trustOf(forAnOutage('2026-11'), quiet)).toBe('past');
    expect(lastDayOf(forAnOutage('2026'))).toBe('2026-01-07');
    expect(trustOf(forAnOutage(''), on('2000-01-01'))).toBe('past');
  });

  it('is vouched for a week more by whoever called it since, not for a year', () => {
    const called = forAnOutage('2026-11-01', confirmedOn('2026-11-20'));
    expect(trustOf(called, quiet)).toBe('confirmed');
    expect(trustOf(called, on('2026-11-27'))).toBe('past');
  });

  it('is no longer of the past while an announcement in force names it', () => {
    const named = { now, announcedNumbers: new Set(['+33199000001']) };
    expect(trustOf(forAnOutage('2021-06-03'), named)).toBe('announced');
    expect(trustOf(forAnOutage('2021-06-03', { withdrawn: '2021-06-04' }), named)).toBe(
      'withdrawn',
    );
  });
});

describe('the own desk of one station', () => {
  const desk = { area: DESK_OF_LAON };

  it('stands behind every line of the territory, even when somebody confirmed it', () => {
    expect(trustOf(permanent(desk), quiet)).toBe('station');
    expect(trustOf(permanent({ ...desk, ...confirmedOn('2026-11-01') }), quiet)).toBe('station');
    expect(trustOf(permanent({ area: LAON }), quiet)).toBe('unconfirmed');
  });

  it('and before those of a past outage, of which it may be one', () => {
    expect(TRUSTS.indexOf('station')).toBeLessThan(TRUSTS.indexOf('past'));
    expect(trustOf(forAnOutage('2021-06-03', desk), quiet)).toBe('past');
  });
});
