import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/instant.ts';
import type { Content, Message, Reading } from '../message.ts';
import { Bulletin } from '../model.ts';
import { remember, situationFor } from '../situation/situation.ts';
import { announcement, anyBulletin, bulletin, minutes, NOW, source } from './bulletin.fixtures.ts';
import { type Compilation, compileBulletin } from './bulletin.ts';
import { unpackBulletin } from './read.ts';
import { packBulletin } from './wire.ts';

/** Nothing in these tests comes from the future. */
const LONG_AFTER = Date.parse('2100-01-01');

const HOURS = 60;
const { id: _, sent: __, nature: ___, source: ____, ...CONTENT } = announcement();

function message(
  id: string,
  change: Partial<Message> = {},
  content: Partial<Content> = {},
): Message {
  return {
    format: 'cap',
    sender: 'a@b',
    id,
    sent: minutes(-30),
    nature: 'actual',
    type: 'alert',
    references: [],
    content: { ...CONTENT, ...content },
    ...change,
  };
}
const cancel = (id: string, of: string, sent = minutes(-5)): Message =>
  message(id, {
    sent,
    type: 'cancel',
    references: [{ sender: 'a@b', id: of, sent: null }],
    content: null,
  });
const reading = (...messages: Message[]): Reading => ({ messages, remarks: [] });

function compile(change: Partial<Compilation> & { messages?: Message[] | null } = {}): Bulletin {
  const { messages = [], ...rest } = change;
  return compileBulletin({
    previous: null,
    readingsBySource: new Map(messages === null ? [] : [['pref-35', reading(...messages)]]),
    checks: [source({ ok: messages !== null })],
    now: NOW,
    validForMinutes: 10,
    sequence: 1,
    ...rest,
  });
}
const later = (offset: number) => new Date(minutes(offset));

describe('a bulletin', () => {
  it('says what the sources say, when, and until when it holds', () => {
    const made = compile({ messages: [message('A')] });
    expect(made).toMatchObject({
      sequence: 1,
      issuedAt: minutes(0),
      validUntil: minutes(10),
      sources: [source()],
      announcements: [{ id: 'a@b,A', numbers: { '15': 'down' }, sourceFailing: false }],
    });
    expect(v.parse(Bulletin, made)).toEqual(made);
  });

  it('has a sequence above the one before it', () => {
    expect(compile({ previous: bulletin(), sequence: 3 }).sequence).toBe(8);
    expect(compile({ previous: bulletin(), sequence: 30 }).sequence).toBe(30);
  });

  it('leaves out what concerns no territory here', () => {
    expect(compile({ messages: [message('A', {}, { territories: [] })] }).announcements).toEqual(
      [],
    );
  });

  it('takes an end years ahead for none, and lets what it says lapse within a month', () => {
    const far = { expectedEnd: '2099-01-01T00:00:00Z', expires: '2099-01-01T00:00:00Z' };
    const [made] = compile({ messages: [message('A', {}, far)] }).announcements;
    expect(made?.expectedEnd).toBeNull();
    const month = 31 * 24 * HOURS;
    expect(made?.expires).toBe(minutes(-30 + month));
    const near = { expectedEnd: minutes(month - 31), expires: minutes(month - 31) };
    expect(compile({ messages: [message('A', {}, near)] }).announcements[0]).toMatchObject(near);
  });

  it('keeps exercises as exercises and drops them once they expire', () => {
    const drill = message('E', { nature: 'exercise' }, { expires: minutes(5) });
    const made = compile({ messages: [drill] });
    expect(made.announcements).toMatchObject([{ nature: 'exercise' }]);
    const after = compile({ previous: made, messages: [drill], now: later(6) });
    expect(after.announcements).toEqual([]);
  });
});

describe('absence is not recovery', () => {
  const first = compile({ messages: [message('A')] });

  it('a failing source keeps its announcements, marked', () => {
    const second = compile({ previous: first, messages: null, now: later(5) });
    expect(second.announcements).toMatchObject([{ phase: 'ongoing', sourceFailing: true }]);
    expect(second.sources).toMatchObject([{ ok: false }]);
    const third = compile({ previous: second, messages: [message('A')], now: later(9) });
    expect(third.announcements).toEqual(first.announcements);
  });

  it('a source said to be fine that brought no reading counts as failing', () => {
    const second = compile({ previous: first, readingsBySource: new Map(), now: later(5) });
    expect(second).toMatchObject({
      sources: [{ ok: false }],
      announcements: [{ sourceFailing: true }],
    });
  });

  it('a source read in part gives what was read, and takes nothing back', () => {
    const part: Reading = {
      messages: [message('B')],
      remarks: [{ code: 'not-well-formed', detail: '' }],
    };
    const second = compile({
      previous: first,
      readingsBySource: new Map([['pref-35', part]]),
      checks: [source({ checkedAt: minutes(5) })],
      now: later(5),
    });
    expect(second).toMatchObject({
      sources: [{ ok: false, checkedAt: minutes(-1) }],
      announcements: [
        { id: 'a@b,A', sourceFailing: true },
        { id: 'a@b,B', sourceFailing: false },
      ],
    });
    expect(second.announcements[0]).not.toHaveProperty('unlistedSince');
  });

  it('a failing source’s announcement lapses at its expiry, or a day after the last reading', () => {
    const second = compile({ previous: first, messages: null, now: later(5) });
    expect(second.announcements[0]?.expires).toBe(minutes(24 * HOURS - 1));
    const third = compile({ previous: second, messages: null, now: later(73 * HOURS) });
    expect(third.announcements).toEqual([]);
    const own = compile({ messages: [message('A', {}, { expires: minutes(60) })] });
    const kept = compile({ previous: own, messages: null, now: later(5) });
    expect(kept.announcements[0]?.expires).toBe(minutes(60));
  });

  it('what a good source no longer lists is carried for 48 hours, as no longer listed', () => {
    const second = compile({ previous: first, now: later(5) });
    expect(second.announcements).toMatchObject([{ phase: 'ongoing', unlistedSince: minutes(5) }]);
    const third = compile({ previous: second, now: later(47 * HOURS) });
    expect(third.announcements).toMatchObject([{ unlistedSince: minutes(5) }]);
    const fourth = compile({ previous: third, now: later(49 * HOURS) });
    expect(fourth.announcements).toEqual([]);
  });

  it('what is planned for later is not given up because its feed goes on to other news', () => {
    const times = { onset: minutes(90 * HOURS), expires: minutes(92 * HOURS) };
    const told = compile({ messages: [message('A', {}, { phase: 'planned', ...times })] });
    const waiting = compile({ previous: told, now: later(89 * HOURS) });
    expect(waiting.announcements).toMatchObject([{ phase: 'planned', ...times }]);
    expect(waiting.announcements[0]).not.toHaveProperty('unlistedSince');
    const begun = compile({ previous: waiting, now: later(91 * HOURS) });
    expect(begun.announcements).toMatchObject([{ unlistedSince: minutes(91 * HOURS) }]);
    expect(compile({ previous: begun, now: later(141 * HOURS) }).announcements).toEqual([]);
  });

  it('one that comes back is in force again', () => {
    const second = compile({ previous: first, now: later(5) });
    const third = compile({ previous: second, messages: [message('A')], now: later(9) });
    expect(third.announcements).toEqual(first.announcements);
  });

  it('a source no longer watched restores nothing', () => {
    const second = compile({ previous: first, checks: [], now: later(5) });
    expect(second.announcements).toMatchObject([{ phase: 'ongoing', unlistedSince: minutes(5) }]);
  });
});

describe('an end that was said', () => {
  const content: Content = { ...CONTENT, phase: 'ended', numbers: {} };
  const both = [message('A'), { ...cancel('X', 'A'), content }];
  const ended = compile({ messages: both });

  it('stays in the bulletin for 48 hours', () => {
    expect(ended.announcements).toMatchObject([{ phase: 'ended', endedAt: minutes(-5) }]);
    const kept = compile({ previous: ended, messages: [], now: later(47 * HOURS) });
    expect(kept.announcements).toMatchObject([{ phase: 'ended', endedAt: minutes(-5) }]);
    expect(kept.announcements[0]).not.toHaveProperty('unlistedSince');
    const gone = compile({ previous: ended, messages: both, now: later(48 * HOURS) });
    expect(gone.announcements).toEqual([]);
  });

  it('is not taken back by a feed that still lists the alert and no longer its cancellation', () => {
    let held = ended;
    for (const hour of [1, 47, 100, 200]) {
      held = compile({ previous: held, messages: [message('A')], now: later(hour * HOURS) });
      expect(held.announcements).toMatchObject([{ phase: 'ended', endedAt: minutes(-5) }]);
    }
    const again = message('B', { sent: minutes(300 * HOURS) });
    const news = compile({ previous: held, messages: [again], now: later(300 * HOURS) });
    expect(news.announcements).toMatchObject([{ id: 'a@b,B', phase: 'ongoing' }]);
  });

  it('reaches a chain whose first alert has left the feed', () => {
    const update = message('B', {
      type: 'update',
      sent: minutes(-20),
      references: [{ sender: 'a@b', id: 'A', sent: null }],
    });
    const first = compile({ messages: [message('A'), update] });
    const second = compile({ previous: first, messages: [cancel('X', 'B')], now: later(1) });
    expect(second.announcements).toMatchObject([{ id: 'a@b,A', phase: 'retracted', numbers: {} }]);
    expect(second.announcements).toHaveLength(1);
  });
});

describe('an announcement taken back', () => {
  const lines: Content['lines'] = [
    { service: 'samu', number: '+33261911515', area: '', network: 'fixed' },
  ];
  const first = compile({ messages: [message('A', {}, { lines })] });
  const second = compile({
    previous: first,
    messages: [message('A', {}, { lines }), cancel('X', 'A', minutes(0))],
    now: later(1),
  });
  const ok = { lastPoll: 'ok' } as const;
  const seen = (made: Bulletin, offset: number) => {
    const memory = remember(remember(null, first, LONG_AFTER), made, LONG_AFTER);
    return situationFor('35', memory.bulletin, ok, later(offset), memory.unlisted);
  };

  it('claims nothing, is told for two hours, and is carried by no phone that showed it', () => {
    expect(second.announcements).toMatchObject([{ phase: 'retracted', numbers: {}, lines: [] }]);
    const here = seen(second, 1);
    expect(here.retracted).toHaveLength(1);
    expect([...here.official, ...here.lastKnown, ...here.ended]).toEqual([]);
    const evening = seen(compile({ previous: second, now: later(121), sequence: 9 }), 121);
    expect([...evening.retracted, ...evening.lastKnown, ...evening.ended]).toEqual([]);
  });

  it('does not stand beside a corrected one', () => {
    const corrected = message('B', { sent: minutes(1) }, { numbers: { '18': 'down' } });
    const messages = [message('A'), cancel('X', 'A', minutes(0)), corrected];
    const here = seen(compile({ previous: first, messages, now: later(2) }), 2);
    expect(here.official).toMatchObject([{ id: 'a@b,B' }]);
    expect(here.retracted).toEqual([]);
  });

  it('is an end to phones that know three phases, and read back as it is', () => {
    const packed = packBulletin(second);
    expect(packed).toMatchObject({ announcements: [{ phase: 'ended', retracted: true }] });
    expect(unpackBulletin(JSON.parse(JSON.stringify(packed)))).toEqual(second);
    const old = { ...announcement({ phase: 'ended', lines }), retracted: true };
    expect(unpackBulletin({ ...second, announcements: [old] })?.announcements).toMatchObject([
      { phase: 'retracted', numbers: {}, lines: [] },
    ]);
  });
});

describe('one announcement brought by two sources', () => {
  const checks = [source({ id: 'one' }), source({ id: 'two' })];
  const two = (first: Reading | null, other: Reading) =>
    compile({
      checks: checks.map((c) => ({ ...c, ok: c.id !== 'one' || first !== null })),
      readingsBySource: new Map([
        ...(first ? [['one', first] as const] : []),
        ['two', other] as const,
      ]),
    });

  it('is one, by the first source', () => {
    const made = two(reading(message('A')), reading(message('A')));
    expect(made.announcements).toMatchObject([{ source: 'one' }]);
  });

  it('says the newest word', () => {
    const made = two(reading(message('A')), reading(message('A'), cancel('X', 'A')));
    expect(made.announcements).toMatchObject([{ source: 'two', phase: 'retracted' }]);
  });

  it('is official if one of them says so officially', () => {
    const probable = message('A', { sent: minutes(-2) }, { certainty: 'probable' });
    const made = two(reading(probable), reading(message('A')));
    expect(made.announcements).toMatchObject([{ source: 'two', certainty: 'official' }]);
  });
});

describe('compiling, whatever came before', () => {
  it('without news from any source, nothing real that was ongoing disappears unsaid', () => {
    fc.assert(
      fc.property(anyBulletin, fc.boolean(), (any, ok) => {
        const byId = new Map(any.announcements.map((a) => [`${a.nature} ${a.id}`, a]));
        const previous = { ...any, announcements: [...byId.values()] };
        const made = compile({ previous, messages: ok ? [] : null });
        const s = situationFor('35', made, { lastPoll: 'ok' }, NOW);
        const before = situationFor(
          '35',
          { ...previous, issuedAt: minutes(-1), validUntil: minutes(9) },
          { lastPoll: 'ok' },
          NOW,
        );
        const doubt = [...before.official, ...before.probable].length > 0;
        if (doubt) expect(s.allClear).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is settled: compiling again from its own result changes only the number', () => {
    fc.assert(
      fc.property(anyBulletin, (previous) => {
        const once = compile({ previous });
        const twice = compile({ previous: once });
        expect({ ...twice, sequence: 0 }).toEqual({ ...once, sequence: 0 });
      }),
    );
  });
});

describe('on the wire', () => {
  it('a bulletin comes back as it was, without the schema and with it', () => {
    fc.assert(
      fc.property(anyBulletin, (made) => {
        const wire: unknown = JSON.parse(JSON.stringify(packBulletin(made)));
        expect(unpackBulletin(wire)).toEqual(made);
        expect(v.parse(Bulletin, unpackBulletin(wire))).toEqual(made);
        expect(unpackBulletin(made)).toEqual(made);
      }),
    );
  });

  it('lines come back with their defaults', () => {
    const lines = [
      { service: 'samu', number: '+33199000015', area: '', network: 'unknown' },
      { service: 'fire', number: '+33199000018', area: 'Rennes', network: 'fixed' },
    ] as const;
    const made = bulletin([announcement({ lines: [...lines] })]);
    const wire = JSON.stringify(packBulletin(made));
    expect(wire).not.toContain('unknown');
    expect(unpackBulletin(JSON.parse(wire))).toEqual(made);
  });

  it('what is no bulletin is none', () => {
    for (const garbage of [null, 1, '', [], {}, { format: 'repli-bulletin/1' }]) {
      expect(unpackBulletin(garbage)).toBeNull();
    }
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.array(fc.jsonValue()), (x, y, list) => {
        expect(unpackBulletin(x)).toBeNull();
        const odd = { ...bulletin(), sources: list, announcements: [y, ...list] };
        const held = unpackBulletin(odd);
        expect(held === null || held.announcements.every((a) => Array.isArray(a.lines))).toBe(true);
      }),
    );
    expect(instantOf(0)).toBe('1970-01-01T00:00:00Z');
  });
});
