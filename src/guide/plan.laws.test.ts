import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Announcement, Bulletin } from '../status/model.ts';
import type { Situation } from '../status/situation/situation.ts';
import { exercisePlanFor } from './exercise.ts';
import { idsOf, numbersOf, offersOf, rings } from './guide.fixtures.ts';
import type { CallPlan, GuideInput } from './model.ts';
import { planFor } from './plan.ts';
import { anyCase, type Case } from './random.fixtures.ts';

/** The law holds for the plan of every random case. */
function always(law: (plan: CallPlan, input: GuideInput, of: Case) => void) {
  fc.assert(
    fc.property(anyCase, (of) => law(planFor(of.input), of.input, of)),
    { numRuns: 1000 },
  );
}

const without = (held: Bulletin, gone: (a: Announcement) => boolean): Bulletin => ({
  ...held,
  announcements: held.announcements.filter((a) => !gone(a)),
});

const isHere = (a: Announcement, { territory }: GuideInput) =>
  a.territories === 'all' || (territory !== null && a.territories.includes(territory));

const saidHere = (input: GuideInput) => input.situation.official.filter((a) => isHere(a, input));

/** Official announcements that may give lines: in force, last known, ended. */
const official = ({ official: inForce, lastKnown, ended }: Situation) =>
  [...inForce, ...lastKnown.map((k) => k.announcement), ...ended].filter(
    (a) => a.certainty === 'official',
  );

const isActive = (number: string, { lines }: GuideInput) =>
  lines.some((l) => l.number === number && l.withdrawn === null);

describe('law 1: a number to call is always there', () => {
  it('ends with going there, and begins with something to do before', () => {
    always((plan) => {
      expect(plan.steps.length).toBeGreaterThan(1);
      expect(plan.steps.at(-1)?.kind).toBe('go');
    });
  });

  it('rings the short number of the need in every plan by voice', () => {
    always((plan, { need }) => {
      if (need === 'silent') return;
      expect(plan.steps.flatMap(rings)).toContain(plan.primary);
    });
  });

  it('offers every line of the territory that is in use and answers for the need', () => {
    always((plan, { need, territory, lines }) => {
      if (need !== 'fire' || territory === null) return;
      const inUse = lines.filter((l) => l.withdrawn === null && l.service === 'fire');
      expect(numbersOf(plan)).toEqual(expect.arrayContaining(inUse.map((l) => l.number)));
    });
  });
});

describe('law 7: the short number first', () => {
  it('calls it first unless an official announcement in force says that it is down', () => {
    always((plan, input) => {
      if (input.need === 'silent') return;
      const down = saidHere(input).some(
        (a) => (a.numbers as Readonly<Record<string, string>>)[plan.primary ?? ''] === 'down',
      );
      if (!down) expect(rings(plan.steps[0])).toEqual([plan.primary]);
    });
  });

  it('asks for no other phone and no other order while no official announcement is in force', () => {
    always((plan, input) => {
      if (input.need === 'silent' || saidHere(input).length > 0) return;
      expect(idsOf(plan).slice(0, 2)).toEqual(['usual', 'other-phone']);
      expect(idsOf(plan)).not.toContain('announced');
      expect(plan.steps[1]).toMatchObject({ from: [], notFrom: [] });
    });
  });

  it('never proposes a short number that is announced as hit in place of another', () => {
    always((plan, { situation }) => {
      const hit = Object.entries(situation.states)
        .filter(([, state]) => state === 'down' || state === 'disrupted')
        .map(([number]) => number);
      for (const step of plan.steps) {
        if (step.id === 'stand-in') expect(rings(step).filter((n) => hit.includes(n))).toEqual([]);
      }
    });
  });

  it('never rings a short number that does not exist there', () => {
    always((plan, { national, territory, need }) => {
      const abroad = ['112', '114', '196'];
      if (territory !== '987' || national === null) return;
      if (need === 'silent') expect(idsOf(plan)).not.toContain('text');
      else expect(plan.steps.flatMap(rings).filter((n) => abroad.includes(n))).toEqual([]);
    });
  });
});

describe('law 4: every number has someone behind it', () => {
  it('offers a withdrawn number only when an official announcement in force of a later day gives it', () => {
    always((plan, input) => {
      for (const number of numbersOf(plan)) {
        const shut = input.lines.filter((l) => l.number === number).map((l) => l.withdrawn ?? '');
        if (shut.length === 0 || isActive(number, input)) continue;
        const opened = saidHere(input).filter((a) => a.lines.some((l) => l.number === number));
        expect(opened.filter((a) => shut.every((day) => a.sent.slice(0, 10) > day))).not.toEqual(
          [],
        );
      }
    });
  });

  it('never offers a number that only a probable or planned announcement gives', () => {
    always((plan, input) => {
      const given = official(input.situation).flatMap((a) => a.lines.map((l) => l.number));
      for (const number of numbersOf(plan)) {
        expect(given.includes(number) || isActive(number, input)).toBe(true);
      }
    });
  });

  it('never offers a line of another territory', () => {
    always((plan, input) => {
      const here = official(input.situation).filter((a) => isHere(a, input));
      for (const { number } of offersOf(plan)) {
        if (isActive(number, input) && input.territory !== null) continue;
        const areas = here.flatMap((a) => a.lines).filter((l) => l.number === number);
        expect(areas.map((l) => l.area)).toSatisfy((all: string[]) =>
          all.some((area) => ['', 'Rennes', input.territory].includes(area)),
        );
        if (input.territory === null) expect(areas.some((l) => l.area === '')).toBe(true);
      }
    });
  });

  it('reads nothing from the situation of another territory', () => {
    always((_, input, of) => {
      if (input.territory !== '35') return;
      const elsewhere = without(of.bulletin, (a) => isHere(a, input));
      const strayed = { ...input, situation: of.hearing(elsewhere).situation };
      const mixedUp: GuideInput = {
        ...input,
        situation: {
          ...strayed.situation,
          official: elsewhere.announcements,
          ended: elsewhere.announcements,
          probable: elsewhere.announcements,
        },
      };
      expect(planFor(mixedUp)).toEqual(planFor(strayed));
    });
  });

  it('keeps after every other call, in this order and never mixed: unconfirmed lines, the desks of single stations, lines of a past outage', () => {
    const lastTrust: Readonly<Record<string, string>> = {
      'last-resort': 'unconfirmed',
      station: 'station',
      past: 'past',
    };
    const order = Object.keys(lastTrust);
    always((plan) => {
      const calls = plan.steps.filter((s) => s.kind === 'call' || s.kind === 'line');
      const ends = calls.filter(({ id }) => order.includes(id)).map(({ id }) => id);
      expect(calls.slice(calls.length - ends.length).map(({ id }) => id)).toEqual(ends);
      expect(ends).toEqual(order.filter((id) => ends.some((end) => end === id)));
      for (const step of calls) {
        if (step.kind !== 'line') continue;
        const own = lastTrust[step.id];
        for (const { trust } of step.offers) {
          expect(own ?? trust).toBe(trust);
          expect(own === undefined && Object.values(lastTrust).includes(trust)).toBe(false);
        }
      }
    });
  });

  it('never puts a line of a past outage, or a station, before a line in use', () => {
    always((plan, { lines, territory }) => {
      if (territory === null) return;
      const late = (o: { trust: string }) => ['station', 'past'].includes(o.trust);
      const offers = offersOf(plan);
      const first = offers.findIndex(late);
      if (first >= 0) expect(offers.slice(first).every(late)).toBe(true);
      for (const { number, trust, service } of offers) {
        if (trust !== 'past') continue;
        const same = lines.filter((l) => l.number === number && l.withdrawn === null);
        expect(same.some((l) => l.kind === 'incident' && l.service === service)).toBe(true);
      }
    });
  });

  it('says of the desk of one station which one it is, whoever gives the number', () => {
    always((plan, { lines }) => {
      for (const { number, station, area } of offersOf(plan)) {
        const own = lines.filter((l) => l.number === number && l.withdrawn === null);
        if (own.length !== 1 || own[0]?.area?.station !== true) continue;
        expect(station).toBe(true);
        expect(area).not.toBe('');
      }
    });
  });

  it('says behind every full number who published it', () => {
    always((plan) => {
      for (const { source, announcement } of offersOf(plan)) {
        expect(source ?? announcement).not.toBeNull();
      }
    });
  });
});

describe('who cannot speak or hear', () => {
  it('is never asked to ring anything: 114 in writing, the app, someone, going there', () => {
    always((_, input) => {
      const plan = planFor({ ...input, need: 'silent' });
      expect(plan.steps.flatMap(rings)).toEqual([]);
      expect(JSON.stringify(plan)).not.toMatch(/"\+\d/);
      for (const { kind } of plan.steps) {
        expect(['text', 'apps', 'someone', 'go']).toContain(kind);
      }
    });
  });
});

describe('law 3: an exercise is never real', () => {
  it('changes nothing of a real plan', () => {
    always((plan, _, { bulletin, hearing }) => {
      expect(planFor(hearing(without(bulletin, (a) => a.nature === 'exercise')))).toEqual(plan);
    });
  });

  it('changes nothing of a real plan even when it strays among what is in force', () => {
    always((plan, input, { bulletin }) => {
      const strays = bulletin.announcements.filter((a) => a.nature === 'exercise');
      const { official: inForce, ended, probable } = input.situation;
      const situation = {
        ...input.situation,
        official: [...inForce, ...strays],
        ended: [...ended, ...strays],
        probable: [...probable, ...strays],
      };
      expect(planFor({ ...input, situation })).toEqual(plan);
    });
  });

  it('has a plan of its own, marked, that no real announcement touches', () => {
    always((plan, input, { bulletin, hearing }) => {
      const played = exercisePlanFor(input);
      expect([plan.nature, played.nature]).toEqual(['actual', 'exercise']);
      const alone = hearing(without(bulletin, (a) => a.nature === 'actual'));
      expect(exercisePlanFor(alone)).toEqual(played);
    });
  });
});

describe('news that is not official and in force', () => {
  it('leaves the plan as it is: probable or planned, and not begun', () => {
    always((plan, input, { bulletin, hearing }) => {
      const planned = new Set(input.situation.planned.map((a) => a.id));
      const idle = (a: Announcement) =>
        (a.certainty === 'probable' && (a.named ?? []).length === 0) || planned.has(a.id);
      expect(planFor(hearing(without(bulletin, idle)))).toEqual(plan);
    });
  });
});

describe('a plan', () => {
  it('has no step twice and no full number twice', () => {
    always((plan) => {
      expect(new Set(idsOf(plan)).size).toBe(plan.steps.length);
      expect(new Set(numbersOf(plan)).size).toBe(numbersOf(plan).length);
    });
  });

  it('gives on every step the advice or the announcement it comes from', () => {
    always((plan, { situation }) => {
      const publishers = [...official(situation), ...situation.probable].map((a) => a.publisher);
      for (const { why } of plan.steps) {
        if (why.from === 'announcement') expect(publishers).toContain(why.by.publisher);
        else expect(why.code).not.toBe('');
      }
    });
  });

  it('says of every full number that it is an ordinary call, without position', () => {
    always((plan) => {
      for (const step of plan.steps) {
        if (step.kind !== 'line') continue;
        expect(step.expect).toEqual(['ordinary-call', 'no-location', 'may-be-charged']);
      }
    });
  });
});
