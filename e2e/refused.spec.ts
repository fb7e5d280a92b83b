/** A browser in which cookies are blocked keeps nothing of any site: nothing is promised there that never comes. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from './support/phone.ts';

/** As a person blocks them in the browser's own settings. */
const BLOCKED = { profile: { default_content_setting_values: { cookies: 2 } } };

test('where the browser refuses to keep anything, the pages say so, and what to do', async ({
  site,
  launchOptions,
  viewport,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'repli-phone-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(BLOCKED));
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, viewport });
  try {
    const page = await context.newPage();
    await page.goto(`${site.address}/35/`);
    const footer = page.locator('.readiness');
    await expect(footer).toHaveText(/ne garde pas Repli.+Autorisez les données de sites/);
    await expect(page.locator('a[href="tel:15"]').first()).toBeAttached();
    // The news come all the same, and more than once.
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(footer).toHaveText(/ne garde pas Repli/);

    await page.goto(`${site.address}/preparer/`);
    await expect(page.locator('.verdict-ill')).toHaveText(/ne garde pas Repli/);
    await expect(page.locator('.checks')).toContainText('Autorisez les données de sites');
    const text = await page.locator('#main').textContent();
    expect(text).not.toMatch(/laissez cette page|pas encore|peut effacer|même sans Internet/);

    await page.goto(`${site.address}/ar/preparer/`);
    await expect(page.locator('.verdict-ill')).toHaveText(/لا يحفظ Repli/);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});
