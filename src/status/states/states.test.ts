import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERRITORIES } from '../../territories/names.ts';
import {
  announcement,
  anyBulletin,
  bulletin,
  minutes,
  NOW,
  source,
  watch,
} from '../bulletin/bulletin.fixtures.ts';
import { situationFor } from '../situation/situation.ts';
import { statesOf } from './states.ts';

const line = { service: 'samu', number: '+33261910001', area: '', network: 'fixed' } as const;

describe('the states of a bulletin', () => {
  it('call clear exactly what a phone calls clear, and give a reason for every other silence', () => {
    fc.assert(
      fc.property(anyBulletin, (published) => {
        const { clear, doubt } = statesOf(published, NOW);
        for (const { code } of TERRITORIES) {
          const phone = situationFor(code, published, { lastPoll: 'ok' }, NOW);
          expect(clear.includes(code)).toBe(phone.allClear);
          expect(doubt.nobody.includes(code)).toBe(phone.coverage === 'nobody');
          expect(doubt.partial.includes(code)).toBe(phone.coverage === 'partial');
          expect(doubt.none.includes(code)).toBe(phone.coverage === 'none');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('hold no exercise and nothing that was taken back', () => {
    const published = bulletin([
      announcement({ id: 'a', nature: 'exercise', publisher: 'Exercice' }),
      announcement({ id: 'b', phase: 'retracted', endedAt: minutes(-2), publisher: 'Erreur' }),
    ]);
    expect(statesOf(published, NOW).outages).toEqual([]);
  });

  it('give the lines of an announcement in force, and of no other', () => {
    const published = bulletin([
      announcement({ id: 'a', lines: [line] }),
      announcement({ id: 'b', lines: [line], phase: 'ended', endedAt: minutes(-60) }),
      announcement({ id: 'c', lines: [line], expires: minutes(-5) }),
      announcement({ id: 'd', lines: [line], phase: 'planned', onset: minutes(60) }),
    ]);
    const given = statesOf(published, NOW).outages.map((o) => [o.standing, o.lines.length]);
    expect(given).toEqual([
      ['official', 1],
      ['lastKnown', 0],
      ['planned', 0],
      ['ended', 0],
    ]);
  });

  it('call nothing clear where nobody who would announce was heard', () => {
    const unwatched = bulletin([], { sources: [{ id: 'x', ok: true, checkedAt: minutes(-1) }] });
    expect(statesOf(unwatched, NOW).clear).toEqual([]);
    const watched = bulletin([], {
      sources: [{ id: 'announcements', ok: true, checkedAt: minutes(-1) }],
      watches: [watch()],
    });
    expect(statesOf(watched, NOW).clear).toEqual(['35']);
    expect(statesOf(bulletin([], { sources: [source()] }), NOW).clear).toHaveLength(107);
  });
});
