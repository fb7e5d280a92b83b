/** What must hold after each step, whatever happened. */
import { expect, type Page } from '@playwright/test';
import { isTerritoryCode } from '../../../src/territories/names.ts';
import { mark, seenOn } from './memory.ts';
import type { World } from './world.ts';

class BrokenLaw extends Error {}

function must(holds: boolean, law: string, detail = ''): void {
  if (!holds) throw new BrokenLaw(detail === '' ? law : `${law}: ${detail}`);
}

const territoryOf = (page: Page): string | null => {
  const parts = new URL(page.url()).pathname.split('/');
  return parts.find((part) => isTerritoryCode(part)) ?? null;
};

/** A bulletin that is good at this moment and names no outage there. */
const clearIsSaid = ({ bulletins }: World, territory: string | null): boolean =>
  bulletins.some(
    ({ validUntil, announced }) =>
      Date.parse(validUntil) > Date.now() &&
      (territory === null ? announced.length === 0 : !announced.includes(territory)),
  );

/** Checks every law on what the page in front shows and the phone holds. */
export async function checkLaws(world: World): Promise<void> {
  const { page } = world;
  const seen = await seenOn(page);
  const territory = territoryOf(page);
  must(seen.callable, 'a number to call can be seen', page.url());
  must(!seen.altered, 'no number is offered that nobody signed', page.url());
  if (seen.quiet) {
    // Until the network has failed to answer, what was kept may still be good.
    const kept = Date.parse(seen.drawnUntil ?? '') > Date.now();
    must(world.heard || kept, 'nothing is clear before a bulletin came');
    must(clearIsSaid(world, territory), 'nothing is clear but by a bulletin that is good now');
  }
  await checkMemory(world);
  must(world.errors.length === 0, 'no error is left unhandled', world.errors.join('\n'));
}

/** Newer verified data is never replaced by older (law 5). */
async function checkMemory(world: World): Promise<void> {
  const held = await world.memory();
  for (const kind of ['directory', 'bulletin'] as const) {
    const [before, now] = [world.floor[kind], held[kind]];
    must(
      before === null || (now !== null && now >= before),
      `what is kept of the ${kind} is no older than before`,
      `${before} became ${now}`,
    );
  }
  world.floor = held;
}

/** Opens an address as a person does, and checks what stands in its HTML before any script ran. */
export async function visit(world: World, path: string): Promise<void> {
  // With nothing installed and no network, no site can show a thing.
  if (!(await world.hasWorker()) && world.network !== 'up') return;
  const { page, floor } = world;
  world.opened();
  const started = Date.now();
  // A script that a network never ends to send holds back the rest of the document's life, and no number.
  const options = { waitUntil: 'commit', timeout: 30_000 } as const;
  // Where only the fragment differs, the same document stays unless it is loaded anew.
  const answer =
    (await page.goto(world.site.address + path, options)) ?? (await page.reload(options));
  await page.locator('a[href^="tel:"]').first().waitFor({ state: 'attached', timeout: 30_000 });
  world.waits.push(Date.now() - started);
  const html = (await answer?.text()) ?? '';
  must(html.includes('href="tel:15"'), 'the first HTML has a number to call', html.slice(0, 300));
  const { issuedAt } = await seenOn(page);
  // What the site itself sent stands in for a page that cannot be drawn: it is as old as its build.
  const isDrawnHere = answer?.headers()['etag'] === undefined;
  if (isDrawnHere && floor.directory !== null && issuedAt !== null) {
    const drawn = Math.floor(Date.parse(issuedAt) / 1000);
    must(
      drawn >= floor.directory,
      'a page shows the newest directory',
      `${drawn} < ${floor.directory}`,
    );
  }
  await mark(page);
}

/** The plan in progress is where it was left, on the page it belongs to. */
export async function checkPlan(world: World): Promise<void> {
  const { page, plan } = world;
  if (plan === null || !page.url().endsWith(plan.path)) return;
  // A page whose scripts or words cannot be had is plain links: it has no step to stand at.
  const alive = page.locator('.readiness:not(.readiness-unknown)');
  const took = await alive.waitFor({ state: 'attached', timeout: 8_000 }).then(
    () => true,
    () => false,
  );
  if (!took) return;
  // On another ladder the same step has another number: then that one is shown at all.
  const place = async () => {
    const { step, steps } = await seenOn(page);
    return step !== null && steps !== plan.steps ? plan.step : step;
  };
  await expect.poll(place, { message: 'the plan in progress is not lost' }).toBe(plan.step);
}
