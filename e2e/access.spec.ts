import type { Page } from '@playwright/test';
import { LANGUAGES } from '../src/i18n/languages.ts';
import { pathOf } from '../src/pages/routes.ts';
import { violationsInBothSchemes, violationsOf } from './support/axe.ts';
import { outageOf35 } from './support/outage.ts';
import { expect, test } from './support/phone.ts';
import type { Site } from './support/site.ts';

/** Colours are the same in every language: both schemes are tried from left to right and from right to left. */
const IN_BOTH_SCHEMES: readonly string[] = ['fr', 'ar'];

/** Another need on the same page is no new page: drawn anew, it is as one who comes to it sees it. */
async function openAnew(page: Page, address: string): Promise<void> {
  if ((await page.goto(address)) === null) await page.reload();
  await expect(page.locator('.readiness')).not.toBeEmpty();
}

/** Pages of one language, with an outage, as `find` finds them. */
async function findOnPages(
  site: Site,
  page: Page,
  tag: (typeof LANGUAGES)[number]['tag'],
  find: (page: Page) => Promise<unknown[]>,
): Promise<void> {
  await site.announce('panne.xml', outageOf35());
  await site.round();
  const territory = pathOf({ lang: tag, territory: '35' });
  const paris = pathOf({ lang: tag, territory: '75' });
  for (const path of [
    pathOf({ lang: tag, territory: null }),
    territory,
    `${territory}#samu`,
    `${paris}#silent`,
    `${paris}#sea`,
    pathOf({ lang: tag, territory: null, page: 'prepare' }),
  ]) {
    await openAnew(page, site.address + path);
    if (path.startsWith(territory))
      await expect(page.locator('.strip-outage').first()).toBeVisible();
    expect(await find(page), path).toEqual([]);
  }
}

for (const { tag, name } of LANGUAGES.filter(({ tag }) => IN_BOTH_SCHEMES.includes(tag)))
  test(`axe finds nothing in ${name}, light and dark`, ({ site, page }) =>
    findOnPages(site, page, tag, violationsInBothSchemes));

test.describe('on a phone that keeps nothing', () => {
  test.use({ serviceWorkers: 'block' });
  for (const { tag, name } of LANGUAGES.filter(({ tag }) => !IN_BOTH_SCHEMES.includes(tag)))
    test(`axe finds nothing in ${name}`, ({ site, page }) =>
      findOnPages(site, page, tag, violationsOf));
});

for (const { of, paths } of [
  { of: 'the first page and of a territory', paths: ['/', '/35/', '/35/#samu'] },
  { of: 'plans in other languages', paths: ['/de/35/#silent', '/uk/75/#fire', '/ar/13/#any'] },
  { of: 'preparing and of practising', paths: ['/de/preparer/', '/de/exercice/'] },
  { of: 'an exercise that is played', paths: ['/uk/35/?exercice'] },
]) {
  test(`nothing of ${of} is cut off or scrolls sideways at any width, text doubled or not`, async ({
    site,
    page,
  }) => {
    await site.announce('panne.xml', outageOf35());
    await site.round();
    for (const path of paths) {
      await page.setViewportSize({ width: 320, height: 780 });
      await openAnew(page, site.address + path);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 780 });
        for (const text of ['100%', '200%']) {
          await page.evaluate((size) => {
            document.documentElement.style.fontSize = size;
          }, text);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, `${path} ${width} ${text}`).toBeLessThanOrEqual(0);
        }
      }
    }
  });
}

test('whatever can be pressed is 48 pixels high', async ({ site, page }) => {
  await site.announce('panne.xml', outageOf35());
  await site.round();
  for (const path of ['/', '/75/', '/35/#samu', '/35/#silent', '/preparer/', '/exercice/']) {
    await page.goto(site.address + path);
    await expect(page.locator('.readiness')).not.toBeEmpty();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, summary, input')]
        .filter((e) => {
          // A choice is pressed by its whole line.
          const { width, height } = (e.closest('label.choice') ?? e).getBoundingClientRect();
          // A link inside a sentence is as high as its line (WCAG 2.5.8, exception "inline").
          const inline = e.closest('.why, .provenance') !== null;
          return width > 0 && !e.matches('.skip') && !inline && height < 47.5;
        })
        .map((e) => `${e.tagName} ${e.className} ${e.textContent?.slice(0, 40)}`),
    );
    expect(small, path).toEqual([]);
  }
});

test('the main job by keyboard alone', async ({ site, page }) => {
  await page.goto(site.address);
  await expect(page.locator('.readiness')).not.toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /Urgence médicale/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Urgence médicale' })).toBeVisible();
  const reached: string[] = [];
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
  }
  expect(reached).toContain('tel:15');
});

test('a screen reader hears roles, names and digits one by one', async ({ site, page }) => {
  await page.goto(`${site.address}/75/#samu`);
  await expect(page.locator('.readiness')).not.toBeEmpty();
  const plan = page.getByRole('region', { name: 'Urgence médicale' });
  await expect(plan.getByRole('link', { name: 'Appeler le 15' }).first()).toBeVisible();
  await expect(plan.getByRole('link', { name: /^Appeler le 0 1 7 1/ })).toBeVisible();
  await expect(
    page.getByRole('region', { name: /État des|pannes|numéros/i }).first(),
  ).toBeVisible();
});

test.describe('the strip keeps its space', () => {
  test.use({ serviceWorkers: 'block' });
  test('whether the state of the numbers is known, asked for or not to be had, in every language', async ({
    site,
    page,
  }) => {
    // What holds the strip: the strip itself is another when it says something else.
    const height = () => page.locator('.status').evaluate((element) => element.clientHeight);
    for (const { folder, name } of LANGUAGES) {
      await test.step(name, async () => {
        const address = `${site.address}/${folder === 'fr' ? '' : `${folder}/`}974/`;
        await page.goto(address);
        await expect(page.locator('.strip-quiet')).toBeVisible({ timeout: 20_000 });
        const known = await height();
        await page.route('**/status/bulletin.jws', (route) => route.abort());
        await page.route('**/assets/*', (route) => route.abort());
        await page.reload();
        await expect(page.locator('.strip-unknown')).not.toContainText(/\d/);
        const asked = await height();
        await page.unroute('**/assets/*');
        await page.reload();
        await expect(page.locator('.strip-unknown')).toContainText(/\d/, { timeout: 20_000 });
        expect([asked, await height()]).toEqual([known, known]);
        await page.unroute('**/status/bulletin.jws');
      });
    }
  });
});

for (const { lang, text } of [
  { lang: '', text: 100 },
  { lang: 'de/', text: 200 },
  { lang: 'ar/', text: 100 },
]) {
  test(`no need moves for an outage, nor for its details, in "${lang}" at ${text} %`, async ({
    site,
    page,
  }) => {
    await page.addInitScript((size) => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = `${size}%`;
      });
    }, text);
    const topOfNeeds = () =>
      page.locator('.needs').evaluate((element) => element.getBoundingClientRect().top + scrollY);
    await page.goto(`${site.address}/${lang}35/`);
    await expect(page.locator('.strip-quiet')).toBeVisible({ timeout: 20_000 });
    const quiet = await topOfNeeds();
    await site.announce('panne.xml', outageOf35());
    await site.announce('autre.xml', outageOf35({ id: 'PREF35-autre' }));
    await site.round();
    await page.reload();
    await expect(page.locator('.strip-outage').first()).toBeVisible({ timeout: 20_000 });
    expect(await topOfNeeds()).toBe(quiet);
    // All that is announced, and by whom, is one tap away, over what is below.
    await expect(page.locator('.strip-rest')).toBeHidden();
    await page.locator('.strip > summary').click();
    await expect(page.locator('.strip-rest .whole')).toHaveCount(2);
    await expect(page.locator('.strip-rest')).toContainText('Préfecture d’Ille-et-Vilaine');
    expect(await topOfNeeds()).toBe(quiet);
    await page.locator('.strip > summary').click();
    await expect(page.locator('.strip-rest')).toBeHidden();
  });
}
