import { describe, expect, it } from 'vitest';
import { splitPart } from '../chain/key.ts';
import type { Announcement } from '../model.ts';
import {
  readSeen,
  SEEN_KEPT_MS,
  SEEN_MOST,
  type Seen,
  seenWith,
  sightingOf,
} from './announced-since.ts';

const announced = (given: Partial<Announcement> = {}): Announcement => ({
  id: 'p@x.fr#35,a1',
  sent: '2026-11-22T18:05:00Z',
  nature: 'actual',
  phase: 'ongoing',
  certainty: 'official',
  territories: ['35'],
  numbers: { '15': 'down' },
  worksFrom: [],
  failsFrom: [],
  lines: [],
  advice: [],
  publisher: 'P',
  link: '',
  source: 'announcements',
  onset: null,
  expectedEnd: null,
  expires: null,
  endedAt: null,
  sourceFailing: false,
  ...given,
});
const NONE = { announcements: [] };
const first = announced();
const alone = { announcements: [first] };
const update = announced({ sent: '2026-11-22T18:30:00Z', members: ['p@x.fr#35,a2'] });
const START = '2026-11-22T18:00:00Z';
const AT = '2026-11-22T18:05:20Z';
const LATER = '2026-11-22T18:30:10Z';
const start = seenWith(null, null, NONE, START);
const asked = (sent: string, id = 'p@x.fr#35,a1', nature: Announcement['nature'] = 'actual') => ({
  key: splitPart(id).key,
  sent,
  nature,
});

describe('when phones first saw a message', () => {
  it('is when the first bulletin with it was in place, and stays so', () => {
    const seen = seenWith(start, NONE, alone, AT);
    expect(sightingOf(seen, asked(first.sent))).toEqual({ state: 'seen', at: AT });
    // The next rounds say the same again: nothing is written anew.
    expect(seenWith(seen, alone, alone, LATER)).toBe(seen);
  });

  it('is known of each word of a chain apart, by any of its messages', () => {
    const seen = seenWith(
      seenWith(start, NONE, alone, AT),
      alone,
      { announcements: [update] },
      LATER,
    );
    expect(sightingOf(seen, asked(first.sent))).toEqual({ state: 'seen', at: AT });
    expect(sightingOf(seen, asked(update.sent, 'p@x.fr#35,a2'))).toEqual({
      state: 'seen',
      at: LATER,
    });
  });

  it('is not yet while no bulletin has it, and never when a later word came first', () => {
    expect(sightingOf(start, asked(first.sent))).toEqual({ state: 'not-yet' });
    const seen = seenWith(start, NONE, { announcements: [update] }, LATER);
    expect(sightingOf(seen, asked(first.sent))).toEqual({ state: 'replaced' });
  });

  it('is not known without a record, or from before it began', () => {
    expect(sightingOf(null, asked(first.sent))).toEqual({ state: 'unknown' });
    expect(sightingOf(start, asked('2026-11-22T17:59:59Z'))).toEqual({ state: 'unknown' });
  });

  it('is only "at the latest" for what stood there before anybody noted it', () => {
    const seen = seenWith(null, alone, alone, LATER);
    expect(sightingOf(seen, asked(first.sent))).toEqual({ state: 'seen-at-latest', at: LATER });
  });

  it('of an exercise says nothing of a real one', () => {
    const drill = { announcements: [announced({ nature: 'exercise' })] };
    const seen = seenWith(start, NONE, drill, AT);
    expect(sightingOf(seen, asked(first.sent))).toEqual({ state: 'not-yet' });
    expect(sightingOf(seen, asked(first.sent, undefined, 'exercise')).state).toBe('seen');
  });
});

describe('the record', () => {
  it('is read as it was written, and nothing else is taken for one', () => {
    const seen = seenWith(start, NONE, alone, AT);
    expect(readSeen(JSON.stringify(seen))).toEqual(seen);
    for (const text of ['', '{}', 'null', '[1]', '{"format":"repli-seen/1","messages":[{}]}']) {
      expect(readSeen(text)).toBeNull();
    }
  });

  it('forgets what is a month old and out of the bulletin, and then says so', () => {
    const seen = seenWith(start, NONE, alone, AT);
    const month = new Date(Date.parse(AT) + SEEN_KEPT_MS + 1000).toISOString();
    const other = announced({ id: 'p@x.fr#35,b1', sent: month });
    const without = seenWith(seen, alone, { announcements: [other] }, month);
    expect(without.messages.map(({ id }) => id)).toEqual(['p@x.fr#35,b1']);
    expect(sightingOf(without, asked('2026-11-22T18:05:10Z')).state).toBe('unknown');
    // What still stands is not taken for new because it is old.
    const still = seenWith(seen, alone, { announcements: [first, other] }, month);
    expect(sightingOf(still, asked(first.sent))).toEqual({ state: 'seen', at: AT });
  });

  it('does not grow without end under a feed that never rests', () => {
    let seen: Seen = start;
    let before: { announcements: Announcement[] } = NONE;
    for (let round = 0; round <= SEEN_MOST + 5; round++) {
      const at = new Date(Date.parse(START) + (round + 1) * 1000).toISOString();
      const now = { announcements: [announced({ sent: at })] };
      seen = seenWith(seen, before, now, at);
      before = now;
    }
    expect(seen.messages).toHaveLength(SEEN_MOST);
    expect(sightingOf(seen, asked('2026-11-22T18:00:01Z')).state).toBe('unknown');
  });
});
