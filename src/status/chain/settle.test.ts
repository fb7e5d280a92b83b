import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../bulletin/bulletin.fixtures.ts';
import type { Content, Message } from '../message.ts';
import { isOver } from './over.ts';
import { settle } from './settle.ts';

function message(id: string, minute: number, change: Partial<Message> = {}): Message {
  return {
    format: 'cap',
    sender: 'a@b',
    id,
    sent: `2026-11-21T18:${String(minute).padStart(2, '0')}:00Z`,
    nature: 'actual',
    type: 'alert',
    references: [],
    content: CONTENT,
    ...change,
  };
}
const to = (...ids: string[]) => ids.map((id) => ({ sender: 'a@b', id, sent: null }));
const update = (id: string, minute: number, ids: string[], change: Partial<Message> = {}) =>
  message(id, minute, { type: 'update', references: to(...ids), ...change });
const cancel = (id: string, minute: number, ids: string[], change: Partial<Message> = {}) =>
  message(id, minute, { type: 'cancel', references: to(...ids), content: null, ...change });

describe('a chain', () => {
  it('of one alert is one announcement', () => {
    expect(settle([message('A', 0)], 'src')).toEqual([
      {
        ...CONTENT,
        id: 'a@b,A',
        sent: '2026-11-21T18:00:00Z',
        nature: 'actual',
        source: 'src',
        endedAt: null,
        sourceFailing: false,
      },
    ]);
  });

  it('is known by its first alert and says what its newest message says', () => {
    const numbers = { '18': 'down' } as const;
    const chain = [
      message('A', 0),
      update('B', 5, ['A']),
      update('C', 9, ['B'], { content: { ...CONTENT, numbers } }),
    ];
    expect(settle(chain, 'src')).toMatchObject([
      { id: 'a@b,A', sent: '2026-11-21T18:09:00Z', numbers, members: ['a@b,B', 'a@b,C'] },
    ]);
  });

  it('is taken back by a cancellation: nothing that it said stays', () => {
    expect(settle([message('A', 0), cancel('X', 30, ['A'])], 'src')).toMatchObject([
      {
        phase: 'retracted',
        endedAt: '2026-11-21T18:30:00Z',
        territories: CONTENT.territories,
        numbers: {},
        lines: [],
        expires: null,
      },
    ]);
    const ended: Content = { ...CONTENT, phase: 'ended', numbers: { '15': 'works' } };
    const withEnd = [message('A', 0), update('B', 5, ['A'], { content: ended })];
    expect(settle([...withEnd, cancel('X', 9, ['A', 'B'])], 'src')).toMatchObject([
      { phase: 'retracted', numbers: {} },
    ]);
  });

  it('is ended, not taken back, by a cancellation that says so, and by a status page', () => {
    const content: Content = { ...CONTENT, phase: 'ended', numbers: {} };
    for (const change of [{ content }, { format: 'statuspage' } as const]) {
      expect(settle([message('A', 0), cancel('X', 30, ['A'], change)], 'src')).toMatchObject([
        { phase: 'ended', endedAt: '2026-11-21T18:30:00Z', expires: null },
      ]);
    }
  });

  it('restores at its end in a territory what failed there, not what failed in another', () => {
    const of = (
      code: string,
      numbers: Content['numbers'],
      phase: 'ongoing' | 'ended' = 'ongoing',
    ) => ({
      content: { ...CONTENT, territories: [code], numbers, phase } as Content,
    });
    const ended = settle(
      [
        message('A', 0, of('35', { '15': 'down' })),
        update('B', 1, ['A'], of('56', { '17': 'down', '15': 'works' })),
        update('C', 2, ['B'], of('56', { '15': 'works', '17': 'works' }, 'ended')),
      ],
      'src',
    );
    expect(ended).toMatchObject([{ phase: 'ended', numbers: { '17': 'works' } }]);
    expect(ended[0]?.numbers).not.toHaveProperty('15');
  });
  it('restores at its end what was said to fail, and no number that was only said to work', () => {
    const said = (...all: Content['numbers'][]) =>
      settle(
        all.map((numbers, at) => {
          const phase = at === all.length - 1 ? 'ended' : 'ongoing';
          const content: Content = { ...CONTENT, phase, numbers };
          return at === 0 ? message('A', 0, { content }) : update(`B${at}`, at, ['A'], { content });
        }),
        'src',
      )[0]?.numbers;
    const end = { '15': 'works', '17': 'works', '112': 'works' } as const;
    const works15 = { '15': 'works' } as const;
    expect(said({ '15': 'down', '112': 'works' }, end)).toEqual(works15);
    // It was back before: its end is told to whoever heard of the beginning alone.
    const both = { '15': 'works', '17': 'works' } as const;
    expect(said({ '15': 'down', '17': 'disrupted' }, { '15': 'works', '17': 'down' }, end)).toEqual(
      both,
    );
    // Whoever named no number may have spoken of any; and an end alone is all that is known.
    expect(said({}, end)).toEqual(end);
    expect(said(end)).toEqual(end);
    const taken = cancel('X', 9, ['A'], { format: 'statuspage' });
    const mixed: Content = { ...CONTENT, numbers: { '15': 'down', '112': 'works' } };
    expect(settle([message('A', 0, { content: mixed }), taken], 'src')).toMatchObject([
      { phase: 'ended', numbers: { '15': 'down' } },
    ]);
  });

  it('is ended by an all-clear', () => {
    const content: Content = { ...CONTENT, phase: 'ended', numbers: { '15': 'works' } };
    expect(settle([message('A', 0), update('B', 9, ['A'], { content })], 'src')).toMatchObject([
      { phase: 'ended', endedAt: '2026-11-21T18:09:00Z', numbers: { '15': 'works' } },
    ]);
  });

  it('begins again when a newer message says so', () => {
    const chain = [message('A', 0), cancel('X', 5, ['A']), update('B', 9, ['A', 'X'])];
    expect(settle(chain, 'src')).toMatchObject([{ phase: 'ongoing', endedAt: null }]);
  });

  it('an update about something else does not blot out what was said', () => {
    const chain = [message('A', 0), update('B', 9, ['A'], { content: null })];
    expect(settle(chain, 'src')).toMatchObject([{ phase: 'ongoing', numbers: { '15': 'down' } }]);
  });

  it('of a fork, the newest stands', () => {
    const numbers = { '15': 'disrupted' } as const;
    const fork = [
      message('A', 0),
      update('B', 5, ['A']),
      update('C', 6, ['A'], { content: { ...CONTENT, numbers } }),
    ];
    expect(settle(fork, 'src')).toMatchObject([{ numbers }]);
  });

  it('at one instant, the message that refers to the other stands', () => {
    const numbers = { '15': 'works' } as const;
    for (const [first, second] of [
      ['M', 'N'],
      ['N', 'M'],
    ] as const) {
      const chain = [
        message('A', 0),
        update(first, 5, ['A']),
        update(second, 5, ['A', first], { content: { ...CONTENT, numbers } }),
      ];
      expect(settle(chain, 'src')).toMatchObject([{ numbers }]);
    }
  });

  it('whose first alert is not here is settled all the same', () => {
    expect(settle([update('B', 5, ['A'])], 'src')).toMatchObject([
      { id: 'a@b,A', members: ['a@b,B'] },
    ]);
  });

  it('of a message that refers to itself, or of a loop, ends', () => {
    expect(settle([update('A', 0, ['A'])], 'src')).toMatchObject([{ id: 'a@b,A' }]);
    const loop = [update('A', 0, ['B']), update('B', 0, ['A'])];
    expect(settle(loop, 'src')).toHaveLength(1);
  });

  it('keeps the several contents of one message apart', () => {
    const [A, B] = [message('A', 0), message('A', 0, { part: 2 })];
    expect(settle([B, A], 'src').map((a) => a.id)).toEqual(['a@b,A', 'a@b,A#2']);
    expect(settle([A, B, cancel('X', 5, ['A'])], 'src').map((a) => a.phase)).toEqual([
      'retracted',
      'retracted',
    ]);
  });
});

describe('nobody settles another’s alert', () => {
  it('not by a reference to it', () => {
    const foe = message('X', 30, { sender: 'c@d', type: 'cancel', references: to('A') });
    const settled = settle([message('A', 0), { ...foe, content: null }], 'src');
    expect(settled).toMatchObject([{ id: 'a@b,A', phase: 'ongoing' }]);
  });

  it('not by a bare identifier, nor by a comma in a name', () => {
    const bare = cancel('X', 30, [], {
      sender: 'c@d',
      references: [{ sender: '', id: 'A', sent: null }],
    });
    const comma = cancel('Y', 30, [], {
      sender: 'a@b,z',
      references: [{ sender: '', id: 'A', sent: null }],
    });
    const victim = message('z,A', 0);
    const settled = settle([message('A', 0), victim, bare, comma], 'src');
    expect(settled.map((a) => a.phase)).toEqual(['ongoing', 'ongoing']);
  });

  it('but its own sender does, by a bare identifier and in other letter case', () => {
    const own = cancel('X', 30, [], { references: [{ sender: '', id: 'A', sent: null }] });
    expect(settle([message('A', 0), own], 'src')).toMatchObject([{ phase: 'retracted' }]);
    const shouted = cancel('X', 30, ['A'], { sender: 'A@B' });
    expect(settle([message('A', 0), shouted], 'src')).toMatchObject([{ phase: 'retracted' }]);
  });
});

describe('exercises and real messages', () => {
  it('never meet: an exercise ends and changes nothing real', () => {
    const drill = { nature: 'exercise' } as const;
    const chain = [
      message('A', 0),
      update('B', 5, ['A'], drill),
      cancel('X', 9, ['A'], drill),
      message('A', 12, drill),
    ];
    const real = settle(chain, 'src').filter((a) => a.nature === 'actual');
    expect(real).toEqual(settle([message('A', 0)], 'src'));
  });

  it('neither joins the other: who crosses the line is not used', () => {
    const drill = message('E', 0, { nature: 'exercise' });
    const real = update('U', 5, ['E']);
    expect(settle([drill, real], 'src')).toEqual(settle([drill], 'src'));
    const joined = update('J', 5, ['A'], { nature: 'exercise' });
    expect(settle([message('A', 0), joined], 'src')).toEqual(settle([message('A', 0)], 'src'));
  });

  it('an exercise that left the feed is known from the last bulletin', () => {
    const before = settle([message('E', 0, { nature: 'exercise' })], 'src');
    expect(settle([update('U', 5, ['E'])], 'src', before)).toEqual([]);
  });

  it('a real cancellation of an exercise says nothing of a real outage, whatever it carries', () => {
    const drill = message('E', 0, { nature: 'exercise' });
    const both = [drill, message('A', 0), cancel('X', 5, ['E'], { content: CONTENT })];
    expect(settle(both, 'src').filter((a) => a.nature === 'actual')).toEqual(
      settle([message('A', 0)], 'src'),
    );
  });

  it('a real cancellation ends an exercise, and makes none', () => {
    const drill = message('E', 0, { nature: 'exercise' });
    const both = settle([drill, cancel('X', 5, ['E'], { content: CONTENT })], 'src');
    expect(both.filter((a) => a.nature === 'exercise')).toMatchObject([{ phase: 'retracted' }]);
    const none = settle([message('A', 0), cancel('X', 5, ['A'])], 'src');
    expect(none.every((a) => a.nature === 'actual')).toBe(true);
  });
});

describe('what free text says', () => {
  it('lapses a day after it was sent, and gives no line', () => {
    const content: Content = {
      ...CONTENT,
      certainty: 'probable',
      lines: [{ service: 'samu', number: '+33199000015', area: '', network: 'fixed' }],
    };
    expect(settle([message('A', 0, { format: 'text', content })], 'src')).toMatchObject([
      { lines: [], expires: '2026-11-22T18:00:00Z' },
    ]);
  });
});

/** Chains as feeds may hold them: a few identifiers, so that repeats, forks and loops abound. */
const id = fc.constantFrom('A', 'B', 'C', 'D', 'E');
const anyMessage: fc.Arbitrary<Message> = fc
  .record({
    id,
    sender: fc.constantFrom('a@b', 'A@b', 'c@d'),
    minute: fc.integer({ min: 0, max: 3 }),
    nature: fc.constantFrom<Message['nature']>('actual', 'actual', 'exercise'),
    type: fc.constantFrom<Message['type']>('alert', 'update', 'cancel'),
    references: fc.array(
      fc.record({ sender: fc.constantFrom('', 'a@b', 'c@d'), id, sent: fc.constant(null) }),
      { maxLength: 3 },
    ),
    content: fc.option(
      fc.record({
        phase: fc.constantFrom<Content['phase']>('planned', 'ongoing', 'ended'),
        numbers: fc.constantFrom<Content['numbers']>({ '15': 'down' }, { '15': 'works' }, {}),
      }),
    ),
    part: fc.constantFrom(1, 1, 2),
  })
  .map(({ id, minute, content, part, ...rest }) => ({
    ...message(id, minute),
    ...rest,
    content: content === null ? null : { ...CONTENT, ...content },
    ...(part > 1 ? { part } : {}),
  }));

describe('settling', () => {
  it('comes to the same state in any order and with any repeats', () => {
    const shuffled = fc
      .array(anyMessage, { maxLength: 8 })
      .chain((messages) =>
        fc.tuple(
          fc.constant(messages),
          fc.shuffledSubarray([...messages, ...messages], { minLength: messages.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([messages, again]) => {
        expect(settle(again, 'src')).toEqual(settle(messages, 'src'));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives each announcement its own id, and an end exactly to those that ended', () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 10 }), (messages) => {
        const settled = settle(messages, 'src');
        const ids = settled.map((a) => `${a.nature} ${a.id}`);
        expect(new Set(ids).size).toBe(ids.length);
        for (const a of settled) expect(a.endedAt !== null).toBe(isOver(a));
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves nothing of what was cancelled last: no number works, no line is given', () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 8 }), (messages) => {
        const ids = [...new Set(messages.map((m) => m.id))];
        const lines: Content['lines'] = [
          { service: 'samu', number: '+33199000015', area: '', network: 'fixed' },
        ];
        const given = messages.map((m) => ({
          ...m,
          nature: 'actual' as const,
          content: m.content === null ? null : { ...m.content, lines },
        }));
        const last = ['a@b', 'c@d'].map((sender) =>
          cancel(`X-${sender}`, 30, [], {
            sender,
            references: ids.map((id) => ({ sender, id, sent: null })),
          }),
        );
        for (const a of settle([...last, ...given], 'src')) {
          expect([a.phase, a.numbers, a.lines]).toEqual(['retracted', {}, []]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('no other sender changes what one sender said', () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 10 }), (messages) => {
        const own = (list: Message[]) => settle(list, 'src').filter((a) => a.id.startsWith('a@b,'));
        const alone = messages.filter((m) => m.sender.toLowerCase() === 'a@b');
        expect(own(messages)).toEqual(own(alone));
      }),
      { numRuns: 2000 },
    );
  });
});
