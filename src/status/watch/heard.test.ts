import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes, NOW } from '../bulletin/bulletin.fixtures.ts';
import { watchesOf } from './heard.ts';
import type { Presence } from './presence.ts';

const DAYS = 24 * 60;
const PREF = 'Préfecture d’Ille-et-Vilaine';

const sign = (change: Partial<Presence> = {}): Presence => ({
  kind: 'statement',
  kid: '35-a',
  holder: PREF,
  territories: ['35'],
  at: minutes(-10),
  sequence: 1,
  ...change,
});
const announced = (offset: number, territories: Presence['territories'] = ['35']): Presence =>
  sign({ kind: 'announcement', at: minutes(offset), territories });
const heard = (...signs: Presence[]) =>
  watchesOf(signs, 'announcements', NOW).map(({ territories, heard }) => [territories, heard]);

describe('who watches', () => {
  it('is nobody without a sign', () => {
    expect(heard()).toEqual([]);
  });

  it('is the holder of a key that said so, for thirty days', () => {
    expect(watchesOf([sign()], 'announcements', NOW)).toEqual([
      { name: PREF, territories: ['35'], heard: minutes(-10), source: 'announcements' },
    ]);
    expect(heard(sign({ at: minutes(-30 * DAYS) }))).toHaveLength(1);
    expect(heard(sign({ at: minutes(-30 * DAYS - 1) }))).toEqual([]);
  });

  it('is renewed by every announcement signed while it holds, wherever that one is about', () => {
    const first = sign({ at: minutes(-40 * DAYS), territories: ['22', '35'] });
    expect(heard(first, announced(-20 * DAYS))).toEqual([[['22', '35'], minutes(-20 * DAYS)]]);
    // Signed after it had lapsed, it speaks for its own place alone.
    expect(heard(first, announced(-5 * DAYS))).toEqual([[['35'], minutes(-5 * DAYS)]]);
    // One renewal carries the next.
    expect(heard(first, announced(-20 * DAYS), announced(-1 * DAYS))).toEqual([
      [['22', '35'], minutes(-1 * DAYS)],
    ]);
  });

  it('is whoever signed an announcement, for the places it names', () => {
    expect(heard(announced(-3 * DAYS))).toEqual([[['35'], minutes(-3 * DAYS)]]);
    expect(heard(announced(-3 * DAYS, 'all'))).toEqual([['all', minutes(-3 * DAYS)]]);
  });

  it('is what the newest statement says: fewer places, or none', () => {
    const before = sign({ at: minutes(-DAYS), territories: ['22', '35'] });
    expect(heard(before, sign())).toEqual([[['35'], minutes(-10)]]);
    expect(heard(before, announced(-60), sign({ territories: [] }))).toEqual([]);
    expect(heard(sign({ territories: [] }), announced(-5))).toEqual([[['35'], minutes(-5)]]);
  });

  it('counts the keys of one holder as one, heard when the later was', () => {
    const successor = sign({ kid: '35-b', at: minutes(-2) });
    expect(heard(sign(), successor)).toEqual([[['35'], minutes(-2)]]);
    expect(heard(sign(), { ...successor, holder: 'SDIS 35' })).toHaveLength(2);
  });

  it('never counts longer than thirty days after the last sign, nor a place that none names', () => {
    const any = fc.record({
      kind: fc.constantFrom<Presence['kind']>('statement', 'announcement'),
      kid: fc.constantFrom('a', 'b'),
      holder: fc.constantFrom('A', 'B'),
      territories: fc.constantFrom<Presence['territories']>('all', ['35'], ['22', '35'], []),
      at: fc.integer({ min: -80 * DAYS, max: 0 }).map(minutes),
      sequence: fc.constant(1),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (signs) => {
        for (const watch of watchesOf(signs, 's', NOW)) {
          const last =
            signs
              .map(({ at }) => at)
              .sort()
              .at(-1) ?? '';
          expect(watch.heard <= last).toBe(true);
          expect(Date.parse(watch.heard)).toBeGreaterThanOrEqual(
            NOW.getTime() - 30 * DAYS * 60_000,
          );
          for (const code of watch.territories === 'all' ? ['all'] : watch.territories) {
            const named = signs.some(({ territories: t }) =>
              code === 'all' ? t === 'all' : t !== 'all' && t.includes(code),
            );
            expect(named).toBe(true);
          }
        }
      }),
    );
  });
});
