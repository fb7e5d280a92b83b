/**
 * Seeded schedules of faults, a new phone for each, every law checked after each step.
 * `npm run test:faults` runs more of them, or one again.
 */
import { expect, test } from '@playwright/test';
import { counted } from '../tools/fault-counts.mjs';
import { Random } from './support/faults/random.ts';
import { type Outcome, runSchedule } from './support/faults/schedule.ts';
import { World } from './support/faults/world.ts';

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

test('an error that nobody catches in the worker is seen', async ({ browser }) => {
  const world = await World.begin(browser, new Random(0));
  await expect(world.page.locator('.readiness-ready')).toBeAttached({ timeout: 60_000 });
  const [worker] = world.context.serviceWorkers();
  await worker?.evaluate(() => {
    void Promise.reject(new Error('nobody waits for this'));
    setTimeout(() => {
      throw new Error('nobody expects this');
    });
  });
  for (const error of ['nobody waits for this', 'nobody expects this']) {
    await expect
      .poll(() => world.errors.join())
      .toContain(`uncaught in the worker: Error: ${error}`);
  }
  await world.end();
});

for (let seed = FIRST; seed < FIRST + SCHEDULES; seed += 1) {
  test(`the laws hold through faults, seed ${seed}`, async ({ browser }) => {
    test.setTimeout(120_000 + STEPS * LONGEST_STEP);
    const outcome = await runSchedule(browser, seed, STEPS);
    outcomes.push(outcome);
    test.info().annotations.push({ type: 'faults', description: JSON.stringify(outcome) });
  });
}
