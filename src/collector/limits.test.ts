import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  announcement,
  anyAnnouncement,
  bulletin,
  FOLDER,
  minutes,
  NOW,
  watch,
} from '../status/bulletin/bulletin.fixtures.ts';
import { isOver } from '../status/chain/over.ts';
import type { Announcement } from '../status/model.ts';
import { situationFor } from '../status/situation/situation.ts';
import { TERRITORIES } from '../territories/names.ts';
import { leftOpen } from './left-open.ts';
import { limitsOf, withinLimits } from './limits.ts';

const LIMITS = limitsOf([
  { kid: 'of-35', territories: ['35'] },
  { kid: 'of-all', territories: 'all' },
]);
const many = (count: number, signers?: string[]) =>
  Array.from({ length: count }, (_, i) =>
    announcement({
      id: `${signers?.join() ?? ''} ${i}`,
      sent: minutes(-i),
      ...(signers && { signers }),
    }),
  );

describe('how much one key may announce', () => {
  it('follows from its territories', () => {
    expect(LIMITS).toEqual(
      new Map([
        ['of-35', 11],
        ['of-all', 117],
      ]),
    );
  });

  it('takes the older away, then nothing in force for what is over', () => {
    const { announcements, leftOut } = withinLimits(many(14, ['of-35']), LIMITS, NOW);
    expect(announcements.map(({ id }) => id)).toEqual(many(11, ['of-35']).map(({ id }) => id));
    expect(leftOut.get('of-35')).toHaveLength(3);
    const over = many(11, ['of-35']).map((a) => ({ ...a, phase: 'ended' as const }));
    const older = announcement({ id: 'older', sent: minutes(-900), signers: ['of-35'] });
    expect(withinLimits([...over, older], LIMITS, NOW).announcements).toContain(older);
  });

  it('touches nothing of other keys, nor what nobody signed', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (a, b, c) => {
        const others = [...many(a), ...many(b, ['of-all'])];
        const { announcements } = withinLimits([...many(c, ['of-35']), ...others], LIMITS, NOW);
        expect(announcements.slice(-others.length || announcements.length)).toEqual(others);
        expect(announcements).toHaveLength(others.length + Math.min(c, 11));
      }),
    );
  });
});

describe('what is left out of one key', () => {
  const old = (change: Partial<Announcement> = {}) =>
    announcement({ id: 'old', sent: minutes(-900), signers: ['of-35'], ...change });
  const kept = (...all: Announcement[]) => withinLimits(all, LIMITS, NOW).announcements;

  it('is never an outage for an exercise, of which there may be as many', () => {
    const exercises = many(14, ['of-35']).map((a) => ({ ...a, nature: 'exercise' as const }));
    const all = kept(...exercises, old());
    expect(all).toContainEqual(old());
    expect(all).toHaveLength(12);
  });

  it.each([
    ['another number', { numbers: { '18': 'down' } }],
    ['another place', { territories: ['22'] }],
    ['the whole country', { territories: 'all' }],
    ['no number', { numbers: {} }],
    ['those who call by phone of any kind', {}, { worksFrom: ['mobile'] }],
    ['a cut to come', { phase: 'planned', onset: minutes(60) }],
    ['what fails', {}, { numbers: { '15': 'disrupted' } }],
    ['what has not lapsed', {}, { expires: minutes(-10) }],
    ['what may go on', { numbers: { '18': 'down' }, expires: minutes(-10) }],
    ['what is no more listed', { numbers: { '18': 'down' }, unlistedSince: minutes(-10) }],
  ] as [string, Partial<Announcement>, Partial<Announcement>?][])(
    'is never what says worse of %s',
    (_, change, others = {}) => {
      const newer = many(40, ['of-35']).map((a) => ({ ...a, ...others }));
      expect(kept(...newer, old(change))).toContainEqual(old(change));
    },
  );

  it('is bounded, whatever there is to say', () => {
    const numbers = ['15', '17', '18', '112', '114', '196'] as const;
    const all = many(300, ['of-35']).map((a, i) => ({
      ...a,
      numbers: {
        [numbers[i % 6] ?? '15']: i % 2 === 0 ? ('down' as const) : ('disrupted' as const),
      },
      worksFrom: i % 3 === 0 ? [`operator:${i}`] : [],
      expires: i % 5 === 0 ? minutes(-1) : null,
    }));
    expect(kept(...all).length).toBeLessThan(20);
  });

  it('is nothing while another key that signed it has room', () => {
    const shared = old({ numbers: {}, signers: ['of-35', 'of-all'], phase: 'ended' });
    expect(kept(...many(20, ['of-35']), shared)).toContainEqual(shared);
  });

  it('makes no place look calmer', () => {
    const some = fc.array(
      anyAnnouncement.map((a) => ({ ...a, certainty: 'official' as const, signers: ['tiny'] })),
      { maxLength: 25 },
    );
    const codes = [null, ...TERRITORIES.slice(0, 40).map(({ code }) => code), '35', '22'];
    const rank = { works: 0, unknown: 1, disrupted: 2, down: 3 };
    fc.assert(
      fc.property(some, (signed) => {
        const all = signed.map((a, i) => ({ ...a, id: `x@y,${i}` }));
        const { announcements, leftOut } = withinLimits(all, new Map([['tiny', 1]]), NOW);
        const open = [...leftOut.values()]
          .flat()
          .filter((a) => a.nature === 'actual' && !isOver(a));
        const sources = [FOLDER, ...leftOpen(FOLDER, 'left-out', open)];
        const watches = [watch({ territories: 'all' })];
        const seen = (list: readonly Announcement[], from: typeof sources, code: string | null) =>
          situationFor(code, bulletin(list, { sources: from, watches }), { lastPoll: 'ok' }, NOW);
        for (const code of codes) {
          const [before, after] = [seen(all, [FOLDER], code), seen(announcements, sources, code)];
          expect(after.allClear && !before.allClear).toBe(false);
          for (const number of ['15', '17', '18', '112', '114', '196'] as const)
            expect(rank[after.states[number]]).toBeGreaterThanOrEqual(rank[before.states[number]]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
