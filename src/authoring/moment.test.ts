import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localInstant, zoneFor } from '../territories/zone.ts';
import { usualExpiry } from './choices.ts';
import { readMoment } from './moment.ts';

/** 18:20 in Paris. */
const now = Date.parse('2026-11-22T17:20:00Z');
const since = (typed: string, zone = 'Europe/Paris') =>
  readMoment(typed, { now, zone, towards: 'past' });
const until = (typed: string) =>
  readMoment(typed, { now, zone: 'Europe/Paris', towards: 'future' });

describe('a time as typed', () => {
  it('is by the clock of the place', () => {
    for (const typed of ['18:05', '18h05', '18 h 05', '2026-11-22 18:05', '2026-11-22T17:05:00Z']) {
      expect(since(typed), typed).toBe('2026-11-22T17:05:00Z');
    }
    expect(since('18h00', zoneFor(['974']))).toBe('2026-11-22T14:00:00Z');
    expect(since('now')).toBe('2026-11-22T17:20:00Z');
  });

  it('is the nearest in the direction asked', () => {
    expect(since('23:00')).toBe('2026-11-21T22:00:00Z');
    expect(until('23:00')).toBe('2026-11-22T22:00:00Z');
    expect(until('2h')).toBe('2026-11-22T19:20:00Z');
    expect(until('6:30')).toBe('2026-11-23T05:30:00Z');
    expect(until('4 h')).toBe('2026-11-22T21:20:00Z');
    expect(since('30min')).toBe('2026-11-22T16:50:00Z');
  });

  it('is refused when it cannot be read or does not exist', () => {
    for (const typed of [
      '',
      'bientôt',
      '25:00',
      '18:60',
      '2026-02-30 10:00',
      '12',
      '18h',
      '1e9h',
    ]) {
      expect(since(typed), typed).toBeNull();
    }
    expect(localInstant('2026-03-29', '02:30', 'Europe/Paris')).toBeNull();
    expect(localInstant('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00Z');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (typed) => void since(typed)));
  });
});

describe('how long information holds when nobody says otherwise', () => {
  const sent = Date.parse('2026-11-22T18:15:00Z');
  const expiry = (onset: string | null, expectedEnd: string | null) =>
    new Date(usualExpiry(sent, { onset, expectedEnd })).toISOString();

  it('is a duty shift without an expected end, and six hours past one', () => {
    expect(expiry('2026-11-22T18:05:00Z', null)).toBe('2026-11-23T06:15:00.000Z');
    expect(expiry('2026-11-22T18:05:00Z', '2026-11-22T22:15:00Z')).toBe('2026-11-23T04:15:00.000Z');
  });

  it('never ends before a planned outage has begun', () => {
    expect(expiry('2026-11-25T01:00:00Z', null)).toBe('2026-11-25T13:00:00.000Z');
  });
});
