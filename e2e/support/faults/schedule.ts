/** A seeded schedule: so many things happen to one phone, and every law is checked after each. */
import { type Browser, expect } from '@playwright/test';
import { EVENTS } from './events.ts';
import { checkLaws, checkPlan, visit } from './laws.ts';
import { Random } from './random.ts';
import { World } from './world.ts';

/** Milliseconds at most that are left to what goes on between two steps. */
const PAUSE_MS = 300;

export interface Outcome {
  /** What happened, in order. */
  kinds: string[];
  /** Milliseconds from asking for each page to its HTML. */
  waits: number[];
}

/** Runs the schedule of a seed. Throws at the first law broken, with how to see it again. */
export async function runSchedule(browser: Browser, seed: number, steps: number): Promise<Outcome> {
  const world = await World.begin(browser, new Random(seed));
  const kinds: string[] = [];
  try {
    // One phone in four is met in the middle of its first visit.
    if (world.random.next() < 0.75) await ready(world);
    for (let step = 0; step < steps; step += 1) {
      const event = world.random.pick(EVENTS, ({ weight }) => weight);
      kinds.push(event.kind);
      await event.happen(world);
      await world.page.waitForTimeout(world.random.next() * PAUSE_MS);
      await checkLaws(world);
      await checkPlan(world);
    }
    kinds.push('all is well again');
    await recover(world);
    return { kinds, waits: world.waits };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${text}\nafter ${kinds.length} steps on ${world.page.url()}, network "${world.network}":\n` +
        `${kinds.join('\n')}\nsee it again: npm run test:faults -- --seed ${seed} --schedules 1 --steps ${steps}`,
    );
  } finally {
    await world.end();
  }
}

/** Milliseconds after which browsers put a worker to sleep that has nothing to do. */
const REST_MS = 35_000;

/**
 * A version gives way once its worker rests. Browsers may wait for that until it sleeps, and let none sleep while a
 * test looks into it: the test puts it to sleep in their place, as often as it was woken.
 */
async function readyAfterRests({ page, cdp }: World): Promise<void> {
  const isReady = page.locator('.readiness-ready');
  await cdp.send('ServiceWorker.enable');
  for (let rest = 0; rest < 2; rest += 1) {
    const soon = isReady.waitFor({ state: 'attached', timeout: REST_MS });
    if (
      await soon.then(
        () => true,
        () => false,
      )
    )
      return;
    await cdp.send('ServiceWorker.stopAllWorkers');
  }
  await expect(isReady).toBeAttached({ timeout: 60_000 });
}

const ready = (world: World): Promise<void> =>
  world.page.locator('.readiness-ready').waitFor({ state: 'attached', timeout: 60_000 });

/** Whatever happened: with a good network, one more opening and some time, all is as it should be. */
async function recover(world: World): Promise<void> {
  await world.setClock(0);
  await world.cdp.send('Storage.overrideQuotaForOrigin', { origin: world.site.address });
  await world.setNetwork('up');
  await world.site.round();
  await world.publishBulletin(null);
  await visit(world, '/75/');
  await readyAfterRests(world);
  await expect(world.page.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
  await expect(world.page.locator('.strip-quiet, .strip-outage').first()).toBeVisible();
  await checkLaws(world);
}
