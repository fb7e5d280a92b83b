import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONTENT } from '../status/bulletin/bulletin.fixtures.ts';
import type { Message } from '../status/message.ts';
import type { Bulletin } from '../status/model.ts';
import { compile } from './compile.ts';
import type { HeldAnnouncement } from './held.ts';
import { NEW_ORIGIN } from './memory.ts';

const [STOLEN, SOUND] = ['stolen', 'sound'];
const name = fc.oneof(
  fc.constantFrom('a@b', 'A@B', 'a%b', 'a,b', '50%,x#2', '#~'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const names = (count: number) => fc.uniqueArray(name, { minLength: count, maxLength: count });

/** Words of two keys with the same territories: each may go on with what the other said. */
const words = fc.tuple(names(2), names(4)).chain(([senders, ids]) =>
  fc.array(
    fc
      .record({
        sender: fc.constantFrom(...senders),
        id: fc.constantFrom(...ids),
        kid: fc.constantFrom(STOLEN, SOUND),
        nature: fc.constantFrom<Message['nature']>('actual', 'actual', 'exercise'),
        type: fc.constantFrom<Message['type']>('alert', 'update', 'cancel'),
        minute: fc.integer({ min: 0, max: 3 }),
        to: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
        part: fc.constantFrom(1, 1, 2),
        silent: fc.boolean(),
      })
      .map(
        ({ minute, to, part, silent, ...message }): Message => ({
          ...{ format: 'cap', voucher: '#35', ...message },
          ...(part === 1 ? {} : { part }),
          sent: `2026-11-22T18:0${minute}:00Z`,
          references: to.map((id) => ({ sender: '', id, sent: null })),
          content: silent ? null : { ...CONTENT, publisher: message.kid },
        }),
      ),
    { minLength: 1, maxLength: 8 },
  ),
);

/** What is remembered beside each bulletin. */
const heldOf = new WeakMap<Bulletin, readonly HeldAnnouncement[]>();

function round(
  published: Bulletin | null,
  messages: readonly Message[],
  minute: number,
  revoked: readonly string[] = [],
): Bulletin {
  const now = new Date(Date.UTC(2026, 10, 22, 18, 10 + minute));
  const checkedAt = now.toISOString();
  const check = { id: 'announcements', ok: true, checkedAt };
  const held = (published && heldOf.get(published)) ?? [];
  const compiled = compile({
    watched: [
      { check, origins: [{ ...NEW_ORIGIN, ok: true, checkedAt, messages: [...messages] }] },
    ],
    ...{
      dismissed: [],
      held,
      doubts: () => new Map(),
      openBy: () => [],
      dismissedWords: () => [],
      dismissedBy: () => '',
      asEnded: (announcement) => announcement,
      watches: [],
      former: new Set(),
      allHeard: true,
      published,
      revoked,
      limits: new Map(),
      now,
    },
    ...{ validFor: 300_000, sequence: minute + 1 },
  });
  heldOf.set(compiled.bulletin, compiled.held);
  return compiled.bulletin;
}

it('nothing of a revoked key remains, whatever names it sent under and whoever went on with it', () => {
  fc.assert(
    fc.property(words, fc.nat({ max: 8 }), (all, gone) => {
      // Some files are taken away before the theft is known: what they said is carried along.
      const before = round(round(null, all, 0), all.slice(gone), 1);
      const sound = all.slice(gone).filter(({ kid }) => kid === SOUND);
      const { announcements } = round(before, sound, 2, [STOLEN]);
      expect(JSON.stringify(announcements)).not.toContain(STOLEN);
    }),
    { numRuns: 1000 },
  );
});

it('nor what it ended of another’s announcement whose file had left', () => {
  const alert: Message = {
    ...{ format: 'cap', sender: 'a@b', voucher: '#35', nature: 'actual' },
    ...{ id: 'A', kid: SOUND, type: 'alert', references: [], content: CONTENT },
    sent: '2026-11-22T18:00:00Z',
  };
  const end: Message = {
    ...{ ...alert, id: 'X', kid: STOLEN, type: 'cancel', content: null },
    ...{ sent: '2026-11-22T18:01:00Z', references: [{ sender: '', id: 'A', sent: null }] },
  };
  const ended = round(round(null, [alert], 0), [end], 1);
  expect(ended.announcements).toMatchObject([{ phase: 'retracted', signers: [SOUND, STOLEN] }]);
  expect(round(ended, [], 2, [STOLEN]).announcements).toEqual([]);
});
