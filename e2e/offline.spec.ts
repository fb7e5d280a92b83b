import type { Network } from './support/failing-server.ts';
import { expect, readyOffline, test } from './support/phone.ts';

/** Never visited before the network failed, but for the first. */
const PAGES = [
  { path: '/', holds: 'De quoi avez-vous besoin' },
  { path: '/35/', holds: 'Ille-et-Vilaine' },
  { path: '/2A/#sea', holds: 'Corse-du-Sud' },
  { path: '/en/974/', holds: 'What do you need' },
  { path: '/75', holds: 'Paris' },
];

for (const network of ['dead', 'hang', '500', 'captive'] satisfies Network[]) {
  test(`after one visit, every page opens on a network that is "${network}"`, async ({
    site,
    phone,
  }) => {
    const first = await phone.open(site.address);
    await readyOffline(first);
    await site.set(network);
    await phone.switchOff();
    for (const { path, holds } of PAGES) {
      const page = await phone.open(site.address + path);
      await expect(page.locator('main')).toContainText(holds);
      await expect(page.locator('a[href="tel:15"]').first()).toBeAttached();
      await expect(page.locator('body')).not.toContainText('Wi-Fi gratuit');
      // Law 2: without news, nothing is said to be fine.
      await expect(page.locator('.strip-quiet')).toHaveCount(0, { timeout: 15_000 });
    }
    const local = await phone.open(`${site.address}/75/`);
    await expect(local.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
  });
}

test('"ready offline" is not said when a file that is needed is gone', async ({ site, phone }) => {
  const page = await phone.open(site.address);
  await readyOffline(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes('/assets/en-')) await cache.delete(request);
      }
    }
  });
  // With a network the file would come back: see repair.spec.ts.
  await site.set('dead');
  await page.reload();
  await expect(page.locator('.readiness')).toHaveText(/Pas encore prêt/);
});

test('with the database gone, the copy made at installation still gives the local lines', async ({
  site,
  phone,
}) => {
  const page = await phone.open(site.address);
  await readyOffline(page);
  await site.set('dead');
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const gone = indexedDB.deleteDatabase('repli');
        gone.onsuccess = gone.onblocked = gone.onerror = () => done();
      }),
  );
  await phone.switchOff();
  const again = await phone.open(`${site.address}/75/`);
  await expect(again.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
});

test('with everything evicted but the worker, the short numbers are still links', async ({
  site,
  phone,
}) => {
  const page = await phone.open(site.address);
  await readyOffline(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    indexedDB.deleteDatabase('repli');
  });
  await site.set('dead');
  const again = await phone.open(`${site.address}/35/`);
  for (const number of ['15', '18', '17', '112']) {
    await expect(again.locator(`a[href="tel:${number}"]`).first()).toBeVisible();
  }
});

test('the page drawn in the phone is the page the server sends', async ({ site, phone }) => {
  const page = await phone.open(site.address);
  await readyOffline(page);
  const body = (html: string) => /<div id="repli"[^>]*>(.*)<\/div><script/s.exec(html)?.[1];
  for (const path of ['/', '/35/', '/75/', '/988/', '/en/', '/en/2B/', '/it/preparer/']) {
    const answer = await page.goto(site.address + path);
    expect(answer?.fromServiceWorker()).toBe(true);
    const drawn = body((await answer?.text()) ?? '');
    const sent = body(await (await fetch(site.address + path)).text());
    // News may be in the drawn one: then the strip and who announces differ, and nothing else.
    const withoutNews = (html: string | undefined) =>
      html
        ?.replace(/<section class="status".*?<\/section>/s, '')
        .replace(/<div class="watchers">.*?<\/div>/s, '');
    expect(withoutNews(drawn)).toBe(withoutNews(sent));
    expect(drawn).toContain('href="tel:15"');
  }
});
