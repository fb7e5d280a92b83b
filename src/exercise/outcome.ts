/** What would have become of a call, were the exercise real. */
import type { CallPlan, Step } from '../guide/model.ts';
import type { NumberState, Situation } from '../status/situation/model.ts';
import type { CallOutcome, PhoneEvent } from './phone-record.ts';

/** What was pressed: a number, and in which step; null where a number stands alone. */
export interface Attempt {
  number: string;
  step: Step['id'] | null;
}

/** Steps whose numbers nobody confirmed, are of one station, or of an outage that is over. */
const DOUBTFUL: ReadonlySet<Step['id']> = new Set(['last-resort', 'station', 'past']);

function numbersOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'call':
      return step.id === 'stand-in' ? [step.number, ...step.also] : [step.number];
    case 'line':
      return step.offers.map(({ number }) => number);
    case 'text':
      return [step.number];
    default:
      return [];
  }
}

/** Whether a step says from which phones a number passes although it is out of order from others. */
const namesPhones = (step: Step): boolean =>
  (step.id === 'other-phone' || step.id === 'text-other-phone') &&
  step.from.length + step.notFrom.length > 0;

const stateOf = (number: string, { states }: Situation): NumberState | null =>
  number in states ? states[number as keyof typeof states] : null;

/**
 * How an attempt ends: the plan of the exercise says which numbers lead to this help, and what the exercise
 * announces says which of them are reached.
 * @param plan of the need that the player has
 * @param played what would be known, were the exercise real
 * @param before what happened before: a number in disorder answers at another attempt
 */
export function outcomeOf(
  { number, step }: Attempt,
  plan: CallPlan,
  played: Situation,
  before: readonly PhoneEvent[],
): CallOutcome {
  const holding = plan.steps.filter((each) => numbersOf(each).includes(number));
  const otherPhone = holding.some((each) => each.id === step && namesPhones(each));
  const state = stateOf(number, played);
  if (state === 'down' && !otherPhone) return 'out';
  if (holding.length === 0) return 'other';
  if (holding.every(({ id }) => DOUBTFUL.has(id))) return 'doubtful';
  const again = before.some((event) => event.did === 'tried' && event.number === number);
  return state === 'disrupted' && !again ? 'busy' : 'answered';
}
