/** For tests: announcements and bulletins, plain and at random. */
import fc from 'fast-check';
import { instantOf } from '../../base/instant.ts';
import type { Content } from '../message.ts';
import type { Announcement, Bulletin, SourceCheck, Watch } from '../model.ts';

const MINUTE = 60_000;
/** The moment around which everything in these tests happens. */
export const NOW = new Date('2026-11-21T18:42:00Z');

/** An instant so many minutes after (before, when negative) `NOW`. */
export function minutes(offset: number): string {
  return instantOf(NOW.getTime() + offset * MINUTE);
}

/** An authority says that 15 cannot be reached in Ille-et-Vilaine, and no more. */
export const CONTENT: Content = {
  phase: 'ongoing',
  certainty: 'official',
  territories: ['35'],
  numbers: { '15': 'down' },
  worksFrom: [],
  failsFrom: [],
  lines: [],
  advice: [],
  publisher: 'Préfecture',
  link: '',
  onset: null,
  expectedEnd: null,
  expires: null,
};

export function announcement(change: Partial<Announcement> = {}): Announcement {
  return {
    ...CONTENT,
    id: 'a@b,A',
    sent: minutes(-30),
    nature: 'actual',
    source: 'pref-35',
    endedAt: null,
    sourceFailing: false,
    ...change,
  };
}

/** The verified channel of an authority that speaks for the whole country, read a minute ago. */
export function source(change: Partial<SourceCheck> = {}): SourceCheck {
  const voice = { territories: 'all', speaksAs: 'Préfecture' } as const;
  return { id: 'pref-35', ok: true, checkedAt: minutes(-1), ...voice, ...change };
}

/** A folder of announcements, well read: a source that speaks for nobody. */
export const FOLDER: SourceCheck = { id: 'announcements', ok: true, checkedAt: minutes(-1) };

/** A préfecture that said ten minutes ago that it watches over Ille-et-Vilaine. */
export function watch(change: Partial<Watch> = {}): Watch {
  const name = 'Préfecture d’Ille-et-Vilaine';
  return { name, territories: ['35'], heard: minutes(-10), source: 'announcements', ...change };
}

/** A bulletin one minute old, valid for ten, of one source in good health. */
export function bulletin(
  announcements: readonly Announcement[] = [],
  change: Partial<Bulletin> = {},
): Bulletin {
  return {
    format: 'repli-bulletin/1',
    sequence: 7,
    issuedAt: minutes(-1),
    validUntil: minutes(9),
    sources: [source()],
    announcements: [...announcements],
    ...change,
  };
}

const when = fc.integer({ min: -6000, max: 6000 }).map(minutes);
const state = fc.constantFrom('works', 'disrupted', 'down');

export const anyAnnouncement: fc.Arbitrary<Announcement> = fc
  .record({
    id: fc.constantFrom('a@b,A', 'a@b,B', 'c@d,C', 'c@d,D'),
    sent: when,
    nature: fc.constantFrom<Announcement['nature']>('actual', 'actual', 'exercise'),
    phase: fc.constantFrom<Announcement['phase']>('planned', 'ongoing', 'ongoing', 'ended'),
    certainty: fc.constantFrom<Announcement['certainty']>('official', 'probable'),
    territories: fc.constantFrom<Announcement['territories']>('all', ['35'], ['22', '35'], ['22']),
    numbers: fc.record(
      { '15': state, '17': state, '18': state, '112': state },
      { requiredKeys: [] },
    ),
    onset: fc.option(when),
    expectedEnd: fc.option(when),
    expires: fc.option(when),
    ended: when,
    sourceFailing: fc.boolean(),
    unlisted: fc.option(when, { freq: 3 }),
  })
  .map(({ ended, unlisted, ...change }) =>
    announcement({
      ...change,
      endedAt: change.phase === 'ended' ? ended : null,
      ...(unlisted === null ? {} : { unlistedSince: unlisted }),
    }),
  );

export const anyBulletin: fc.Arbitrary<Bulletin> = fc
  .record({
    announcements: fc.array(anyAnnouncement, { maxLength: 6 }),
    issued: fc.integer({ min: -4000, max: 60 }),
    valid: fc.integer({ min: -5, max: 90 }),
    sources: fc.array(
      fc.record(
        {
          id: fc.constantFrom('pref-35', 'ars', 'operator'),
          ok: fc.boolean(),
          checkedAt: fc.option(when),
          territories: fc.constantFrom<'all' | string[]>('all', ['35'], ['22']),
          speaksAs: fc.constantFrom('Préfecture', 'ARS'),
        },
        { requiredKeys: ['id', 'ok', 'checkedAt', 'territories'] },
      ),
      { maxLength: 3 },
    ),
    watches: fc.array(
      fc.record({
        name: fc.constantFrom('Préfecture', 'SDIS'),
        territories: fc.constantFrom<'all' | string[]>('all', ['35'], ['22', '35']),
        /** Minutes before the bulletin: none is heard after it. */
        before: fc.integer({ min: 0, max: 60 * 24 * 40 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ issued, valid, watches, ...rest }) =>
    bulletin([], {
      ...rest,
      issuedAt: minutes(issued),
      validUntil: minutes(issued + valid),
      ...(watches.length === 0
        ? {}
        : {
            watches: watches.map(({ before, ...held }) =>
              watch({ ...held, heard: minutes(issued - before) }),
            ),
          }),
    }),
  );
