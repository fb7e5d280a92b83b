/** A stolen key of the host, on a phone that was installed before the theft and stays as it is. */
import type { Page } from '@playwright/test';
import type { Directory } from '../src/directory/model.ts';
import { expect, readyOffline, test } from './support/phone.ts';
import { newHostKey, serveKeyList, signerOf } from './support/roots.ts';
import { serveBulletin, serveDirectory } from './support/signed.ts';

const FALSE_NUMBER = '+33639980666';

/** The directory with every line of Paris led to one number. */
const redirected = (directory: Directory): Directory => ({
  ...directory,
  // Ahead of all that the host will publish, and by no more than clocks differ.
  version: Math.floor(Date.now() / 1000) + 500,
  issuedAt: new Date(Date.now() + 500_000).toISOString(),
  territories: directory.territories.map((territory) =>
    territory.code === '75'
      ? { ...territory, lines: territory.lines.map((line) => ({ ...line, number: FALSE_NUMBER })) }
      : territory,
  ),
});

test('the key of a thief is undone by two holders of roots, on a phone that stays as it is', async ({
  site,
  phone,
}) => {
  const falseOnes = (page: Page) => page.locator(`a[href="tel:${FALSE_NUMBER}"]`);
  const trueOnes = (page: Page) => page.locator('#numbers a[href^="tel:+33"]');
  const page = await phone.open(`${site.address}/75/`);
  await readyOffline(page);
  const truth = await trueOnes(page).first().getAttribute('href');

  await test.step('the thief signs as the host does, and is believed', async () => {
    await serveDirectory(site, redirected);
    await page.reload();
    await expect(falseOnes(page).first()).toBeAttached();
  });
  const fresh = await newHostKey('Hébergeur, après le vol');
  await test.step('one holder alone changes nothing', async () => {
    await serveKeyList(site, fresh, 1);
    await serveBulletin(site, {}, signerOf(fresh));
    await page.reload();
    await expect(page.locator('.status')).toContainText(
      'clé que cette version de Repli ne connaît',
    );
    await expect(falseOnes(page).first()).toBeAttached();
  });
  await test.step('with a second, what the host signs anew takes the place of the forgery', async () => {
    await serveKeyList(site, fresh, 2);
    await serveDirectory(site, (directory) => directory, signerOf(fresh));
    await serveBulletin(site, {}, signerOf(fresh));
    await page.reload();
    await expect(page.locator(`#numbers a[href="${truth}"]`).first()).toBeAttached();
    await expect(falseOnes(page)).toHaveCount(0);
    await expect(page.locator('.strip-warning')).toHaveCount(0);
  });
  await test.step('the thief is refused from then on, and the list from before brings nothing back', async () => {
    site.overrides.set('/data/keys.jws', { type: 'application/jose+json', body: '' });
    await serveDirectory(site, redirected);
    await serveBulletin(site, { sequence: Date.now() + 2_000_000 });
    await page.reload();
    await expect(page.locator('.status')).toContainText('n’est plus valable');
    await expect(falseOnes(page)).toHaveCount(0);
  });
  await test.step('after a restart without a network too', async () => {
    await phone.switchOff();
    await site.set('dead');
    const again = await phone.open(`${site.address}/75/`);
    await expect(again.locator(`#numbers a[href="${truth}"]`).first()).toBeAttached();
    await expect(falseOnes(again)).toHaveCount(0);
  });
});
