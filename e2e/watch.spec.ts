/** Law 2: silence is all-clear only where somebody who would announce an outage was heard. */
import { LANGUAGES } from '../src/i18n/languages.ts';
import { expect, test } from './support/phone.ts';

test.use({ onDisk: false });

/** The green strip, in a page's HTML. */
const QUIET = 'class="strip strip-quiet"';

const SAID = [
  {
    tag: 'fr',
    path: '/',
    clear: 'Aucune panne annoncée',
    nobody: 'Aucune annonce reçue',
    why: 'Personne n’annonce encore les pannes ici.',
  },
  {
    tag: 'en',
    path: '/en/',
    clear: 'No outage announced',
    nobody: 'No announcement received',
    why: 'Nobody announces outages here yet.',
  },
  {
    tag: 'ar',
    path: '/ar/',
    clear: 'لم يُعلَن عن أي عطل',
    nobody: 'لم يرد أي إعلان',
    why: 'لا أحد يعلن عن الأعطال هنا حتى الآن.',
  },
] as const;

for (const { tag, path, clear, nobody, why } of SAID) {
  test.describe(tag, () => {
    test.use({ locale: tag });

    test(`a territory that is watched and one that is not, in ${tag}`, async ({ site, phone }) => {
      await site.watch(['35']);
      await site.round();
      const plain = await fetch(`${site.address}${path}22/`);
      expect(await plain.text()).not.toContain(QUIET);
      const page = await phone.open(`${site.address}${path}35/`);
      const strip = page.locator('.strip');
      await expect(page.locator('.strip-quiet')).toContainText(clear);
      await expect(page.locator('.watchers li')).toContainText(/^Essai/);
      await expect(page.locator('.watchers li')).toContainText(/\d/);
      await expect(page.locator('.readiness-ready')).toBeAttached({ timeout: 60_000 });

      await page.goto(`${site.address}${path}22/`);
      await expect(page.locator('.strip-unknown')).toContainText(nobody);
      await expect(strip).toContainText(why);
      await expect(page.locator('.strip-quiet')).toHaveCount(0);
      await expect(page.locator('.watchers li')).toHaveCount(0);
      await expect(page.locator('.watchers')).toContainText(why.slice(0, -1));

      await test.step('the page that the phone draws itself says the same', async () => {
        await page.goto(`${site.address}${path}35/`);
        await expect(page.locator('.strip-quiet')).toContainText(clear);
        await page.goto(`${site.address}${path}22/`);
        await expect(page.locator('.strip-unknown')).toContainText(nobody);
        const drawn = await page.evaluate(async () => (await fetch(location.href)).text());
        expect(drawn).not.toContain(QUIET);
      });

      await test.step('of the whole country nothing is said that is true of one part', async () => {
        await page.goto(`${site.address}${path}`);
        await expect(page.locator('.strip-unknown')).toContainText(nobody);
      });
    });
  });
}

test('when the last who watched stops, the page says so before long', async ({ site, phone }) => {
  const page = await phone.open(`${site.address}/35/`);
  await expect(page.locator('.strip-quiet')).toBeVisible();
  await site.watch([]);
  await site.round();
  await page.reload();
  await expect(page.locator('.strip-unknown')).toContainText('Aucune annonce reçue');
});

test.describe('where nobody announces', () => {
  test.use({ serviceWorkers: 'block' });
  test('the strip keeps its space on the page of a place and on the first, in every language', async ({
    site,
    page,
  }) => {
    const height = () => page.locator('.status').evaluate((element) => element.clientHeight);
    const homeOf = (folder: string) => `${site.address}/${folder === 'fr' ? '' : `${folder}/`}`;
    const watched = new Map<string, number>();
    for (const { folder } of LANGUAGES) {
      await page.goto(`${homeOf(folder)}974/`);
      await expect(page.locator('.strip-quiet')).toBeVisible({ timeout: 20_000 });
      watched.set(folder, await height());
    }
    await site.watch([]);
    await site.round();
    for (const { folder, name } of LANGUAGES) {
      await test.step(name, async () => {
        for (const path of ['974/', '']) {
          await page.goto(homeOf(folder) + path);
          await expect(page.locator('.strip-unknown')).toContainText(/\d/, { timeout: 20_000 });
          expect(await height(), path).toBe(watched.get(folder));
        }
      });
    }
  });
});
