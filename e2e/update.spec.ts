import { readFile } from 'node:fs/promises';
import { expect, readyOffline, test } from './support/phone.ts';

test.use({ onDisk: false });

test('a new version waits in the background and is taken on the person’s tap, never before', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/35/#samu`);
  await readyOffline(page);
  await page.locator('#samu .next').click();
  await expect(page.locator('#samu .step-count')).toHaveText('Étape 2 sur 4');

  const worker = await readFile('dist/worker.js', 'utf8');
  site.overrides.set('/worker.js', { type: 'text/javascript', body: `${worker}\n// newer` });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());

  await test.step('in the middle of a plan nothing moves', async () => {
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
    await expect(page.locator('#samu .step-count')).toHaveText('Étape 2 sur 4');
    await expect(page.locator('.update')).toBeHidden();
  });
  await test.step('out of the plan it is offered, and taken when asked for', async () => {
    await page.getByRole('link', { name: 'Retour' }).click();
    await page.getByRole('button', { name: 'L’utiliser maintenant' }).click();
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting === null);
    await readyOffline(page);
  });
});

test('a worker that a captive portal answers for is not taken', async ({ site, phone }) => {
  const page = await phone.open(site.address);
  await readyOffline(page);
  await site.set('captive');
  await page.evaluate(async () =>
    (await navigator.serviceWorker.ready).update().catch(() => undefined),
  );
  const again = await phone.open(`${site.address}/35/`);
  await expect(again.locator('main')).toContainText('Ille-et-Vilaine');
});
