import { describe, expect, it } from 'vitest';
import { dayThere, momentThere } from './moment-there.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('a moment', () => {
  it.each([
    ['2026-11-29T22:10:00Z', 'fr', 'all', '29 nov. 2026, 23 h 10 (heure de Paris)'],
    ['2026-07-29T22:10:00Z', 'fr', ['35'], '30 juil. 2026, 0 h 10 (heure de Paris)'],
    ['2026-11-29T22:10:00Z', 'en', [], 'Nov 29, 2026, 11:10 PM (Paris time)'],
    ['2026-11-29T22:10:00Z', 'fr', ['974'], '30 nov. 2026, 2 h 10 (heure locale : La Réunion)'],
    ['2026-11-29T22:10:00Z', 'en', ['971'], 'Nov 29, 2026, 6:10 PM (local time: Guadeloupe)'],
    ['soon', 'fr', 'all', 'soon'],
  ] as const)('%s in %s for %j is %s', (instant, language, places, said) => {
    expect(plain(momentThere(instant, language, places))).toBe(said);
  });

  it('is of the day that it is there', () => {
    expect(dayThere('2026-11-29T23:10:00Z')).toBe('2026-11-30');
    expect(dayThere('2026-11-29T23:10:00Z', ['971'])).toBe('2026-11-29');
    expect(dayThere('')).toBe('');
  });
});
