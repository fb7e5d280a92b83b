import { expect, test } from './support/phone.ts';
import { search } from './support/places.ts';

for (const [path, scheme] of [
  ['/', 'light'],
  ['/ar/', 'dark'],
  ['/en/', 'light'],
] as const) {
  test(`shots ${path}`, async ({ site, page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(site.address + path);
    for (const q of [
      'marne-la-vallée',
      'jersey',
      'marseile',
      'philipsburg',
      'val thorens',
      'mons',
    ]) {
      const links = await search(page, q);
      await expect(links.or(page.locator('.place-search .whereabouts')).first()).toBeVisible();
      await page.waitForTimeout(1500);
      await page
        .locator('.place-search')
        .screenshot({
          path: `/tmp/shots/${path.replaceAll('/', '') || 'fr'}-${q.replace(/\W/g, '')}.png`,
        });
    }
  });
}
