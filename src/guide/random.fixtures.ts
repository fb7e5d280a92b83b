/** For tests: directories, announcements, news and clocks at random, the hostile ones included. */
import fc from 'fast-check';
import type { PublishedLine, PublishedNumber } from '../directory/model.ts';
import { anyAnnouncement, bulletin, minutes, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import type { Announcement, Bulletin, ReplacementLine } from '../status/model.ts';
import { type Contact, situationFor } from '../status/situation/situation.ts';
import { confirmed, line, NATIONAL, RENNES } from './guide.fixtures.ts';
import { type GuideInput, NEEDS } from './model.ts';

const SERVICES = ['samu', 'police', 'gendarmerie', 'fire', 'any', 'sea', 'mountain'] as const;
const anyService = fc.constantFrom(...SERVICES);
const anyNetwork = fc.constantFrom('fixed', 'mobile', 'unknown');
const pool = (first: string) => fc.integer({ min: 1, max: 6 }).map((n) => `${first}0${n}`);
/** Numbers that the directory and announcements for everyone may share. */
const sharedNumber = pool('+332619135');

const anyArea: fc.Arbitrary<PublishedLine['area']> = fc.constantFrom(
  null,
  { label: 'Rennes', communes: [RENNES] },
  { label: 'Saint-Malo', communes: ['35288'] },
  { label: 'Rennes', communes: [RENNES], station: true },
  { label: 'Pays de Redon', communes: [] },
);

export const anyLine: fc.Arbitrary<PublishedLine> = fc
  .record({
    service: anyService,
    number: sharedNumber,
    area: anyArea,
    network: anyNetwork,
    kind: fc.constantFrom('permanent', 'permanent', 'incident'),
    withdrawn: fc.constantFrom(null, null, '2021-06-04', '2026-11-20', '2026-11-21'),
    checked: fc.constantFrom(null, '2026-10-01', '2020-01-01'),
  })
  .map(({ checked, ...change }) =>
    line({ ...change, confirmation: checked === null ? null : confirmed(checked).confirmation }),
  );

/** Each place's own numbers differ, so that a line of another place shows. */
const anyGivenLine: fc.Arbitrary<ReplacementLine> = fc
  .oneof(
    fc.record({ area: fc.constant(''), number: sharedNumber }),
    fc.record({ area: fc.constant(''), number: pool('+331990000') }),
    fc.record({ area: fc.constant('35'), number: pool('+332619136') }),
    fc.record({ area: fc.constant('22'), number: pool('+332619122') }),
    fc.record({ area: fc.constant('Rennes'), number: pool('+332619137') }),
  )
  .chain((given) =>
    fc.record({ service: anyService, network: anyNetwork }).map((rest) => ({ ...rest, ...given })),
  );

const anyMeans = fc.subarray(['fixed', 'mobile', 'operator:Orange']);

/** Announcements with one id each; even probable ones carry lines, as no honest one does. */
const anyAnnouncements: fc.Arbitrary<Announcement[]> = fc
  .array(
    fc.tuple(
      anyAnnouncement,
      fc.record({
        lines: fc.array(anyGivenLine, { maxLength: 3 }),
        worksFrom: anyMeans,
        failsFrom: anyMeans,
        advice: fc.subarray<Announcement['advice'][number]>([
          'mobile',
          'landline',
          'retry',
          'sms114',
        ]),
        named: fc.array(sharedNumber, { maxLength: 1 }),
      }),
    ),
    { maxLength: 5 },
  )
  .map((all) => all.map(([a, more], i) => ({ ...a, ...more, id: `a@b,${i}` })));

export const anyBulletin: fc.Arbitrary<Bulletin> = fc
  .tuple(anyAnnouncements, fc.integer({ min: -4000, max: 60 }))
  .map(([announcements, issued]) =>
    bulletin(announcements, { issuedAt: minutes(issued), validUntil: minutes(issued + 60) }),
  );

const anyNational: fc.Arbitrary<readonly PublishedNumber[] | null> = fc.oneof(
  fc.constant(NATIONAL),
  fc.constant(null),
  fc.subarray([...NATIONAL]),
);

/** What a plan is computed from, with the bulletin it came from. */
export interface Case {
  bulletin: Bulletin;
  input: GuideInput;
  /** The same moment and place after another bulletin. */
  hearing(other: Bulletin): GuideInput;
}

export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    bulletin: anyBulletin,
    need: fc.constantFrom(...NEEDS),
    territory: fc.constantFrom('35', '35', '35', '22', '987', null),
    lines: fc.array(anyLine, { maxLength: 7 }),
    national: anyNational,
    commune: fc.constantFrom(null, RENNES),
    offset: fc.constantFrom(0, 0, -60, 60, 1500, 5000),
    lastPoll: fc.constantFrom<Contact['lastPoll']>('ok', 'ok', 'offline', 'server-down', 'never'),
  })
  .map(({ bulletin: held, offset, lastPoll, ...rest }) => {
    const now = new Date(NOW.getTime() + offset * 60_000);
    const hearing = (b: Bulletin): GuideInput => ({
      ...rest,
      now,
      situation: situationFor(rest.territory, b, { lastPoll }, now),
    });
    return { bulletin: held, input: hearing(held), hearing };
  });
