/** What is kept is checked when it is read, put right when a network is there, and no number waits for that. */
import type { Page } from '@playwright/test';
import { expect, type Phone, readyOffline, test } from './support/phone.ts';
import type { Site } from './support/site.ts';

/** A phone whose clock can be put on, so that nobody waits for what its pages wait for. */
async function openWithClock(phone: Phone, site: Site): Promise<Page> {
  await (await phone.open('about:blank')).clock.install();
  return phone.open(site.address);
}
/** The page of last resort asks again after this (src/worker/last-resort.ts). */
const LAST_RESORT_ASKS_MS = 15_000;
/** A worker that says nothing is asked again after this (src/app/worker-talk.ts). */
const ASKED_AGAIN_AFTER_MS = 20_000;

/** The kept words of French, as the worker's cache names them. */
const spoil = (page: Page, how: 'missing' | 'replaced') =>
  page.evaluate(async (way) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!/\/assets\/fr-[^/]+\.json/.test(request.url)) continue;
        if (way === 'missing') await cache.delete(request);
        else await cache.put(request, new Response('<!doctype html><title>Portail</title>'));
      }
    }
  }, how);
/** The system takes back all that was kept. */
const loseEverything = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    indexedDB.deleteDatabase('repli');
  });
const numbers = async (page: Page) => {
  for (const number of ['15', '18', '17', '112']) {
    await expect(page.locator(`a[href="tel:${number}"]:visible`).first()).toBeVisible();
  }
};

for (const how of ['missing', 'replaced'] as const) {
  test(`a kept file that is ${how} comes back behind the page`, async ({ site, phone }) => {
    const page = await phone.open(site.address);
    await readyOffline(page);
    await spoil(page, how);
    // With a network the page is the site's own, in its language, and the file is put right.
    await page.goto(`${site.address}/75/`);
    await expect(page.locator('#numbers')).toContainText('Tous les numéros');
    await readyOffline(page);
    await spoil(page, how);
    // Without one, the page is drawn from what is left.
    await site.set('dead');
    await page.goto(`${site.address}/75/`);
    await numbers(page);
    await expect(page.locator('html')).not.toHaveAttribute('lang', 'fr');
    await expect(page.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
    await site.set('up');
    await page.goto(`${site.address}/75/`);
    await readyOffline(page);
    await site.set('dead');
    await page.goto(`${site.address}/75/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });
}

test('a kept script that is damaged is found when a page asks for it, and comes back', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/75/`);
  await readyOffline(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!/\/assets\/app-[^/]+\.js/.test(request.url)) continue;
        const headers = { 'content-type': 'text/javascript' };
        await cache.put(request, new Response('not a script {', { headers }));
      }
    }
  });
  // Without a network the page is plain links: nothing of it says that the phone is ready.
  await site.set('dead');
  await page.goto(`${site.address}/75/`);
  await numbers(page);
  await expect(page.locator('.readiness-ready')).toHaveCount(0);
  await site.set('up');
  await page.goto(`${site.address}/75/`);
  await readyOffline(page);
  await site.set('dead');
  await page.goto(`${site.address}/75/`);
  await readyOffline(page);
});

test('the page of last resort repairs itself when the network is back', async ({ site, phone }) => {
  const page = await openWithClock(phone, site);
  await readyOffline(page);
  await loseEverything(page);
  await site.set('dead');
  await page.goto(`${site.address}/75/`);
  await numbers(page);
  await expect(page.locator('#numbers')).toHaveCount(0);
  await site.set('up');
  await page.clock.fastForward(LAST_RESORT_ASKS_MS);
  await expect(page.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible({
    timeout: 60_000,
  });
  await site.set('dead');
  await page.reload();
  await expect(page.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
});

test('the page of last resort takes a newer version where the site has no other', async ({
  site,
  phone,
}) => {
  const page = await openWithClock(phone, site);
  await readyOffline(page);
  await loseEverything(page);
  await site.set('dead');
  await page.goto(`${site.address}/75/`);
  await numbers(page);
  site.version = 'second';
  await site.set('up');
  await page.clock.fastForward(LAST_RESORT_ASKS_MS);
  await expect(page.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible({
    timeout: 60_000,
  });
  await readyOffline(page);
});

test('a worker that the system ends while it is asked is asked again', async ({ site, phone }) => {
  const page = await openWithClock(phone, site);
  await readyOffline(page);
  await spoil(page, 'missing');
  // The worker waits for a network that accepts and never answers, and is ended there.
  await site.set('hang');
  await page.goto(`${site.address}/75/`, { waitUntil: 'commit' });
  await expect(page.locator('.readiness-preparing')).toBeAttached();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await site.set('up');
  await page.clock.fastForward(ASKED_AGAIN_AFTER_MS);
  await readyOffline(page);
});

test('storage that the system takes back in the middle of a reading raises no error', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/`);
  await readyOffline(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const cdp = await page.context().newCDPSession(page);
  for (let time = 0; time < 30; time += 1) {
    // What a page reads when a person comes back to it.
    await page.evaluate(() => {
      for (let k = 0; k < 10; k += 1) document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.waitForTimeout(time % 10);
    await cdp.send('Storage.clearDataForOrigin', {
      origin: site.address,
      storageTypes: 'indexeddb',
    });
  }
  await numbers(page);
  expect(errors).toEqual([]);
});

test('a damaged record in the database takes no local line off the screen', async ({
  site,
  phone,
}) => {
  const page = await phone.open(site.address);
  await readyOffline(page);
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('repli');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['documents', 'choices'], 'readwrite');
          const broken = {
            format: 'repli-directory/1',
            version: 9e9,
            territories: [7, { code: '35' }],
          };
          writing.objectStore('documents').put(broken, 'directory');
          writing.objectStore('documents').put({ bulletin: 7, unlisted: 'x' }, 'bulletin');
          writing.objectStore('choices').put([{ name: 7 }, 9], 'saved');
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await phone.switchOff();
  await site.set('dead');
  const again = await phone.open(`${site.address}/75/`);
  await numbers(again);
  await expect(again.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
});
