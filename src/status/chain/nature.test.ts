import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../bulletin/bulletin.fixtures.ts';
import { compileBulletin } from '../bulletin/bulletin.ts';
import type { Message } from '../message.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { chainsOf } from './continue.ts';
import { chainKeys, messageKey, referredKeys } from './key.ts';
import { apart, mixedRemarks, type Nature } from './nature.ts';

const instant = (minute: number): string =>
  new Date(Date.UTC(2026, 10, 21, 18, minute)).toISOString().replace('.000Z', 'Z');

function message(id: string, nature: Nature, change: Partial<Message> = {}): Message {
  return {
    format: 'cap',
    sender: 'a@b',
    id,
    sent: instant(0),
    nature,
    type: 'alert',
    references: [],
    content: CONTENT,
    ...change,
  };
}
const to = (...ids: string[]) => ids.map((id) => ({ sender: '', id, sent: null }));
const update = (id: string, nature: Nature, minute: number, ...ids: string[]) =>
  message(id, nature, { type: 'update', sent: instant(minute), references: to(...ids) });

const ids = (messages: readonly Message[]) => messages.map(({ id }) => id).sort();
const heard = (messages: readonly Message[], nature: Nature) =>
  ids(apart(messages).heard[nature].map((each) => each.message));

describe('who crosses the line between exercise and real', () => {
  const [R, E] = [message('R', 'actual'), message('E', 'exercise')];

  it('is not used, and is said with its name', () => {
    const all = [R, E, update('J', 'exercise', 5, 'R'), update('U', 'actual', 5, 'E')];
    expect(ids(apart(all).mixed)).toEqual(['J', 'U']);
    expect(heard(all, 'actual')).toEqual(['R']);
    expect(heard(all, 'exercise')).toEqual(['E']);
    expect(mixedRemarks(apart([...all, ...all]).mixed)).toMatchObject([
      { code: 'exercise-joins-real', detail: expect.stringContaining('"J"') },
      { code: 'real-joins-exercise', detail: expect.stringContaining('"U"') },
    ]);
  });

  it('draws nobody over who names it later beside their own', () => {
    const wrong = update('J', 'exercise', 5, 'R');
    expect(ids(apart([R, wrong, update('U', 'actual', 9, 'R', 'J')]).mixed)).toEqual(['J']);
    const other = update('U', 'actual', 5, 'E');
    expect(ids(apart([E, other, update('F', 'exercise', 9, 'E', 'U')]).mixed)).toEqual(['U']);
  });

  it('is known when clocks err, and when what it names left the feed', () => {
    expect(ids(apart([update('U', 'actual', 0, 'E'), { ...E, sent: instant(5) }]).mixed)).toEqual([
      'U',
    ]);
    const before = { id: 'a@b,E', nature: 'exercise' } as Announcement;
    expect(ids(apart([update('U', 'actual', 5, 'E')], [before]).mixed)).toEqual(['U']);
  });

  it('is nobody who names what nobody has seen, or what another sender sent', () => {
    expect(apart([update('U', 'actual', 5, 'Z'), update('J', 'exercise', 6, 'Z')]).mixed).toEqual(
      [],
    );
    expect(apart([{ ...E, sender: 'c@d' }, update('U', 'actual', 5, 'E')]).mixed).toEqual([]);
  });
});

describe('chains to go on with', () => {
  it('never hold both, whatever refers to what', () => {
    const [R, E] = [message('R', 'actual'), message('E', 'exercise')];
    const all = [R, E, update('J', 'exercise', 5, 'R'), update('U', 'actual', 5, 'E')];
    const said = chainsOf(all).map(({ nature, messages }) => `${nature} ${ids(messages).join()}`);
    expect(said.sort()).toEqual(['actual R', 'exercise E']);
    const cancel = { type: 'cancel', content: null } as const;
    const joined = chainsOf([R, { ...update('J', 'exercise', 5, 'R'), ...cancel }]);
    expect(joined).toMatchObject([{ nature: 'actual', over: null }]);
  });

  it('are apart although both speak of a message that nobody has', () => {
    const both = [update('U', 'actual', 5, 'Z'), update('J', 'exercise', 6, 'Z')];
    expect(chainsOf(both).map(({ nature }) => nature)).toEqual(['actual', 'exercise']);
  });

  it('count an exercise as over when a real cancellation took it back', () => {
    const taken = { ...update('X', 'actual', 5, 'E'), type: 'cancel', content: null } as const;
    expect(chainsOf([message('E', 'exercise'), taken])).toMatchObject([
      { nature: 'exercise', over: 'retracted' },
    ]);
  });
});

/** A story of one sender: messages in the order they were sent, each referring to any of those before it. */
const story: fc.Arbitrary<Message[]> = fc
  .array(
    fc.record({
      nature: fc.constantFrom<Nature>('actual', 'exercise'),
      type: fc.constantFrom<Message['type']>('alert', 'update', 'update', 'cancel'),
      back: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
      phase: fc.constantFrom('ongoing', 'ongoing', 'ended'),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((steps) =>
    steps.map(({ nature, type, back, phase }, i) => ({
      ...message(`M${i}`, nature, { type, sent: instant(i) }),
      references: to(...back.filter((n) => n <= i).map((n) => `M${i - n}`)),
      content: type === 'cancel' ? null : { ...CONTENT, phase: phase as 'ongoing' | 'ended' },
    })),
  );

/** What the bulletin says after each message, of one nature. */
function told(messages: readonly Message[], nature: Nature): Announcement[][] {
  let previous: Bulletin | null = null;
  return messages.map((_, i) => {
    const now = new Date(Date.UTC(2026, 10, 21, 19, i));
    const reading = { messages: messages.slice(0, i + 1), remarks: [] };
    previous = compileBulletin({
      previous,
      readingsBySource: new Map([['s', reading]]),
      checks: [{ id: 's', ok: true, checkedAt: now.toISOString() }],
      now,
      validForMinutes: 5,
      sequence: i + 1,
    });
    return previous.announcements.filter((a) => a.nature === nature);
  });
}

describe('however exercise and real come one after the other', () => {
  it('what is told as real is what the real messages say, less those that go on with an exercise', () => {
    fc.assert(
      fc.property(story, (messages) => {
        const mixed = new Set(apart(messages).mixed);
        const unreal = new Set(
          messages.filter((m) => m.nature === 'exercise' || mixed.has(m)).map((m) => messageKey(m)),
        );
        const isUnreal = (m: Message, id: string) => unreal.has(messageKey({ ...m, id }));
        // A cancellation of exercises alone is nothing that a real outage knows of.
        const endsUnreal = (m: Message) =>
          m.type === 'cancel' &&
          m.references.length > 0 &&
          m.references.every(({ id }) => isUnreal(m, id));
        const isReal = (m: Message) => m.nature === 'actual' && !mixed.has(m) && !endsUnreal(m);
        const real = messages.map((m) =>
          isReal(m)
            ? {
                ...m,
                references: m.references.filter(({ id }) => !isUnreal(m, id)),
              }
            : message('', 'actual', { sender: 'nobody', sent: m.sent, content: null }),
        );
        expect(told(messages, 'actual')).toEqual(told(real, 'actual'));
      }),
      { numRuns: 1500 },
    );
  });

  it('no announcement and no chain holds a message of the other nature', () => {
    fc.assert(
      fc.property(story, (messages) => {
        const mixed = new Set(apart(messages).mixed);
        const byKey = new Map(messages.map((m) => [messageKey(m), m]));
        for (const nature of ['actual', 'exercise'] as const) {
          for (const { id, members = [] } of told(messages, nature).flat()) {
            for (const key of chainKeys({ id, members })) {
              const held = byKey.get(key);
              expect(held === undefined || mixed.has(held) ? nature : held.nature).toBe(nature);
              // What is not used is remembered by nobody.
              if (held !== undefined) expect(mixed.has(held)).toBe(false);
            }
          }
        }
        for (const { messages: chain, nature } of chainsOf(messages)) {
          for (const m of chain) {
            // A real cancellation also takes an exercise back.
            if (m.nature !== nature) expect([nature, m.type]).toEqual(['exercise', 'cancel']);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('whoever refers only to their own is used', () => {
    fc.assert(
      fc.property(story, (messages) => {
        const natures = new Map(messages.map((m) => [messageKey(m), m.nature]));
        for (const m of apart(messages).mixed) {
          expect(referredKeys(m).some((key) => natures.get(key) !== m.nature)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
