/** What the host signed and should not have: the numbers stay, and nothing is said to be fine. */
import type { Page } from '@playwright/test';
import { outageOf35, SAMU_35 } from './support/outage.ts';
import { expect, readyOffline, test } from './support/phone.ts';
import { serveBulletin, serveDirectory } from './support/signed.ts';

const BROKEN = [
  null,
  'panne',
  { id: 7, territories: ['35'], numbers: { '15': 'down' } },
  { id: 'a', sent: 'hier', nature: 'actual', phase: 'ongoing', territories: ['35'], numbers: [] },
  { id: 'b', nature: 'actual', lines: [{ number: 15 }], publisher: { name: 'Préfecture' } },
];

/** The strip says that it may be so still; opened, that nobody confirms it any more. */
async function expectDoubt(page: Page): Promise<void> {
  await expect(page.locator('.strip-warning')).toContainText('peut-être encore');
  await page.locator('.strip-warning summary').click();
  await expect(page.locator('.strip-rest')).toBeVisible();
  await expect(page.locator('.strip-rest')).toContainText('n’est plus confirmée');
}

test('a signed bulletin with broken announcements takes no number off the screen, now or later', async ({
  site,
  phone,
}) => {
  const errors: string[] = [];
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const page = await phone.open(`${site.address}/35/`);
  page.on('pageerror', (error) => errors.push(String(error)));
  await expect(page.locator('.strip-outage')).toContainText('15 et 18 en panne');
  await readyOffline(page);

  await serveBulletin(site, { announcements: BROKEN });
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await test.step('what was announced is the last known, and still to be called', async () => {
    await expectDoubt(page);
    await expect(page.locator(`#numbers a[href="tel:${SAMU_35}"]`).first()).toBeVisible();
    await expect(page.locator('#numbers a[href="tel:15"]')).toBeVisible();
    await expect(page.locator('.strip-quiet')).toHaveCount(0);
  });
  await test.step('the same after a restart, drawn from what the phone keeps', async () => {
    await phone.switchOff();
    const again = await phone.open(`${site.address}/35/`);
    await expectDoubt(again);
    await expect(again.locator(`#numbers a[href="tel:${SAMU_35}"]`).first()).toBeVisible();
  });
  await test.step('elsewhere too nothing is said to be fine', async () => {
    const paris = await phone.open(`${site.address}/75/`);
    await expect(paris.locator('.strip')).toContainText('vérification incomplète');
    await expect(paris.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test('a phone that kept what it cannot draw comes out of it by itself', async ({ site, phone }) => {
  const page = await phone.open(`${site.address}/75/`);
  await readyOffline(page);
  const line = page.locator('#numbers a[href^="tel:+33"]').first();
  await expect(line).toBeVisible();
  await site.set('dead');
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('repli');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const broken = { format: 'repli-bulletin/1', sequence: 5e9, sources: 3, announcements: [{}] };
    const store = database.transaction('documents', 'readwrite').objectStore('documents');
    store.put({ bulletin: broken, unlisted: [null] }, 'bulletin');
    const held = await new Promise<{ text: string }>((resolve) => {
      const reading = store.get('directory');
      reading.onsuccess = () => resolve(reading.result);
    });
    const text = held.text.replaceAll('+33', '+336399806');
    await new Promise((resolve) => {
      store.put({ ...held, text }, 'directory').onsuccess = resolve;
    });
  });
  await phone.switchOff();
  const again = await phone.open(`${site.address}/75/`);
  await expect(again.locator('#numbers a[href^="tel:+33"]').first()).toBeVisible();
  await expect(again.locator('a[href^="tel:+336399806"]')).toHaveCount(0);
  await expect(again.locator('a[href="tel:15"]').first()).toBeAttached();
});

test('a signed directory with broken lines leaves those the phone has', async ({ site, phone }) => {
  const page = await phone.open(`${site.address}/75/`);
  await readyOffline(page);
  const numbers = page.locator('#numbers a[href^="tel:+33"]');
  const before = await numbers.count();
  await serveDirectory(site, (directory) => ({
    ...directory,
    territories: directory.territories.map((t) => ({ ...t, name: 5, lines: [{}, null, 'x'] })),
    national: { numbers: directory.national.numbers.map((n) => ({ ...n, by: 'voice' })) },
  }));
  await page.reload();
  await readyOffline(page);
  await expect
    .poll(() => site.requests.filter((path) => path.includes('directory.jws')).length)
    .toBeGreaterThan(1);
  await page.reload();
  await expect(page.locator('h1')).toContainText('Paris');
  await expect(numbers).toHaveCount(before);
  await expect(page.locator('#numbers a[href="tel:15"]')).toBeVisible();
});

test('should drawing itself fail, the page as it was sent is put back, with its links', async ({
  site,
  phone,
}) => {
  const blank = await phone.open('about:blank');
  await blank.clock.install();
  const page = await phone.open(`${site.address}/35/`);
  await readyOffline(page);
  await page.evaluate(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'formatToParts', {
      value: () => {
        throw new Error('an engine that fails');
      },
    });
  });
  await page.clock.fastForward(60_000);
  await expect(page.locator('#numbers a[href="tel:15"]')).toBeVisible();
  await page.getByRole('link', { name: /Urgence médicale/ }).click();
  await expect(page.locator('#samu a[href="tel:15"]').first()).toBeVisible();
});
