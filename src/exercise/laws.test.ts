/** Law 3 over random interleavings: an exercise changes nothing that is real, and leaves nothing behind. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from '../base/instant.ts';
import { CONTENT, FOLDER, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import { compileBulletin } from '../status/bulletin/bulletin.ts';
import type { Message } from '../status/message.ts';
import type { Announcement, Bulletin } from '../status/model.ts';

/** What is sent: who, whether it is real, which of their few identifiers, and what became of the outage. */
const sent = fc.record({
  nature: fc.constantFrom<Message['nature']>('actual', 'exercise'),
  sender: fc.constantFrom('pref35.example', 'pref22.example'),
  /** The same identifiers in both natures: somebody copied a message. */
  id: fc.constantFrom('a', 'b', 'c'),
  phase: fc.constantFrom<Announcement['phase']>('ongoing', 'ongoing', 'ended'),
  number: fc.constantFrom('15', '18'),
  territory: fc.constantFrom('35', '22'),
});
const round = fc.record({
  messages: fc.array(sent, { maxLength: 5 }),
  /** Whether everything else in the folder could be read. */
  isRead: fc.boolean(),
});
type Round = (typeof round extends fc.Arbitrary<infer R> ? R : never) & object;

const at = (minute: number) => new Date(NOW.getTime() + minute * 60_000);

const messageOf = (given: Round['messages'][number], minute: number): Message => ({
  ...{ format: 'cap', sender: given.sender, id: given.id, type: 'alert', references: [] },
  sent: instantOf(at(minute).getTime()),
  nature: given.nature,
  content: {
    ...CONTENT,
    ...{ phase: given.phase, territories: [given.territory], numbers: { [given.number]: 'down' } },
    expires: instantOf(at(600).getTime()),
  },
});

/** Bulletins of the rounds, each with all messages so far, and one more from which the exercise was taken away. */
function bulletins(
  rounds: readonly Round[],
  natures: readonly Message['nature'][],
  isReadInTheEnd: boolean,
) {
  let [previous, held]: [Bulletin | null, Message[]] = [null, []];
  const compiled: Bulletin[] = [];
  const compile = (messages: Message[], isRead: boolean, minute: number) => {
    previous = compileBulletin({
      previous,
      readingsBySource: new Map([[FOLDER.id, { messages, remarks: [] }]]),
      checks: [{ ...FOLDER, ok: isRead, checkedAt: instantOf(at(minute).getTime()) }],
      now: at(minute),
      validForMinutes: 5,
      sequence: minute + 1,
    });
    compiled.push(previous);
  };
  rounds.forEach(({ messages, isRead }, minute) => {
    const heard = messages.filter(({ nature }) => natures.includes(nature));
    held = [...held, ...heard.map((each) => messageOf(each, minute))];
    compile(held, isRead, minute);
  });
  compile(
    held.filter(({ nature }) => nature === 'actual'),
    isReadInTheEnd,
    rounds.length,
  );
  return compiled;
}

const real = ({ announcements }: Bulletin) =>
  announcements.filter(({ nature }) => nature === 'actual');
const played = ({ announcements }: Bulletin) =>
  announcements.filter(({ nature }) => nature === 'exercise');
const rounds = fc.array(round, { minLength: 1, maxLength: 8 });

it('what is real is the same with an exercise as without, in every bulletin', () => {
  fc.assert(
    fc.property(rounds, fc.boolean(), (given, isRead) => {
      const mixed = bulletins(given, ['actual', 'exercise'], isRead);
      const alone = bulletins(given, ['actual'], isRead);
      expect(mixed.map(real)).toEqual(alone.map(real));
    }),
  );
});

it('what is played is the same with real news as without', () => {
  fc.assert(
    fc.property(rounds, fc.boolean(), (given, isRead) => {
      const mixed = bulletins(given, ['actual', 'exercise'], isRead);
      const alone = bulletins(given, ['exercise'], isRead);
      expect(mixed.map(played)).toEqual(alone.map(played));
    }),
  );
});

it('once stopped, the next bulletin holds nothing of it, whatever else of the folder can be read', () => {
  fc.assert(
    fc.property(rounds, fc.boolean(), (given, isRead) => {
      const last = bulletins(given, ['actual', 'exercise'], isRead).at(-1);
      expect(last === undefined ? [] : played(last)).toEqual([]);
    }),
  );
});
