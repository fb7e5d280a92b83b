/** Everything that may happen to a site, to a phone, and through the one who holds it. */
import { SPOILED } from '../bad-answers.ts';
import { outageOf35 } from '../outage.ts';
import { directoryAfter, expiredBulletin, strangeBulletin } from './documents.ts';
import { inPage } from './in-page.ts';
import { visit } from './laws.ts';
import { mark } from './memory.ts';
import { alterNumbers, damageRecords, evict, hollowDatabase, spoilFile } from './phone-faults.ts';
import type { World } from './world.ts';

export interface Event {
  /** As counted: faults by kind. */
  kind: string;
  weight: number;
  happen(world: World): Promise<void>;
}

const HOUR = 3_600_000;
const PLAN = '/35/#samu';
const PAGES = ['/', '/35/', '/75/', '/2A/', '/en/35/', '/ar/974/', '/988/', PLAN, PLAN, PLAN];

const NETWORKS = ['dead', 'reset', 'hang', '500', '404', 'captive', ...SPOILED] as const;

const network: Event[] = [
  { kind: 'network: up', weight: 10, happen: (world) => world.setNetwork('up') },
  ...NETWORKS.map((each) => ({
    kind: `network: ${each}`,
    weight: 2,
    happen: (world: World) => world.setNetwork(each),
  })),
];

const site: Event[] = [
  {
    kind: 'site: an outage is announced',
    weight: 2,
    happen: async (world) => {
      await world.site.announce('35.xml', outageOf35());
      await world.site.round();
      await world.publishBulletin(null);
    },
  },
  {
    kind: 'site: a new bulletin',
    weight: 3,
    happen: async (world) => {
      await world.site.round();
      await world.publishBulletin(null);
    },
  },
  {
    kind: 'site: an old bulletin',
    weight: 2,
    happen: async (world) => world.publishBulletin(world.firstBulletin),
  },
  {
    kind: 'site: an expired bulletin',
    weight: 2,
    happen: async (world) => world.publishBulletin(await expiredBulletin(world.firstBulletin)),
  },
  {
    kind: 'site: a bulletin of unknown shape',
    weight: 1,
    happen: async (world) => world.publishBulletin(await strangeBulletin(world.firstBulletin)),
  },
  {
    kind: 'site: a new directory',
    weight: 3,
    happen: async (world) => {
      world.editions += 1;
      world.publishDirectory(await directoryAfter(world.editions));
    },
  },
  {
    kind: 'site: an old directory',
    weight: 2,
    happen: async (world) => world.publishDirectory(await directoryAfter(-86_400)),
  },
  {
    kind: 'site: another version',
    weight: 4,
    happen: async (world) => {
      world.site.version = world.site.version === 'first' ? 'second' : 'first';
      const { page } = world;
      await inPage(page, () =>
        page.evaluate(async () => {
          const own = await navigator.serviceWorker.getRegistration();
          own?.update().catch(() => undefined);
        }),
      );
    },
  },
];

const phone: Event[] = [
  { kind: 'phone: clock 3 h ahead', weight: 1, happen: (world) => world.setClock(3 * HOUR) },
  { kind: 'phone: clock a day behind', weight: 1, happen: (world) => world.setClock(-24 * HOUR) },
  { kind: 'phone: clock right', weight: 2, happen: (world) => world.setClock(0) },
  {
    kind: 'phone: storage full',
    weight: 2,
    happen: async ({ cdp, site: { address: origin } }) => {
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    },
  },
  {
    kind: 'phone: storage no longer full',
    weight: 2,
    happen: async ({ cdp, site: { address: origin } }) => {
      await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    },
  },
  { kind: 'phone: caches evicted', weight: 1, happen: (world) => evict(world, ['cache_storage']) },
  { kind: 'phone: database evicted', weight: 1, happen: (world) => evict(world, ['indexeddb']) },
  {
    kind: 'phone: all storage evicted',
    weight: 1,
    happen: (world) => evict(world, ['cache_storage', 'indexeddb', 'local_storage']),
  },
  { kind: 'phone: a kept file lost', weight: 2, happen: (world) => spoilFile(world, 'lost') },
  { kind: 'phone: a kept file damaged', weight: 2, happen: (world) => spoilFile(world, 'damaged') },
  { kind: 'phone: records damaged', weight: 1, happen: damageRecords },
  { kind: 'phone: numbers altered', weight: 1, happen: alterNumbers },
  { kind: 'phone: an empty database', weight: 1, happen: hollowDatabase },
  {
    kind: 'phone: worker killed',
    weight: 3,
    happen: async ({ cdp }) => {
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
    },
  },
];

const person: Event[] = [
  {
    kind: 'person: opens a page',
    weight: 22,
    happen: (world) => visit(world, world.random.pick(PAGES)),
  },
  {
    kind: 'person: goes on in a plan',
    weight: 10,
    happen: async (world) => {
      await visit(world, PLAN);
      const next = world.page.locator('#samu .next');
      const alive = world.page.locator('.readiness:not(.readiness-unknown)');
      const there = await alive.waitFor({ state: 'attached', timeout: 8_000 }).then(
        () => next.isVisible(),
        () => false,
      );
      if (!there) return;
      await next.click();
      const count = world.page.locator('#samu .step-count');
      const [step, steps] = ((await count.textContent()) ?? '').match(/\d+/g) ?? [];
      world.plan = { path: PLAN, step: Number(step), steps: Number(steps) };
    },
  },
  {
    kind: 'person: another tab',
    weight: 3,
    happen: async (world) => {
      if (!(await world.hasWorker()) && world.network !== 'up') return;
      if (world.other === null) world.other = await world.context.newPage();
      [world.page, world.other] = [world.other, world.page];
      await visit(world, world.random.pick(PAGES));
    },
  },
  {
    kind: 'person: takes the update',
    weight: 3,
    happen: async (world) => {
      const button = world.page.locator('.update button');
      if (!(await button.isVisible())) return;
      await Promise.all([
        world.page.waitForEvent('domcontentloaded'),
        button.click({ noWaitAfter: true }),
      ]);
      world.opened();
      await mark(world.page);
    },
  },
  {
    kind: 'person: comes back to the page',
    weight: 4,
    happen: async ({ page }) => {
      const show = () => {
        for (const visibility of ['hidden', 'visible']) {
          Object.defineProperty(document, 'visibilityState', {
            value: visibility,
            configurable: true,
          });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        window.dispatchEvent(new Event('online'));
      };
      await inPage(page, () => page.evaluate(show));
    },
  },
];

export const EVENTS: readonly Event[] = [...network, ...site, ...phone, ...person];
