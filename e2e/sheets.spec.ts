/** The pages that are only read: complete without script, in every language, and there without a network. */
import { LANGUAGES } from '../src/i18n/languages.ts';
import { KEPT_SHEETS, SHEETS, type SheetName, sheetPathOf } from '../src/pages/sheets/routes.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/phone.ts';

test.use({ onDisk: false });

/** Where a page has a hundred rows, what languages change is tried in the longest words and from right to left. */
const LONG: readonly SheetName[] = ['health', 'contacts'];
const TRIED_OF_LONG = ['fr', 'ar', 'uk'];

for (const sheet of SHEETS) {
  test(`${sheet}: axe finds nothing, nothing scrolls sideways in any language, no script is asked for`, async ({
    site,
    page,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.setViewportSize({ width: 320, height: 780 });
    for (const { tag, direction } of LANGUAGES) {
      const path = sheetPathOf({ lang: tag, sheet });
      await page.emulateMedia({ colorScheme: tag === 'fr' ? 'dark' : 'light' });
      await page.goto(site.address + path);
      await expect(page.locator('html'), path).toHaveAttribute('dir', direction);
      if (!LONG.includes(sheet) || TRIED_OF_LONG.includes(tag))
        expect(await violationsOf(page), path).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, path).toBeLessThanOrEqual(0);
    }
    expect(scripts).toEqual([]);
  });
}

test('without a network each that is kept is there in the language of the phone, and elsewhere the numbers are', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/en/35/`);
  await expect(page.locator('.readiness')).toContainText('the map', { timeout: 60_000 });
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('repli-sheets')).keys()).length);
  await expect.poll(kept).toBe(KEPT_SHEETS.length);
  for (const network of ['dead', '500', 'hang'] as const) {
    await site.set(network);
    for (const sheet of KEPT_SHEETS) {
      // A picture of the site may be missing; what is to be read is there.
      const address = site.address + sheetPathOf({ lang: 'en', sheet });
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await expect(page.locator('main.sheet h1'), network).toBeVisible();
    }
    await page.goto(site.address + sheetPathOf({ lang: 'tr', sheet: 'about' }));
    await expect(page.locator('a[href="tel:15"]').first(), network).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
  }
});
