import { describe, expect, it } from 'vitest';
import { daysLeft, daysOfKey } from './days.ts';

const now = new Date('2026-11-28T23:30:00Z');

describe('the end of a key', () => {
  it('is told from thirty days before, to its last day', () => {
    expect(daysLeft({ until: '2026-12-29' }, now)).toBeNull();
    expect(daysLeft({ until: '2026-12-28' }, now)).toBe(30);
    expect(daysLeft({ until: '2026-11-29' }, now)).toBe(1);
    expect(daysLeft({ until: '2026-11-28' }, now)).toBe(0);
    expect(daysLeft({ until: '2026-11-27' }, now)).toBeNull();
  });

  it('is asked for in two years, whatever the day', () => {
    expect(daysOfKey(now)).toEqual({ from: '2026-11-28', until: '2028-11-28' });
    expect(daysOfKey(new Date('2028-02-29T12:00:00Z')).until).toBe('2030-03-01');
  });
});
