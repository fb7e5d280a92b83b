import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hearing, idsOf, outage } from './guide.fixtures.ts';
import type { CallPlan } from './model.ts';
import { planFor } from './plan.ts';
import { anyCase } from './random.fixtures.ts';
import {
  comesNext,
  here,
  opened,
  standsAt,
  stepKey,
  WALK_BEGINS,
  type Walk,
  wentOn,
} from './walk.ts';

const NUMBER = '+33261914399';
const usually: CallPlan = planFor(hearing([]));
/** 15 is down, and the préfecture gives a line for it. */
const inOutage: CallPlan = planFor(
  hearing([
    outage({
      numbers: { '15': 'down' },
      lines: [{ service: 'samu', number: NUMBER, area: '', network: 'fixed' }],
    }),
  ]),
);

const shown = ({ steps }: CallPlan, walk: Walk) => steps[standsAt(steps, walk)]?.id;
const next = ({ steps }: CallPlan, walk: Walk) => steps[comesNext(steps, walk) ?? -1]?.id;

describe('on a ladder that stays as it is', () => {
  it('nobody answers: every step comes once, in its order, and then none', () => {
    fc.assert(
      fc.property(anyCase, ({ input }) => {
        const { steps } = planFor(input);
        let walk = WALK_BEGINS;
        for (const [i, step] of steps.entries()) {
          expect(steps[standsAt(steps, walk)]).toBe(step);
          expect(comesNext(steps, walk)).toBe(i + 1 < steps.length ? i + 1 : null);
          walk = wentOn(steps, walk);
        }
        expect(standsAt(steps, walk)).toBe(steps.length - 1);
      }),
    );
  });

  it('a step opened by choice is shown, and the one below it comes next', () => {
    const { steps } = usually;
    for (const i of steps.keys()) {
      expect(standsAt(steps, opened(steps, i))).toBe(i);
      expect(comesNext(steps, opened(steps, i))).toBe(i + 1 < steps.length ? i + 1 : null);
    }
  });

  it('no two steps have one key', () => {
    fc.assert(
      fc.property(anyCase, ({ input }) => {
        const keys = planFor(input).steps.map(stepKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('on a ladder that changes', () => {
  it('an outage announced during the first call: the line that is given comes next', () => {
    const called = here(usually.steps, WALK_BEGINS);
    expect(idsOf(inOutage)[0]).toBe('announced');
    expect(next(inOutage, called)).toBe('announced');
    expect(shown(inOutage, wentOn(inOutage.steps, called))).toBe('announced');
  });

  it('what was tried before the outage is not asked for again, and nothing else is left out', () => {
    let walk = wentOn(usually.steps, here(usually.steps, WALK_BEGINS));
    const seen = [];
    for (;;) {
      const index = comesNext(inOutage.steps, walk);
      if (index === null) break;
      seen.push(inOutage.steps[index]?.id);
      walk = wentOn(inOutage.steps, walk);
    }
    expect(seen).toEqual(idsOf(inOutage).filter((id) => id !== 'usual' && id !== 'other-phone'));
  });

  it('a step on the screen stays there while it is one of the ladder', () => {
    const waiting = opened(usually.steps, 1);
    expect(shown(usually, waiting)).toBe('other-phone');
    expect(shown(inOutage, waiting)).toBe('other-phone');
    // 18 is hit as well, and stands in no more beside 112.
    const both = planFor(hearing([outage({ numbers: { '15': 'down', '18': 'down' } })]));
    expect(shown(both, opened(usually.steps, 2))).toBe('stand-in');
    // 112 is: the step calls another number, and has not been tried.
    const with112 = planFor(hearing([outage({ numbers: { '15': 'down', '112': 'down' } })]));
    expect(shown(with112, opened(usually.steps, 2))).toBe('stand-in');
    expect(next(with112, opened(usually.steps, 2))).toBe('stand-in');
  });

  it('the outage ends at its first line: the usual number comes, and not the way on foot', () => {
    const atLine = here(inOutage.steps, WALK_BEGINS);
    expect(shown(usually, atLine)).toBe('usual');
    expect(next(usually, { ...atLine, left: [] })).toBe('usual');
  });

  it('a step whose number is another one is a new one', () => {
    const other = planFor(
      hearing([
        outage({
          numbers: { '15': 'down' },
          lines: [{ service: 'samu', number: '+33261914388', area: '', network: 'fixed' }],
        }),
      ]),
    );
    const tried = wentOn(inOutage.steps, WALK_BEGINS);
    expect(next(other, tried)).toBe('announced');
    expect(next(inOutage, tried)).not.toBe('announced');
  });
});
