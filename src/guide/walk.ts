/**
 * Where a person stands on a ladder that may change under them: an outage is announced, or ends, between two taps or
 * during a call. Steps are known by what they do, never by their number. Pure.
 */
import type { Step } from './model.ts';

/** Where a person stands on a ladder. */
export interface Walk {
  /** The step opened last, by its key; null: none was, and the first is shown. */
  step: string | null;
  /** Keys of the steps that were left behind. */
  left: readonly string[];
}

/** Nothing was opened yet. */
export const WALK_BEGINS: Walk = { step: null, left: [] };

/** A step by what it is and what it calls: with a number that was not there, there is something new to try. */
export function stepKey(step: Step): string {
  switch (step.kind) {
    case 'call':
      return `${step.id} ${step.number}`;
    case 'line':
      return [step.id, ...step.offers.map(({ number }) => number).sort()].join(' ');
    default:
      return step.id;
  }
}

const isNew = (step: Step, left: readonly string[]): boolean => !left.includes(stepKey(step));

/**
 * Index of the step to show: the one opened last, with other numbers too; or the first not left behind where that one
 * is gone.
 */
export function standsAt(steps: readonly Step[], { step, left }: Walk): number {
  const id = step?.split(' ')[0];
  const indices = [
    steps.findIndex((each) => stepKey(each) === step),
    steps.findIndex((each) => each.id === id),
    steps.findIndex((each) => isNew(each, left)),
  ];
  return indices.find((index) => index >= 0) ?? steps.length - 1;
}

/** The walk of whoever sees this ladder, with the name of the step they see: what they do is told from it. */
export function here(steps: readonly Step[], walk: Walk): Walk {
  const shown = steps[standsAt(steps, walk)];
  return shown === undefined ? walk : { ...walk, step: stepKey(shown) };
}

/** Keys of what was left behind, and of the step opened last: one that is gone was tried all the same. */
function tried(steps: readonly Step[], walk: Walk): string[] {
  const step = walk.step ?? here(steps, walk).step;
  return [...walk.left.filter((key) => key !== step), ...(step === null ? [] : [step])];
}

/** Index of the first step not tried yet, wherever it stands now; null when none is left. */
export function comesNext(steps: readonly Step[], walk: Walk): number | null {
  const before = tried(steps, walk);
  const index = steps.findIndex((each) => isNew(each, before));
  return index < 0 ? null : index;
}

/** A step opened by choice: those before it are left behind. */
export function opened(steps: readonly Step[], index: number): Walk {
  const step = steps[index];
  return step === undefined
    ? WALK_BEGINS
    : { step: stepKey(step), left: steps.slice(0, index).map(stepKey) };
}

/** Nobody answered: the next step not tried yet; the one on the screen where none is left. */
export function wentOn(steps: readonly Step[], walk: Walk): Walk {
  const next = steps[comesNext(steps, walk) ?? -1];
  return next === undefined ? here(steps, walk) : { step: stepKey(next), left: tried(steps, walk) };
}
