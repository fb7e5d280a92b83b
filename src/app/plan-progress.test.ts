import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WALK_BEGINS, type Walk } from '../guide/walk.ts';
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
const FIRST: Walk = { step: 'usual 15', left: [] };
const SECOND: Walk = { step: 'other-phone 15', left: ['usual 15'] };

const aWalk = fc.constantFrom(WALK_BEGINS, FIRST, SECOND);
const aTap: fc.Arbitrary<PlanTap> = fc.oneof(
  fc.record({ kind: fc.constant('go-to' as const), to: aWalk }),
  fc.record({ kind: fc.constant('call' as const), from: aWalk }),
  fc.record({ kind: fc.constant('answered' as const), yes: fc.boolean(), next: aWalk }),
);
const afterAll = (taps: readonly PlanTap[]): PlanProgress =>
  taps.reduce(progressAfter, progressOf(NOTHING, 'samu'));

describe('a tap', () => {
  it('after a call that nobody answered opens the next step', () => {
    const called = progressAfter(progressOf(NOTHING, 'samu'), { kind: 'call', from: FIRST });
    expect(called).toEqual({ ...FIRST, call: 'called' });
    const next = progressAfter(called, { kind: 'answered', yes: false, next: SECOND });
    expect(next).toEqual({ ...SECOND, call: 'none' });
  });

  it('that takes a "yes" back stays at the step where somebody had answered', () => {
    const held: PlanProgress = { ...FIRST, call: 'answered' };
    expect(progressAfter(held, { kind: 'answered', yes: false, next: SECOND })).toEqual({
      ...FIRST,
      call: 'none',
    });
  });

  it('of a "yes" ends what is under way, and moves nobody', () => {
    fc.assert(
      fc.property(fc.array(aTap), aWalk, (taps, next) => {
        const progress = afterAll(taps);
        const yes = progressAfter(progress, { kind: 'answered', yes: true, next });
        expect(isUnderWay(yes)).toBe(false);
        expect(yes).toEqual({ ...progress, call: 'answered' });
      }),
    );
  });
});

describe('the plans of a page', () => {
  it('say which is under way, and no more once that one has ended', () => {
    const begun = withProgress(NOTHING, HERE, { ...FIRST, call: 'called' });
    expect(begun.underWay).toEqual({ territory: '35', need: 'samu', at: 1_000 });
    expect(withProgress(begun, HERE, { ...FIRST, call: 'answered' }).underWay).toBeNull();
  });

  it('leave one under way elsewhere when another is looked at', () => {
    const elsewhere = { territory: '22', need: 'fire', at: 500 } as const;
    const plans: Plans = { progress: {}, underWay: elsewhere };
    expect(withProgress(plans, HERE, { ...FIRST, call: 'none' }).underWay).toEqual(elsewhere);
  });

  it('take what is kept, but never over what was done on this page meanwhile', () => {
    const done = withProgress(NOTHING, HERE, { ...SECOND, call: 'none' });
    const kept = [
      { territory: '35', need: 'samu', ...FIRST, call: 'none', at: 1 },
      { territory: '35', need: 'fire', ...SECOND, call: 'called', at: 2 },
      { territory: '22', need: 'police', ...SECOND, call: 'none', at: 3 },
    ] as const;
    const plans = withKept(done, kept, '35');
    expect(plans.progress).toEqual({
      samu: { ...SECOND, call: 'none' },
      fire: { ...SECOND, call: 'called' },
    });
  });
});
