/** An address that leads nowhere: the numbers to call, in the person's language, with the network or without. */
import { expect, test } from './support/phone.ts';

test.use({ locale: 'de-DE', onDisk: false });

test('an unknown address tells the numbers in the language of the person, then of the address', async ({
  site,
  phone,
}) => {
  const page = await phone.open(`${site.address}/gibt-es-nicht`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  for (const number of ['15', '17', '18', '112']) {
    await expect(page.locator(`a[href="tel:${number}"]`)).toBeVisible();
  }
  await expect(page.locator('a[href^="sms:114"]')).toBeVisible();
  await page.goto(`${site.address}/ar/xyz`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('without a network the phone draws the same page', async ({ site, phone }) => {
  const page = await phone.open(`${site.address}/de/35/`);
  await expect(page.locator('.readiness-ready')).toBeVisible();
  const words = async (path: string) => {
    await page.goto(`${site.address}${path}`);
    return page.locator('body').textContent();
  };
  const [online, english] = [await words('/gibt-es-nicht'), await words('/en/nowhere')];
  for (const network of ['dead', '500', 'hang'] as const) {
    await site.set(network);
    expect(await words('/gibt-es-nicht')).toBe(online);
    expect(await words('/en/nowhere')).toBe(english);
  }
});
