/**
 * Seeded schedules of faults, a new phone for each, every law checked after each step.
 * `npm run test:faults` runs more of them, or one again.
 */
import { test } from '@playwright/test';
import { counted } from '../tools/fault-counts.mjs';
import { type Outcome, runSchedule } from './support/faults/schedule.ts';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

const FIRST = number('REPLI_FAULTS_SEED', 1);
const SCHEDULES = number('REPLI_FAULTS_SCHEDULES', 8);
const STEPS = number('REPLI_FAULTS_STEPS', 20);
/** Milliseconds a step may take on a machine with other work, with all that is waited for in it. */
const LONGEST_STEP = 30_000;

const outcomes: Outcome[] = [];
test.afterAll(() => {
  if (outcomes.length > 0) console.log(counted(outcomes));
});

for (let seed = FIRST; seed < FIRST + SCHEDULES; seed += 1) {
  test(`the laws hold through faults, seed ${seed}`, async ({ browser }) => {
    test.setTimeout(120_000 + STEPS * LONGEST_STEP);
    const outcome = await runSchedule(browser, seed, STEPS);
    outcomes.push(outcome);
    test.info().annotations.push({ type: 'faults', description: JSON.stringify(outcome) });
  });
}
