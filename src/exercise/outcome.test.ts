import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exercisePlanFor, playedSituation } from '../guide/exercise.ts';
import { confirmed, line, NATIONAL } from '../guide/guide.fixtures.ts';
import type { GuideInput, Need } from '../guide/model.ts';
import { anyCase } from '../guide/random.fixtures.ts';
import { announcement, bulletin, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import type { Announcement } from '../status/model.ts';
import { situationFor } from '../status/situation/situation.ts';
import { type Attempt, outcomeOf } from './outcome.ts';
import type { PhoneEvent } from './phone-record.ts';

const SAMU = '+33261911515';
const LOCAL = '+33261913501';
const UNCONFIRMED = '+33261913502';

function outcome(
  need: Need,
  attempt: Attempt,
  change: Partial<Announcement>,
  before: readonly PhoneEvent[] = [],
) {
  const drill = announcement({ nature: 'exercise', ...change });
  const input: GuideInput = {
    need,
    territory: '35',
    situation: situationFor('35', bulletin([drill]), { lastPoll: 'ok' }, NOW),
    lines: [
      line({ number: LOCAL, service: 'samu', ...confirmed() }),
      line({ number: UNCONFIRMED, service: 'samu' }),
    ],
    national: NATIONAL,
    now: NOW,
  };
  return outcomeOf(attempt, exercisePlanFor(input), playedSituation(input), before);
}
const DOWN: Partial<Announcement> = {
  numbers: { '15': 'down', '18': 'down' },
  lines: [{ service: 'samu', number: SAMU, area: '', network: 'unknown' }],
};
const call = (number: string, step: Attempt['step'] = null): Attempt => ({ number, step });

describe('an attempt to call in an exercise', () => {
  it.each([
    ['a number announced as out of order', 'samu', call('15', 'usual'), 'out'],
    [
      'the same from another phone, when none is said to pass',
      'samu',
      call('15', 'other-phone'),
      'out',
    ],
    ['the line that the exercise gives', 'samu', call(SAMU, 'announced'), 'answered'],
    ['a number that takes the call as well', 'samu', call('112', 'stand-in'), 'answered'],
    ['a confirmed line of the directory', 'samu', call(LOCAL, 'local'), 'answered'],
    ['a service that passes the call on', 'samu', call('17', 'stand-in'), 'answered'],
    ['a service that is not for this', 'samu', call('196'), 'other'],
    ['a number that its plan does not hold', 'fire', call('+33261910000'), 'other'],
    ['a voice, for who cannot speak', 'silent', call('112'), 'other'],
    ['a message to 114', 'silent', call('114', 'text'), 'answered'],
  ] as const)('%s', (_, need, attempt, expected) => {
    expect(outcome(need, attempt, DOWN)).toBe(expected);
  });

  it('passes from the phones that are said to pass, and from that step alone', () => {
    const change = { ...DOWN, worksFrom: ['mobile'], failsFrom: ['fixed'] };
    expect(outcome('samu', call('15', 'other-phone'), change)).toBe('answered');
    expect(outcome('samu', call('15', 'usual'), change)).toBe('out');
    expect(outcome('samu', call('15'), change)).toBe('out');
  });

  it('passes at the second attempt where calls are in disorder', () => {
    const change: Partial<Announcement> = { numbers: { '15': 'disrupted' } };
    const before: PhoneEvent[] = [{ at: 3, did: 'tried', number: '15', outcome: 'busy' }];
    expect(outcome('samu', call('15', 'usual'), change)).toBe('busy');
    expect(outcome('samu', call('15', 'usual'), change, before)).toBe('answered');
  });

  it('does not count a line that nobody confirmed as the right one', () => {
    expect(outcome('samu', call(UNCONFIRMED, 'last-resort'), DOWN)).toBe('doubtful');
  });

  it('never hangs on anything real', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom('15', '17', '18', '112', '114'), (held, number) => {
        const { announcements } = held.bulletin;
        const drills = held.hearing({
          ...held.bulletin,
          announcements: announcements.filter(({ nature }) => nature === 'exercise'),
        });
        const end = (input: GuideInput) =>
          outcomeOf(call(number), exercisePlanFor(input), playedSituation(input), []);
        expect(end(held.input)).toBe(end(drills));
      }),
    );
  });
});
