import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  announcement,
  anyBulletin,
  bulletin,
  FOLDER,
  minutes,
  NOW,
  source,
  watch,
} from '../bulletin/bulletin.fixtures.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { isWatched } from '../watch/watchers.ts';
import { type Contact, type Situation, situationFor } from './situation.ts';

const OK: Contact = { lastPoll: 'ok', lastOk: minutes(-1) };
const OFFLINE: Contact = { lastPoll: 'offline', lastOk: minutes(-1) };
const at = (offset: number) => new Date(minutes(offset));
const of35 = (b: Bulletin | null, contact: Contact = OK, now: Date = NOW) =>
  situationFor('35', b, contact, now);
const HOURS = 60;

const anyContact = fc.record({
  lastPoll: fc.constantFrom<Contact['lastPoll']>('ok', 'offline', 'server-down', 'never'),
  lastOk: fc.option(fc.integer({ min: -3000, max: 100 }).map(minutes)),
});
const anyTerritory = fc.constantFrom('35', '22', '75', null);
const anySituation = fc
  .tuple(anyTerritory, fc.option(anyBulletin), anyContact)
  .map(([territory, held, contact]) => ({
    held,
    contact,
    situation: situationFor(territory, held, contact, NOW),
  }));
const inForceOrDoubt = (s: Situation) => [
  ...s.official,
  ...s.probable,
  ...s.lastKnown.map((k) => k.announcement),
];

describe('freshness', () => {
  it('is fresh only for a valid bulletin and a good last poll', () => {
    expect(of35(bulletin()).freshness).toBe('fresh');
    expect(of35(bulletin(), { lastPoll: 'never' }).freshness).toBe('stale');
    expect(of35(bulletin(), OFFLINE).freshness).toBe('offline');
    expect(of35(bulletin(), { lastPoll: 'server-down' }).freshness).toBe('server-down');
    expect(of35(bulletin(), OK, at(9)).freshness).toBe('fresh');
    expect(of35(bulletin(), OK, at(10)).freshness).toBe('stale');
  });

  it('says the time of the last good news', () => {
    expect(of35(bulletin(), OFFLINE).lastGood).toBe(minutes(-1));
    expect(of35(null, OFFLINE)).toMatchObject({ freshness: 'offline', lastGood: null });
    expect(of35(null, { lastPoll: 'never' })).toMatchObject({ freshness: 'never' });
    expect(of35(null, { lastPoll: 'server-down' })).toMatchObject({ freshness: 'server-down' });
  });

  it('is never fresh for long, however long the bulletin calls itself valid', () => {
    const eternal = bulletin([], { validUntil: '2030-01-01T00:00:00Z' });
    expect(of35(eternal, OK, at(59)).freshness).toBe('fresh');
    expect(of35(eternal, OK, at(60)).freshness).toBe('stale');
  });

  it('is stale, its clock suspect, when the bulletin comes from the future', () => {
    const early = of35(bulletin(), OK, at(-20));
    expect(early).toMatchObject({ freshness: 'stale', clock: 'suspect', allClear: false });
    expect(of35(bulletin(), OK, at(-5))).toMatchObject({ freshness: 'fresh', clock: 'ok' });
  });

  it('is stale when the phone’s clock went back since the last good poll', () => {
    const situation = of35(bulletin(), { lastPoll: 'ok', lastOk: minutes(30) });
    expect(situation).toMatchObject({ freshness: 'stale', clock: 'suspect' });
  });

  it('is stale for dates that cannot be read', () => {
    expect(of35(bulletin([], { validUntil: 'soon' })).freshness).toBe('stale');
    expect(of35(bulletin([], { issuedAt: '' })).freshness).toBe('stale');
  });
});

describe('unknown is not fine', () => {
  it('all clear needs fresh news, a source, every source read, and nothing against it', () => {
    expect(of35(bulletin()).allClear).toBe(true);
    expect(of35(bulletin([], { sources: [] })).allClear).toBe(false);
    expect(of35(bulletin([], { sources: [source({ ok: false })] })).coverage).toBe('none');
    const half = bulletin([], { sources: [source(), source({ id: 'ars', ok: false })] });
    expect(of35(half)).toMatchObject({ coverage: 'partial', allClear: false });
    expect(of35(half).states['15']).toBe('unknown');
    expect(of35(bulletin([announcement()])).allClear).toBe(false);
    expect(of35(bulletin([announcement({ certainty: 'probable' })])).allClear).toBe(false);
  });

  it('silence is no all-clear where nobody who would speak was heard', () => {
    const silent = (watches = [watch()]) => bulletin([], { sources: [FOLDER], watches });
    expect(of35(silent())).toMatchObject({ coverage: 'all', allClear: true });
    const nobody = of35(silent([]));
    expect(nobody).toMatchObject({ freshness: 'fresh', coverage: 'nobody', allClear: false });
    expect(new Set(Object.values(nobody.states))).toEqual(new Set(['unknown']));
    expect(situationFor('22', silent(), OK, NOW)).toMatchObject({ coverage: 'nobody' });
    expect(of35(silent([watch({ heard: minutes(-31 * 24 * HOURS) })])).allClear).toBe(false);
    // Of the whole country only what is true of every territory.
    expect(situationFor(null, silent(), OK, NOW).allClear).toBe(false);
    const everywhere = silent([watch({ territories: 'all' })]);
    expect(situationFor(null, everywhere, OK, NOW).allClear).toBe(true);
  });

  it('somebody heard clears nothing while a source cannot be read', () => {
    const sources = [FOLDER, source({ id: 'ars', ok: false })];
    expect(of35(bulletin([], { sources, watches: [watch()] }))).toMatchObject({
      coverage: 'partial',
      allClear: false,
    });
  });

  it('a failing source of another territory says nothing of this one', () => {
    const sources = [source(), source({ id: 'pref-22', ok: false, territories: ['22'] })];
    expect(of35(bulletin([], { sources })).allClear).toBe(true);
    expect(situationFor('22', bulletin([], { sources }), OK, NOW).allClear).toBe(false);
    expect(situationFor(null, bulletin([], { sources }), OK, NOW).allClear).toBe(false);
  });

  it('nothing works and nothing is clear unless the news is fresh', () => {
    fc.assert(
      fc.property(anySituation, ({ situation: s }) => {
        if (s.freshness === 'fresh') return;
        expect(Object.values(s.states)).not.toContain('works');
        expect(s.allClear).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('a number works only by every source or by an official word, and no worse one', () => {
    fc.assert(
      fc.property(anySituation, ({ situation: s }) => {
        for (const [number, state] of Object.entries(s.states)) {
          if (state !== 'works') continue;
          const key = number as keyof Announcement['numbers'];
          const said = s.official.some((a) => a.numbers[key] === 'works' && !a.sourceFailing);
          expect(s.coverage === 'all' || said).toBe(true);
          for (const a of inForceOrDoubt(s)) expect(a.numbers[key] ?? 'works').toBe('works');
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('all clear means that somebody watches, every number works and nothing is in force or doubt', () => {
    fc.assert(
      fc.property(anySituation, ({ situation: s, held }) => {
        if (!s.allClear) return;
        expect(held !== null && isWatched(held, s.territory, NOW)).toBe(true);
        expect(new Set(Object.values(s.states))).toEqual(new Set(['works']));
        expect(inForceOrDoubt(s)).toEqual([]);
        expect(s.coverage).toBe('all');
      }),
      { numRuns: 3000 },
    );
  });

  it('an outage that names no number leaves none of them working', () => {
    const s = of35(bulletin([announcement({ numbers: {} })]));
    expect(new Set(Object.values(s.states))).toEqual(new Set(['unknown']));
  });

  it('no garbage in a bulletin makes it clear or throws', () => {
    const broken = bulletin([announcement({ sent: '', expires: 'x', endedAt: 'y' })]);
    expect(of35(broken).states['15']).toBe('down');
  });
});

describe('states', () => {
  it('are what the announcement says, and the others work by a healthy bulletin', () => {
    const numbers = { '15': 'down', '18': 'disrupted' } as const;
    expect(of35(bulletin([announcement({ numbers })])).states).toEqual({
      '15': 'down',
      '17': 'works',
      '18': 'disrupted',
      '112': 'works',
      '114': 'works',
      '196': 'works',
    });
  });

  it('the worst word wins across authorities, in any order', () => {
    const works = announcement({ id: 'c@d,C', sent: minutes(-2), numbers: { '15': 'works' } });
    for (const list of [
      [announcement(), works],
      [works, announcement()],
    ]) {
      expect(of35(bulletin(list)).states['15']).toBe('down');
    }
  });

  it('the newer word of one chain wins', () => {
    const newer = announcement({ sent: minutes(-2), numbers: { '15': 'works' } });
    for (const list of [
      [announcement(), newer],
      [newer, announcement()],
    ]) {
      expect(of35(bulletin(list)).states['15']).toBe('works');
    }
  });

  it('a word of works holds with some sources failing, not with its own failing', () => {
    const sources = [source(), source({ id: 'ars', ok: false })];
    const works = announcement({ numbers: { '15': 'works', '18': 'down' } });
    expect(of35(bulletin([works], { sources })).states['15']).toBe('works');
    const failing = { ...works, sourceFailing: true };
    expect(of35(bulletin([failing], { sources })).states).toMatchObject({
      '15': 'unknown',
      '18': 'down',
    });
  });

  it('a probable outage makes a number unknown, never down', () => {
    const s = of35(bulletin([announcement({ certainty: 'probable' })]));
    expect(s).toMatchObject({ official: [], states: { '15': 'unknown', '18': 'works' } });
    expect(s.probable).toHaveLength(1);
  });

  it('adding an official outage never makes a number better', () => {
    const rank = { works: 0, unknown: 1, disrupted: 2, down: 3 };
    fc.assert(
      fc.property(anyTerritory, anyBulletin, anyContact, (territory, held, contact) => {
        const more = {
          ...held,
          announcements: [...held.announcements, announcement({ id: 'z', territories: 'all' })],
        };
        const before = situationFor(territory, held, contact, NOW).states;
        const after = situationFor(territory, more, contact, NOW).states;
        for (const [n, state] of Object.entries(after)) {
          expect(rank[state]).toBeGreaterThanOrEqual(rank[before[n as keyof typeof before]]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('an outage known before the network went stays down without it', () => {
    expect(of35(bulletin([announcement()]), OFFLINE, at(180)).states['15']).toBe('down');
  });

  it('with no place chosen, only national outages set a state', () => {
    const here = (change: Partial<Announcement>) =>
      situationFor(null, bulletin([announcement(change)]), OK, NOW);
    expect(here({}).states).toMatchObject({ '15': 'unknown', '18': 'works' });
    expect(here({}).official).toHaveLength(1);
    expect(here({ territories: 'all' }).states['15']).toBe('down');
  });

  it('other territories’ announcements are left out', () => {
    expect(situationFor('75', bulletin([announcement()]), OK, NOW)).toMatchObject({
      official: [],
      states: { '15': 'works' },
    });
  });
});

describe('time passes', () => {
  it('expiry ends the information, not the outage, and for 48 hours', () => {
    const expired = announcement({ expires: minutes(-10) });
    const s = of35(bulletin([expired]));
    expect(s).toMatchObject({ official: [], states: { '15': 'unknown' }, allClear: false });
    expect(s.lastKnown).toMatchObject([{ why: 'expired' }]);
    const long = announcement({ expires: minutes(-48 * HOURS - 1) });
    expect(of35(bulletin([long]))).toMatchObject({ lastKnown: [], states: { '15': 'works' } });
  });

  it('without news for a day, what was in force is last known; 48 hours later it is gone', () => {
    const held = bulletin([announcement()]);
    expect(of35(held, OFFLINE, at(23 * HOURS)).official).toHaveLength(1);
    const later = of35(held, OFFLINE, at(25 * HOURS));
    expect(later).toMatchObject({ official: [], lastKnown: [{ why: 'no-news' }] });
    expect(later.states['15']).toBe('unknown');
    expect(of35(held, OFFLINE, at(73 * HOURS)).lastKnown).toEqual([]);
    expect(of35(held, OFFLINE, at(73 * HOURS)).allClear).toBe(false);
  });

  it('a server that still answers with an old bulletin keeps it in sight', () => {
    const s = of35(bulletin([announcement()]), OK, at(200 * HOURS));
    expect(s).toMatchObject({ freshness: 'stale', lastKnown: [{ why: 'no-news' }] });
  });

  it('a planned outage is planned until it begins, and in doubt once its end has passed', () => {
    const planned = announcement({
      phase: 'planned',
      onset: minutes(5),
      expectedEnd: minutes(30),
    });
    const held = bulletin([planned], { validUntil: minutes(55) });
    expect(of35(held)).toMatchObject({ planned: [{}], states: { '15': 'works' }, allClear: true });
    expect(of35(held, OK, at(6))).toMatchObject({ official: [{}], states: { '15': 'down' } });
    expect(of35(held, OK, at(31))).toMatchObject({
      lastKnown: [{ why: 'overdue' }],
      states: { '15': 'unknown' },
    });
  });

  it.each(['official', 'probable'] as const)(
    'a planned outage (%s) that gives no time to begin may have begun',
    (certainty) => {
      const held = bulletin([announcement({ phase: 'planned', certainty })]);
      expect(of35(held)).toMatchObject({
        planned: [{}],
        states: { '15': 'unknown', '18': 'works' },
        allClear: false,
      });
    },
  );

  it('an ended outage stays in sight for 48 hours, its number works', () => {
    const ended = (minute: number) =>
      bulletin([announcement({ phase: 'ended', endedAt: minutes(minute) })]);
    expect(of35(ended(-60))).toMatchObject({
      ended: [{}],
      states: { '15': 'works' },
      allClear: true,
    });
    expect(of35(ended(-48 * HOURS - 1)).ended).toEqual([]);
  });
});

describe('exercises', () => {
  it('touch no state, no list but their own, and no all-clear', () => {
    fc.assert(
      fc.property(anyTerritory, anyBulletin, anyContact, (territory, held, contact) => {
        const real = held.announcements.filter((a) => a.nature === 'actual');
        const { exercises, ...seen } = situationFor(territory, held, contact, NOW);
        const { exercises: none, ...alone } = situationFor(
          territory,
          { ...held, announcements: real },
          contact,
          NOW,
        );
        expect(seen).toEqual(alone);
        expect(none).toEqual([]);
        expect(exercises.every((a) => a.nature === 'exercise')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('vanish when they expire', () => {
    const drill = announcement({ nature: 'exercise' });
    expect(of35(bulletin([drill])).exercises).toHaveLength(1);
    expect(of35(bulletin([{ ...drill, expires: minutes(-1) }])).exercises).toEqual([]);
  });
});
