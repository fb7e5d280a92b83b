/** What is printed for a territory: whole without script, of its size on paper, and never with a number withdrawn since. */
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../src/i18n/languages.ts';
import { pathOf } from '../src/pages/routes.ts';
import { cardPathOf } from '../src/pages/sheets/card/routes.ts';
import { sheetPathOf } from '../src/pages/sheets/routes.ts';
import { TERRITORIES } from '../src/territories/names.ts';
import { violationsOf } from './support/axe.ts';
import { expect, readyOffline, test } from './support/phone.ts';
import { placesReady, policeOf, search, serveLines } from './support/places.ts';

test.use({ onDisk: false });

/** Millimetres of a CSS pixel. */
const PX = 25.4 / 96;

/** Classes of the papers on the page that hold more than they show. */
const overfullOf = (page: Page) =>
  page
    .locator('.face, .paper')
    .evaluateAll((sheets) =>
      sheets
        .filter((e) => e.scrollHeight > e.clientHeight || e.scrollWidth > e.clientWidth)
        .map((e) => e.className),
    );

test('the paper of every territory holds all that stands on it', async ({ site, page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const { code } of TERRITORIES) {
    const path = cardPathOf({ lang: 'fr', territory: code });
    await page.goto(site.address + path);
    expect(await overfullOf(page), path).toEqual([]);
  }
});

test('in every language axe finds nothing, and each sheet holds all that stands on it', async ({
  site,
  page,
}) => {
  for (const { tag } of LANGUAGES) {
    for (const territory of ['73', '988']) {
      const path = cardPathOf({ lang: tag, territory });
      await page.setViewportSize({ width: 320, height: 780 });
      await page.emulateMedia({ media: 'screen', colorScheme: tag === 'fr' ? 'dark' : 'light' });
      await page.goto(site.address + path);
      if (territory === '988') expect(await violationsOf(page), path).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, path).toBeLessThanOrEqual(0);
      await page.evaluate(() => document.documentElement.removeAttribute('style'));

      await page.emulateMedia({ media: 'print' });
      expect(await overfullOf(page), path).toEqual([]);
    }
  }
  const face = await page.locator('.face').first().boundingBox();
  expect((face?.width ?? 0) * PX).toBeCloseTo(85.6, 1);
  expect((face?.height ?? 0) * PX).toBeCloseTo(54, 1);
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(3);
  await page.goto(`${page.url()}#poster`);
  expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

/** What of a page, its list of languages open, stands beyond the edges of the screen, where nobody comes to it. */
const beyondTheScreen = (page: Page) =>
  page.locator('body *:not(.sr-only, .sr-only *, .skip)').evaluateAll((all) =>
    all.flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const out = width > 0 && (left < -0.5 || right > innerWidth + 0.5);
      return out ? [`${element.tagName} ${element.className} ${left} to ${right}`] : [];
    }),
  );

test('on the smallest screen nothing is clipped, in any language and on any page that is only read', async ({
  site,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 780 });
  for (const { tag } of LANGUAGES) {
    const home = pathOf({ lang: tag, territory: null });
    const sheets = ['about', 'data', 'contacts'] as const;
    const paths = [
      ...['35', '988'].map((territory) => cardPathOf({ lang: tag, territory })),
      ...sheets.map((sheet) => sheetPathOf({ lang: tag, sheet })),
      home,
      `${home}nowhere`,
    ];
    for (const path of paths) {
      await page.goto(site.address + path);
      const list = page.locator('.languages');
      if ((await list.count()) > 0) {
        await list.locator('summary').click();
        await expect(list.locator('a').first(), path).toBeVisible();
      }
      expect(await beyondTheScreen(page), path).toEqual([]);
    }
  }
});

test('it is there without a network for the place chosen, and not with a number that was withdrawn', async ({
  site,
  phone,
}) => {
  // The site still sends what was drawn before; the phone already holds the newer directory.
  const gone = policeOf('Modane', '73157', '+33261911701');
  await serveLines(site, '73', [{ ...gone, withdrawn: '2026-11-28' }]);
  const page = await phone.open(`${site.address}/`);
  await readyOffline(page);
  await page.goto(`${site.address}/carte/73/`);
  await expect(page).toHaveURL(/\/73\/#numbers$/);

  await test.step('the numbers of a place overseas, at home and on its card', async () => {
    await page.goto(site.address);
    await placesReady(page);
    await (await search(page, 'Nouméa')).first().click();
    await expect(page).toHaveURL(/\/988\//);
    await page.getByRole('link', { name: 'Carte et affiche à imprimer' }).click();
    await expect(page.locator('.paper-wallet')).toContainText('16');
    await page.goto(site.address);
    const called = page.locator('.short-numbers a');
    await expect(called.first()).toHaveAttribute('href', 'tel:15');
    await expect(page.locator('.short-numbers a[href="tel:16"]')).toHaveCount(1);
    await expect(page.locator('.short-numbers a[href="tel:112"]')).toHaveCount(0);
    await expect(page.locator('.needs')).not.toContainText('112');
  });

  await test.step('without a network', async () => {
    await page.goto(`${site.address}/preparer/`);
    const kept = () =>
      page.evaluate(() => caches.match('/carte/988/').then((it) => it !== undefined));
    await expect.poll(kept, { timeout: 30_000 }).toBe(true);
    await site.set('dead');
    await page.getByRole('link', { name: /Carte et affiche à imprimer/ }).click();
    await expect(page.locator('.paper-poster h2')).toContainText('ne répondent pas');
    await page.goto(`${site.address}/carte/22/`);
    await expect(page).toHaveURL(/\/22\/#numbers$/);
  });
});
