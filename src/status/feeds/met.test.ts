import { describe, expect, it } from 'vitest';
import { NOTHING_REMEMBERED } from './reading.ts';
import { again, at, calm, instant, ORDINARY, outage, reader } from './said.fixtures.ts';
import { item } from './source.fixtures.ts';
import { newsIn } from './upkeep.ts';

describe('a feed whose dates are those of the reading', () => {
  const now = (hours: number) => [outage('1', at(hours)), calm('2', at(hours))];
  const upkeep = (reading: ReturnType<ReturnType<typeof reader>>) =>
    newsIn('feed', { ...reading, alerts: 0 });

  it('is undated from the first reading on, and its old outage is never new', () => {
    const read = reader();
    for (const hours of [0, 0.1, 30 * 24, 200 * 24]) {
      const reading = read(hours, ...now(hours));
      expect(reading.phases).toEqual([]);
      expect(reading.complete).toBe(false);
      expect(reading.codes).toContain('follows-clock');
      expect(upkeep(reading)).toEqual({ newest: null });
    }
    const anew = read(200 * 24 + 0.1, again('1', at(4800.1)), calm('2', at(4800.1)));
    expect(anew.phases).toEqual(['1 ongoing']);
  });

  it('is found by its dates that move, though they lag behind', () => {
    const read = reader();
    const lagging = (hours: number) => [calm('1', at(hours - 1)), calm('2', at(hours - 2))];
    expect(read(0, ...lagging(0)).complete).toBe(true);
    const moved = read(5, ...lagging(5));
    expect(moved.codes).toEqual(['follows-clock']);
    expect(upkeep(moved)).toEqual({ newest: null });
  });

  it('is never fresher than its words, even with one item', () => {
    const read = reader();
    read(0, calm('1', at(-1)));
    expect(upkeep(read(2000, calm('1', at(1999))))).toEqual({ newest: instant(0) });
  });

  it('has dates again once they have stayed for an hour, as after two items of one minute', () => {
    const read = reader();
    const two = [calm('1', at(0)), calm('2', at(0))];
    expect(read(0.01, ...two).codes).toEqual(['follows-clock']);
    expect(read(0.5, ...two).codes).toEqual(['follows-clock']);
    expect(read(1.1, ...two)).toMatchObject({ complete: true, remarks: [] });
    const apart = [calm('1', at(0)), calm('2', at(0.01))];
    expect(reader()(0.01, ...apart).complete).toBe(true);
  });

  it('is no feed in which one item was saved again, nor one with new items', () => {
    const read = reader();
    read(-0.1, ...ORDINARY);
    const kept = read(0, calm('n', at(-0.05)), calm('o1', at(-0.02)), ...ORDINARY.slice(1));
    expect(kept).toMatchObject({ complete: true, remarks: [] });
  });
});

describe('a stop after which nothing is known of the last reading', () => {
  const news = (from: number, hours: number) =>
    Array.from({ length: 10 }, (_, n) =>
      item({ id: `n${from + n}`, title: `Information n° ${from + n}`, date: at(hours - n / 6) }),
    );

  it('may have let items pass unread: a gap, until an outage would have been told again', () => {
    const read = reader();
    expect(read(-5, ...news(0, -5)).complete).toBe(true);
    const found = read(0, ...news(100, 0));
    expect(found).toMatchObject({ complete: false, codes: ['missed-items'] });
    const later = calm('later', at(0.5));
    expect(read(1, later, ...news(100, 0)).codes).toEqual(['missed-items']);
    expect(read(6, later, ...news(100, 0)).complete).toBe(true);
  });

  it('is none the less one where a pinned item stayed', () => {
    const pinned = item({ id: 'pin', title: 'Horaires de la mairie', date: at(-900) });
    const read = reader();
    expect(read(-5, pinned, ...news(0, -5)).complete).toBe(true);
    expect(read(0, pinned, ...news(100, 0)).codes).toEqual(['missed-items']);
  });

  it('is no gap where the newest was taken away and most stayed', () => {
    const read = reader();
    read(-5, ...news(0, -5));
    expect(read(0, calm('new', at(-0.1)), ...news(0, -5).slice(1)).complete).toBe(true);
  });

  it('is no gap where an item is known, or reaches back to it', () => {
    const read = reader();
    read(-5, ...news(0, -5));
    expect(read(0, ...news(100, 0).slice(1), ...news(0, -5).slice(0, 1)).complete).toBe(true);
    const other = reader();
    other(-5, ...news(0, -5));
    expect(other(0, ...news(100, -4)).complete).toBe(true);
  });

  it('is no gap in a short list that was read all the time', () => {
    const read = reader();
    read(-0.1, calm('1', at(-9)));
    expect(read(0, calm('2', at(-0.05))).complete).toBe(true);
    expect(read(0.1).complete).toBe(true);
  });

  it('is a gap until the next reading for a collector that kept no items before', () => {
    const read = reader({ ...NOTHING_REMEMBERED, at: instant(-1) });
    expect(read(0, ...ORDINARY).codes).toEqual(['missed-items']);
    expect(read(0.1, ...ORDINARY)).toMatchObject({ complete: true, remarks: [] });
  });
});

describe('a clock that ran ahead and went back', () => {
  it('leaves nothing known, and no outage unsaid', () => {
    const read = reader();
    read(5 * 24, ...ORDINARY);
    const back = read(0, outage('a', at(-1)), ...ORDINARY);
    expect(back).toMatchObject({ phases: ['a ongoing'], complete: true });
  });
});
