/** How far a person is in each plan of a page, and what each of their taps makes of it. Pure. */
import type { Need } from '../guide/model.ts';
import { WALK_BEGINS, type Walk } from '../guide/walk.ts';
import type { PlanProgress, View } from '../pages/model.ts';
import type { KeptProgress } from '../store/schema.ts';

export type PlanTap =
  | { kind: 'go-to'; to: Walk }
  /** The call was begun: the system's own call screen stands before the page. */
  | { kind: 'call'; from: Walk }
  | { kind: 'answered'; yes: boolean; next: Walk };

/** What a page knows of its plans. */
export type Plans = Pick<View, 'progress' | 'underWay'>;

const AT_THE_START: PlanProgress = { ...WALK_BEGINS, call: 'none' };

/** Somebody was called, or a step was left behind, and nobody is known to have answered. */
export const isUnderWay = ({ left, call }: PlanProgress): boolean =>
  call === 'called' || (call === 'none' && left.length > 0);

export const progressOf = ({ progress }: Plans, need: Need): PlanProgress =>
  progress[need] ?? AT_THE_START;

/** Where a plan stands after a tap. Nobody answered: the next step, unless somebody had answered before. */
export function progressAfter(before: PlanProgress, tap: PlanTap): PlanProgress {
  switch (tap.kind) {
    case 'go-to':
      return { ...tap.to, call: 'none' };
    case 'call':
      return { ...tap.from, call: 'called' };
    case 'answered':
      if (tap.yes) return { ...before, call: 'answered' };
      return { ...(before.call === 'answered' ? before : tap.next), call: 'none' };
  }
}

/**
 * The page's plans with one of them where it stands now.
 * @param at milliseconds since 1970, by the phone's clock
 */
export function withProgress(
  plans: Plans,
  { territory, need, at }: { territory: string; need: Need; at: number },
  progress: PlanProgress,
): Plans {
  const { underWay } = plans;
  const isThis = underWay?.territory === territory && underWay.need === need;
  const left = isThis ? null : underWay;
  return {
    progress: { ...plans.progress, [need]: progress },
    underWay: isUnderWay(progress) ? { territory, need, at } : left,
  };
}

/** The page's plans with what this phone keeps: what was done on this page meanwhile is newer. */
export function withKept(plans: Plans, kept: readonly KeptProgress[], territory: string): Plans {
  const here = kept.filter((plan) => plan.territory === territory);
  const before = Object.fromEntries(
    here.map(({ need, step, left, call }) => [need, { step, left, call }]),
  );
  return {
    progress: { ...before, ...plans.progress },
    underWay: kept.find(isUnderWay) ?? null,
  };
}
