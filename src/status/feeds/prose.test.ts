import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../territories/scope.ts';
import { settle } from '../chain/settle.ts';
import type { Detection } from '../detect/model.ts';
import { type KnownLine, linkProse, readProse } from './prose.ts';
import { PREFECTURE, read, readSample } from './source.fixtures.ts';
import type { FeedSource } from './source.ts';

const detection = (over: Partial<Detection> = {}): Detection => ({
  id: 'i',
  state: 'ongoing',
  shelf: 'probable',
  confidence: 0.9,
  claims: [],
  services: ['samu'],
  departements: ['35'],
  national: false,
  replacements: [{ service: 'samu', number: '+33261914315', area: '' }],
  advice: [],
  reasons: ['fails: panne'],
  ...over,
});
const prose = (over: Partial<Detection> = {}, sent = '2026-11-22T17:00:00Z', id = 'i') => ({
  item: {
    id,
    source: { kind: 'prefecture' as const, departement: '35' },
    lang: 'fr',
    published: sent,
    title: 't',
    body: '',
  },
  sent,
  link: 'https://x.example/1',
  detection: detection(over),
});
const KNOWN: KnownLine = { number: '+33261914315', service: 'samu', territory: '35' };

const DETECTIONS = fc.record({
  id: fc.constant('i'),
  state: fc.constantFrom('ongoing', 'over', 'planned', 'exercise', 'none'),
  shelf: fc.constantFrom('probable', 'review', 'none'),
  confidence: fc.constant(0.9),
  claims: fc.constant([]),
  services: fc.subarray(['samu', 'fire', 'police', '112', '114'] as const).map((s) => [...s]),
  departements: fc.subarray(['35', '22', '2A', '974']),
  national: fc.boolean(),
  replacements: fc.array(
    fc.record({
      service: fc.constantFrom('samu', 'fire', 'any'),
      number: fc.constantFrom('+33261914315', '+33199000018', '+33639980000'),
      area: fc.constant(''),
    }),
  ),
  advice: fc.constant([]),
  reasons: fc.constant([]),
}) as fc.Arbitrary<Detection>;
const SOURCES: fc.Arbitrary<FeedSource> = fc.record({
  id: fc.constant('s'),
  name: fc.constant('Source'),
  kind: fc.constantFrom(
    'prefecture',
    'sdis',
    'ars',
    'mairie',
    'operator',
    'press',
    'gendarmerie',
    'other',
  ),
  territories: fc.constantFrom('all' as const, ['35'], ['22', '35'], []),
  trust: fc.constantFrom('official', 'other'),
  lang: fc.constant('fr'),
  address: fc.constant(''),
});

describe('law 4: prose', () => {
  it('is never official, gives no number to call, and names only lines of the directory that an authority named', () => {
    fc.assert(
      fc.property(
        DETECTIONS,
        SOURCES,
        fc.subarray([KNOWN, { ...KNOWN, number: '+33199000018', territory: '22' }]),
        (found, source, known) => {
          const reading = readProse({ ...prose(), detection: found }, source, known);
          expect(reading === null).toBe(found.shelf === 'none');
          const places = source.territories;
          const others =
            places !== 'all' &&
            places.length > 0 &&
            !found.national &&
            found.departements.length > 0 &&
            !found.departements.some((code) => places.includes(code));
          const unplaced = places.length > 1 && !found.national && found.departements.length === 0;
          const told = found.shelf === 'probable' && found.state !== 'none' && !others && !unplaced;
          expect((reading?.message ?? null) !== null).toBe(told);
          if (reading === null || reading.message === null) return;
          const { content, nature } = reading.message;
          expect(within(content?.territories ?? 'all', places)).toBe(true);
          expect(content?.certainty).toBe('probable');
          expect(content?.lines).toEqual([]);
          expect(nature === 'exercise').toBe(found.state === 'exercise');
          expect(content?.phase === 'ended').toBe(found.state === 'over');
          for (const number of content?.named ?? []) {
            expect(known.map((line) => line.number)).toContain(number);
            expect(source.trust).toBe('official');
            expect(['prefecture', 'sdis', 'ars', 'gendarmerie']).toContain(source.kind);
          }
          for (const announcement of settle([reading.message], 's'))
            expect(announcement.lines).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('tells no phone of a text by who speaks for several territories and that does not say where', () => {
    const found = { ...prose().detection, departements: [], national: false };
    for (const territories of ['all', ['35', '22']] as const) {
      const source = { ...PREFECTURE, territories };
      const reading = readProse({ ...prose(), detection: found }, source, [KNOWN]);
      expect(reading?.message).toBeNull();
      expect(reading?.inDoubt).toBeNull();
      expect(reading?.text).toMatchObject({ shelf: 'review', isUnplaced: true });
      expect(reading?.text.reasons[0]).toBe('doubt: nothing tells where it is');
      const end = readProse({ ...prose(), detection: { ...found, state: 'over' } }, source, []);
      expect(end).toMatchObject({ message: null, text: { shelf: 'review', isUnplaced: true } });
      const whole = readProse({ ...prose(), detection: { ...found, national: true } }, source, []);
      expect(whole?.message?.content?.territories).toEqual(territories);
    }
    const own = readProse({ ...prose(), detection: found }, PREFECTURE, []);
    expect(own?.message?.content?.territories).toEqual(PREFECTURE.territories);
  });

  it('makes a line of the directory announced', () => {
    const reading = readProse(prose(), PREFECTURE, [KNOWN]);
    expect(reading?.message?.content?.named).toEqual(['+33261914315']);
    const [announcement] = settle(reading?.message == null ? [] : [reading.message], 's');
    expect(announcement).toMatchObject({
      certainty: 'probable',
      lines: [],
      named: ['+33261914315'],
    });
  });

  it.each([
    ['the press', { kind: 'press' as const }],
    ['an unofficial channel of the préfecture', { trust: 'other' as const }],
  ])('of %s announces no line', (_name, source) => {
    expect(
      readProse(prose(), { ...PREFECTURE, ...source }, [KNOWN])?.message?.content?.named,
    ).toBeUndefined();
  });

  it('announces no line of another territory', () => {
    const elsewhere = { ...KNOWN, territory: '22' };
    expect(readProse(prose(), PREFECTURE, [elsewhere])?.message?.content?.named).toBeUndefined();
  });

  it('announces no line for a service other than the one that the text gives it for', () => {
    const given = (service: Detection['replacements'][number]['service']) =>
      readProse(
        prose({ replacements: [{ service, number: KNOWN.number, area: '' }] }),
        PREFECTURE,
        [KNOWN],
      )?.message?.content?.named;
    expect(given('fire')).toBeUndefined();
    expect(given('any')).toEqual([KNOWN.number]);
    expect(given('samu')).toEqual([KNOWN.number]);
  });

  it('announces no line of another territory in a text about the whole country either', () => {
    const elsewhere = { ...KNOWN, territory: '22' };
    const everywhere = prose({ national: true, departements: [] });
    const of35 = readProse(everywhere, PREFECTURE, [KNOWN, elsewhere])?.message?.content;
    expect(of35).toMatchObject({ territories: ['35'], named: ['+33261914315'] });
    expect(readProse(everywhere, PREFECTURE, [elsewhere])?.message?.content?.named).toBeUndefined();
  });

  it('about others alone is for people, whole, however sure it is', () => {
    for (const shelf of ['probable', 'review'] as const) {
      const reading = readProse(prose({ departements: ['22', '29'], shelf }), PREFECTURE, []);
      expect(reading).toMatchObject({
        message: null,
        inDoubt: null,
        text: { shelf: 'review', territories: ['22', '29'], departements: ['22', '29'] },
      });
    }
  });

  it('in doubt is for people alone, its numbers too', () => {
    const reading = readProse(prose({ shelf: 'review' }), PREFECTURE, []);
    expect(reading?.message).toBeNull();
    expect(reading?.inDoubt).toMatchObject({ id: 'i', content: { certainty: 'probable' } });
    expect(reading?.text).toMatchObject({ shelf: 'review', state: 'ongoing', item: 'i' });
    expect(reading?.text.numbers).toHaveLength(1);
  });

  it('hands its words and numbers to the desk, with their source and why', () => {
    expect(readProse(prose(), PREFECTURE, [])?.text).toMatchObject({
      source: 'prefecture-35',
      link: 'https://x.example/1',
      numbers: [{ number: '+33261914315' }],
      reasons: ['fails: panne'],
    });
  });
});

describe('an item that says "over"', () => {
  const message = (over: Partial<Detection>, sent: string, id: string) => {
    const source = { ...PREFECTURE, territories: ['35', '22'] };
    const reading = readProse(prose(over, sent, id), source, []);
    if (reading?.message == null) throw new Error('no message');
    return reading.message;
  };
  const phases = (...messages: ReturnType<typeof message>[]) =>
    settle(linkProse(messages), 's').map(({ id, phase }) => `${id} ${phase}`);
  const start = message({ services: ['samu', 'fire'] }, '2026-11-22T17:00:00Z', 'a');

  it('ends the earlier ones it covers', () => {
    expect(
      phases(start, message({ state: 'over', services: [] }, '2026-11-22T20:00:00Z', 'b')),
    ).toEqual(['prefecture-35,a ended']);
  });

  it('ends no outage of other numbers, of other places, or that came after it', () => {
    const over = (more: Partial<Detection>, sent = '2026-11-22T20:00:00Z') =>
      phases(start, message({ state: 'over', services: [], ...more }, sent, 'b'))[0];
    expect(over({ services: ['samu'] })).toBe('prefecture-35,a ongoing');
    expect(over({ departements: ['22'] })).toBe('prefecture-35,a ongoing');
    expect(over({}, '2026-11-22T16:00:00Z')).toBe('prefecture-35,a ongoing');
  });

  it('does not hide a new outage after it', () => {
    const over = message({ state: 'over', services: [] }, '2026-11-22T20:00:00Z', 'b');
    const again = message({}, '2026-11-22T21:00:00Z', 'c');
    expect(phases(start, over, again)).toEqual([
      'prefecture-35,a ended',
      'prefecture-35,c ongoing',
    ]);
  });
});

describe('a sample read to the end', () => {
  it('shows the outage of the préfecture as unconfirmed, lapsing by itself', () => {
    expect(settle(readSample('prefecture.atom.xml').messages, 's')).toMatchObject([
      { certainty: 'probable', lines: [], expires: '2026-11-23T17:12:00Z' },
    ]);
  });

  it('says nothing of an ordinary news item', () => {
    expect(
      read(
        '<rss version="2.0"><channel><item><title>Marché de Noël le 15 décembre</title></item></channel></rss>',
      ).messages,
    ).toEqual([]);
  });
});
