import { describe, expect, it } from 'vitest';
import {
  existsInCalendar,
  nationalDatesRule,
  lineDatesRule as rule,
  territoryDatesRule,
} from './dates.ts';
import { aLine, aView, codes, found, TODAY } from './files.fixtures.ts';

const published = (day: string) => ({
  source: { publisher: 'SDIS', onBehalfOf: '', url: '', published: day },
});
const confirmed = (on: string) => ({ confirmation: { by: 'SDIS', on, method: 'appel' } });

describe('dates', () => {
  it('knows the calendar', () => {
    expect(existsInCalendar('2024-02-29')).toBe(true);
    for (const day of ['2026-02-29', '2026-04-31', '2026-11-99'])
      expect(existsInCalendar(day)).toBe(false);
  });

  it('refuses a day that does not exist, wherever it stands', () => {
    expect(found(rule, published('2026-02-30'))).toEqual(['error no-such-day']);
    expect(found(rule, confirmed('2026-02-30'))).toEqual(['error no-such-day']);
    expect(found(rule, { withdrawn: '2026-02-30' })).toEqual(['error no-such-day']);
    const { source } = published('2026-02-30');
    expect(found(rule, { alsoPublished: [source] })).toEqual(['error no-such-day']);
  });

  it('refuses the future, as precisely as the date is', () => {
    for (const day of ['2026-11-23', '2026-12', '2027']) {
      expect(found(rule, published(day)), day).toEqual(['error future-day']);
    }
    for (const day of [TODAY, '2026-11', '2026', '']) {
      expect(found(rule, published(day)), day).toEqual([]);
    }
    expect(found(rule, confirmed('2026-11-23'))).toEqual(['error future-day']);
  });

  it('refuses a line switched off before it was published', () => {
    const dates = { ...published('2026-06-03'), confirmation: null };
    expect(found(rule, { ...dates, withdrawn: '2026-06-02' })).toEqual([
      'error withdrawn-before-published',
    ]);
    expect(found(rule, { ...dates, withdrawn: '2026-06-03' })).toEqual([]);
    expect(found(rule, { ...dates, ...published('2026-06'), withdrawn: '2026-06-02' })).toEqual([]);
  });

  it('takes an end that is still to come, if it exists, follows publication and the line has an end', () => {
    const opened = { ...published('2026-11-20'), kind: 'incident' } as const;
    expect(found(rule, { ...opened, openUntil: '2026-12-24' })).toEqual([]);
    expect(found(rule, { ...opened, openUntil: '2026-02-30' })).toEqual(['error no-such-day']);
    expect(found(rule, { ...opened, openUntil: '2026-11-19' })).toEqual([
      'error open-until-before-published',
    ]);
    expect(found(rule, { ...opened, kind: 'permanent', openUntil: '2026-12-24' })).toEqual([
      'warning open-until-permanent',
    ]);
  });

  it('doubts a line confirmed after it was switched off, or after the file was last changed', () => {
    expect(found(rule, { ...confirmed('2026-11-02'), withdrawn: '2026-11-01' })).toEqual([
      'warning confirmed-after-withdrawn',
    ]);
    const context = {
      territory: '35',
      path: [],
      today: TODAY,
      updated: '2026-10-31',
      communes: null,
    };
    expect(codes(rule.check(aLine(confirmed('2026-11-01')), context))).toEqual([
      'warning confirmed-after-update',
    ]);
  });

  it('looks at the day of the file and of the national list', () => {
    const late = { ...aView('35'), updated: '2027-01-01' };
    expect(codes(territoryDatesRule.check(late, TODAY))).toEqual(['error future-day']);
    const national = { updated: '2026-11-31', numbers: [] };
    expect(codes(nationalDatesRule.check(national, TODAY))).toEqual(['error no-such-day']);
  });
});
