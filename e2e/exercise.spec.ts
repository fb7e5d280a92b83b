import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readPhoneRecord } from '../src/exercise/phone-code.ts';
import { milestonesOf, STORIES } from '../src/exercise/phone-record.ts';
import { violationsInBothSchemes } from './support/axe.ts';
import { outageOf35 } from './support/outage.ts';
import { expect, readyOffline, test } from './support/phone.ts';

test.use({ onDisk: false });

const DRILL = outageOf35({ nature: 'exercise', id: 'PREF35-exercice' });

/** Begins an exercise in Ille-et-Vilaine, as a person does. */
async function begin(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/exercice/`);
  await page.getByLabel('Dans quel département jouez-vous ?').selectOption('35');
  await page.getByRole('button', { name: 'Commencer l’exercice' }).click();
  await expect(page).toHaveURL(/\/35\/\?exercice$/);
}

/** All that this phone keeps, but for what is of exercises. */
const keptForReal = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('repli');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const all = await Promise.all(
      ['choices', 'progress'].map(
        (name) =>
          new Promise<unknown>((resolve) => {
            const asked = db.transaction(name).objectStore(name).getAll();
            asked.onsuccess = () => resolve(asked.result);
          }),
      ),
    );
    db.close();
    const local = Object.entries(localStorage).filter(([key]) => !key.startsWith('exercise.'));
    return JSON.stringify([all, local]);
  });

test('an outage is practised: begun, offline, gone wrong, the right line, the timeline, its file; others see nothing', async ({
  site,
  phone,
  browser,
}) => {
  await site.announce('exercice.xml', DRILL);
  await site.round();
  const page = await phone.open(`${site.address}/exercice/`);
  await readyOffline(page);
  const before = await keptForReal(page);
  await expect(page.locator('.exercise-mark')).toHaveCount(0);
  await expect(page.locator('.urgent a[href="tel:15"]')).toBeVisible();
  await begin(page, site.address);
  await expect(page.locator('.story-yours')).toBeVisible();

  const need = await test.step('without a network it goes on', async () => {
    await site.set('dead');
    await page.context().setOffline(true);
    await page.reload();
    await expect(page.locator('.exercise-mark')).toBeVisible();
    await expect(page).toHaveTitle(/^EXERCICE · /);
    const held = await page.evaluate(() => localStorage.getItem('exercise.record') ?? '');
    const read = readPhoneRecord(held);
    if (!read.ok) throw new Error(held);
    return STORIES[read.record.story];
  });

  await test.step('a number that is out of order, then the right one', async () => {
    await page
      .locator('#numbers')
      .getByRole('button', { name: /Appellerait le 15/ })
      .click();
    await expect(page.locator('#numbers .tried')).toContainText('annoncé en panne');
    await page.goto(`${site.address}/35/?exercice#${need}`);
    await expect(page.locator('.story')).toBeVisible();
    const right =
      need === 'silent'
        ? page.locator('#silent').getByRole('button', { name: /SMS au 114/ })
        : page.locator(`#${need}`).getByRole('button', { name: /Appellerait le 112/ });
    await right.first().click();
    const answered = page.locator(`#${need} .tried-answered`).first();
    await expect(answered).toContainText('bonne ligne');
    await expect(page.locator('a[href^="tel:"], a[href^="sms:"]')).toHaveCount(0);
    await answered.getByRole('link', { name: 'Mon déroulé' }).click();
  });

  await test.step('its own timeline, as a code and as a file', async () => {
    await expect(page.getByRole('heading', { name: 'Mon déroulé', exact: true })).toBeVisible();
    await expect(page.locator('.timeline')).toContainText('L’annonce de l’exercice s’affiche.');
    await expect(page.locator('.timeline')).toContainText('C’est la bonne ligne');
    await page.getByRole('button', { name: 'Afficher un code QR' }).click();
    await expect(page.locator('.record-code svg path')).toHaveCount(1);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer un fichier' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    const read = readPhoneRecord(file);
    if (!read.ok) throw new Error(file);
    const { knew, right, wrongTurns } = milestonesOf(read.record);
    expect(read.record).toMatchObject({ territory: '35', language: 'fr' });
    expect([knew !== null, right !== null, wrongTurns]).toEqual([true, true, 1]);
    expect(read.record.events.map(({ did }) => did)).toContain('offline');
  });
  expect(await keptForReal(page)).toBe(before);

  await test.step('a phone that does not practise sees nothing of it', async () => {
    await site.set('up');
    const other = await (await browser.newContext()).newPage();
    for (const path of ['/', '/35/', '/35/#samu', '/preparer/', '/exercice/']) {
      await other.goto(site.address + path);
      await expect(other.locator('.readiness')).not.toBeEmpty();
      await expect(other.locator('.exercise-mark, .story, .exercise-all-over')).toHaveCount(0);
      await expect(other.locator('body')).not.toContainText('15 et 18 en panne');
    }
    await other.context().close();
  });
});

test('a real outage comes before the exercise, in sight wherever the player is, and is noted', async ({
  site,
  phone,
}) => {
  await site.announce('exercice.xml', DRILL);
  await site.round();
  const page = await phone.open(`${site.address}/exercice/`);
  await begin(page, site.address);
  await expect(page.locator('.story-yours')).toBeVisible();
  await page.goto(`${site.address}/35/?exercice#samu`);
  await expect(page.locator('.story')).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await site.announce('panne.xml', outageOf35());
  await site.round();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.locator('.real')).toBeFocused();
  await expect(page.locator('.real .real-line')).toBeInViewport();
  await expect(page.locator('.real a[href^="tel:"]').first()).toBeVisible();
  // Nothing that says EXERCICE is written over what is real.
  const depth = (selector: string) =>
    page.locator(selector).evaluate((part) => Number(getComputedStyle(part).zIndex));
  expect(await depth('.real')).toBeGreaterThan(await depth('.exercise-all-over'));
  // On the page of the timeline too.
  await page.goto(`${site.address}/exercice/?exercice`);
  await expect(page.locator('.real .strip-outage')).toContainText('15 et 18 en panne');
  await expect(page.locator('.timeline')).toContainText('Une vraie panne est annoncée');
});

test('axe finds nothing on the page of practising, asked and played', async ({ site, phone }) => {
  await site.announce('exercice.xml', DRILL);
  await site.round();
  const page = await phone.open(`${site.address}/exercice/`);
  await begin(page, site.address);
  await expect(page.locator('.story-yours')).toBeVisible();
  for (const folder of ['/', '/ar/', '/de/']) {
    for (const path of ['exercice/', 'exercice/?exercice', '35/?exercice#samu']) {
      await page.goto(site.address + folder + path);
      await expect(page.locator('.start-form, .story').first()).toBeVisible();
      expect(await violationsInBothSchemes(page), folder + path).toEqual([]);
    }
  }
});
