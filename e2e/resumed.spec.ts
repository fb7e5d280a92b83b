/** A page that a phone brings back from the background, or begins anew after a call. */
import type { Page } from '@playwright/test';
import { expect, readyOffline, test } from './support/phone.ts';
import { serveDirectory } from './support/signed.ts';

test.use({ onDisk: false });

const HOUR = 3_600_000;

/** Takes the page out of sight or back, as a browser tells it. */
const setSight = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

test('back in sight without a network yet, it asks again within seconds and not a minute later', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/`);
  await expect(page.locator('.strip-quiet')).toBeVisible();
  await setSight(page, 'hidden');
  await site.set('dead');
  await setSight(page, 'visible');
  await expect(page.locator('.status')).toContainText('n’a pas pu joindre');
  await site.set('up');
  // Far less than the minute that used to pass, and long enough for a machine with other work.
  await expect(page.locator('.strip-quiet')).toBeVisible({ timeout: 20_000 });
});

test('after an hour away, a number withdrawn meanwhile leaves a page that is never loaded anew', async ({
  site,
  phone,
}) => {
  await (await phone.open('about:blank')).clock.install();
  const page = await phone.open(`${site.address}/75/`);
  await readyOffline(page);
  const lines = page.locator('#numbers a[href^="tel:+33"]');
  const number = (await lines.first().getAttribute('href'))?.replace('tel:', '') ?? '';
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await setSight(page, 'hidden');
  await serveDirectory(site, (directory) => ({
    ...directory,
    territories: directory.territories.map((t) => ({
      ...t,
      lines: t.lines.map((l) => (l.number === number ? { ...l, withdrawn: '2026-11-27' } : l)),
    })),
  }));
  const before = site.requests.length;
  await page.clock.fastForward(HOUR + 60_000);
  await setSight(page, 'visible');

  await expect(page.locator(`a[href="tel:${number}"]`)).toHaveCount(0);
  await expect(page.locator('#numbers a[href="tel:15"]')).toBeVisible();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await expect.poll(() => site.requests.slice(before)).toContain('/worker.js');
});

test.describe(() => {
  test.use({ onDisk: true });
  test('a plan under way is offered on the start page, whatever its territory, and moves nothing', async ({
    site,
    phone,
  }) => {
    const first = await phone.open(site.address);
    await readyOffline(first);
    await expect(first.locator('.resume')).toHaveCount(0);
    const place = await first.locator('.needs').boundingBox();
    await first.goto(`${site.address}/35/#samu`);
    await first.locator('#samu .next').click();
    await expect(first.locator('#samu .step-count')).toContainText('Étape 2');
    await phone.switchOff();

    const page = await phone.open(site.address);
    const resume = page.locator('.resume');
    await expect(resume).toContainText('Reprendre là où vous étiez');
    await expect(resume).toContainText('Urgence médicale, Ille-et-Vilaine');
    await expect(resume).toBeInViewport();
    expect((await page.locator('.needs').boundingBox())?.y).toBe(place?.y);
    await resume.click();
    await expect(page).toHaveURL(/\/35\/#samu$/);
    await expect(page.locator('#samu .step-count')).toContainText('Étape 2');
    await expect(page.locator('.resume')).toHaveCount(0);
  });
});

test('a clock that runs fast is told, by hours or by years', async ({ site, phone }) => {
  const blank = await phone.open('about:blank');
  await blank.clock.install({ time: Date.now() + 3 * HOUR });
  const page = await phone.open(`${site.address}/35/`);
  const strip = page.locator('.status');
  await expect(strip).toContainText('impossible de vérifier');
  await expect(strip).toContainText('La date ou l’heure de ce téléphone semble fausse.');
  await expect(strip).not.toContainText('trop anciennes');

  await page.clock.setSystemTime(Date.now() + 2 * 365 * 24 * HOUR);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(strip).toContainText('La date ou l’heure de ce téléphone semble fausse.');
  await expect(strip).not.toContainText('ne répond pas');
});

test('a key whose days are over is told as such, not as a dead server', async ({ site, phone }) => {
  const blank = await phone.open('about:blank');
  await blank.clock.install({ time: Date.now() + 2 * 365 * 24 * HOUR });
  // A server that does not tell the time: only the key can be judged.
  await blank.route('**/bulletin.jws', async (route) => {
    const answer = await route.fetch();
    const { date: _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  const page = await phone.open(`${site.address}/35/`);
  const strip = page.locator('.status');
  await expect(strip).toContainText('La clé qui signe les annonces n’est plus valable.');
  await expect(strip).not.toContainText('ne répond pas');
});
