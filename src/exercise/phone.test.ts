import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../base/instant.ts';
import { NEEDS } from '../guide/model.ts';
import { phoneFile, phoneLine, readPhoneRecord } from './phone-code.ts';
import {
  begun,
  type Happened,
  isRecordOver,
  milestonesOf,
  noted,
  type PhoneRecord,
  STORIES,
  type Story,
} from './phone-record.ts';
import { phoneProblemTold } from './phone-words.ts';

const START = Date.parse('2026-11-28T16:45:00Z');
const KNEW: Happened = { did: 'knew', sent: '2026-11-28T16:50:00Z' };
const FROM = { territory: '35', language: 'fr', story: 'breath', ahead: -2 } as const;

const anyHappened: fc.Arbitrary<Happened> = fc.oneof(
  fc.constant(KNEW),
  fc.record({ did: fc.constant('opened' as const), need: fc.constantFrom(...NEEDS) }),
  fc.record({
    did: fc.constant('stepped' as const),
    need: fc.constantFrom(...NEEDS),
    step: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    did: fc.constant('tried' as const),
    number: fc.constantFrom('15', '112', '+33261911515', '+68940123456'),
    outcome: fc.constantFrom('answered', 'out', 'busy', 'doubtful', 'other'),
  }),
  fc.record({ did: fc.constantFrom('went', 'real', 'offline', 'online', 'over', 'left') }),
);

const anyRecord: fc.Arbitrary<PhoneRecord> = fc
  .record({
    territory: fc.constantFrom('35', '2A', '974'),
    language: fc.constantFrom('fr', 'falc', 'ar'),
    story: fc.constantFrom(...(Object.keys(STORIES) as Story[])),
    ahead: fc.option(fc.integer({ min: -4000, max: 4000 })),
    // Clocks that go back too.
    happened: fc.array(fc.tuple(anyHappened, fc.integer({ min: -600, max: 7200 })), {
      maxLength: 140,
    }),
  })
  .map(({ happened, ...from }) =>
    happened.reduce(
      (record, [each, at]) => noted(record, each, START + at * 1000),
      begun(from, START),
    ),
  );

describe('what a phone noted', () => {
  it('is read back from a file and from the line of a code', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(readPhoneRecord(phoneFile(record))).toEqual({ ok: true, record });
        expect(readPhoneRecord(phoneLine(record))).toEqual({ ok: true, record });
      }),
    );
  });

  it('fits a code that a phone can scan, in the characters that a code holds most densely', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(phoneLine(record)).toMatch(/^[0-9A-Z $%*+\-./:]{1,2900}$/);
      }),
    );
  });

  it('is in the order in which it happened, and ends with the right line', () => {
    fc.assert(
      fc.property(anyRecord, ({ events }) => {
        expect(events.map(({ at }) => at)).toEqual(
          events.map(({ at }) => at).sort((a, b) => a - b),
        );
        const before = { ...begun(FROM, START), events: events.slice(0, -1) };
        expect(isRecordOver(before)).toBe(false);
      }),
    );
  });

  it('tells when it knew, how long the right line took, and every wrong turn', () => {
    const record = (
      [
        [60, KNEW],
        [70, { did: 'opened', need: 'samu' }],
        [75, { did: 'tried', number: '15', outcome: 'out' }],
        [80, { did: 'tried', number: '112', outcome: 'busy' }],
        [95, { did: 'tried', number: '+33261911515', outcome: 'answered' }],
        [99, { did: 'tried', number: '15', outcome: 'out' }],
      ] as [number, Happened][]
    ).reduce((held, [at, each]) => noted(held, each, START + at * 1000), begun(FROM, START));
    expect(milestonesOf(record)).toEqual({ knew: 60, right: 35, went: false, wrongTurns: 1 });
    expect(record.events).toHaveLength(5);
    expect(phoneLine(record)).toBe(
      'RP1/35/FR/BREATH/TIO96C/-2/K1O:TIO9EO.O1Y:M.T23:U:15.T28:B:112.T2N:A:+33261911515'
        .replace('TIO96C', (START / 1000).toString(36).toUpperCase())
        .replace('TIO9EO', (START / 1000 + 300).toString(36).toUpperCase()),
    );
  });

  it('never happened when nothing was announced', () => {
    expect(milestonesOf(begun(FROM, START))).toEqual({
      knew: null,
      right: null,
      went: false,
      wrongTurns: 0,
    });
  });
});

describe('what is no record', () => {
  const good = begun(FROM, START);
  const file = (change: object) => JSON.stringify({ ...good, ...change });
  it.each([
    ['nothing', '', { problem: 'not-a-record' }],
    ['another file', '{"format":"repli-places/1"}', { problem: 'not-a-record' }],
    ['half a file', phoneFile(good).slice(0, 40), { problem: 'not-a-record' }],
    ['a later file', file({ format: 'repli-phone/2' }), { problem: 'other-version' }],
    ['a later line', phoneLine(good).replace('RP1', 'RP2'), { problem: 'other-version' }],
    ['something real', file({ nature: 'actual' }), { field: 'nature', value: '"actual"' }],
    ['no territory', file({ territory: '20' }), { field: 'territory', value: '"20"' }],
    ['no language', file({ language: 'FR' }), { field: 'language' }],
    ['no story', file({ story: 'constructor' }), { field: 'story' }],
    ['no day', file({ started: '2026-02-30T00:00:00Z' }), { field: 'started' }],
    ['half a second', file({ ahead: 0.5 }), { field: 'ahead', value: '0.5' }],
    ['no events', file({ events: {} }), { field: 'events' }],
    ['no event', file({ events: [{ at: 1, did: 'flew' }] }), { field: 'events[0]' }],
    [
      'events out of order',
      file({
        events: [
          { at: 2, did: 'real' },
          { at: 1, did: 'real' },
        ],
      }),
      { field: 'events[1]' },
    ],
    [
      'a step before the first',
      file({ events: [{ at: 1, did: 'stepped', need: 'samu', step: 0 }] }),
      { field: 'events[0]' },
    ],
    ['a line cut in the middle', phoneLine(good).slice(0, 9), { problem: 'field' }],
    ['a line with more behind', `${phoneLine(good)}/X`, { problem: 'not-a-record' }],
  ])('is told: %s', (_, text, wrong) => {
    const read = readPhoneRecord(text);
    expect(read).toMatchObject({ ok: false, ...wrong });
    if (!read.ok) expect(phoneProblemTold('a.json', read).fr).toMatch(/^a\.json.: .*déroulé/);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          anyRecord.chain((record) =>
            fc.tuple(fc.nat(200), fc.string({ maxLength: 2 })).map(([at, put]) => {
              const line = phoneLine(record);
              return line.slice(0, at) + put + line.slice(at + 1);
            }),
          ),
        ),
        (text) => {
          const read = readPhoneRecord(text);
          if (read.ok) expect(readPhoneRecord(phoneFile(read.record))).toEqual(read);
        },
      ),
    );
  });

  it('is never larger than it may be', () => {
    const full = Array.from({ length: 121 }, (_, at) => ({ at, did: 'real' }));
    expect(readPhoneRecord(file({ events: full }))).toMatchObject({ field: 'events' });
    expect(instantOf(START)).toBe(good.started);
  });
});
