import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanProgress } from '../pages/model.ts';
import {
  isUnderWay,
  type Plans,
  type PlanTap,
  progressAfter,
  progressOf,
  withKept,
  withProgress,
} from './plan-progress.ts';

const NOTHING: Plans = { progress: {}, underWay: null };
const HERE = { territory: '35', need: 'samu', at: 1_000 } as const;
const LAST_STEP = 4;

const aTap: fc.Arbitrary<PlanTap> = fc.oneof(
  fc.record({ kind: fc.constant('go-to' as const), step: fc.nat({ max: LAST_STEP }) }),
  fc.constant<PlanTap>({ kind: 'call' }),
  fc.record({
    kind: fc.constant('answered' as const),
    yes: fc.boolean(),
    lastStep: fc.constant(LAST_STEP),
  }),
);
const afterAll = (taps: readonly PlanTap[]): PlanProgress =>
  taps.reduce(progressAfter, progressOf(NOTHING, 'samu'));

describe('a tap', () => {
  it('after a call that nobody answered opens the next step', () => {
    const called = progressAfter(progressOf(NOTHING, 'samu'), { kind: 'call' });
    expect(called).toEqual({ step: 0, call: 'called' });
    const next = progressAfter(called, { kind: 'answered', yes: false, lastStep: LAST_STEP });
    expect(next).toEqual({ step: 1, call: 'none' });
  });

  it('that takes a "yes" back stays at the step where somebody had answered', () => {
    const held: PlanProgress = { step: 2, call: 'answered' };
    expect(progressAfter(held, { kind: 'answered', yes: false, lastStep: LAST_STEP })).toEqual({
      step: 2,
      call: 'none',
    });
  });

  it('never leads out of the plan, and a "yes" ends what is under way', () => {
    fc.assert(
      fc.property(fc.array(aTap), (taps) => {
        const progress = afterAll(taps);
        expect(progress.step).toBeGreaterThanOrEqual(0);
        expect(progress.step).toBeLessThanOrEqual(LAST_STEP);
        const yes = progressAfter(progress, { kind: 'answered', yes: true, lastStep: LAST_STEP });
        expect(isUnderWay(yes)).toBe(false);
        expect(yes.step).toBe(progress.step);
      }),
    );
  });
});

describe('the plans of a page', () => {
  it('say which is under way, and no more once that one has ended', () => {
    const begun = withProgress(NOTHING, HERE, { step: 0, call: 'called' });
    expect(begun.underWay).toEqual({ territory: '35', need: 'samu', at: 1_000 });
    expect(withProgress(begun, HERE, { step: 0, call: 'answered' }).underWay).toBeNull();
  });

  it('leave one under way elsewhere when another is looked at', () => {
    const elsewhere = { territory: '22', need: 'fire', at: 500 } as const;
    const plans: Plans = { progress: {}, underWay: elsewhere };
    expect(withProgress(plans, HERE, { step: 0, call: 'none' }).underWay).toEqual(elsewhere);
  });

  it('take what is kept, but never over what was done on this page meanwhile', () => {
    const done = withProgress(NOTHING, HERE, { step: 3, call: 'none' });
    const kept = [
      { territory: '35', need: 'samu', step: 1, call: 'none', at: 1 },
      { territory: '35', need: 'fire', step: 2, call: 'called', at: 2 },
      { territory: '22', need: 'police', step: 4, call: 'none', at: 3 },
    ] as const;
    const plans = withKept(done, kept, '35');
    expect(plans.progress).toEqual({
      samu: { step: 3, call: 'none' },
      fire: { step: 2, call: 'called' },
    });
  });
});
