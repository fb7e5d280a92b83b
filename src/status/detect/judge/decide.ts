/** From the facts of an item to its state: ordered rules, the first that holds decides. */
import { type Case, type Decision, decide, type Rule } from './case.ts';
import { evidence, quietDay } from './evidence.ts';
import {
  aboutNumbers,
  abroad,
  exercise,
  hoax,
  memory,
  oldNetworks,
  saturated,
  supposed,
} from './rules-frames.ts';
import { fails, lineGiven, planned, restoredRule, standsIn, worksAgain } from './rules-outage.ts';

const RULES: readonly Rule[] = [
  aboutNumbers,
  exercise,
  hoax,
  abroad,
  restoredRule,
  worksAgain,
  memory,
  oldNetworks,
  supposed,
  planned,
  saturated,
  quietDay,
  fails,
  standsIn,
  lineGiven,
  evidence,
];

/** The state of an item and the words that decided. */
export function decideState(given: Case): Decision {
  for (const rule of RULES) {
    const decision = rule(given);
    if (decision !== null) return decision;
  }
  return decide('none', 'nothing', 'no failing emergency number');
}
