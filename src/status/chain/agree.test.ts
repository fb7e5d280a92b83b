import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../bulletin/bulletin.fixtures.ts';
import type { Message } from '../message.ts';
import type { Announcement } from '../model.ts';
import { type Chain, chainsOf, toRefer } from './continue.ts';
import { chainKeys, messageKey } from './key.ts';
import { apart } from './nature.ts';
import { isOver } from './over.ts';
import { settle } from './settle.ts';

const SENT = ['2026-11-21T18:00:00Z', '2026-11-21T18:00:01Z', '2026-11-21T18:05:00Z'];
const LATER = '2026-11-21T19:00:00Z';

/** Any messages: repeats, versions, forks, loops, clocks that err, marks in names, several of one second. */
const messages: fc.Arbitrary<Message[]> = fc.array(
  fc
    .record({
      sender: fc.constantFrom('a@b', 'A@b', 'a%2Cb', 'a,b', 'c#~d'),
      id: fc.constantFrom('A', 'B', 'C', 'D', 'E%', 'E,F'),
      voucher: fc.constantFrom(undefined, undefined, '#35', '~feed'),
      part: fc.constantFrom(undefined, undefined, undefined, 2),
      sent: fc.constantFrom(...SENT),
      nature: fc.constantFrom<Message['nature']>('actual', 'actual', 'exercise'),
      type: fc.constantFrom<Message['type']>('alert', 'update', 'update', 'cancel'),
      to: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E%', 'E,F', 'unseen'), { maxLength: 3 }),
      said: fc.constantFrom('ongoing', 'ongoing', 'ended', 'retracted', null),
      number: fc.constantFrom('15', '17', '18'),
    })
    .map(({ to, said, number, voucher, part, ...message }): Message => {
      const content = { ...CONTENT, numbers: { [number]: 'down' } } as const;
      return {
        format: 'cap',
        ...message,
        ...(voucher === undefined ? {} : { voucher }),
        ...(part === undefined ? {} : { part }),
        references: to.map((id) => ({ sender: '', id, sent: null })),
        content: said === null ? null : { ...content, phase: said as 'ongoing' },
      };
    }),
  { minLength: 1, maxLength: 9 },
);

const tipOf = (chain: Chain): Message => chain.messages.at(-1) ?? chain.messages[0];

/** What phones show of a chain: an exercise is known by its own messages alone. */
function shownOf(chain: Chain, settled: readonly Announcement[]): Announcement[] {
  const own = new Set(
    chain.messages.filter(({ nature }) => nature === chain.nature).map(messageKey),
  );
  return settled.filter(
    (each) => each.nature === chain.nature && chainKeys(each).some((key) => own.has(key)),
  );
}

describe('what the writer goes on with and what phones show', () => {
  it('agree on nature, on the message that stands and on whether it is over', () => {
    fc.assert(
      fc.property(messages, (all) => {
        const settled = settle(all, 's');
        const chains = chainsOf(all);
        for (const chain of chains) {
          const shown = shownOf(chain, settled);
          expect(shown.length === 0).toBe(chain.content === null);
          for (const each of shown) expect(each.sent).toBe(tipOf(chain).sent);
          if (shown.length === 0) continue;
          const tip = tipOf(chain);
          if (tip.nature === chain.nature) {
            expect(shown.flatMap(chainKeys)).toContain(messageKey(tip));
          }
          expect(chain.over === null).toBe(shown.some((each) => !isOver(each)));
          if (chain.over !== null) {
            expect(shown.map(({ phase }) => phase)).toContain(chain.over);
          } else {
            const going = shown.filter((each) => !isOver(each));
            expect(going.map(({ numbers }) => numbers)).toContainEqual(chain.content?.numbers);
          }
        }
        expect(chains.flatMap((chain) => shownOf(chain, settled)).sort(byId)).toEqual(
          [...settled].sort(byId),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('do not hang on the order in which messages, files and repeats come', () => {
    const shuffled = messages.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all.slice(0, 2)], {
          minLength: all.length + Math.min(2, all.length),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(chainsOf(others)).toEqual(chainsOf(all));
        expect(settle(others, 's')).toEqual(settle(all, 's'));
      }),
      { numRuns: 600 },
    );
  });

  it('agree on what is written next: it stands on phones, in its chain alone', () => {
    fc.assert(
      fc.property(messages, fc.nat(), (all, pick) => {
        const chains = chainsOf(all);
        const chain = chains[pick % Math.max(1, chains.length)];
        if (chain === undefined) return;
        const { voucher } = chain.messages[0];
        const next: Message = {
          ...{ format: 'cap', sender: chain.sender, id: 'next', sent: LATER },
          ...(voucher === undefined ? {} : { voucher }),
          ...{ nature: chain.nature, type: 'update', content: CONTENT },
          references: toRefer(chain).map(({ sender, id, sent }) => ({ sender, id, sent })),
        };
        expect(apart([...all, next]).mixed).not.toContain(next);
        const [gone, ...more] = chainsOf([...all, next]).filter(({ messages: [...own] }) =>
          own.includes(next),
        );
        expect(more).toEqual([]);
        expect(gone?.messages.at(-1)).toBe(next);
        expect(new Set(gone?.messages)).toEqual(new Set([...chain.messages, next]));
        const shown = settle([...all, next], 's').filter(({ sent }) => sent === LATER);
        expect(shown).toMatchObject([{ nature: chain.nature, phase: 'ongoing' }]);
        const others = settle(all, 's').length - shownOf(chain, settle(all, 's')).length;
        expect(settle([...all, next], 's')).toHaveLength(others + 1);
      }),
      { numRuns: 1000 },
    );
  });
});

const byId = (a: Announcement, b: Announcement): number =>
  a.id + a.nature < b.id + b.nature ? -1 : 1;
