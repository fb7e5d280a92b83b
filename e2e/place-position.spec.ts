/** The position of the phone, on the person's tap. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/phone.ts';
import { RENNES, search } from './support/places.ts';

test.use({ onDisk: false });

/** On the Couesnon, between Ille-et-Vilaine and Manche. */
const COUESNON = { latitude: 48.553, longitude: -1.509, accuracy: 30 };
const BISCAY = { latitude: 45.6, longitude: -3.2, accuracy: 100 };
const MADRID = { latitude: 40.417, longitude: -3.703, accuracy: 30 };
const KERGUELEN = { latitude: -49.35, longitude: 70.22, accuracy: 30 };
const VAGUE = { ...RENNES, accuracy: 80_000 };

test.describe('the position, on the person’s tap', () => {
  const ask = async (page: Page, within: string) => {
    await page.locator(`${within} .locate`).click();
    return page.locator(`${within} .whereabouts`);
  };

  test('tells whether it is in this territory, near a limit, at sea or abroad', async ({
    site,
    phone,
  }) => {
    const page = await phone.open(`${site.address}/35/#samu`);
    const { context } = phone;
    await context.grantPermissions(['geolocation'], { origin: site.address });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    await context.setGeolocation(RENNES);
    await expect(await ask(page, '#samu')).toHaveText('Cette position est ici : Ille-et-Vilaine.');

    await context.setGeolocation(COUESNON);
    const border = await ask(page, '#samu');
    await expect(border).toContainText('tout près d’une limite');
    await expect(border.getByRole('link', { name: /Ille-et-Vilaine/ })).toHaveAttribute(
      'href',
      '/35/#samu',
    );
    await expect(border.getByRole('link', { name: /Manche/ })).toHaveAttribute('href', '/50/#samu');

    await context.setGeolocation(BISCAY);
    const sea = await ask(page, '#samu');
    await expect(sea).toContainText('en mer');
    await expect(sea.getByRole('link')).toHaveAttribute('href', /^\/\d\d\/#sea$/);

    await context.setGeolocation(MADRID);
    const abroad = await ask(page, '#samu');
    await expect(abroad).toContainText('hors de France');
    await expect(abroad.locator('a[href="tel:112"]')).toBeVisible();

    await context.setGeolocation(KERGUELEN);
    const islands = await ask(page, '#samu');
    await expect(islands).toContainText('en France, sur une terre sans habitants permanents');
    await expect(islands.locator('a')).toHaveCount(0);

    await context.setGeolocation(VAGUE);
    await expect(await ask(page, '#samu')).toContainText('trop imprécise');

    await test.step('in another territory: says so, and leads there at the same need', async () => {
      await page.goto(`${site.address}/22/#fire`);
      await context.setGeolocation(RENNES);
      const elsewhere = await ask(page, '#fire');
      await expect(elsewhere).toContainText('n’est pas dans ce département');
      await elsewhere.getByRole('link', { name: /Ille-et-Vilaine/ }).click();
      await expect(page).toHaveURL(/\/35\/#fire$/);
    });
    for (const url of asked) {
      expect(new URL(url).origin).toBe(site.address);
      expect(url).not.toMatch(/48[.,]1|1[.,]67/);
    }
  });

  test('finds the place on the first page, and refused says what else to do', async ({
    site,
    phone,
  }) => {
    const page = await phone.open(site.address);
    await page.locator('#place .locate').click();
    await expect(page.locator('.place-locate')).toContainText('n’a pas donné la position');
    await phone.context.grantPermissions(['geolocation'], { origin: site.address });
    await phone.context.setGeolocation(RENNES);
    const here = await ask(page, '#place');
    await here.getByRole('link', { name: /Ille-et-Vilaine/ }).click();
    await expect(page).toHaveURL(/\/35\/$/);
    await page.goto(site.address);
    await expect(page.locator('.place-row')).toContainText('Lieu : Ille-et-Vilaine');
  });

  test('asked for before the page is taken over, is found all the same', async ({
    site,
    context,
    page,
  }) => {
    await context.grantPermissions(['geolocation'], { origin: site.address });
    await context.setGeolocation(RENNES);
    let send: () => void = () => undefined;
    const awaited = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/\/assets\/fr-.*\.json$/, async (route) => {
      await awaited;
      await route.continue();
    });
    await page.goto(`${site.address}/22/#fire`);
    const elsewhere = await ask(page, '#fire');
    await expect(elsewhere).toHaveCount(0);
    send();
    await expect(elsewhere).toContainText('n’est pas dans ce département');
  });

  test('typed as coordinates, is found too', async ({ site, page }) => {
    await page.goto(site.address);
    await search(page, '48.117, -1.678');
    await expect(page.locator('.whereabouts')).toContainText('Ille-et-Vilaine');
  });
});
