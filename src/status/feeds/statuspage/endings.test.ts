import { describe, expect, it } from 'vitest';
import { settle } from '../../chain/settle.ts';
import { readText } from '../document.ts';
import type { ReadOptions } from '../reading.ts';
import { options, read, sample } from '../source.fixtures.ts';

const codes = ({ remarks }: { remarks: { code: string }[] }) => remarks.map(({ code }) => code);
const T1 = '2026-11-22T17:00:00Z';
const T2 = '2026-11-22T17:15:00Z';

interface Summary {
  component?: string;
  other?: string;
  incident?: boolean;
  named?: string[];
  indicator?: string;
  at?: string;
}

/** A summary of two components, the first named after emergency numbers. */
const summary = ({
  component = 'operational',
  other = 'operational',
  at = T2,
  ...rest
}: Summary) => {
  const { incident = false, named, indicator = 'none' } = rest;
  return {
    page: { id: 'p', updated_at: at },
    status: { indicator },
    components: [
      { id: 'c1', name: "Numéros d'urgence 15, 17, 18, 112", status: component, updated_at: at },
      { id: 'c2', name: 'Messagerie', status: other, updated_at: at },
    ],
    incidents: incident
      ? [
          {
            id: 'i1',
            name: 'Le 15 et le 18 ne répondent plus',
            status: 'investigating',
            updated_at: at,
            ...(named === undefined ? {} : { components: named.map((id) => ({ id, name: id })) }),
          },
        ]
      : [],
    scheduled_maintenances: [],
  };
};
const at = (value: unknown, before?: ReadOptions['before']) =>
  readText(JSON.stringify(value), {
    ...options({ kind: 'operator' }),
    ...(before === undefined ? {} : { before }),
  });
const ends = ({ messages }: { messages: { type: string; references: { id: string }[] }[] }) =>
  messages
    .filter(({ type }) => type === 'cancel')
    .flatMap(({ references }) => references.map(({ id }) => id));

describe('a status page', () => {
  it("gives an operator's incident about emergency numbers, and no other", () => {
    const { messages } = read(sample('statuspage.json').toString(), { kind: 'operator' });
    const announced = settle(messages, 's');
    expect(announced.map(({ id, phase }) => [id, phase])).toEqual([
      ['prefecture-35~prefecture-35,i1', 'ongoing'],
    ]);
  });

  it('says that an incident is over when its own status says so', () => {
    const page = sample('statuspage.json')
      .toString()
      .replace('"status": "investigating"', '"status": "resolved"');
    const announced = settle(read(page, { kind: 'operator' }).messages, 's');
    expect(announced.map(({ phase }) => phase)).toEqual(['ended']);
  });

  it('takes a faulty component named after emergency numbers for an outage, and no other', () => {
    const faulty = at(summary({ component: 'major_outage', other: 'major_outage' }));
    expect(settle(faulty.messages, 's')).toMatchObject([
      { id: 'prefecture-35~prefecture-35,component c1', phase: 'ongoing', certainty: 'probable' },
    ]);
  });

  it('whose component says that it is operational announces nothing, and ends what it announced', () => {
    const sound = at(summary({}));
    expect(settle(sound.messages, 's')).toEqual([]);
    expect(ends(sound)).toEqual(['component c1']);
    expect(sound.messages).toMatchObject([{ sent: T2, type: 'cancel', content: null }]);
    expect(ends(at(summary({ component: 'under_maintenance' })))).toEqual([]);
  });

  it('whose component is in a state that nobody knows is no witness', () => {
    const reading = at(summary({ component: 'on_fire' }));
    expect(codes(reading)).toEqual(['status-unknown']);
    expect(reading.complete).toBe(false);
  });

  it('whose times cannot be read is no witness, and announces nothing as of now', () => {
    const reading = at(summary({ component: 'major_outage', at: 'just now' }));
    expect(reading.messages).toEqual([]);
    expect(codes(reading)).toEqual(['bad-date', 'no-date']);
  });

  it('gives local times by its own zone', () => {
    const value = summary({ component: 'major_outage', at: '2026-11-22 13:00' });
    const page = { ...value.page, time_zone: 'America/Martinique' };
    expect(at({ ...value, page }).messages).toMatchObject([{ sent: T1 }]);
  });
});

describe('an incident that a summary lists no more', () => {
  const first = (change: Summary = {}) =>
    at(
      summary({ component: 'major_outage', indicator: 'major', incident: true, at: T1, ...change }),
    );
  const then = (change: Summary, start: Summary = { named: ['c1'] }) => {
    const { remembered } = first(start);
    return at(summary(change), { ...remembered, at: T1 });
  };

  it('ends when all its components are operational', () => {
    expect(ends(then({}))).toEqual(['component c1', 'i1']);
  });

  it.each<[string, Summary, Summary]>([
    ['one of them is not', { component: 'degraded_performance' }, { named: ['c1'] }],
    ['another of them is not', { other: 'major_outage' }, { named: ['c1', 'c2'] }],
    ['one of them is not listed either', {}, { named: ['c1', 'gone'] }],
    ['it named none, and not all is well', { other: 'major_outage' }, {}],
    ['it named none, and the page does not call itself well', { indicator: 'minor' }, {}],
  ])('goes on while %s', (_name, change, start) => {
    expect(ends(then(change, start))).not.toContain('i1');
  });

  it('that named no component ends when all are operational and the page says so', () => {
    expect(ends(then({}, {}))).toContain('i1');
  });

  it('goes on while the summary is not read whole, and ends later', () => {
    const { remembered } = first({ named: ['c1'] });
    const { incidents: _, ...cut } = summary({});
    const partly = at(cut, { ...remembered, at: T1 });
    expect(ends(partly)).not.toContain('i1');
    const strange = summary({ at: 'bientôt' });
    const unread = at({ ...strange, page: summary({}).page }, { ...partly.remembered, at: T1 });
    expect(ends(unread)).not.toContain('i1');
    expect(ends(at(summary({}), { ...unread.remembered, at: T1 }))).toContain('i1');
  });

  it('stays ended, and begins again when it is listed again', () => {
    const over = then({});
    const still = at(summary({}), { ...over.remembered, at: T2 });
    expect(ends(still)).toContain('i1');
    const back = at(summary({ incident: true, named: ['c1'] }), { ...still.remembered, at: T2 });
    expect(ends(back)).not.toContain('i1');
    expect(settle(back.messages, 's')).toMatchObject([
      { id: 'prefecture-35~prefecture-35,i1', phase: 'ongoing' },
    ]);
  });

  it('does not end in a feed of news: absence restores nothing there', () => {
    const empty = '<rss version="2.0"><channel><title>x</title></channel></rss>';
    const { remembered } = first();
    expect(readText(empty, { ...options(), before: { ...remembered, at: T1 } }).messages).toEqual(
      [],
    );
  });
});
