/**
 * Two rules that weigh signs. Several together make an outage told in words no rule knows, one alone
 * never does; and failing words outweighed by all the rest of the text are about something else.
 */
import { PLANNED, SINCE } from '../find/frames.ts';
import { JUSTICE, LESSON, PUBLIC_LIFE, REPORT, SIREN } from '../find/quiet.ts';
import { dated, decide, type Rule } from './case.ts';
import { AGAINST, type CaseView, FOR, type Sign, seenIn, viewOf } from './signs.ts';

/** What makes an outage; this and the weights were fitted on the labelled items, then rounded. */
const ENOUGH = 7;
/** Below this, failing words are about something else; below the second too if quiet life is told. */
const TOO_LITTLE = 4;
const TOO_LITTLE_ON_A_QUIET_DAY = 8;

interface Weighing {
  sum: number;
  seen: string[];
}

function weigh(view: CaseView): Weighing {
  let sum = 0;
  const seen: string[] = [];
  const add = (signs: readonly Sign[], sense: 1 | -1) => {
    for (const sign of signs) {
      const found = sign.see(view);
      if (found === null) continue;
      sum += sense * sign.weight;
      seen.push(
        `${sense > 0 ? '+' : '-'}${sign.weight} ${sign.name}: ${found.trim().slice(0, 60)}`,
      );
    }
  };
  add(FOR, 1);
  add(AGAINST, -1);
  return { sum, seen };
}

/** Failing words in a text about something else altogether: a reportage, a trial, a walk in the hills. */
export const quietDay: Rule = (given) => {
  const quiet = [PUBLIC_LIFE, JUSTICE, LESSON, REPORT, SIREN]
    .map((pattern) => seenIn(given.facts, pattern))
    .find((seen) => seen !== null);
  const { sum, seen } = weigh(viewOf(given));
  if (sum < TOO_LITTLE && given.now.length > 0)
    return decide('none', 'outweighed', seen.join(', '));
  if (quiet == null || sum >= TOO_LITTLE_ON_A_QUIET_DAY) return null;
  return decide('none', 'quiet day', quiet);
};

export const evidence: Rule = (given) => {
  const view = viewOf(given);
  const { sum, seen } = weigh(view);
  if (sum < ENOUGH) return null;
  const coming =
    (view.telling.some((fact) => fact.when === 'future') &&
      PLANNED.test(`${given.title} ${given.body}`)) ||
    (dated(given.item, `${given.title} ${given.body}`).some((day) => day >= 1) &&
      seenIn(view.telling, SINCE) === null);
  return decide(coming ? 'planned' : 'ongoing', 'signs', seen.join(', '));
};
