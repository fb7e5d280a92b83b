import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShortNumber } from '../../directory/model.ts';
import {
  announcement,
  anyAnnouncement,
  anyBulletin,
  bulletin,
  minutes,
  NOW,
} from '../bulletin/bulletin.fixtures.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { type Contact, type Situation, situationFor } from '../situation/situation.ts';
import { CLAIM_MS, due, noticeOf } from './due.ts';
import { bounded, isOf, readTold, TOLD_KEPT_MS, type ToldOutages, tagOf } from './told.ts';

const OK: Contact = { lastPoll: 'ok', lastOk: minutes(-1) };
const at = NOW.getTime();

const situations = (
  held: Bulletin,
  places: readonly string[] = ['35'],
  contact = OK,
  now = NOW,
): Situation[] => places.map((code) => situationFor(code, held, contact, now));

/** What is told of each bulletin in turn, the system taking every notification. */
function toldOf(
  bulletins: readonly Bulletin[],
  places: readonly string[] = ['35'],
  contact = OK,
): { alerts: ToldOutages[][]; told: readonly ToldOutages[] } {
  let told: readonly ToldOutages[] = [];
  const alerts = bulletins.map((held) => {
    const next = due(situations(held, places, contact), told, at);
    told = next.told.map((toldOutage) => ({ ...toldOutage, shown: true }));
    return [...next.alerts];
  });
  return { alerts, told };
}
const counts = (list: readonly (readonly Announcement[])[], places?: readonly string[]): number[] =>
  toldOf(
    list.map((held) => bulletin(held)),
    places,
  ).alerts.map((alerts) => alerts.length);

const OUTAGE = announcement();

describe('an outage in a saved place', () => {
  it('is told once, however often the news comes', () => {
    expect(counts([[OUTAGE], [OUTAGE], [], [OUTAGE]])).toEqual([1, 0, 0, 0]);
  });

  it('is told once for all the places that it hits', () => {
    const everywhere = announcement({ territories: 'all' });
    expect(counts([[everywhere], [everywhere]], ['35', '22', '75'])).toEqual([1, 0]);
  });

  it('is not told of other places, nor without a saved place', () => {
    expect(counts([[OUTAGE]], ['22'])).toEqual([0]);
    expect(counts([[OUTAGE]], [])).toEqual([0]);
  });

  it('is told again when a further number fails there, not when a correction changes the rest', () => {
    const corrected = announcement({ numbers: { '15': 'disrupted' }, sent: minutes(-20) });
    const further = announcement({ numbers: { '15': 'down', '18': 'down' }, sent: minutes(-10) });
    const less = announcement({ numbers: { '18': 'down' }, sent: minutes(-5) });
    const silent = announcement({ numbers: { '18': 'down', '114': 'down' }, sent: minutes(-4) });
    const list = [[OUTAGE], [corrected], [further], [less], [further], [silent]];
    expect(counts(list)).toEqual([1, 0, 1, 0, 0, 0]);
  });

  it('is told again when it reaches another saved place', () => {
    const wider = announcement({ territories: ['22', '35'], sent: minutes(-10) });
    expect(counts([[OUTAGE], [wider], [wider]], ['35', '22'])).toEqual([1, 1, 0]);
  });

  it('that names no number is told once, and naming them later is a correction', () => {
    const unnamed = announcement({ numbers: {} });
    expect(counts([[unnamed], [unnamed], [OUTAGE], [OUTAGE]])).toEqual([1, 0, 0, 0]);
  });

  it('is known again when its chain goes by another name', () => {
    const later = announcement({ id: 'a@b,B', members: ['a@b,A'], sent: minutes(-10) });
    expect(counts([[OUTAGE], [later]])).toEqual([1, 0]);
  });

  it('is told once when two authorities announce it, also after one of them says that it is over', () => {
    const other = announcement({ id: 'c@d,C', sent: minutes(-10) });
    const over = announcement({ phase: 'ended', endedAt: minutes(-5), sent: minutes(-5) });
    expect(counts([[OUTAGE], [OUTAGE, other], [over, other], [other]])).toEqual([1, 0, 0, 0]);
    const more = announcement({ ...other, numbers: { '15': 'down', '17': 'down' } });
    expect(counts([[OUTAGE], [OUTAGE, more], [over, more]])).toEqual([1, 1, 0]);
  });

  it('is told anew when it had been said to be over', () => {
    const over = announcement({ phase: 'ended', endedAt: minutes(-5), sent: minutes(-5) });
    const again = announcement({ sent: minutes(-2) });
    expect(counts([[OUTAGE], [over], [over], [again], [again]])).toEqual([1, 0, 0, 1, 0]);
  });

  it('is told when it begins, not when it is planned', () => {
    const planned = announcement({ phase: 'planned', onset: minutes(30) });
    const begun = announcement({ phase: 'planned', onset: minutes(-1) });
    expect(counts([[planned], [begun], [begun]])).toEqual([0, 1, 0]);
  });
});

describe('what is never told', () => {
  const never = [
    ['an exercise', { nature: 'exercise' }],
    ['a probable outage', { certainty: 'probable' }],
    ['an end', { phase: 'ended', endedAt: minutes(-5) }],
    ['a mistake taken back', { phase: 'retracted', endedAt: minutes(-5), numbers: {} }],
    ['news that expired', { expires: minutes(-5) }],
    ['what its source lists no longer', { unlistedSince: minutes(-5) }],
    ['numbers that work', { numbers: { '15': 'works' } }],
  ] satisfies [string, Partial<Announcement>][];
  it.each(never)('%s', (_, change) => {
    expect(counts([[announcement(change)]])).toEqual([0]);
  });

  it('is anything out of news that is not fresh', () => {
    const old = bulletin([OUTAGE], { issuedAt: minutes(-90), validUntil: minutes(-60) });
    expect(toldOf([old]).alerts).toEqual([[]]);
    for (const lastPoll of ['offline', 'server-down', 'not-reached', 'key-expired'] as const) {
      expect(toldOf([bulletin([OUTAGE])], ['35'], { lastPoll }).alerts).toEqual([[]]);
    }
    const wrong = { ...OK, ahead: 3_600_000 };
    expect(toldOf([bulletin([OUTAGE])], ['35'], wrong).alerts).toEqual([[]]);
  });
});

describe('a notification that the system never took', () => {
  const before = due(situations(bulletin([OUTAGE])), [], at).told;

  it('is not begun by a second at the same time', () => {
    expect(due(situations(bulletin([OUTAGE])), before, at + 1000).alerts).toEqual([]);
  });
  it('is begun again a while later, under the same name', () => {
    const later = due(situations(bulletin([OUTAGE])), before, at + CLAIM_MS + 1);
    expect(later.alerts.map(tagOf)).toEqual(before.map(tagOf));
  });
});

describe('what a notification says by now', () => {
  const told = toldOf([bulletin([OUTAGE])]).told[0] as ToldOutages;
  const now = (held: readonly Announcement[]) => noticeOf(told, situations(bulletin(held)));

  it('is the outage as it was corrected', () => {
    const corrected = announcement({ numbers: { '18': 'down' }, sent: minutes(-10) });
    expect(now([corrected])?.situation.official).toEqual([corrected]);
  });
  it('is its end, its retraction, or that nobody confirms it any more', () => {
    const over = announcement({ phase: 'ended', endedAt: minutes(-5) });
    expect(now([over])?.situation).toMatchObject({ official: [], ended: [over] });
    const mistake = announcement({ phase: 'retracted', endedAt: minutes(-5), numbers: {} });
    expect(now([mistake])?.situation).toMatchObject({ official: [], retracted: [mistake] });
    const expired = announcement({ expires: minutes(-5) });
    expect(now([expired])?.situation).toMatchObject({
      official: [],
      lastKnown: [{ announcement: expired, why: 'expired' }],
    });
  });
  it('is nothing once it is out of sight', () => {
    expect(now([])).toBeNull();
  });
  it('holds nothing of other outages and of exercises', () => {
    const other = announcement({ id: 'c@d,C', numbers: { '17': 'down' } });
    const exercise = announcement({ id: 'e@f,E', nature: 'exercise' });
    expect(now([OUTAGE, other, exercise])?.situation).toMatchObject({
      official: [OUTAGE],
      exercises: [],
    });
  });
});

describe('whatever comes, in any order', () => {
  const anySequence = fc.array(
    fc
      .tuple(anyBulletin, fc.array(anyAnnouncement, { maxLength: 5 }))
      .map(([held, announcements]) => ({ ...held, announcements })),
    { minLength: 1, maxLength: 8 },
  );
  const anyPlaces = fc.subarray(['35', '22', '75']);
  const isOut = (a: Announcement) =>
    Object.keys(a.numbers).length === 0 || Object.values(a.numbers).some((s) => s !== 'works');

  it('every alert is of an official outage in force in a saved place, in fresh news', () => {
    fc.assert(
      fc.property(anySequence, anyPlaces, (bulletins, places) => {
        let told: readonly ToldOutages[] = [];
        for (const held of bulletins) {
          const known = situations(held, places);
          const next = due(known, told, at);
          for (const alert of next.alerts) {
            const notice = noticeOf(alert, known);
            const [said] = notice?.situation.official ?? [];
            expect(notice?.situation.freshness).toBe('fresh');
            expect(said).toMatchObject({ nature: 'actual', certainty: 'official' });
            expect(said === undefined || isOut(said)).toBe(true);
            expect(places).toContain(notice?.territories[0]);
          }
          told = next.told;
        }
      }),
    );
  });

  it('an event that never ends is told no oftener than numbers fail in its places', () => {
    const running = anyAnnouncement.map((a) => ({
      ...a,
      phase: 'ongoing' as const,
      endedAt: null,
    }));
    const sequence = fc.array(
      fc.array(running, { maxLength: 5 }).map((announcements) => bulletin(announcements)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(sequence, anyPlaces, (bulletins, places) => {
        const { alerts, told } = toldOf(bulletins, places);
        for (const toldOutage of told) {
          const times = alerts
            .flat()
            .filter(({ names }) => names[0] === toldOutage.names[0]).length;
          const further = Object.values(toldOutage.hit).map((numbers: readonly ShortNumber[]) =>
            Math.max(1, numbers.length),
          );
          expect(times).toBeLessThanOrEqual(further.reduce((sum, n) => sum + n, 0));
        }
        // The same again tells nothing.
        const last = bulletins.at(-1);
        if (last === undefined) return;
        const again = due(situations(last, places), told, at);
        expect(again.alerts).toEqual([]);
      }),
    );
  });

  it('the last news tell the same whatever order its outages stand in', () => {
    fc.assert(
      fc.property(fc.array(anyAnnouncement, { maxLength: 5 }), anyPlaces, (list, places) => {
        const named = list.map((a, i) => ({ ...a, id: `a@b,${i}` }));
        const tags = (held: readonly Announcement[]) =>
          due(situations(bulletin(held), places), [], at)
            .alerts.map(tagOf)
            .sort();
        expect(tags([...named].reverse())).toEqual(tags(named));
      }),
    );
  });
});

describe('what was told', () => {
  const outages: ToldOutages = { names: ['a@b,A'], hit: { '35': ['15'] }, at, shown: true };

  it('comes back from storage, without whatever cannot be read', () => {
    expect(readTold(JSON.parse(JSON.stringify([outages, null, { names: [] }, 7])))).toEqual([
      outages,
    ]);
    expect(readTold([{ ...outages, hit: { '35': ['15', '16'], x: ['15'] } }])).toEqual([outages]);
    expect(readTold('told')).toEqual([]);
  });
  it('is forgotten a month after it left the news, not while it stands there', () => {
    const later = at + TOLD_KEPT_MS + 1;
    expect(bounded([outages], [], later)).toEqual([]);
    expect(bounded([outages], [OUTAGE], later)).toEqual([outages]);
    expect(isOf(outages, OUTAGE)).toBe(true);
  });
  it('does not grow for ever', () => {
    const many = Array.from(
      { length: 300 },
      (_, i): ToldOutages => ({
        ...outages,
        names: [`x@y,${i}`],
        at: at + i,
      }),
    );
    const kept = bounded([outages, ...many], [OUTAGE], at);
    expect(kept).toHaveLength(200);
    expect(kept).toContain(outages);
  });
});
