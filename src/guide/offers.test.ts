import { describe, expect, it } from 'vitest';
import { minutes, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import type { Announcement } from '../status/model.ts';
import {
  confirmed,
  deskOf,
  HOUR,
  hearing,
  idsOf,
  inNeed,
  line,
  numbersOf,
  OPENED,
  offersOf,
  ofJune2021,
  outage,
  RENNES,
} from './guide.fixtures.ts';
import type { GuideInput } from './model.ts';
import { allOffers, announcedOffers, directoryOffers, quotations } from './offers.ts';
import { planFor } from './plan.ts';
import { rankOffers } from './rank.ts';

const SAMU = '+33261910015';
const samuLine: Announcement['lines'][number] = {
  service: 'samu',
  number: SAMU,
  area: '',
  network: 'unknown',
};
const announcedIn = (input: GuideInput) => announcedOffers(input).map((o) => o.number);

describe('a withdrawn number', () => {
  const shut = (withdrawn: string) => [line({ number: SAMU, withdrawn })];
  const given = outage({ lines: [samuLine] });

  it('is opened again by an official announcement in force of a later day', () => {
    const input = hearing([given], { lines: shut('2026-11-20') });
    expect(numbersOf(planFor(input))).toEqual([SAMU]);
  });

  it('stays shut for one of the same day, or older', () => {
    expect(announcedIn(hearing([given], { lines: shut('2026-11-21') }))).toEqual([]);
    expect(announcedIn(hearing([given], { lines: shut('2026-11-22') }))).toEqual([]);
  });

  it('stays shut once the announcement has ended', () => {
    const over = { ...given, phase: 'ended', endedAt: minutes(-HOUR) } as const;
    expect(announcedIn(hearing([over], { lines: [] }))).toEqual([SAMU]);
    expect(announcedIn(hearing([over], { lines: shut('2026-11-01') }))).toEqual([]);
  });

  it('is judged by its latest withdrawal, and not shut beside a line in use', () => {
    const twice = [...shut('2026-11-21'), ...shut('2021-06-04')];
    expect(announcedIn(hearing([given], { lines: twice }))).toEqual([]);
    const again = [...shut('2026-11-21'), line({ number: SAMU })];
    expect(announcedIn(hearing([given], { lines: again }))).toEqual([SAMU]);
  });

  it('is never opened again by being quoted', () => {
    const quoting = outage({ certainty: 'probable', named: [SAMU] });
    expect(numbersOf(planFor(hearing([quoting], { lines: shut('2026-11-01') })))).toEqual([]);
  });
});

describe('an announced line', () => {
  const offered = (area: string, territories: Announcement['territories'], lines = [line()]) =>
    announcedOffers(hearing([outage({ territories, lines: [{ ...samuLine, area }] })], { lines }));

  it('holds where its area says', () => {
    expect(offered('', ['22', '35'])).toHaveLength(1);
    expect(offered('35', ['22', '35'])).toMatchObject([{ area: '' }]);
    expect(offered('22', ['22', '35'])).toEqual([]);
    expect(offered('Redon', ['35'])).toMatchObject([{ area: 'Redon' }]);
  });

  it('of a town in a national announcement is only offered where the directory knows it', () => {
    expect(offered('Redon', 'all')).toEqual([]);
    expect(offered('Redon', 'all', [line({ number: SAMU })])).toHaveLength(1);
  });

  it('bears the name, publisher and communes that the directory knows', () => {
    const area = { label: 'Rennes', communes: [RENNES] };
    const own = line({ number: SAMU, label: 'SAMU de Rennes', area });
    const [offer] = offered('', ['35'], [own]);
    expect(offer).toMatchObject({ label: 'SAMU de Rennes', communes: [RENNES] });
    expect(offer?.source?.publisher).toBe('Ouest-Journal');
    expect(offer?.announcement?.publisher).toBe('Préfecture d’Ille-et-Vilaine');
    expect(offered('Rennes', ['35'], [line({ area })])).toMatchObject([{ communes: [RENNES] }]);
  });
});

describe('every number that may be called for a territory', () => {
  it('begins with what is announced, and holds each number once', () => {
    const lines = [line(), line({ number: SAMU, label: 'SAMU de Rennes' })];
    const offers = allOffers(hearing([outage({ lines: [samuLine] })], { lines }), NOW);
    expect(offers.map(({ number, trust }) => [number, trust])).toEqual([
      [SAMU, 'announced'],
      [line().number, 'unconfirmed'],
    ]);
  });
});

describe('a number quoted in an authority’s own text', () => {
  const quoting = outage({ certainty: 'probable', named: ['+33261914318'] });

  it('makes the line of the directory an announced one, in its place on the ladder', () => {
    const plan = planFor(hearing([quoting], { need: 'fire' }));
    expect(idsOf(plan)).toEqual(['usual', 'other-phone', 'stand-in', 'local', 'past', 'go']);
    expect(offersOf(plan)[0]).toMatchObject({
      number: '+33261914318',
      trust: 'announced',
      announcement: { standing: 'quoted' },
    });
  });

  it('is nothing by itself', () => {
    expect(numbersOf(planFor(hearing([quoting], { need: 'fire', lines: [] })))).toEqual([]);
    expect(quotations(hearing([{ ...quoting, nature: 'exercise' }])).size).toBe(0);
  });
});

describe('the order of lines', () => {
  const ranked = (lines: Parameters<typeof line>[0][], change: Partial<GuideInput> = {}) =>
    rankOffers(directoryOffers(lines.map(line), NOW), inNeed({ need: 'police', ...change }), {
      notFrom: ['fixed'],
    }).map((o) => o.label);
  const town = { label: 'Rennes', communes: [RENNES] };

  it('the emergency’s own commune first, before better trust', () => {
    const police = {
      service: 'police',
      label: 'police',
      area: town,
      number: '+33261914321',
    } as const;
    const gendarmerie = { service: 'gendarmerie', label: 'gendarmerie', ...confirmed() } as const;
    expect(ranked([gendarmerie, police], { commune: RENNES })).toEqual(['police', 'gendarmerie']);
    expect(ranked([gendarmerie, police])).toEqual(['gendarmerie', 'police']);
    expect(ranked([gendarmerie, police], { commune: '35288' })).toEqual(['gendarmerie', 'police']);
  });

  it('best trust first', () => {
    const of = (label: string, change: object) =>
      ({ service: 'police', label, ...change }) as const;
    expect(
      ranked([
        of('unconfirmed', { number: '+33261914321' }),
        of('lapsed', { number: '+33261914322', ...confirmed('2025-01-01') }),
        of('confirmed', { number: '+33261914323', ...confirmed() }),
      ]),
    ).toEqual(['confirmed', 'lapsed', 'unconfirmed']);
  });

  it('the whole territory before a town, the closest service, then another network than the failing', () => {
    const of = (label: string, n: number, change: object = {}) =>
      ({ service: 'police', label, number: `+3326191432${n}`, ...change }) as const;
    expect(
      ranked([
        of('town', 1, { area: town, network: 'mobile' }),
        of('112', 2, { service: 'any', network: 'mobile' }),
        of('fixed', 3),
        of('unknown', 4, { network: 'unknown' }),
        of('mobile', 5, { network: 'mobile' }),
      ]),
    ).toEqual(['mobile', 'unknown', 'fixed', '112', 'town']);
  });

  it('each number once, where it stands best', () => {
    const plan = planFor(
      hearing([outage({ phase: 'ended', endedAt: minutes(-HOUR), lines: [samuLine] })], {
        lines: [line({ number: SAMU, ...confirmed() })],
      }),
    );
    expect(offersOf(plan)).toMatchObject([{ number: SAMU, trust: 'confirmed' }]);
  });

  it('lines of an outage that is over, behind confirmed ones and before lapsed ones', () => {
    const plan = planFor(
      hearing([outage({ phase: 'ended', endedAt: minutes(-HOUR), lines: OPENED })], {
        lines: [
          line({ number: '+33261914321', ...confirmed('2025-01-01') }),
          line({ number: '+33261914322', ...confirmed() }),
        ],
      }),
    );
    expect(numbersOf(plan)).toEqual([
      '+33261914322',
      SAMU,
      '+33261914321',
      '+33261910018', // firefighters pass a call on: after the SAMU's own
    ]);
  });
});

describe('a line of a past outage and the desk of one station', () => {
  const past = (change: Parameters<typeof line>[0] = {}) => line({ ...ofJune2021, ...change });
  const desk = (change: Parameters<typeof line>[0] = {}) =>
    line({
      service: 'gendarmerie',
      number: '+33261914314',
      label: 'Brigade de Redon',
      ...deskOf('Redon', '35236'),
      ...change,
    });

  it('come last of all calls, each in a step of its own', () => {
    const lines = [past({ number: SAMU }), desk(), line()];
    const plan = planFor(inNeed({ need: 'any', lines }));
    expect(idsOf(plan).slice(-4)).toEqual(['last-resort', 'station', 'past', 'go']);
    expect(offersOf(plan).map(({ number, trust }) => [number, trust])).toEqual([
      [line().number, 'unconfirmed'],
      ['+33261914314', 'station'],
      [SAMU, 'past'],
    ]);
  });

  it('do not come sooner for the commune of the emergency, nor for the closest service', () => {
    const lines = [desk(), line({ service: 'any', number: '+33261914399' })];
    const plan = planFor(inNeed({ need: 'police', commune: '35236', lines }));
    expect(numbersOf(plan)).toEqual(['+33261914399', '+33261914314']);
  });

  it('give way to a line in use with the same number, though it is for another service', () => {
    const lines = [past({ number: SAMU }), line({ service: 'fire', number: SAMU, ...confirmed() })];
    const plan = planFor(inNeed({ lines }));
    expect(offersOf(plan)).toMatchObject([{ number: SAMU, service: 'fire', trust: 'confirmed' }]);
  });

  it('are parted from lines in use in the list of every number, whatever the order of the file', () => {
    const lines = [past({ number: SAMU }), desk(), line()];
    expect(allOffers(inNeed({ lines }), NOW).map(({ trust }) => trust)).toEqual([
      'unconfirmed',
      'station',
      'past',
    ]);
  });

  it('are what an announcement in force makes of them: given now, and still one station', () => {
    const given = outage({
      lines: [{ service: 'gendarmerie', number: '+33261914314', area: '', network: 'unknown' }],
    });
    const plan = planFor(hearing([given], { need: 'police', lines: [desk(ofJune2021)] }));
    expect(offersOf(plan)).toMatchObject([{ trust: 'announced', station: true, area: 'Redon' }]);
  });
});

describe('cautions of a line', () => {
  const doubted = line({
    number: SAMU,
    cautions: ['weak-source', 'second-choice'],
    remark: 'La nuit seulement.',
    deduced: ['onBehalfOf'],
  });

  it('go with it to the reader', () => {
    expect(directoryOffers([doubted], NOW)).toMatchObject([
      {
        cautions: ['weak-source', 'second-choice'],
        remark: 'La nuit seulement.',
        deduced: ['onBehalfOf'],
      },
    ]);
  });

  it('lose their doubts, and nothing else, once an authority gives the line out', () => {
    const [offer] = announcedOffers(hearing([outage({ lines: [samuLine] })], { lines: [doubted] }));
    expect(offer).toMatchObject({ cautions: ['second-choice'], remark: 'La nuit seulement.' });
  });

  it('are none for a line of a directory signed before there were any', () => {
    expect(directoryOffers([line()], NOW)).toMatchObject([
      { station: false, cautions: [], remark: '', deduced: [] },
    ]);
  });
});
